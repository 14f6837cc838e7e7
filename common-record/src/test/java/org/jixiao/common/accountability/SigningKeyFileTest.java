package org.jixiao.common.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {

    @TempDir
    Path folder;

    @Test
    void aMissingKeyIsNeverReplacedByAnother() {
        assertThatThrownBy(() -> SigningKeyFile.read(folder.resolve("none.pem")))
                .hasMessageContaining("is missing");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        var file = folder.resolve("made/audit.pem");
        var first = new EcdsaSigner(SigningKeyFile.createdOnce(file));

        assertThat(new EcdsaSigner(SigningKeyFile.createdOnce(file)).keyId()).isEqualTo(first.keyId());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(file::equals).isNotEmptyDirectory();
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatWasSignedIsVerifiedWithThePublicHalf() throws Exception {
        var keys = SigningKeyFile.createdOnce(folder.resolve("audit.pem"));
        var signer = new EcdsaSigner(keys);
        var statement = "{\"seq\":1}".getBytes(StandardCharsets.UTF_8);

        var verifier = Signature.getInstance(signer.algorithm());
        verifier.initVerify(keys.getPublic());
        verifier.update(statement);

        assertThat(verifier.verify(signer.sign(statement))).isTrue();
        assertThat(signer.publicKey()).startsWith("-----BEGIN PUBLIC KEY-----\n");
    }

    @Test
    void halvesOfTwoKeysAndOtherCurvesAreRefused() throws Exception {
        var one = SigningKeyFile.createdOnce(folder.resolve("one.pem"));
        var other = SigningKeyFile.createdOnce(folder.resolve("other.pem"));
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));

        assertThatThrownBy(() -> new EcdsaSigner(new java.security.KeyPair(one.getPublic(), other.getPrivate())))
                .hasMessageContaining("do not belong together");
        assertThatThrownBy(() -> new EcdsaSigner(generator.generateKeyPair())).hasMessageContaining("P-256");
    }
}
