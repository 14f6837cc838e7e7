package org.jixiao.evaluation.targetset;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jixiao.evaluation.rulepack.NationalDefault;
import org.jixiao.evaluation.rulepack.RulePackReader;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What stands between a draft and its seal: owners, trials, the past, four checks and their outcome. */
@QuarkusTest
class AdmissionTest extends ServiceTest {

    @Test
    void nothingIsSubmittedThatWasNotTried() {
        var drafted = whenDrafted(targets(UUID.randomUUID())).statusCode(201).extract();

        Api.refused(whenSubmitted(drafted), 409, "target-set-inadmissible")
                .body("errors", hasSize(5))
                .body("errors.rule", everyItem(is("A3")))
                .body("errors[0].pointer", is("/indicators/0"));
    }

    @Test
    void everyIndicatorHasAnOwner() {
        var drafted = whenDrafted(targets(UUID.randomUUID()).replace(", \"owner\": \"项目管理岗\"", ""))
                .statusCode(201)
                .extract();

        Api.refused(whenSubmitted(drafted), 409, "target-set-inadmissible")
                .body("errors.pointer", hasItem("/indicators/2/owner"))
                .body("facts.rules", hasItem("A1"));
    }

    @Test
    void aFactThatStatesNothingIsNoSuccessUnlessSomebodySaysWhy() {
        var drafted = whenDrafted(targets(UUID.randomUUID())).statusCode(201).extract();

        whenTried(drafted, "")
                .body("indicators[0].succeeded", is(false))
                .body("indicators[0].reason", startsWith("该事实本年和上年均无记录"));
        whenTried(drafted, "\"note\": \"新设项目\"").body("indicators[0].succeeded", is(true));
    }

    @Test
    void aTrialReadsTheFactInTheUnitOfTheIndicator() {
        var project = UUID.randomUUID();
        var drafted = whenDrafted(targets(project)).statusCode(201).extract();
        peersSay("delivery.households@" + project, "12.5 元");

        whenTried(drafted, "").body("indicators[0].succeeded", is(false));

        peersSay("delivery.households@" + project, "2588 户");
        whenTried(drafted, "")
                .body("indicators[0].succeeded", is(true))
                .body("indicators[0].value", is("2588"))
                .body("indicators[0].factDigest", startsWith("sha256:"));
    }

    @Test
    void aRewrittenIndicatorKeepsItsTrialAsLongAsItMeasuresTheSame() {
        var project = UUID.randomUUID();
        var drafted = whenDrafted(targets(project)).statusCode(201).extract();
        givenTried(drafted.header("Location"));

        var rewritten = Api.asOnVersion(clerk(), drafted.header("ETag"))
                .body(targets(project).replace("\"2600\"", "\"2650\"").replace("每户保费", "户均保费"))
                .put(drafted.header("Location"))
                .then()
                .statusCode(200)
                .extract();

        Api.refused(
                        whenActed(clerk(), drafted.header("Location"), "submission", rewritten.header("ETag")),
                        409,
                        "target-set-inadmissible")
                .body("errors.pointer", contains("/indicators/1"));
    }

    @Test
    void moneyThatIsPutInIsNoOutput() {
        whenDrafted(targets(
                        UUID.randomUUID(),
                        List.of(indicator("output", "quantity", "项目资金投入", "at-least", "1", "万元", "10", ""))))
                .statusCode(400)
                .body("errors.rule", contains("T6"));
    }

    @Test
    void theFormIsConsistent() {
        whenDrafted(targets(UUID.randomUUID()).replace("\"indicators\"", """
                        "form": {"attribute": "continued", "startsOn": "2025-12-31", "endsOn": "2025-01-01",
                         "tasks": [{"name": "帮扶", "content": "慰问", "amount": "1.00"}]}, "indicators\""""))
                .statusCode(400)
                .body("errors.rule", hasItems("T7", "T8", "T9"));
    }

    @Test
    void theSecondLevelAddsUpWhereItsWeightIsStated() {
        var drafted = whenDrafted(targets(UUID.randomUUID()).replace("\"indicators\"", """
                        "form": {"groupWeights": [{"group": "quantity", "weight": "19.00"}]}, "indicators\""""))
                .statusCode(201)
                .extract();

        Api.refused(whenSubmitted(drafted), 409, "target-set-weights").body("facts.rules", hasItem("W2"));
    }

