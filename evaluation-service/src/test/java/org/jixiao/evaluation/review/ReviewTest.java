package org.jixiao.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.evaluation.support.ReviewScenes.PASSED;
import static org.jixiao.evaluation.support.ReviewScenes.reviewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jixiao.evaluation.scoring.Trace;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.evaluation.tracecheck.TraceCheck;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A review stands beside the self-score; what it cannot do, and what follows from one that did not pass. */
@QuarkusTest
class ReviewTest extends ServiceTest {

    @Test
    void aReviewIsComputedAndLeavesTheSelfScoreAsItIs() {
        var project = UUID.randomUUID();
        var evaluation = givenApproved(project);
        var before = Api.as(clerk()).get(evaluation).asString();
        var satisfaction = indicator(evaluation, "受益家庭满意度");

        var review = whenReviewed(evaluation, mark(satisfaction, "4.44", "样本不足"), "passed")
                .statusCode(201)
                .body("opinionLabel", is("通过"))
                .extract();

        var self = new BigDecimal(review.<String>path("selfTotal"));
        var selfMark = new BigDecimal(Api.as(clerk()).get(evaluation).<String>path("indicators[4].score"));
        assertThat(new BigDecimal(review.<String>path("total")))
                .isEqualTo(self.subtract(selfMark).add(new BigDecimal("4.44")));
        assertThat(review.<String>path("difference"))
                .isEqualTo(new BigDecimal("4.44").subtract(selfMark).toPlainString());
        assertThat(Api.as(clerk()).get(evaluation).asString()).isEqualTo(before);
        assertThat(TraceCheck.findings(List.of(review.body().jsonPath().getObject("traces", Trace[].class))))
                .isEmpty();
    }

    @Test
    void marksAboveTheWeightAndOthersWithoutAReasonAreRefusedAtOnce() {
        var evaluation = givenApproved(UUID.randomUUID());
        var marks = mark(indicator(evaluation, "每户保费"), "20.01", "多给") + ","
                + "{\"indicator\": \"%s\", \"score\": \"1.00\"}".formatted(indicator(evaluation, "投保户数")) + ","
                + mark(UUID.randomUUID().toString(), "1.00", "无此指标");

        Api.refused(whenReviewed(evaluation, marks, "passed"), 400, "invalid-input")
                .body("errors.rule", hasItems("V1", "V2", "V3"))
                .body("errors", hasSize(3));
    }

    @Test
    void onlyAnApprovedSelfEvaluationIsReviewedAndOnlyOnce() {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);
        var draft = whenSelfEvaluated(project, "").statusCode(201).extract().header("Location");
        var approved = givenApproved(UUID.randomUUID());
        whenReviewed(approved, "", "passed").statusCode(201);

