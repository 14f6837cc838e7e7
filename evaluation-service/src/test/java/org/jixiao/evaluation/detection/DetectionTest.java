package org.jixiao.evaluation.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DetectionTest extends ServiceTest {

    private static final int YEAR = 2025;

    @Test
    void aProjectWithMoneyAndNoTargetsIsNamedAsBudgetNamesIt() {
        var unit = "684001";
        var project = UUID.randomUUID();
        budgetHas(project, "宣传活动");
        budgetSays(project, "50000.00", "1200.50", "0.0240");
        budgetSays(null, "50000.00", "1200.50", "0.0240");

        detected(unit)
                .statusCode(201)
                .body("findings", hasSize(1))
                .body("findings[0].rule", equalTo("D10"))
                .body("findings[0].severity", equalTo("warning"))
                .body("findings[0].project", equalTo(project.toString()))
                .body("findings[0].message", equalTo("“宣传活动”有预算50000.00元、支出1200.50元，没有已封存的绩效目标"))
                .body("findings[0].figures.adjusted", equalTo("50000"))
                .body("warnings", equalTo(1))
                .body("notices", equalTo(0));
    }

    @Test
    void whatIsSpentBesideTheProjectsNeedsTheUnitsOwnTargets() {
        var unit = "684002";
        budgetSays(null, "2198600.00", "1730300.00", "0.7870");

        detected(unit)
                .statusCode(201)
                .body("findings.rule", hasItem("D10"))
                .body("findings[0].message", containsString("项目以外的支出1730300.00元，占全部支出的100.00%"));
    }

    @Test
    void aBoundTargetIsHeldAgainstLastYearAndAgainstWhatWasReachedAtItsSealing() {
        var project = UUID.randomUUID();
        var targets = givenAMeasuredProject(project);
        peersSay("delivery.households@" + project + "/2024", "2700 户");
        var bound = indicators(targets).get("投保户数");

        detected(UNIT)
                .statusCode(201)
                .body("findings.findAll { it.indicator == '" + bound + "' }.rule", hasItems("D3", "D5"))
                .body(
                        "findings.find { it.indicator == '" + bound + "' && it.rule == 'D5' }.message",
                        equalTo("“投保户数”的指标值2600户，上年实际已为2700户"));
    }

    @Test
    void aYearThatNobodyKeptIsNotLastYearsActual() {
        var project = UUID.randomUUID();
        var targets = givenAMeasuredProject(project);
        var bound = indicators(targets).get("投保户数");

        peersSay("delivery.households@" + project + "/2024", "2700 户 unrecorded");
        detected(UNIT).body("findings.findAll { it.indicator == '" + bound + "' }.rule", not(hasItem("D5")));
    }

    @Test
    void householdsAreHeldAgainstTheEligibleAndAmountsAreNot() {
        var project = UUID.randomUUID();
        peersSay("delivery.households", "2607 户");
        peersSay("delivery.amount", "1500.00 元");
        peersSay("programme.eligible", "2700 户");
        var of = ", \"justification\": \"外出务工家庭自愿不参保\", \"binding\": {\"service\": \"beneficiary\","
                + " \"fact\": \"%s\", \"subject\": {\"programme\": \"" + UUID.randomUUID() + "\"}}";
        var targets = givenSealedTargets(targets(
                project,
                List.of(
                        indicator(
                                "output",
                                "quantity",
                                "投保户数",
                                "at-least",
                                "2600",
                                "户",
                                "20.00",
                                of.formatted("delivery.households")),
                        indicator(
                                "output",
                                "cost",
                                "补助金额",
                                "at-least",
                                "1600",
                                "元",
                                "20.00",
                                of.formatted("delivery.amount")),
                        indicator("output", "timeliness", "完成日期", "by-date", "2025-06-30", "日期", "10.00", ""),
                        indicator("outcome", "social", "抗风险能力", "qualitative", "有所提升", "定性", "30.00", ""),
                        indicator(
                                "satisfaction",
                                "beneficiary-satisfaction",
                                "满意度",
                                "satisfaction",
                                "90",
                                "%",
                                "10.00",
                                ""))));
        var own = indicators(targets);

        var found = detected(UNIT).statusCode(201).extract();

        List<String> below = found.path("findings.findAll { it.rule == 'D6' }.indicator");
        assertThat(below).contains(own.get("投保户数")).doesNotContain(own.get("补助金额"));
    }

    @Test
    void aTypedValueThatIsTheTargetIsNoticedAndWhoTypedItAll() {
        var project = UUID.randomUUID();
        var targets = givenAMeasuredProject(project);
        whenSelfEvaluated(project, "").statusCode(201);
        var cost = indicators(targets).get("每户保费");

        detected(UNIT)
                .statusCode(201)
                .body("findings.findAll { it.indicator == '" + cost + "' }.rule", equalTo(List.of("D4")));

        givenSubmitted(project, targets);

        detected(UNIT)
                .statusCode(201)
                .body("findings.findAll { it.indicator == '" + cost + "' }.rule", equalTo(List.of("D4", "D12")));
    }

    @Test
    void aReturnedValueIsNotWhatWasAchieved() {
        var project = UUID.randomUUID();
        var targets = givenSealedTargets(targets(project));
        var cost = indicators(targets).get("每户保费");
        var typed = whenMeasured(id(targets), cost, "\"value\": \"30\"")
                .statusCode(201)
                .extract();

        detected(UNIT).body("findings.indicator", not(hasItem(cost)));

        Api.asOnVersion(approver(), typed.header("ETag"))
                .body("{\"reason\": \"无依据\"}")
                .post(typed.header("Location") + "/return")
                .then()
                .statusCode(200);
        detected(UNIT).body("findings.indicator", not(hasItem(cost)));
    }

    @Test
    void whatWasFoundIsKeptWithItsDigest() {
        var unit = "684003";
        budgetSays(null, "100.00", "100.00", "1.0000");
        var detected = detected(unit).statusCode(201).extract();
        var kept = Api.as(Tokens.auditor())
                .get(detected.header("Location"))
                .then()
                .statusCode(200)
                .extract();

        assertThat(kept.body().asString()).isEqualTo(detected.body().asString());
        assertThat(kept.<String>path("digest"))
                .isEqualTo(Digest.text(
                        Digest.sha256(CanonicalJson.ofJson(findings(kept.body().asString())))));
        Api.as(Tokens.auditor())
                .get("/api/v1/detections?unit=" + unit + "&fiscalYear=2025")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void aPeerThatIsAwayLeavesNothingBehind() {
        var unit = "684004";
        peersSay("status", "503");

        detected(unit).statusCode(503).body("type", equalTo("/problems/peer-unavailable"));
        peersSay("reset", "");
        Api.as(Tokens.auditor()).get("/api/v1/detections?unit=" + unit).then().body("items", hasSize(0));
    }

    @Test
    void everyRuleSaysWhatItFinds() {
        Api.as(Tokens.auditor())
                .get("/api/v1/detections/rules")
                .then()
                .statusCode(200)
                .body("rules", hasSize(13))
                .body("rules.id", hasItems("D1", "D13"))
                .body("rules[0].label", equalTo("结果已知后调低目标"))
                .body("rules.meaning", not(hasItem("")));
    }

    private static ValidatableResponse detected(String unit) {
        return Api.as(Tokens.clerk(unit))
                .body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": %d}""".formatted(unit, YEAR))
                .post("/api/v1/detections")
                .then();
    }

    private void budgetHas(UUID project, String name) {
        peersSay("projects", """
                {"items": [{"id": "%s", "name": "%s", "code": "1301092025T000000001"}]}""".formatted(project, name));
    }

    private static String findings(String detection) {
        var from = detection.indexOf("\"findings\":") + "\"findings\":".length();
        assertThat(detection.substring(from)).startsWith("[");
        return detection.substring(from, detection.lastIndexOf(",\"_actions\":"));
    }
}
