package org.jixiao.report.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "快照：报告所引用的全部事实和自评，连同一个摘要")
public record SnapshotView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,

        @Schema(
                examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                description = "内容的摘要（RFC 8785 JSON 的 SHA-256）")
        String digest,

        @Schema(examples = "2026-03-05T01:00:00Z") Instant recordedAt,
        String recordedBy,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class, description = "冻结的内容；列表中不出现")
        JsonNode content) {

    static SnapshotView of(Snapshot snapshot) {
        return of(snapshot, snapshot.frozen().tree());
    }

    static SnapshotView listed(Snapshot snapshot) {
        return of(snapshot, null);
    }

    private static SnapshotView of(Snapshot snapshot, JsonNode content) {
        return new SnapshotView(
                snapshot.id(),
                snapshot.regionCode(),
                snapshot.unitCode(),
                snapshot.fiscalYear(),
                snapshot.digest(),
                snapshot.recordedAt(),
                snapshot.recordedBy(),
                content);
    }
}
