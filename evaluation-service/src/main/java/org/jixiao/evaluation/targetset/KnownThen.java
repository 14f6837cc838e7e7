package org.jixiao.evaluation.targetset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.fact.Fact;

/** What was already known on the day on which the targets were changed: nobody can say later that it was not. */
@Schema(description = "重新定基线当日已知的情况：完成值、剩余天数、预算")
public record KnownThen(
        LocalDate on,
        Instant knownAt,
        @Schema(examples = "61", description = "距年底的天数") int daysLeft,
        List<KnownActual> actuals,
        @Schema(description = "当日的全年预算数") Fact adjustedBudget) {

    @Schema(description = "一个指标当日已知的完成值")
    public record KnownActual(
            UUID lineage,
            String name,

            @Schema(examples = "2607", description = "尚无完成值时不出现")
            String actual,

            @Schema(enumeration = {"fact", "measurement", "none"})
            String origin,

            @Schema(description = "事实或完成值的摘要") String digest) {}
}
