package org.jixiao.common.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number, date or name measured by the service that owns the records behind it: the only thing that a score or a
 * sentence may quote. The same question at the same two instants has the same digest for ever.
 *
 * @param asOf          what was true at the end of this day
 * @param knownAt       what had been recorded at this instant
 * @param value         decimal string or text; absent where nothing can be stated (a rate over zero)
 * @param unitOfMeasure 元, 户, 人, % …
 * @param rows          how many records stand behind the value
 * @param rowsDigest    SHA-256 over the sorted hashes of those records
 * @param digest        SHA-256 of the RFC 8785 form of this fact without {@code digest} and {@code source}
 * @param source        where the records can be read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "事实：由拥有记录的服务计量，连同两个时点和摘要")
public record Fact(
        @Schema(examples = "delivery.households") String name,
        FactSubject subject,
        @Schema(examples = "2025") int fiscalYear,

        @Schema(examples = "2025-12-31", description = "业务时点：该日终了时的情况")
        LocalDate asOf,

        @Schema(examples = "2026-02-01T01:00:00Z", description = "记录时点：此刻已记录的情况")
        Instant knownAt,

        @Schema(examples = "2607") String value,
        @Schema(examples = "户") String unitOfMeasure,
        @Schema(examples = "2607", description = "支撑记录条数") long rows,
        @Schema(description = "支撑记录的摘要") String rowsDigest,
        @Schema(description = "本事实的摘要") String digest,
        @Schema(description = "支撑记录的地址") String source) {

    /** Completes a measured fact with its digest. */
    public static Fact measured(
            String name,
            FactSubject subject,
            int fiscalYear,
            LocalDate asOf,
            Instant knownAt,
            FactReading reading,
            String unitOfMeasure) {
        var undigested = new Fact(
                name,
                subject,
                fiscalYear,
                asOf,
                knownAt,
                reading.value(),
                unitOfMeasure,
                reading.rows(),
                reading.rowsDigest(),
                null,
                reading.source());
        return new Fact(
                name,
                subject,
                fiscalYear,
                asOf,
                knownAt,
                reading.value(),
                unitOfMeasure,
                reading.rows(),
                reading.rowsDigest(),
                undigested.computedDigest(),
                reading.source());
    }

    /** What the digest must be; anyone who holds the fact can recompute it. */
    public String computedDigest() {
        var content = new TreeMap<String, Object>();
        content.put("name", name);
        content.put("subject", subject);
        content.put("fiscalYear", fiscalYear);
        content.put("asOf", asOf);
        content.put("knownAt", knownAt);
        if (value != null) {
            content.put("value", value);
        }
        content.put("unitOfMeasure", unitOfMeasure);
        content.put("rows", rows);
        content.put("rowsDigest", rowsDigest);
        return Digest.of(content);
    }
}
