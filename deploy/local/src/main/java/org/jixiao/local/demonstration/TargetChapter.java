package org.jixiao.local.demonstration;

import static org.jixiao.local.identity.Person.APPROVER_725001;
import static org.jixiao.local.identity.Person.CLERK_725001;
import static org.jixiao.local.service.Service.EVALUATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Map;
import org.jixiao.local.demonstration.Acts.Resource;
import org.jixiao.local.demonstration.Acts.When;

/** What the unit promised before it had the money: targets of each project and of the unit, sealed with the budget. */
final class TargetChapter {

    static final Resource TARGET_SETS = new Resource(EVALUATION, "/api/v1/target-sets");

    private final Acts acts;
    private final Scenario scenario;

    TargetChapter(Acts acts, Scenario scenario) {
        this.acts = acts;
        this.scenario = scenario;
    }

    void enter() {
        for (var target : scenario.read("targets")) {
            var key = target.path("key").textValue();
            var step = "targets." + key;
            var when = When.of("2024-11-18", CLERK_725001, step, "填报绩效目标：" + Titles.of(scenario, key));
            acts.create(when, TARGET_SETS, target.path("body"));
            trials(when.after(1).then(CLERK_725001, "trials", "试测"), step);
            acts.advance(when.after(2).then(CLERK_725001, "submission", "提交"), TARGET_SETS, step, "submission");
            // sealed on the day on which the budget is approved
            acts.advance(
                    when.after(58).then(APPROVER_725001, "approval", "审批封存"),
                    TARGET_SETS,
                    step,
                    "approval",
                    examination());
        }
    }

    /** Each indicator once, a day before submission: what is bound is read, the rest is taken from last year's work. */
    private void trials(When when, String step) {
        acts.enter(when, () -> {
            var set = TARGET_SETS.at(acts.id(step));
            var trials = new ArrayList<Map<String, String>>();
            for (var indicator : acts.read(when.by(), set).json().path("indicators")) {
                var value = indicator.path("operator").textValue().equals("by-date") ? "2024-06-30" : "1";
                trials.add(Map.of(
                        "indicator",
                        indicator.path("id").textValue(),
                        "value",
                        value,
                        "evidence",
                        "上年工作台账",
                        "note",
                        "本年尚无记录"));
            }
            acts.post(when, set.at("trials"), Acts.json(Map.of("indicators", trials)));
            return "done";
        });
    }

    private static JsonNode examination() {
        var passed = Map.of("passed", true);
        return Acts.json(Map.of(
                "completeness", passed,
                "relevance", passed,
                "appropriateness", passed,
                "feasibility", passed,
                "outcome", "excellent"));
    }
}
