package org.jixiao.evaluation.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.evaluation.support.PackScenes;
import org.jixiao.evaluation.support.ReviewScenes;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Tokens;
import org.jixiao.verifier.score.ScoreCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indicators that do not apply: where the pack lets them, with a reason, and the others scaled to the whole. */
@QuarkusTest
class LeftOutTest extends ServiceTest {

    /** Of a year in which no other test evaluates, so that its pack is of no concern to them. */
    private static final int YEAR = 2031;

    private static String pack;

    @BeforeEach
    void theRegionLetsIndicatorsBeLeftOut() {
        if (pack == null) {
            pack = PackScenes.givenPublished(Tokens.REGION, YEAR, national -> national.putObject("targets")
                    .put("satisfactionWhenServing", false)
                    .put("tasksAddUpTo", "none")
                    .put("rebaselineUntil", "--10-31")
                    .put("inapplicableIndicators", true)
                    .putArray("requiredGroups"));
        }
    }

    @Test
    void whatDoesNotApplyIsLeftOutAndTheRestScaledToTheWhole() throws Exception {
        var project = UUID.randomUUID();
        var location = givenTwoMeasured(project);

        var evaluated = whenEvaluated(project, leavingOut(location, "投保户数", "投保完成日期", "受益家庭满意度"))
                .statusCode(201)
                // 20 + 27 of the 50 that apply, and 10 of 10 for the money
                .body("total", is("94.60"))
                .body("indicators.find { it.name == '投保户数' }.rule", is("S26"))
                .body("indicators.find { it.name == '投保户数' }.flags", contains("not-applicable"))
                .extract();

        var trace = Api.as(clerk())
                .get(evaluated.header("Location") + "/trace")
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("traces.find { it.subject == 'total' }.steps.rule", hasItem("S26"))
                .extract()
                .asString();
        // offline, by arithmetic that is not the engine's
        assertThat(ScoreCheck.findings(trace)).isEmpty();
        assertThat(ScoreCheck.findings(trace.replace("\"50.00\"", "\"60.00\""))).isNotEmpty();
    }

    /** A reviewer who keeps every mark comes to the unit's own total; one who marks what was left out makes it apply. */
    @Test
    void aReviewLeavesOutWhatTheUnitLeftOutUnlessItIsMarked() {
        var project = UUID.randomUUID();
        var location = givenTwoMeasured(project);
        var evaluation = givenApproved(whenEvaluated(
                project,
                leavingOut(location, "投保户数", "投保完成日期", "受益家庭满意度") + "," + explained(location, "每户保费", "家庭抗风险能力")));
        var households = indicators(location).get("投保户数");

        Api.refused(whenReviewed(evaluation, marked(households, "0.00", "")), 400, "invalid-input")
                .body("errors[0].rule", is("V3"));
        var kept = whenReviewed(evaluation, "")
                .statusCode(201)
                .body("total", is("94.60"))
                .body("difference", is("0.00"))
                .extract();
        Api.asOnVersion(ReviewScenes.reviewer(), kept.header("ETag"))
                .body(review(marked(households, "0.00", "台账显示已实施")))
                .put(kept.header("Location"))
                .then()
                .statusCode(200)
                // 20 + 27 of 70 now that it applies
                .body("total", is("70.43"))
                .body("traces.find { it.subject == '%s' }.steps[0].rule".formatted(households), is("S27"));
    }

    @Test
    void withoutMoneyTheRestIsScaledToAHundred() {
        var project = UUID.randomUUID();
        var location = givenTwoMeasured(project);
        money(project, "0.00");

        whenEvaluated(project, leavingOut(location, "投保户数", "投保完成日期", "受益家庭满意度"))
                .statusCode(201)
                .body("total", is("94.00"));
    }

    @Test
    void whatWasMeasuredApplies() {
        var project = UUID.randomUUID();
        var location = givenTwoMeasured(project);

        whenEvaluated(project, leavingOut(location, "每户保费")).statusCode(400).body("errors[0].rule", is("E3"));
    }

