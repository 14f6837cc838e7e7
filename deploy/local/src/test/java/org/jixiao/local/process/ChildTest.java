package org.jixiao.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final URI NOBODY = URI.create("http://localhost:9/");

    @TempDir
    Path data;

    @Test
    void aDeadProcessIsNamedWithTheEndOfItsLog() {
        var child = givenAChild("echo 数据库连不上; exit 3");

        assertThatThrownBy(() -> child.awaitReady(NOBODY, Duration.ofSeconds(20), child::requireAlive))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("example")
                .hasMessageContaining("代码 3")
                .hasMessageContaining("数据库连不上");
    }

    @Test
    void aProcessThatNeverGetsReadyRunsIntoItsLimit() {
        var child = givenAChild("sleep 60");

        assertThatThrownBy(() -> child.awaitReady(NOBODY, Duration.ofSeconds(1), child::requireAlive))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("没有就绪");
        child.stop();
    }

    @Test
    void stoppingLeavesNoProcessAndNoPidFile() {
        var child = givenAChild("sleep 60");
        var process = ProcessHandle.of(child.pid()).orElseThrow();

        child.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(data.resolve("run/example.pid")).doesNotExist();
    }

    @Test
    void whatAKilledLauncherLeftRunningIsEndedByTheNext() {
        var forgotten = givenAChild("sleep 60");
        var process = ProcessHandle.of(forgotten.pid()).orElseThrow();

        Leftovers.end(new Folders(data));

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aPidThatNowBelongsToAnotherProcessIsLeftAlone() throws IOException {
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(new Folders(data).running().resolve("example.pid"), stranger.pid() + " 2001-01-01T00:00:00Z");

        Leftovers.end(new Folders(data));

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void theLaunchersOwnVariablesDoNotReachItsChildren() throws IOException {
        var child = Child.start(
                "example", List.of("sh", "-c", "env; sleep 60"), Map.of("JIXIAO_CLOCK", "x"), new Folders(data));
        var log = data.resolve("logs/example.log");
        while (!Files.readString(log).contains("JIXIAO_CLOCK=x")) {
            Thread.onSpinWait();
        }

        assertThat(Files.readString(log)).doesNotContain("QUARKUS_", "KC_");
        child.stop();
    }

    private Child givenAChild(String script) {
        return Child.start("example", List.of("sh", "-c", script), Map.of(), new Folders(data));
    }
}
