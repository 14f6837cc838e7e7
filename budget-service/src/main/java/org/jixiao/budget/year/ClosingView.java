package org.jixiao.budget.year;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "年结情况")
public record ClosingView(
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        @Schema(examples = "true", description = "是否已年结") boolean closed,

        @Schema(examples = "2026-01-04T01:00:00Z", description = "年结时间，未年结时没有")
        Instant closedAt) {}
