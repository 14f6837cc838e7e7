package org.jixiao.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path data;

    @Test
    void aMachineWithoutALocaleReadsChineseToo() throws IOException, InterruptedException {
        var launcher = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "token",
                "nobody");
        launcher.environment().put("LC_ALL", "C");
        launcher.environment().put("JIXIAO_DATA", data.toString());

        var process = launcher.start();
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("没有账号 nobody", "clerk-725001");
    }
}
