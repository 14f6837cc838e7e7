package org.jixiao.evaluation.support;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.testkit.twins.Call;

/** What a unit does with its targets: tries every indicator, has them examined, and sets a new baseline. */
final class TargetScript {

    static final String EXAMINATION = """
            {"completeness": {"passed": true}, "relevance": {"passed": true},
             "appropriateness": {"passed": false, "remark": "${text:意见}"}, "feasibility": {"passed": true},
             "outcome": "good", "remark": "${text:审核意见}"}""";

    private static final List<String> INDICATORS = List.of("tried", "cost", "date", "social", "satisfaction");

    private TargetScript() {}

    static Call drafted() {
        return kept(Call.of("draftTargetSet", "clerk").body(EvaluationScript.NEW_TARGETS))
                .keeping("targetSet")
                .keeping("project", "/project");
    }

    /** The ids by which each indicator is tried. */
    static Call kept(Call drafting) {
        var kept = drafting;
        for (var position = 0; position < INDICATORS.size(); position++) {
            kept = kept.keeping(INDICATORS.get(position), "/indicators/" + position + "/id");
        }
        return kept;
    }

    static Call tried() {
        var trials = Stream.concat(
                        Stream.of("{\"indicator\": \"${tried}\", \"note\": \"${text:新设}\"}"),
                        INDICATORS.stream().skip(1).map(it ->
                                """
                                {"indicator": "${%s}", "value": "%s", "evidence": "${text:上年统计}"}""".formatted(it, it.equals("date") ? "2024-06-30" : "1")))
                .collect(Collectors.joining(","));
        return Call.of("runTrials", "clerk").on("targetSet").body("{\"indicators\": [" + trials + "]}");
    }

    static List<Call> rebaselined() {
        return List.of(Call.of("rebaselineTargetSet", "clerk")
                .on("sealedSet")
                .body("""
                        {"kind": "policy-change", "reason": "${text:政策变化}", "documentNo": "${text:文号}"}""")
                .keeping("rebaselined"));
    }
}
