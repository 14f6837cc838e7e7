package org.jixiao.local.demonstration;

import static org.jixiao.local.identity.Person.APPROVER_725001;
import static org.jixiao.local.identity.Person.CLERK_725001;
import static org.jixiao.local.service.Service.EVALUATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jixiao.local.demonstration.Acts.Resource;
import org.jixiao.local.demonstration.Acts.When;

/** The year looked back on: bound indicators are read, the others typed and checked, then everything is scored. */
final class EvaluationChapter {

    private static final Resource MEASUREMENTS = new Resource(EVALUATION, "/api/v1/measurements");
    private static final Resource SELF_EVALUATIONS = new Resource(EVALUATION, "/api/v1/self-evaluations");
    private static final String LAST_DAY = "2025-12-31";

    private final Acts acts;
    private final Scenario scenario;

    EvaluationChapter(Acts acts, Scenario scenario) {
        this.acts = acts;
        this.scenario = scenario;
    }

    void enter() {
        for (var target : scenario.read("targets")) {
            var key = target.path("key").textValue();
            readings(key, target.path("body"));
            var measurements = scenario.read("measurements").path(key);
            for (var i = 0; i < measurements.size(); i++) {
                typed(key, "measurement." + key + "." + (i + 1), measurements.get(i));
            }
            selfEvaluation(key, target.path("body"));
        }
    }

    private void readings(String key, JsonNode targets) {
        var bound = false;
        for (var indicator : targets.path("indicators")) {
            bound |= indicator.has("binding");
        }
        if (bound) {
            var when = When.of("2026-02-02", CLERK_725001, "readings." + key, "读取业务事实：" + title(key));
            acts.enter(when, () -> {
                var body = Acts.json(Map.of("targetSet", acts.id("targets." + key), "asOf", LAST_DAY));
                acts.post(when, MEASUREMENTS.at("readings"), body);
                return "read";
            });
        }
    }

    private void typed(String key, String step, JsonNode measurement) {
        var name = measurement.path("indicator").textValue();
        var when = When.of("2026-02-03", CLERK_725001, step, "填报完成值：" + name);
        acts.enter(when, () -> {
            var body = ((ObjectNode) measurement.deepCopy())
                    .put("targetSet", acts.id("targets." + key))
                    .put("indicator", indicator(key, name));
            return acts.post(when, MEASUREMENTS, body).id();
        });
        acts.advance(when.after(2).then(APPROVER_725001, "approval", "核对完成值"), MEASUREMENTS, step, "approval");
    }

    private void selfEvaluation(String key, JsonNode targets) {
        var step = "self-evaluation." + key;
        var when = When.of("2026-02-10", CLERK_725001, step, "绩效自评：" + title(key));
        acts.enter(when, () -> {
            var body = (ObjectNode) scenario.read("self-evaluations").path(key).deepCopy();
            body.path("explanations").forEach(explanation -> ((ObjectNode) explanation)
                    .put(
                            "indicator",
                            indicator(key, explanation.path("indicator").textValue())));
            body.put("region", targets.path("region").textValue())
                    .put("unit", targets.path("unit").textValue())
                    .put("fiscalYear", targets.path("fiscalYear").intValue())
                    .put("level", targets.path("level").textValue());
            if (targets.has("project")) {
                body.set("project", targets.path("project"));
            }
            return acts.post(when, SELF_EVALUATIONS, body).id();
        });
        acts.advance(when.after(1).then(CLERK_725001, "submission", "提交"), SELF_EVALUATIONS, step, "submission");
        acts.advance(when.after(3).then(APPROVER_725001, "approval", "审核"), SELF_EVALUATIONS, step, "approval");
    }

    /** The id of an indicator, looked up by its name in the sealed set. */
    private String indicator(String key, String name) {
        var targets = TargetChapter.TARGET_SETS.at(acts.id("targets." + key));
        for (var indicator : acts.read(CLERK_725001, targets).json().path("indicators")) {
            if (indicator.path("name").textValue().equals(name)) {
                return indicator.path("id").textValue();
            }
        }
        throw new IllegalStateException("no indicator " + name + " in the targets of " + key);
    }

    private String title(String key) {
        return Titles.of(scenario, key);
    }
}
