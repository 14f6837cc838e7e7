package org.jixiao.beneficiary.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {

    private static final String NUMBER = "11010519491231002X";
    private static final UUID ROW = new UUID(1, 1);
    private static final FieldLocation HERE = new FieldLocation("725001", "member", "identity_number", ROW);

    @TempDir
    Path directory;

    private FieldCipher cipher;

    @BeforeEach
    void openTheStore() {
        cipher = cipherOver(directory.resolve("keys"), directory.resolve("master.key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", NUMBER, "受益人0001", "6217000000000000000"})
    void whatWasSealedOpensInItsPlace(String value) {
        assertThat(cipher.open(HERE, cipher.seal(HERE, 2035, value))).isEqualTo(value);
    }

    @Test
    void theBlobIsVersionThenKeyIdThenIvThenCiphertext() {
        var sealed = cipher.seal(HERE, 2035, NUMBER);

        assertThat(sealed).hasSize(1 + 16 + 12 + NUMBER.length() + 16).startsWith(1);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
    }

    @Test
    void theSameValueIsNeverSealedToTheSameBytes() {
        assertThat(cipher.seal(HERE, 2035, NUMBER)).isNotEqualTo(cipher.seal(HERE, 2035, NUMBER));
    }

    @Test
    void aCiphertextMovedElsewhereDoesNotOpen() {
        var sealed = cipher.seal(HERE, 2035, NUMBER);

        assertRefused(new FieldLocation("725001", "member", "identity_number", new UUID(1, 2)), sealed);
        assertRefused(new FieldLocation("725001", "member", "phone", ROW), sealed);
        assertRefused(new FieldLocation("725001", "household", "identity_number", ROW), sealed);
        assertRefused(new FieldLocation("310001", "member", "identity_number", ROW), sealed);
    }

    @Test
    void oneBitAnywhereMakesItUnreadable() {
        var sealed = cipher.seal(HERE, 2035, NUMBER);

        for (var bit = 0; bit < sealed.length * 8; bit++) {
            var tampered = sealed.clone();
            tampered[bit / 8] ^= (byte) (1 << bit % 8);
            assertRefused(HERE, tampered);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 17, 28, 44})
    void aShortenedBlobIsUnreadable(int length) {
        assertRefused(HERE, java.util.Arrays.copyOf(cipher.seal(HERE, 2035, NUMBER), length));
    }

    @Test
    void aRestartReadsWhatWasSealedBefore() {
        var sealed = cipher.seal(HERE, 2035, NUMBER);

        var restarted = cipherOver(directory.resolve("keys"), directory.resolve("master.key"));

        assertThat(restarted.open(HERE, sealed)).isEqualTo(NUMBER);
    }

    @Test
    void anotherStoreDoesNotOpenIt() {
        var sealed = cipher.seal(HERE, 2035, NUMBER);
        var other = cipherOver(directory.resolve("other"), directory.resolve("master.key"));
        other.seal(HERE, 2035, NUMBER);

        assertThatThrownBy(() -> other.open(HERE, sealed)).isInstanceOf(UnreadableField.class);
    }

    @Test
    void theWrongMasterKeyOpensNothing() {
        var sealed = cipher.seal(HERE, 2035, NUMBER);
        var intruder = cipherOver(directory.resolve("keys"), directory.resolve("another-master.key"));

        assertThatThrownBy(() -> intruder.open(HERE, sealed)).isInstanceOf(UnreadableField.class);
    }

    @Test
    void aFieldOutlivesTheYearThatSealedIt() {
        var old = cipher.seal(HERE, 2034, NUMBER);
        var young = cipher.seal(HERE, 2035, NUMBER);

        assertThat(cipher.open(HERE, old)).isEqualTo(cipher.open(HERE, young));
    }

    @Test
    void workersShareTheCipherWithoutHarm() {
        var rows = IntStream.range(0, 4000).parallel().filter(row -> {
            var place = new FieldLocation("725001", "member", "identity_number", new UUID(2, row));
            return cipher.open(place, cipher.seal(place, 2030 + row % 7, NUMBER + row))
                    .equals(NUMBER + row);
        });

        assertThat(rows.count()).isEqualTo(4000);
    }

    private void assertRefused(FieldLocation location, byte[] sealed) {
        assertThatThrownBy(() -> cipher.open(location, sealed)).isInstanceOf(UnreadableField.class);
    }

    private static FieldCipher cipherOver(Path keys, Path master) {
        return new FieldCipher(new DataKeyStore(keys, MasterKey.createdOnce(master)));
    }
}
