package org.jixiao.evaluation.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jixiao.feed.RecordAddresses;

@ApplicationScoped
class EvaluationAddresses implements RecordAddresses {

    @Override
    public Map<String, String> addresses() {
        return Map.ofEntries(
                Map.entry("detection", "/api/v1/detections/{id}"),
                Map.entry("measurement", "/api/v1/measurements/{id}"),
                Map.entry("result-use", "/api/v1/result-uses/{id}"),
                Map.entry("review", "/api/v1/reviews/{id}"),
                Map.entry("rule-pack", "/api/v1/rule-packs/{id}"),
                Map.entry("self-evaluation", "/api/v1/self-evaluations/{id}"),
                Map.entry("target-set", "/api/v1/target-sets/{id}"),
                Map.entry("what-if", "/api/v1/what-ifs/{id}"));
    }
}
