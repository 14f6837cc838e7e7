package org.jixiao.beneficiary.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jixiao.beneficiary.household.IdentityNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The file that partners build against is the file that this service is tested with. */
class MatchingVectorsTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    @ParameterizedTest
    @MethodSource("vectors")
    void everySpellingComesToThePublishedFormAndHash(String kind, String raw, String normalised, String hmac) {
        var form = kind.equals("identity-number")
                ? IdentityNumber.of(raw, LocalDate.of(2025, 1, 1)).full()
                : BlindIndex.normalised(raw);

        assertThat(form).isEqualTo(normalised);
        assertThat(HexFormat.of().formatHex(ExchangeIndex.hash(publishedKey(), form)))
                .isEqualTo(hmac);
    }

    static Stream<String[]> vectors() throws IOException {
        var lines = Files.readAllLines(Path.of("../docs/matching-vectors.csv"));
        assertThat(lines).hasSizeGreaterThan(15);
        return lines.stream().skip(1).map(line -> line.split(",", -1)).map(row ->
                new String[] {row[0], unescaped(row[1]), row[2], row[3]});
    }

    /** 00 01 02 … 1f. */
    private static SecretKeySpec publishedKey() {
        var key = new byte[32];
        for (byte octet = 0; octet < key.length; octet++) {
            key[octet] = octet;
        }
        return new SecretKeySpec(key, "HmacSHA256");
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found -> Character.toString((char) Integer.parseInt(found.group(1), 16)));
    }
}