    @Test
    void aTargetBelowLastYearsActualNeedsAJustification() {
        var project = UUID.randomUUID();
        for (var year : List.of("2022", "2023", "2024")) {
            peersSay("delivery.households@" + project + "/" + year, "2650 户");
        }
        var drafted = whenDrafted(targets(project)).statusCode(201).extract();
        givenTried(drafted.header("Location"));

        Api.as(clerk())
                .get(drafted.header("Location") + "/outlook")
                .then()
                .statusCode(200)
                .body("indicators", hasSize(1))
                .body("indicators[0].years.fiscalYear", contains(2024, 2023, 2022))
                .body("indicators[0].years.score", contains("20.00", "20.00", "20.00"))
                .body("indicators[0].warnings.rule", contains("O1", "O3"));
        Api.refused(whenSubmitted(drafted), 409, "target-set-inadmissible")
                .body("errors.pointer", hasItem("/indicators/0/justification"))
                .body("facts.rules", contains("O1", "O3"));

        var justified = Api.asOnVersion(clerk(), drafted.header("ETag"))
                .body(targets(project).replaceFirst("\"owner\"", "\"justification\": \"适龄家庭逐年减少\", \"owner\""))
                .put(drafted.header("Location"))
                .then()
                .statusCode(200)
                .extract();
        whenActed(clerk(), drafted.header("Location"), "submission", justified.header("ETag"))
                .statusCode(200)
                .body("outlook.indicators[0].justified", is(true));
    }

    @Test
    void aTargetBelowThoseWhoAreEligibleNeedsAJustification() {
        var project = UUID.randomUUID();
        var programme = UUID.randomUUID();
        var drafted = whenDrafted(targets(project)
                        .replace(
                                "\"fact\": \"delivery.households\"",
                                "\"fact\": \"delivery.households\", \"subject\": {\"project\": \"%s\", \"programme\": \"%s\"}"
                                        .formatted(project, programme)))
                .statusCode(201)
                .extract();
        peersSay("programme.eligible", "2703 户（人）");

        Api.as(clerk())
                .get(drafted.header("Location") + "/outlook")
                .then()
                .body("indicators[0].eligible", is("2703"))
                .body("indicators[0].warnings.rule", contains("O2"));
    }

    @Test
    void aGoodSetIsSealedWithItsRemarkAndAFairOneGoesBack() {
        var good = givenSubmitted();
        whenExamined(approver(), good.location(), good.etag(), examination("good", "指标解释宜再具体"))
                .statusCode(200)
                .body("status", is("sealed"))
                .body("examination.outcome", is("good"))
                .body("examination.remark", is("指标解释宜再具体"));

        var fair = givenSubmitted();
        whenExamined(approver(), fair.location(), fair.etag(), examination("fair", "时效目标不可行"))
                .statusCode(200)
                .body("status", is("returned"))
                .body("returnReason", is("时效目标不可行"));
    }

    @Test
    void aPoorSetIsRejectedForEverAndAnotherTakesItsPlace() {
        var submitted = givenSubmitted();
        var location = submitted.location();
        var rejected = whenExamined(approver(), location, submitted.etag(), examination("poor", "与职能无关"))
                .statusCode(200)
                .body("status", is("rejected"))
                .extract();

        Api.refused(whenActed(clerk(), location, "submission", rejected.header("ETag")), 409, "target-set-not-open");
        Api.refused(
                Api.asOnVersion(clerk(), rejected.header("ETag"))
                        .body(targets(UUID.fromString(rejected.path("project"))))
                        .put(location)
                        .then(),
                409,
                "target-set-not-open");
        whenDrafted(targets(UUID.fromString(rejected.path("project")))).statusCode(201);
    }

    @Test
    void anExaminationDoesNotContradictItself() {
        var submitted = givenSubmitted();

        whenExamined(approver(), submitted.location(), submitted.etag(), EXCELLENT.replaceFirst("true", "false"))
                .statusCode(400)
                .body("errors.rule", hasItems("X1", "X2"));
        whenExamined(approver(), submitted.location(), submitted.etag(), examination("fair", null))
                .statusCode(400)
                .body("errors.rule", contains("X3"));
    }

