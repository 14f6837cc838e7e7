package org.jixiao.report.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentIdTest {

    private static final DocumentId ID =
            new DocumentId("sha256:01", "sha256:02", "sha256:03", "sha256:04", "2 https://example.cn/verifications");

    @Test
    void whatAFileWasMadeFromGivesItsIdentifier() {
        // SHA-256 of the five names and values in the order of their names, without spaces.
        assertThat(ID.digest()).isEqualTo("sha256:" + ID.hex());
        assertThat(ID.hex()).isEqualTo("02356f06c3ed0b15ac4ed5f815fb296b947b1ccf65cf9bd9a3a3fe73cf825036");
    }

    @Test
    void aFileOfAnythingElseHasAnotherIdentifier() {
        var others = Stream.of(
                new DocumentId("x", ID.template(), ID.narrative(), ID.fonts(), ID.renderer()),
                new DocumentId(ID.snapshot(), "x", ID.narrative(), ID.fonts(), ID.renderer()),
                new DocumentId(ID.snapshot(), ID.template(), "x", ID.fonts(), ID.renderer()),
                new DocumentId(ID.snapshot(), ID.template(), ID.narrative(), "x", ID.renderer()),
                new DocumentId(ID.snapshot(), ID.template(), ID.narrative(), ID.fonts(), "x"));

        assertThat(Stream.concat(Stream.of(ID), others).map(DocumentId::digest)).doesNotHaveDuplicates();
    }
}
