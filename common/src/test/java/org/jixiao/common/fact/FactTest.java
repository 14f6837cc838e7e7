package org.jixiao.common.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactTest {

    private static final FactSubject SUBJECT = FactSubject.ofUnit("130109", "725001");

    @Test
    void canonicalJsonSortsItsNamesAndLeavesOutWhatIsAbsent() {
        assertThat(CanonicalJson.of(SUBJECT)).isEqualTo("{\"region\":\"130109\",\"unit\":\"725001\"}");
        assertThat(CanonicalJson.ofJson("{\"b\":1.0, \"a\":\"户\"}")).isEqualTo("{\"a\":\"户\",\"b\":1}");
    }

    /** The digest is an API: whoever holds the fact recomputes it with any RFC 8785 library. */
    @Test
    void theDigestIsThatOfTheCanonicalFormWithoutDigestAndSource() {
        var canonical = "{\"asOf\":\"2025-12-31\",\"fiscalYear\":2025,\"knownAt\":\"2026-02-01T01:00:00Z\","
                + "\"name\":\"delivery.households\",\"rows\":2607,\"rowsDigest\":\"sha256:00\","
                + "\"subject\":{\"region\":\"130109\",\"unit\":\"725001\"},\"unitOfMeasure\":\"户\",\"value\":\"2607\"}";

        assertThat(households("2607", "/a").digest()).isEqualTo(Digest.text(Digest.sha256(canonical)));
    }

    @Test
    void anotherSourceIsTheSameFactAnotherValueIsNot() {
        assertThat(households("2607", "/a").digest())
                .isEqualTo(households("2607", "/b").digest());
        assertThat(households("2607", "/a").digest())
                .isNotEqualTo(households("2606", "/a").digest());
    }

    @Test
    void theRowsDigestDoesNotDependOnTheOrderOfReading() {
        var first = Digest.ofRow(Map.of("id", "first"));
        var second = Digest.ofRow(Map.of("id", "second"));

        assertThat(Digest.ofRows(List.of(first, second))).isEqualTo(Digest.ofRows(List.of(second, first)));
        assertThat(Digest.ofRows(List.of(first, second))).isNotEqualTo(Digest.ofRows(List.of(first)));
    }

    @Test
    void noRowsHaveTheDigestOfNothing() {
        assertThat(Digest.ofRows(List.of()))
                .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static Fact households(String value, String source) {
        return Fact.measured(
                "delivery.households",
                SUBJECT,
                2025,
                LocalDate.of(2025, 12, 31),
                Instant.parse("2026-02-01T01:00:00Z"),
                new FactReading(value, 2607, "sha256:00", source),
                "户");
    }
}
