package org.jixiao.evaluation.detection;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.evaluation.detector.Rule;
import org.jixiao.evaluation.detector.Severity;

@Schema(name = "DetectorRule", description = "一条疑点规则")
record RuleView(
        @Schema(examples = "D1") String id,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"notice", "warning"})
        Severity severity,

        @Schema(examples = "结果已知后调低目标") String label,

        @Schema(examples = "Target moved towards a known result")
        String english,

        @Schema(description = "什么情况下列为疑点") String meaning) {

    static List<RuleView> all() {
        return Arrays.stream(Rule.values())
                .map(rule -> new RuleView(rule.id(), rule.severity(), rule.label(), rule.english(), rule.meaning()))
                .toList();
    }

    /** A list of its own form: the rules are few, and all of one release. */
    @Schema(name = "DetectorRules")
    record All(List<RuleView> rules) {}
}