    @Test
    void aRegionMayAskForGroupsSatisfactionAndTasks() throws Exception {
        givenPack("130181", """
                {"requiredGroups": ["quantity", "quality", "economic|social"], "satisfactionWhenServing": true,
                 "tasksAddUpTo": "budget", "rebaselineUntil": "--09-30"}""");
        var there = Tokens.person("clerk-130181", "130181", Set.of(UNIT), "clerk");
        var withoutSatisfaction = targets(
                        UUID.randomUUID(),
                        List.of(
                                indicator("output", "quantity", "场次", "at-least", "3", "场", "50.00", ""),
                                indicator("outcome", "lasting", "知晓率", "at-least", "80", "%", "40.00", "")))
                .replace("\"130109\"", "\"130181\"")
                .replace("\"indicators\"", "\"form\": {\"servesPublic\": true}, \"indicators\"");
        var ofTheUnit = targets(
                        null,
                        List.of(
                                indicator("output", "quantity", "完成项目数", "equal", "6", "个", "50.00", ""),
                                indicator("outcome", "social", "知晓率", "at-least", "80", "%", "40.00", "")))
                .replace("\"130109\"", "\"130181\"")
                .replace("\"indicators\"", """
                        "form": {"tasks": [{"name": "帮扶", "content": "慰问", "amount": "99.99"}]}, "indicators\"""");
        peersSay("budget.adjusted", "100.00");

        Api.refused(whenSubmittedBy(there, withoutSatisfaction), 409, "target-set-inadmissible")
                .body("facts.rules", hasItems("A4", "A5"))
                .body("detail", containsString("quality"))
                .body("detail", containsString("economic|social"));
        Api.refused(whenSubmittedBy(there, ofTheUnit), 409, "target-set-inadmissible")
                .body("facts.rules", hasItem("A6"))
                .body("detail", containsString("99.99 元，与预算 100.00 元不一致"));
    }

    private static ValidatableResponse whenSubmittedBy(String token, String targets) {
        var drafted = Api.as(token)
                .body(targets)
                .post("/api/v1/target-sets")
                .then()
                .statusCode(201)
                .extract();
        return whenActed(token, drafted.header("Location"), "submission", drafted.header("ETag"));
    }

    /** The national pack with a part on targets, in force in a region of its own. */
    private static void givenPack(String region, String options) throws Exception {
        var mapper = new ObjectMapper();
        var pack = (ObjectNode) mapper.readTree(NationalDefault.json());
        pack.put("id", "strict-" + region).put("region", region).set("targets", mapper.readTree(options));
        var accepted = RulePackReader.read(mapper.writeValueAsString(pack));
        try (var owner = SuiteResource.asOwner();
                var insert = owner.prepareStatement("""
                        insert into rule_pack (id, region_code, pack_id, pack_version, name, fiscal_year, effective_from,
                            digest, content, recorded_at)
                        values (gen_random_uuid(), ?, ?, '1', 'strict', 2025, '2025-01-01', ?, ?, now())""")) {
            insert.setString(1, region);
            insert.setString(2, accepted.pack().id());
            insert.setString(3, accepted.digest());
            insert.setString(4, accepted.canonicalJson());
            insert.execute();
        }
    }

    private record Submitted(String location, String etag) {}

    private static Submitted givenSubmitted() {
        var drafted = whenDrafted(targets(UUID.randomUUID())).statusCode(201).extract();
        givenTried(drafted.header("Location"));
        var submitted = whenSubmitted(drafted).statusCode(200).extract();
        return new Submitted(drafted.header("Location"), submitted.header("ETag"));
    }

    private static ValidatableResponse whenSubmitted(ExtractableResponse<Response> drafted) {
        return whenActed(clerk(), drafted.header("Location"), "submission", drafted.header("ETag"));
    }

    private static ValidatableResponse whenTried(ExtractableResponse<Response> drafted, String given) {
        var indicator = drafted.<String>path("indicators[0].id");
        return Api.as(clerk())
                .body("{\"indicators\": [{\"indicator\": \"%s\"%s}]}"
                        .formatted(indicator, given.isEmpty() ? "" : ", " + given))
                .post(drafted.header("Location") + "/trials")
                .then()
                .statusCode(201);
    }
}
