package org.jixiao.report.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.fact.FactSubject;

@Schema(name = "ReportDifference", description = "两份报告的差异：事实和正文")
public record DifferenceView(
        UUID report,
        @Schema(description = "所比较的较早的报告") UUID from,
        @Schema(description = "数值不同的事实，以及只有一方有的事实") List<OfFact> facts,
        @Schema(description = "不同的文字，依阅读次序") List<OfText> texts) {

    /** A value that one side does not state is absent there. */
    @JsonInclude(Include.NON_NULL)
    @Schema(name = "FactDifference", description = "一个事实前后的数值")
    public record OfFact(
            @Schema(examples = "budget.spent") String name,
            FactSubject subject,
            @Schema(examples = "2025") int fiscalYear,
            @Schema(examples = "1730300.00") String before,
            @Schema(examples = "1729300.00") String after,
            @Schema(examples = "元") String unitOfMeasure,
            @Schema(description = "之前的事实的摘要") String digestBefore,
            @Schema(description = "现在的事实的摘要") String digestAfter) {}

    /** @param under the heading or title that the place stands under, empty before the first */
    @Schema(name = "TextDifference", description = "一处文字前后的写法；增加的没有之前，删去的没有现在")
    public record OfText(
            @Schema(examples = "（二）部门收支预决算情况", description = "所在的标题")
            String under,

            List<String> before,
            List<String> after) {}
}
