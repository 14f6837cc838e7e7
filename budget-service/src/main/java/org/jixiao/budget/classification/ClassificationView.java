package org.jixiao.budget.classification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "科目")
public record ClassificationView(
        ClassificationKind kind,

        @Schema(examples = "2100717", description = "科目编码：类3位，款5位，项7位")
        String code,

        @Schema(examples = "计划生育服务") String name,

        @Schema(examples = "21007", description = "上级科目编码，类级没有")
        String parent,

        @Schema(examples = "2020", description = "开始适用年度") int firstYear,

        @Schema(examples = "2025", description = "最后适用年度，仍适用者没有")
        Integer lastYear) {

    static ClassificationView of(Classification row) {
        var code = row.code();
        return new ClassificationView(
                row.kind(),
                code,
                row.name(),
                code.length() > 3 ? code.substring(0, code.length() - 2) : null,
                row.firstYear(),
                row.lastYear());
    }
}
