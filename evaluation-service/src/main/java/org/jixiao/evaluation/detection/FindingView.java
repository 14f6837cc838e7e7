package org.jixiao.evaluation.detection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.evaluation.detector.Finding;
import org.jixiao.evaluation.detector.Severity;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Finding", description = "一个疑点")
record FindingView(
        @Schema(examples = "D1", description = "规则编号，见 /api/v1/detections/rules")
        String rule,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"notice", "warning"})
        Severity severity,

        @Schema(examples = "结果已知后调低目标") String label,

        @Schema(description = "涉及的项目；涉及单位整体时不出现") UUID project,

        @Schema(description = "涉及的指标；不限于一个指标时不出现") UUID indicator,

        @Schema(description = "写明数据的一句话") String message,

        @Schema(description = "所比较的数据，名称和值") Map<String, String> figures) {

    static FindingView of(Finding finding) {
        var rule = finding.rule();
        return new FindingView(
                rule.id(),
                rule.severity(),
                rule.label(),
                finding.project(),
                finding.indicator(),
                finding.message(),
                finding.figures());
    }
}
