package org.jixiao.evaluation.resultuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.evaluation.support.ResultUseScenes.whenSuggested;
import static org.jixiao.evaluation.support.ReviewScenes.reviewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A grade suggests a share of the budget for the next year; a second person accepts it or says why not. */
@QuarkusTest
class ResultUseTest extends ServiceTest {

    @Test
    void anExcellentSelfScoreSuggestsTheWholeBudgetAgain() {
        whenSuggested(givenApproved(UUID.randomUUID()))
                .statusCode(201)
                .body("fiscalYear", is(2026))
                .body("grade", is("excellent"))
                .body("suggestion", is("priority"))
                .body("suggested", is("78210.00"))
                .body("status", is("suggested"))
                .body("review", nullValue());
    }

    @Test
    void aConfirmedReviewCountsBeforeTheSelfScore() {
        var evaluation = givenApproved(UUID.randomUUID());
        var review = givenReviewedAsFair(evaluation);

        whenSuggested(evaluation)
                .statusCode(201)
                .body("review", is(review))
                .body("grade", is("fair"))
                .body("suggestion", is("reduce"))
                .body("share", is("0.8"))
                .body("suggested", is("62568.00"));
    }

    @Test
    void whatAReviewHasOvertakenIsNotDecidedButSuggestedAnewFromIt() {
        var evaluation = givenApproved(UUID.randomUUID());
        var overtaken = whenSuggested(evaluation).statusCode(201).extract();
        assertThat(waiting()).contains(overtaken.header("Location") + "/approval");
        var review = givenReviewedAsFair(evaluation);

        Api.refused(decided(overtaken.header("Location"), overtaken.header("ETag"), "{}"), 409, "result-use-overtaken");
        assertThat(waiting()).doesNotContain(overtaken.header("Location") + "/approval");
        var anew = whenSuggested(evaluation)
                .statusCode(201)
                .body("review", is(review))
                .extract();
        decided(anew.header("Location"), anew.header("ETag"), "{}")
                .statusCode(200)
                .body("decided", is("62568.00"));
        Api.refused(whenSuggested(evaluation), 409, "result-use-taken");
    }

    @Test
    void aDecisionStandsBesideTheOneAfterALaterReview() {
        var evaluation = givenApproved(UUID.randomUUID());
        var early = whenSuggested(evaluation).extract();
        decided(early.header("Location"), early.header("ETag"), "{}").statusCode(200);
        givenReviewedAsFair(evaluation);

        whenSuggested(evaluation).statusCode(201).body("suggested", is("62568.00"));
        Api.as(Tokens.finance()).get(early.header("Location")).then().body("decided", is("78210.00"));
    }

    @Test
    void aReviewThatNobodyConfirmedDoesNotCountYet() {
        var evaluation = givenApproved(UUID.randomUUID());
        whenReviewedAsFair(evaluation);

        whenSuggested(evaluation).statusCode(201).body("review", nullValue()).body("grade", is("excellent"));
    }

    @Test
    void anotherAmountThanTheSuggestedOneNeedsAReason() {
        var suggested = whenSuggested(givenApproved(UUID.randomUUID())).extract();
        var location = suggested.header("Location");

        Api.refused(
                decided(location, suggested.header("ETag"), "{\"amount\": \"70000.00\"}"),
                409,
                "result-use-reason-missing");
        decided(location, suggested.header("ETag"), "{\"amount\": \"70000.00\", \"reason\": \"任务减少\"}")
                .statusCode(200)
                .body("status", is("modified"))
                .body("decided", is("70000.00"))
                .body("suggested", is("78210.00"));
    }

    @Test
    void theSuggestedAmountIsAcceptedOnceAndThenStands() throws SQLException {
        var evaluation = givenApproved(UUID.randomUUID());
        var suggested = whenSuggested(evaluation).extract();
        var location = suggested.header("Location");

        var accepted = decided(location, suggested.header("ETag"), "{}")
                .statusCode(200)
                .body("status", is("accepted"))
                .body("decided", is("78210.00"))
                .extract();

        Api.refused(decided(location, accepted.header("ETag"), "{}"), 409, "result-use-decided");
        Api.refused(whenSuggested(evaluation), 409, "result-use-taken");
        try (var owner = SuiteResource.asOwner();
                var sql = owner.createStatement()) {
            assertThatThrownBy(() -> sql.execute("update result_use set decided = 1 where id = '" + id(location) + "'"))
                    .hasMessageContaining("a decided use of results is never changed");
        }
    }

    @Test
    void whatIsNotApprovedIsOfNoUse() {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);
        var draft = whenSelfEvaluated(project, "").statusCode(201).extract().header("Location");

        Api.refused(whenSuggested(draft), 409, "self-evaluation-not-approved");
    }

    private static List<String> waiting() {
        return Api.as(Tokens.finance())
                .get("/api/v1/todos?limit=200&kind=result-use-approval")
                .then()
                .statusCode(200)
                .extract()
                .path("items.link");
    }

    private static ValidatableResponse decided(String location, String etag, String body) {
        return Api.asOnVersion(Tokens.finance(), etag)
                .body(body)
                .post(location + "/approval")
                .then();
    }

    /** The judged indicator earns nothing; the review's id. */
    private static String givenReviewedAsFair(String evaluation) {
        var drafted = whenReviewedAsFair(evaluation);
        var submitted = whenActed(reviewer(), drafted.header("Location"), "submission", drafted.header("ETag"));
        whenActed(
                        Tokens.finance(),
                        drafted.header("Location"),
                        "approval",
                        submitted.extract().header("ETag"))
                .statusCode(200);
        return id(drafted.header("Location"));
    }

    private static ExtractableResponse<Response> whenReviewedAsFair(String evaluation) {
        List<Map<String, String>> indicators =
                Api.as(clerk()).get(evaluation).then().extract().path("indicators");
        var judged = indicators.stream()
                .filter(it -> it.get("name").equals("家庭抗风险能力"))
                .findFirst()
                .orElseThrow()
                .get("id");
        return Api.as(reviewer())
                .body("""
                        {"selfEvaluation": "%s", "review": {"marks": [{"indicator": "%s", "score": "5.00",
                         "reason": "无佐证"}], "opinion": "passed", "comment": "查看了台账"}}""".formatted(id(evaluation), judged))
                .post("/api/v1/reviews")
                .then()
                .statusCode(201)
                .extract();
    }
}