    @Test
    void oneIndicatorAtLeastApplies() {
        var project = UUID.randomUUID();
        var location = givenSealedTargets(targets(project).replace("\"fiscalYear\": 2025", "\"fiscalYear\": " + YEAR));
        money(project, "100.00");

        whenEvaluated(project, leavingOut(location, "投保户数", "每户保费", "投保完成日期", "家庭抗风险能力", "受益家庭满意度"))
                .statusCode(409)
                .body("facts.rule", is("S26"));
    }

    @Test
    void aReasonIsNeeded() {
        var project = UUID.randomUUID();
        var location = givenTwoMeasured(project);

        whenEvaluated(project, leavingOut(location, "投保户数").replace("\"reason\": \"本年度未实施\",", ""))
                .statusCode(400);
    }

    @Test
    void theNationalDefaultLetsNothingBeLeftOut() {
        var project = UUID.randomUUID();
        var location = givenSealedTargets(targets(project));
        budgetSays(project, "100.00", "100.00", "1.0000");

        whenSelfEvaluated(project, leavingOut(location, "投保户数")).statusCode(400).body("errors[0].rule", is("E2"));
    }

    private static String givenApproved(ValidatableResponse evaluated) {
        var scored = evaluated.statusCode(201).extract();
        var location = scored.header("Location");
        var submitted = whenActed(clerk(), location, "submission", scored.header("ETag"))
                .statusCode(200)
                .extract();
        whenActed(approver(), location, "approval", submitted.header("ETag")).statusCode(200);
        return location;
    }

    private static ValidatableResponse whenReviewed(String evaluation, String marks) {
        return Api.as(ReviewScenes.reviewer())
                .body("{\"selfEvaluation\": \"%s\", \"review\": %s}".formatted(id(evaluation), review(marks)))
                .post("/api/v1/reviews")
                .then();
    }

    private static String review(String marks) {
        return "{\"marks\": [%s], \"opinion\": \"passed\", \"comment\": \"查看了台账\"}".formatted(marks);
    }

    private static String marked(String indicator, String score, String reason) {
        return "{\"indicator\": \"%s\", \"score\": \"%s\", \"reason\": \"%s\"}".formatted(indicator, score, reason);
    }

    private static String explained(String location, String... names) {
        var indicators = indicators(location);
        return Arrays.stream(names)
                .map(indicators::get)
                .map("{\"indicator\": \"%s\", \"reason\": \"手续较慢\", \"remedy\": \"提前启动\"}"::formatted)
                .collect(Collectors.joining(","));
    }

    private String givenTwoMeasured(UUID project) {
        var location = givenSealedTargets(targets(project).replace("\"fiscalYear\": 2025", "\"fiscalYear\": " + YEAR));
        var indicators = indicators(location);
        givenMeasured(id(location), indicators.get("每户保费"), "\"value\": \"30\"");
        givenMeasured(id(location), indicators.get("家庭抗风险能力"), "\"band\": \"achieved\", \"marks\": \"27.00\"");
        money(project, "100.00");
        return location;
    }

    private void money(UUID project, String amount) {
        for (var fact : new String[] {"initial", "adjusted", "spent"}) {
            peersSay("project." + fact + "@" + project + "/" + YEAR, amount);
        }
    }

    private static String leavingOut(String location, String... names) {
        var indicators = indicators(location);
        return Arrays.stream(names).map(indicators::get).map("""
                        {"indicator": "%s", "reason": "本年度未实施", "remedy": "下年度重新设定", "notApplicable": true}"""::formatted).collect(Collectors.joining(","));
    }

    private static ValidatableResponse whenEvaluated(UUID project, String explanations) {
        return Api.as(clerk())
                .body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": %d, "level": "project", "project": "%s",
                         "explanations": [%s], "achievement": "基本完成"}""".formatted(UNIT, YEAR, project, explanations))
                .post("/api/v1/self-evaluations")
                .then();
    }
}
