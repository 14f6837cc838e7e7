package org.jixiao.evaluation.support;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.testkit.twins.Call;

/** Reviews of a unit's self-evaluation: returned, written anew, confirmed. */
final class ReviewScript {

    private static final String GIVEN = """
            {"marks": [{"indicator": "${satisfaction}", "score": "4.50", "reason": "${text:样本不足}"}],
             "opinion": "passed", "comment": "${text:复核说明}"}""";

    private static final String RETURN = """
            {"reason": "${text:退回}"}""";

    private ReviewScript() {}

    /** After an approved self-evaluation, the newest that is held. */
    static List<Call> journey() {
        return List.of(
                drafted(),
                Call.of("submitReview", "reviewer").on("review"),
                Call.of("returnReview", "finance").on("review").body(RETURN),
                Call.of("rewriteReview", "reviewer").on("review").body(GIVEN),
                Call.of("submitReview", "reviewer").on("review"),
                Call.of("confirmReview", "finance").on("review"));
    }

    static List<Call> grown(List<Call> approved) {
        var calls = new ArrayList<>(approved);
        calls.add(drafted());
        return calls;
    }

    static List<Call> confirmed(List<Call> approved) {
        var calls = grown(approved);
        calls.add(Call.of("submitReview", "reviewer").on("review"));
        calls.add(Call.of("confirmReview", "finance").on("review"));
        return calls;
    }

    private static Call drafted() {
        return Call.of("draftReview", "reviewer")
                .body("{\"selfEvaluation\": \"${selfEvaluation}\", \"review\": " + GIVEN + "}")
                .keeping("review");
    }
}
