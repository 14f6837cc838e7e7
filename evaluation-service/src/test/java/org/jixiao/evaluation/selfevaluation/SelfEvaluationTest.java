package org.jixiao.evaluation.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.wire.BrokenLine;
import org.jixiao.verifier.score.ScoreCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The score of a year: computed from facts and confirmed values, explained, locked, and then a fact itself. */
@QuarkusTest
class SelfEvaluationTest extends ServiceTest {

    @Test
    void aProjectIsScoredFromItsFactsItsValuesAndItsSealedTargets() {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);

        whenSelfEvaluated(project, "")
                .statusCode(201)
                .body("status", is("draft"))
                .body("rulePack.packId", is("national-default"))
                .body("execution.applicable", is(true))
                .body("execution.rate", is("1.0000"))
                .body("execution.score", is("10.00"))
                .body("indicators.name", contains("投保户数", "每户保费", "投保完成日期", "家庭抗风险能力", "受益家庭满意度"))
                .body("indicators.score", contains("20.00", "20.00", "8.00", "27.00", "9.44"))
                .body("indicators.rule", contains("S1", "S1", "S8", "S10", "S2"))
                .body("indicators.dataSupport", contains("A", "C", "C", "C", "C"))
                .body("indicators[0].actual", is("2607"))
                .body("indicators[0].deviation", is("0.0027"))
                .body("indicators[0].fact.digest", startsWith("sha256:"))
                .body("indicators[2].flags", contains("missed"))
                .body("indicatorMarks", is("84.44"))
                .body("total", is("94.44"))
                .body("grade", is("excellent"))
                .body("gradeLabel", is("优"))
                .body("lamps", empty())
                .body(
                        "facts.name",
                        contains(
                                "project.initial",
                                "project.adjusted",
                                "project.spent",
                                "project.executionRate",
                                "delivery.households"))
                .body("asOf", is("2025-12-31"))
                .body("knownAt", is("2026-02-01T01:00:00Z"));
    }

    @Test
    void everyPointCanBeRecomputedFromTheTrace() {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);
        var location = whenSelfEvaluated(project, "").extract().header("Location");

        Api.as(Tokens.auditor())
                .get(location + "/trace")
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("digest", startsWith("sha256:"))
                .body("traces", hasSize(7))
                .body("traces[0].subject", is("execution"))
                .body("traces[0].steps[0].inputs.A.source", startsWith("fact:sha256:"))
                .body("traces[1].steps[0].inputs.T.source", startsWith("seal:sha256:"))
                .body("traces[1].steps[0].inputs.V.source", startsWith("fact:sha256:"))
                .body("traces[2].steps[0].inputs.V.source", startsWith("measurement:"))
                .body("traces[6].steps.rule", contains("S21", "S22", "S24", "S25"))
                .body("traces[6].result", is("94.44"));
    }

    /** An auditor needs neither this service nor its database to recompute a score. */
    @Test
    void theAnswerIsRecomputedByTheVerifierAlone() throws Exception {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);
        var location = whenSelfEvaluated(project, "").extract().header("Location");
        var answer = Api.as(Tokens.auditor()).get(location + "/trace").asString();

        assertThat(ScoreCheck.findings(answer)).isEmpty();
        assertThat(ScoreCheck.findings(answer.replace("94.44", "94.45"))).isNotEmpty();
    }

    @Test
    void aProjectWithoutMoneyIsScoredOnItsIndicatorsAlone() {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);
        budgetSays(project, "0.00", "0.00", "");

        whenSelfEvaluated(project, "")
                .statusCode(201)
                .body("execution.applicable", is(false))
                .body("execution.rate", nullValue())
                .body("execution.score", nullValue())
                .body("total", is("93.82"))
                .body("lamps", empty());
    }

    @Test
    void theUnitAsAWholeIsScoredAgainstItsOwnBudget() {
        var location = givenSealedTargets(targets(
                null,
                List.of(
                        indicator("output", "quantity", "完成项目数", "equal", "6", "个", "50.00", ""),
                        indicator("outcome", "social", "知晓率", "at-least", "80", "%", "40.00", ""))));
        givenMeasured(id(location), indicators(location).get("完成项目数"), "\"value\": \"6\"");
        givenMeasured(id(location), indicators(location).get("知晓率"), "\"value\": \"82\"");
        budgetSays(null, "2198600.00", "1730300.00", "0.7870");

        whenSelfEvaluated(null, "")
                .statusCode(201)
                .body("level", is("unit"))
                .body("project", nullValue())
                .body("execution.score", is("7.87"))
                .body("total", is("97.87"))
                .body("lamps", contains("red"));
    }

    @Test
    void whatWasNotMeasuredOrNotConfirmedEarnsNothingAndSaysSo() {
        var project = UUID.randomUUID();
        var location = givenSealedTargets(targets(project));
        whenMeasured(id(location), indicators(location).get("受益家庭满意度"), "\"value\": \"95\"")
                .statusCode(201);
        budgetSays(project, "78210.00", "78210.00", "1.0000");

        whenSelfEvaluated(project, "")
                .statusCode(201)
                .body("indicators.score", contains("0.00", "0.00", "0.00", "0.00", "0.00"))
                .body("indicators.reported", contains(false, false, false, false, false))
                .body("indicators.rule", hasItem("S12"))
                .body("total", is("10.00"))
                .body("grade", is("poor"));
    }

    @Test
    void aReturnedValueDoesNotCountAndTheLastConfirmedOneDoes() {
        var project = UUID.randomUUID();
        var location = givenAMeasuredProject(project);
        var satisfaction = indicators(location).get("受益家庭满意度");
        givenMeasured(id(location), satisfaction, "\"value\": \"88\"");
        var typed = whenMeasured(id(location), satisfaction, "\"value\": \"99\"")
                .extract()
                .header("Location");
        Api.asOnVersion(approver(), "\"v0\"")
                .body("{\"reason\": \"与问卷不符\"}")
                .post(typed + "/return")
                .then()
                .statusCode(200);

        whenSelfEvaluated(project, "").statusCode(201).body("indicators[4].actual", is("88"));
    }

    @Test
    void anAssertionWithoutADocumentIsCapped() {
        var project = UUID.randomUUID();
        var location = givenAMeasuredProject(project);
        var asserted = Api.as(clerk())
                .body("""
                        {"targetSet": "%s", "indicator": "%s", "value": "100",
                         "evidence": {"description": "电话询问"}}""".formatted(id(location), indicators(location).get("受益家庭满意度")))
                .post("/api/v1/measurements")
                .then()
                .extract();
        whenActed(approver(), asserted.header("Location"), "approval", "\"v0\"").statusCode(200);

        whenSelfEvaluated(project, "")
                .statusCode(201)
                .body("indicators[4].automaticScore", is("10.00"))
                .body("indicators[4].score", is("6.00"))
                .body("indicators[4].flags", contains("capped"));
    }

    @Test
    void aYearThatIsNotClosedIsNotEvaluated() {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);
        peersSay("closed", "false");

        Api.refused(whenSelfEvaluated(project, ""), 409, "self-evaluation-year-not-closed");
    }

    @Test
    void withoutAnAnswerFromTheBudgetThereIsNoScore() {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);
        peersSay("status", "500");

        Api.refused(whenSelfEvaluated(project, ""), 503, "peer-unavailable");
    }

    @ParameterizedTest
    @EnumSource(BrokenLine.class)
    void aBrokenLineToTheBudgetIsNeitherAGuessNorAnEndlessWait(BrokenLine line) {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);
        peersSay("line", line.name());
        var asked = Instant.now();

        Api.refused(whenSelfEvaluated(project, ""), 503, "peer-unavailable");

        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aMissingAmountIsNotTakenForZero() {
        var project = UUID.randomUUID();
        givenSealedTargets(targets(project));

        Api.refused(whenSelfEvaluated(project, ""), 409, "self-evaluation-unscorable")
                .body("facts.fact", is("project.initial"));
    }

    @Test
    void spendingAboveTheBudgetIsNotScored() {
        var project = UUID.randomUUID();
        givenSealedTargets(targets(project));
        budgetSays(project, "100.00", "100.01", "1.0001");

        Api.refused(whenSelfEvaluated(project, ""), 409, "self-evaluation-unscorable")
                .body("facts.rule", is("S18"));
    }

    @Test
    void withoutSealedTargetsThereIsNothingToEvaluate() {
        var project = UUID.randomUUID();
        whenDrafted(targets(project)).statusCode(201);

        Api.refused(whenSelfEvaluated(project, ""), 409, "self-evaluation-targets-not-sealed");
    }

    @Test
    void missedIndicatorsAreExplainedBeforeSubmission() {
        var project = UUID.randomUUID();
        var targets = givenAMeasuredProject(project);
        var drafted = whenSelfEvaluated(project, "").extract();
        var location = drafted.header("Location");

        Api.refused(
                        whenActed(clerk(), location, "submission", drafted.header("ETag")),
                        409,
                        "self-evaluation-explanation-missing")
                .body("detail", containsString("投保完成日期、受益家庭满意度"));

        var explained = whenExplained(drafted, targets);
        whenActed(clerk(), location, "submission", explained.header("ETag"))
                .statusCode(200)
                .body("status", is("submitted"))
                .body("indicators[2].explanation", is("保险公司手续"))
                .body("indicators[2].remedy", is("提前一月启动"));
    }

    @Test
    void aTargetThatWasSetTooLowCostsMarksOnceItIsSaid() {
        var project = UUID.randomUUID();
        var location = givenAMeasuredProject(project);
        peersSay("delivery.households@" + project, "3900 户");
        whenRead(id(location)).statusCode(201);
        var households = indicators(location).get("投保户数");

        whenSelfEvaluated(project, explanation(households, "\"reasonCode\": \"target-too-low\","))
                .statusCode(201)
                // dev = 0.5: 20 − 20 × 0.2 × 0.5
                .body("indicators[0].automaticScore", is("20.00"))
                .body("indicators[0].score", is("18.00"))
                .body("indicators[0].flags", hasItems("over-fulfilled", "reason-required"));
    }

    @Test
    void anExplanationOfAForeignIndicatorIsRefused() {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);

        whenSelfEvaluated(project, explanation(UUID.randomUUID().toString(), ""))
                .statusCode(400)
                .body("errors[0].pointer", is("/explanations/0/indicator"));
    }

    @Test
    void submissionLocksTheScoreAgainstEveryRequestAndStatement() throws SQLException {
        var project = UUID.randomUUID();
        var submitted = givenSubmitted(project);
        var location = submitted.header("Location");
        var etag = Api.as(clerk()).get(location).header("ETag");

        Api.refused(
                Api.asOnVersion(clerk(), etag)
                        .body("{\"explanations\": [], \"achievement\": \"改写\"}")
                        .put(location + "/explanations")
                        .then(),
                409,
                "self-evaluation-not-draft");
        Api.refused(whenSelfEvaluated(project, ""), 409, "self-evaluation-taken");
        for (var statement : List.of(
                "update self_evaluation set total = 100 where id = '" + id(location) + "'",
                "update self_evaluation set result = '{}' where id = '" + id(location) + "'",
                "update self_evaluation set trace = '[]' where id = '" + id(location) + "'",
                "delete from self_evaluation where id = '" + id(location) + "'")) {
            try (var owner = SuiteResource.asOwner();
                    var sql = owner.createStatement()) {
                assertThatThrownBy(() -> sql.execute(statement)).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void whoEnteredItDoesNotApproveItAndApprovalEndsIt() {
        var project = UUID.randomUUID();
        var location = givenSubmitted(project).header("Location");
        var etag = Api.as(clerk()).get(location).header("ETag");
        var clerkAsApprover = Tokens.person("clerk-" + UNIT, Tokens.REGION, Set.of(UNIT), "approver");

        Api.refused(whenActed(clerkAsApprover, location, "approval", etag), 403, "own-entry");
        var approved = whenActed(approver(), location, "approval", etag)
                .statusCode(200)
                .body("status", is("approved"))
                .extract();
        Api.refused(
                whenActed(approver(), location, "approval", approved.header("ETag")),
                409,
                "self-evaluation-not-submitted");
    }

    @Test
    void ofTwoApproversAtOnceExactlyOneApproves() throws Exception {
        var location = givenSubmitted(UUID.randomUUID()).header("Location");
        var etag = Api.as(clerk()).get(location).header("ETag");
        var other = Tokens.person("other-approver", Tokens.REGION, Set.of(UNIT), "approver");
        var start = new CountDownLatch(1);

        var approvals = Stream.of(approver(), other)
                .map(token -> CompletableFuture.supplyAsync(() -> {
                    waitFor(start);
                    return Api.asOnVersion(token, etag)
                            .post(location + "/approval")
                            .statusCode();
                }))
                .toList();
        start.countDown();

        assertThat(approvals.stream().map(CompletableFuture::join)).hasSize(2).containsOnlyOnce(200);
        try (var owner = SuiteResource.asOwner();
                var rows = owner.createStatement()
                        .executeQuery(
                                "select count(*) from score_entry where self_evaluation = '" + id(location) + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void aReturnedAttemptStaysAndTheNextIsANewOne() {
        var project = UUID.randomUUID();
        var location = givenSubmitted(project).header("Location");
        Api.asOnVersion(approver(), Api.as(clerk()).get(location).header("ETag"))
                .body("{\"reason\": \"偏差原因过于笼统\"}")
                .post(location + "/return")
                .then()
                .statusCode(200)
                .body("status", is("returned"));

        whenSelfEvaluated(project, "").statusCode(201).body("attempt", is(2)).body("status", is("draft"));
        Api.as(clerk()).get(location).then().body("status", is("returned")).body("returnReason", is("偏差原因过于笼统"));
    }

    @Test
    void anApprovedScoreIsAFactThatStaysTheSame() {
        var project = UUID.randomUUID();
        var location = givenSubmitted(project).header("Location");
        var before = watermark();
        whenActed(
                        approver(),
                        location,
                        "approval",
                        Api.as(clerk()).get(location).header("ETag"))
                .statusCode(200);

        var first = whenAsked("score.total", project, watermark());
        assertThat(first.<String>path("value")).isEqualTo("94.44");
        assertThat(first.<String>path("source")).isEqualTo(location);
        assertThat(whenAsked("score.grade", project, watermark()).<String>path("value"))
                .isEqualTo("优");
        assertThat(whenAsked("score.total", project, first.path("knownAt")).<String>path("digest"))
                .isEqualTo(first.<String>path("digest"));
        assertThat(whenAsked("score.total", project, before).<String>path("value"))
                .isNull();
    }

    @Test
    void theScoresOfAllProjectsAreAskedForAtOnce() {
        var project = UUID.randomUUID();
        var location = givenSubmitted(project).header("Location");
        whenActed(
                        approver(),
                        location,
                        "approval",
                        Api.as(clerk()).get(location).header("ETag"))
                .statusCode(200);

        Api.as(Tokens.finance())
                .body("""
                        {"facts": [{"name": "score.total", "subject": {"region": "130109", "unit": "%s"}}],
                         "fiscalYear": 2025, "groupBy": "project"}""".formatted(UNIT))
                .post("/api/v1/facts/queries")
                .then()
                .statusCode(200)
                .body("facts.subject.project", hasItem(project.toString()));
    }

    @Test
    void anotherUnitSeesNeitherTheEvaluationNorItsFacts() {
        var project = UUID.randomUUID();
        var location = givenSubmitted(project).header("Location");
        var stranger = Tokens.clerk("310001");

        Api.refused(Api.as(stranger).get(location).then(), 404, "not-found");
        Api.refused(Api.as(stranger).get(location + "/trace").then(), 404, "not-found");
        Api.as(stranger).get("/api/v1/self-evaluations").then().body("items.id", not(hasItem(id(location))));
        Api.refused(
                Api.as(stranger)
                        .get("/api/v1/facts/score.total?region=130109&unit=" + UNIT + "&fiscalYear=2025")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void theListShowsEachEvaluationWithItsScore() {
        var project = UUID.randomUUID();
        givenSubmitted(project);

        Api.as(Tokens.viewer())
                .get("/api/v1/self-evaluations?region=130109&unit=" + UNIT + "&fiscalYear=2025&project=" + project)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].total", is("94.44"))
                .body("items[0].goal", notNullValue());
    }

    private ExtractableResponse<Response> givenSubmitted(UUID project) {
        var targets = givenAMeasuredProject(project);
        var drafted = whenSelfEvaluated(project, "").statusCode(201).extract();
        var explained = whenExplained(drafted, targets);
        whenActed(clerk(), drafted.header("Location"), "submission", explained.header("ETag"))
                .statusCode(200);
        return drafted;
    }

    private static ExtractableResponse<Response> whenExplained(ExtractableResponse<Response> drafted, String targets) {
        Map<String, String> indicators = indicators(targets);
        var explanations = String.join(
                ",",
                List.of(
                        explanation(indicators.get("投保完成日期"), ""),
                        explanation(indicators.get("家庭抗风险能力"), ""),
                        explanation(indicators.get("受益家庭满意度"), "")));
        return Api.asOnVersion(clerk(), drafted.header("ETag"))
                .body("{\"explanations\": [" + explanations + "], \"achievement\": \"基本完成\"}")
                .put(drafted.header("Location") + "/explanations")
                .then()
                .statusCode(200)
                .extract();
    }

    private static String explanation(String indicator, String code) {
        return """
                {"indicator": "%s", %s "reason": "保险公司手续", "remedy": "提前一月启动"}""".formatted(indicator, code);
    }

    private static void waitFor(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String watermark() {
        return Api.as(clerk())
                .get("/api/v1/facts/watermark")
                .then()
                .statusCode(200)
                .extract()
                .path("knownAt");
    }

    private static ExtractableResponse<Response> whenAsked(String fact, UUID project, String knownAt) {
        return Api.as(clerk())
                .queryParam("region", "130109")
                .queryParam("unit", UNIT)
                .queryParam("project", project)
                .queryParam("fiscalYear", 2025)
                .queryParam("knownAt", knownAt)
                .get("/api/v1/facts/" + fact)
                .then()
                .statusCode(200)
                .extract();
    }
}
