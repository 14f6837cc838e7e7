package org.jixiao.local.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void aSecretIsMadeOnceAndKept() {
        var first = new Secrets(folder).password("budget-app");

        assertThat(first).matches("[A-Za-z0-9_-]{32}");
        assertThat(new Secrets(folder).password("budget-app")).isEqualTo(first);
        assertThat(new Secrets(folder).password("budget-owner")).isNotEqualTo(first);
    }

    @Test
    void onlyItsOwnerReadsASecret() throws IOException {
        new Secrets(folder).password("budget-app");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("budget-app"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyHas256Bits() throws IOException {
        var key = new Secrets(folder).key("encryption-master-key");

        assertThat(Base64.getDecoder().decode(Files.readString(key).trim())).hasSize(32);
    }
}
