package org.jixiao.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Random;
import org.jixiao.verifier.Finding.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain is a real one: the export of the demonstration unit's year, with the checkpoints that were signed then. */
class TamperingTest {

    private static final int ROUNDS = 1_000;
    private static final Path CHAIN = Path.of("src/test/resources/chain.ndjson");
    private static final Path CHECKPOINTS = Path.of("src/test/resources/checkpoints.ndjson");
    private static final Path KEY = Path.of("src/test/resources/public.pem");

    private final List<String> chain;
    private final byte[] checkpoints;
    private final PublicKeys keys;
    private final Checkpoints signed;

    TamperingTest() throws IOException, GeneralSecurityException {
        chain = Files.readAllLines(CHAIN);
        checkpoints = Files.readAllBytes(CHECKPOINTS);
        keys = PublicKeys.read(KEY);
        signed = Checkpoints.read(lines(checkpoints), keys);
    }

    @Test
    void theChainAsItWasExportedIsIntactAndSignedToItsEnd() throws IOException {
        var check = verified(Files.readAllBytes(CHAIN), true);

        assertThat(check.isIntact()).isTrue();
        assertThat(check.last()).isEqualTo(chain.size());
        assertThat(check.proven()).isEqualTo(chain.size());
    }

    @ParameterizedTest(name = "a thousand times {0}: found, at the right number")
    @EnumSource
    void everyTamperingIsFoundAtItsNumber(Tampering tampering) throws IOException {
        var random = new Random(20_260_305L + tampering.ordinal());
        for (var round = 0; round < ROUNDS; round++) {
            var tampered = tampering.of(chain, random);

            var check = verified(tampered.export(), tampering.needsCheckpoints());

            assertThat(check.isIntact()).as("%s in round %d", tampering, round).isFalse();
            if (tampering == Tampering.REWRITTEN) {
                assertThat(tampered.first())
                        .isBetween(check.finding().first(), check.finding().until());
                assertThat(check.finding().reason()).isEqualTo(Reason.REWRITTEN);
            } else {
                assertThat(check.finding().first())
                        .as("%s in round %d: %s", tampering, round, check.finding())
                        .isEqualTo(tampered.first());
            }
        }
    }

    /** That is why they exist. */
    @ParameterizedTest(name = "{0} is not found without checkpoints")
    @EnumSource(names = {"TRUNCATED", "REWRITTEN"})
    void withoutCheckpointsARewriteIsNotFound(Tampering tampering) throws IOException {
        var random = new Random(7);
        for (var round = 0; round < 20; round++) {
            var tampered = tampering.of(chain, random);

            assertThat(verified(tampered.export(), false).isIntact()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"signature", "statement", "keyId"})
    void aForgedCheckpointIsNotBelieved(String part) throws IOException {
        var line = new String(checkpoints, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        var row = ChainRow.of(line);
        switch (part) {
            case "statement" -> row.set(part, statementWithAnotherHash(line));
            case "signature" -> row.set(part, "3045" + "00".repeat(69));
            default -> row.set(part, "0123456789abcdef");
        }

        var read = Checkpoints.read(lines((row.line() + "\n").getBytes(StandardCharsets.UTF_8)), keys);

        assertThat(read.chains()).isEmpty();
        assertThat(read.findings().values())
                .extracting(Finding::reason)
                .containsExactly(part.equals("keyId") ? Reason.UNKNOWN_KEY : Reason.FORGED);
    }

    @Test
    void anEmptiedChainIsMissedByItsCheckpoints() throws IOException {
        assertThat(verified(new byte[0], true).finding()).isEqualTo(Finding.at(1, Reason.TRUNCATED));
    }

    @Test
    void aPartOfAChainIsVerifiedFromItsFirstNumber() throws IOException {
        var verification = new Verification(Checkpoints.none(), new AccessSeals(), 5);
        verification.entries(lines((String.join("\n", chain.subList(4, chain.size())) + "\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(verification.chains().values()).allMatch(ChainCheck::isIntact).hasSize(1);
    }

    @Test
    void theTwoLanguagesAndTheExitCodeTellTheVerdict() throws IOException {
        var output = new java.io.ByteArrayOutputStream();
        var verifier = new Verifier(new java.io.PrintStream(output, true, StandardCharsets.UTF_8));
        var forged = Files.createTempFile("chain", ".ndjson");
        Files.write(forged, chain.subList(1, chain.size()));
        try {
            assertThat(verifier.run(List.of("--entries", CHAIN.toString()))).isZero();
            assertThat(verifier.run(List.of("--entries", forged.toString()))).isEqualTo(1);
            assertThat(verifier.run(List.of("--entries", "nowhere.ndjson"))).isEqualTo(2);
            assertThat(verifier.run(List.of("--checkpoints", CHECKPOINTS.toString()))).isEqualTo(2);
        } finally {
            Files.delete(forged);
        }
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("完好 / intact", "有误 / BAD", "首个有误序号 first bad seq 1: 缺少该序号，被删除", "无法读取", "用法");
    }

    private ChainCheck verified(byte[] export, boolean withCheckpoints) throws IOException {
        var believed = withCheckpoints ? signed : Checkpoints.none();
        var verification = new Verification(believed, new AccessSeals(), 1);
        verification.entries(lines(export));
        return verification.chains().values().stream()
                .filter(check -> !check.isIntact())
                .findFirst()
                .or(() -> verification.chains().values().stream().findFirst())
                .orElseGet(() -> new ChainCheck(1, believed.of(new ChainName("", "", ""))));
    }

    private static String statementWithAnotherHash(String line) {
        try {
            var statement = Entry.text(Json.object(line), "statement");
            return statement.replaceFirst("\"hash\":\"[0-9a-f]{8}", "\"hash\":\"00000000");
        } catch (Unreadable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Lines lines(byte[] bytes) {
        return new Lines(new ByteArrayInputStream(bytes));
    }
}
