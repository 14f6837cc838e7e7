package org.jixiao.evaluation.support;

import java.util.List;
import java.util.Map;
import org.jixiao.testkit.twins.Call;

/** A file behind an indicator of a sealed target set. */
final class EvidenceScript {

    private EvidenceScript() {}

    static List<Call> journey() {
        return List.of(handedIn("evaluation", "第一份"));
    }

    static List<Call> calls() {
        return List.of(Call.of("listEvidence", "clerk")
                .query("targetSet", "${sealedSet}")
                .query("stage", "evaluation"));
    }

    static Map<String, List<Call>> growth() {
        return Map.of("listEvidence", List.of(handedIn("evaluation", "又一份")));
    }

    private static Call handedIn(String stage, String content) {
        return Call.of("handInEvidence", "clerk")
                .query("targetSet", "${sealedSet}")
                .query("indicator", "${satisfaction}")
                .query("stage", stage)
                .query("kind", "direct")
                .body("%PDF-1.7 ${text:" + content + "}", "application/pdf")
                .keeping("evidenceFile");
    }
}
