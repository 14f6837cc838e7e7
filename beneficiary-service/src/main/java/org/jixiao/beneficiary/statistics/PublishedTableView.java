package org.jixiao.beneficiary.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "一张已公开的统计表，公开后不变")
public record PublishedTableView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        int fiscalYear,
        TableKind kind,
        @Schema(description = "截至日期：年末") LocalDate asOf,
        @Schema(description = "统计时点：此后记录的不计") Instant knownAt,
        @Schema(examples = "5", description = "最小公布数") int smallestCount,
        @Schema(description = "表的内容的摘要（SHA-256）") String digest,
        PublishedTable table) {}