        Api.refused(whenReviewed(draft, "", "passed"), 409, "self-evaluation-not-approved");
        Api.refused(whenReviewed(approved, "", "passed"), 409, "review-taken");
    }

    @Test
    void nobodyWhoHadAHandInTheSelfEvaluationReviewsOrConfirmsIt() {
        var evaluation = givenApproved(UUID.randomUUID());
        var clerkAsReviewer = Tokens.person("clerk-" + UNIT, Tokens.REGION, Set.of("*"), "reviewer");
        var approverAsFinance = Tokens.person("approver-" + UNIT, Tokens.REGION, Set.of("*"), "finance");

        Api.refused(whenReviewed(clerkAsReviewer, evaluation, "", "passed"), 403, "own-entry");
        var submitted = submitted(whenReviewed(evaluation, "", "passed"));
        Api.refused(whenActed(approverAsFinance, submitted.location(), "approval", submitted.etag()), 403, "own-entry");
    }

    @Test
    void aFailedReviewLetsTheUnitBeginAnewAndTheFirstAttemptStays() {
        var project = UUID.randomUUID();
        var evaluation = givenApproved(project);
        var first = Api.as(clerk()).get(evaluation).asString();
        Api.refused(whenSelfEvaluated(project, ""), 409, "self-evaluation-taken");

        confirmed(whenReviewed(evaluation, "", "failed"));

        assertThat(todos()).contains(evaluation);
        whenSelfEvaluated(project, "").statusCode(201).body("attempt", is(2));
        assertThat(todos()).doesNotContain(evaluation);
        assertThat(Api.as(clerk()).get(evaluation).asString()).isEqualTo(first);
    }

    @Test
    void aPassedReviewReopensNothing() {
        var project = UUID.randomUUID();
        confirmed(whenReviewed(givenApproved(project), "", "passed"));

        Api.refused(whenSelfEvaluated(project, ""), 409, "self-evaluation-taken");
    }

    @Test
    void aConfirmedReviewIsChangedByNoStatement() throws SQLException {
        var location = confirmed(whenReviewed(givenApproved(UUID.randomUUID()), "", "passed"));

        Api.refused(
                Api.asOnVersion(reviewer(), Api.as(reviewer()).get(location).header("ETag"))
                        .body(PASSED)
                        .put(location)
                        .then(),
                409,
                "review-not-draft");
        try (var owner = SuiteResource.asOwner();
                var sql = owner.createStatement()) {
            assertThatThrownBy(() -> sql.execute("update review set total = 1 where id = '" + id(location) + "'"))
                    .hasMessageContaining("a confirmed review is never changed");
        }
    }

    @Test
    void differencesOfConfirmedReviewsMakeTheCredibilityOfTheUnit() {
        var evaluation = givenApproved(UUID.randomUUID());
        var open = whenReviewed(evaluation, mark(indicator(evaluation, "投保户数"), "10.00", "台账不符"), "passed")
                .extract();
        var path = "/api/v1/reviews/differences?region=130109&limit=200&unit=";
        Api.as(clerk()).get(path + UNIT).then().body("items.id", not(hasItem(open.<String>path("id"))));

        var etag = whenActed(reviewer(), open.header("Location"), "submission", open.header("ETag"));
        whenActed(
                        Tokens.finance(),
                        open.header("Location"),
                        "approval",
                        etag.extract().header("ETag"))
                .statusCode(200);

        Api.as(clerk())
                .get(path + UNIT)
                .then()
                .statusCode(200)
                .body("items.find { it.id == '%s' }.difference".formatted(open.<String>path("id")), is("-10.00"));
        var items = Api.as(Tokens.finance()).get(path + "725").jsonPath().getList("items.difference", String.class);
        var credibility = Api.as(Tokens.finance()).get("/api/v1/reviews/credibility?region=130109&unit=725");
        assertThat(credibility.<Integer>path("reviews")).isEqualTo(items.size());
        assertThat(new BigDecimal(credibility.<String>path("differences")))
                .isEqualByComparingTo(items.stream()
                        .map(BigDecimal::new)
                        .map(BigDecimal::abs)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        Api.as(Tokens.finance())
                .get("/api/v1/reviews/credibility?region=130109&unit=799999")
                .then()
                .body("reviews", is(0))
                .body("weight", nullValue());
    }

    @ParameterizedTest(name = "{0} reviews, together {1} apart → {2}")
    @CsvSource({"1, 0.00, 1.0000", "1, 10.00, 0.9000", "3, 12.50, 0.9583", "2, 200.00, 0.0000"})
    void credibilityIsOneLessTheMeanDifference(int reviews, BigDecimal differences, String weight) {
        assertThat(Credibility.weightOf(reviews, differences)).isEqualTo(weight);
    }

    private static List<String> todos() {
        return Api.as(clerk())
                .get("/api/v1/todos?kind=self-evaluation-renewal&limit=200")
                .path("items.link");
    }

    private record At(String location, String etag) {}

    private static At submitted(ValidatableResponse drafted) {
        var draft = drafted.statusCode(201).extract();
        var etag = whenActed(reviewer(), draft.header("Location"), "submission", draft.header("ETag"))
                .statusCode(200)
                .extract()
                .header("ETag");
        return new At(draft.header("Location"), etag);
    }

    private static String confirmed(ValidatableResponse drafted) {
        var submitted = submitted(drafted);
        whenActed(Tokens.finance(), submitted.location(), "approval", submitted.etag())
                .statusCode(200);
        return submitted.location();
    }

    private static String mark(String indicator, String score, String reason) {
        return "{\"indicator\": \"%s\", \"score\": \"%s\", \"reason\": \"%s\"}".formatted(indicator, score, reason);
    }

    private static String indicator(String evaluation, String name) {
        ExtractableResponse<Response> read =
                Api.as(clerk()).get(evaluation).then().extract();
        return read.path("indicators.find { it.name == '%s' }.id".formatted(name));
    }

    private static ValidatableResponse whenReviewed(String evaluation, String marks, String opinion) {
        return whenReviewed(reviewer(), evaluation, marks, opinion);
    }

    private static ValidatableResponse whenReviewed(String token, String evaluation, String marks, String opinion) {
        return Api.as(token)
                .body("""
                        {"selfEvaluation": "%s", "review": {"marks": [%s], "opinion": "%s", "comment": "查看了台账"}}""".formatted(id(evaluation), marks, opinion))
                .post("/api/v1/reviews")
                .then();
    }
}
