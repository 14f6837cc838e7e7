package org.jixiao.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void whatIsDoneStaysDoneOverAStart() {
        journal().enter("project.care", "0192");

        assertThat(journal().has("project.care")).isTrue();
        assertThat(journal().id("project.care")).isEqualTo("0192");
        assertThat(journal().has("project.dream")).isFalse();
    }

    @Test
    void anEntryThatWasCutOffIsNoEntryAndSpoilsNoneAfterIt() throws IOException {
        journal().enter("project.care", "0192");
        Files.writeString(file(), "project.care=0192\nproject.dream=01");

        var next = journal();
        assertThat(next.has("project.dream")).isFalse();
        next.enter("project.dream", "0193");

        assertThat(journal().id("project.dream")).isEqualTo("0193");
        assertThat(journal().id("project.care")).isEqualTo("0192");
    }

    private Journal journal() {
        return new Journal(file());
    }

    private Path file() {
        return folder.resolve("demonstration.journal");
    }
}
