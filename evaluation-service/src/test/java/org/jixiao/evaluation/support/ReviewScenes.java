package org.jixiao.evaluation.support;

import static org.jixiao.testkit.Scene.RETURN;
import static org.jixiao.testkit.Scene.decision;
import static org.jixiao.testkit.Scene.step;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Scene;
import org.jixiao.testkit.Scene.Ready;
import org.jixiao.testkit.Tokens;

/** Reviews of approved self-evaluations, for the tests of workflow acts. */
public final class ReviewScenes {

    public static final String PASSED = """
            {"marks": [], "opinion": "passed", "comment": "资料齐全"}""";

    private ReviewScenes() {}

    /** @param approved makes an approved self-evaluation and says its path */
    public static Map<String, Scene> scenes(Supplier<String> approved) {
        return Map.of(
                "POST /api/v1/reviews/{id}/submission",
                step(() -> aReview(approved)).editedBy("PUT /api/v1/reviews/{id}"),
                "POST /api/v1/reviews/{id}/approval",
                decision(() -> aSubmittedReview(approved), ""),
                "POST /api/v1/reviews/{id}/return",
                decision(() -> aSubmittedReview(approved), RETURN));
    }

    public static Scene edit(Supplier<String> approved) {
        return step(() -> aReview(approved), ready -> PASSED);
    }

    public static String reviewer() {
        return Tokens.person("reviewer", Tokens.REGION, Set.of("*"), "reviewer");
    }

    /** Drafted for this approved self-evaluation; its path. */
    public static String given(String approved) {
        return aReview(() -> approved).location();
    }

    private static Ready aReview(Supplier<String> approved) {
        var location = approved.get();
        var drafted = Api.as(reviewer())
                .body("{\"selfEvaluation\": \"%s\", \"review\": %s}"
                        .formatted(location.substring(location.lastIndexOf('/') + 1), PASSED))
                .post("/api/v1/reviews");
        drafted.then().statusCode(201);
        return Ready.of(drafted.header("Location"), drafted.header("ETag"), "reviewer");
    }

    private static Ready aSubmittedReview(Supplier<String> approved) {
        var draft = aReview(approved);
        var submitted = Api.asOnVersion(reviewer(), draft.etag()).post(draft.location() + "/submission");
        return Ready.of(draft.location(), submitted.header("ETag"), draft.hand());
    }
}
