package org.jixiao.evaluation.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jixiao.feed.RecordAddresses;

@ApplicationScoped
class EvaluationAddresses implements RecordAddresses {

    @Override
    public Map<String, String> addresses() {
        return Map.ofEntries(
                Map.entry("alert", "/api/v1/alerts/{id}"),
                Map.entry("detection", "/api/v1/detections/{id}"),
                Map.entry("indicator", "/api/v1/indicators/{id}"),
                Map.entry("measurement", "/api/v1/measurements/{id}"),
                Map.entry("monitoring-plan", "/api/v1/monitoring-plans/{id}"),
                Map.entry("monitoring-round", "/api/v1/monitoring-rounds/{id}"),
                Map.entry("monitoring-sheet", "/api/v1/monitoring-sheets/{id}"),
                Map.entry("rectification", "/api/v1/rectifications/{id}"),
                Map.entry("result-use", "/api/v1/result-uses/{id}"),
                Map.entry("review", "/api/v1/reviews/{id}"),
                Map.entry("rule-pack", "/api/v1/rule-packs/{id}"),
                Map.entry("self-evaluation", "/api/v1/self-evaluations/{id}"),
                Map.entry("target-set", "/api/v1/target-sets/{id}"),
                Map.entry("what-if", "/api/v1/what-ifs/{id}"));
    }
}
