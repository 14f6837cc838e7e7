package org.jixiao.evaluation.support;

import static org.jixiao.testkit.Scene.decision;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Scene;
import org.jixiao.testkit.Scene.Ready;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.twins.Call;

/** Suggestions for the next budget, for the tests of workflow acts and of twin units. */
public final class ResultUseScenes {

    private ResultUseScenes() {}

    public static Map<String, Scene> scenes(Supplier<String> approved) {
        return Map.of("POST /api/v1/result-uses/{id}/approval", decision(() -> aSuggestion(approved), "{}"));
    }

    public static ValidatableResponse whenSuggested(String evaluation) {
        return Api.as(Tokens.financeClerk())
                .body("{\"selfEvaluation\": \"%s\"}".formatted(evaluation.substring(evaluation.lastIndexOf('/') + 1)))
                .post("/api/v1/result-uses")
                .then();
    }

    /** Its path. */
    public static String given(String approved) {
        return aSuggestion(() -> approved).location();
    }

    /** After an approved self-evaluation of the unit, the newest that is held. */
    static List<Call> journey() {
        return List.of(
                suggested(),
                Call.of("decideResultUse", "finance").on("resultUse").body("""
                                {"amount": "${amount:60000}", "reason": "${text:上级任务增加}"}"""));
    }

    static Call suggested() {
        return Call.of("suggestResultUse", "finance-clerk")
                .body("{\"selfEvaluation\": \"${selfEvaluation}\"}")
                .keeping("resultUse");
    }

    private static Ready aSuggestion(Supplier<String> approved) {
        var suggested = whenSuggested(approved.get()).statusCode(201).extract();
        return Ready.of(suggested.header("Location"), suggested.header("ETag"), "finance-clerk");
    }
}
