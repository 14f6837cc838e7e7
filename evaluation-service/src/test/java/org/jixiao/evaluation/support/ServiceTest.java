package org.jixiao.evaluation.support;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;

/** The running service with its database and its peers; the steps of the year as short calls. */
@QuarkusTestResource(value = SuiteResource.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
@QuarkusTestResource(RecordedPeers.class)
public abstract class ServiceTest {

    protected static final String UNIT = "725001";

    @ConfigProperty(name = "test.peers")
    String peers;

    @BeforeEach
    void peersSayNothingYet() {
        peersSay("reset", "");
    }

    protected void peersSay(String key, String value) {
        given().contentType("text/plain; charset=utf-8")
                .body(value)
                .put(peers + "/control/" + key)
                .then()
                .statusCode(200);
    }

    /** The money of a project: initial and adjusted, and what was spent. */
    protected void budgetSays(UUID project, String adjusted, String spent, String rate) {
        var at = project == null ? "" : "@" + project;
        var prefix = project == null ? "budget." : "project.";
        peersSay(prefix + "initial" + at, adjusted);
        peersSay(prefix + "adjusted" + at, adjusted);
        peersSay(prefix + "spent" + at, spent);
        peersSay(prefix + "executionRate" + at, rate.isEmpty() ? "" : rate + " 比率");
    }

    protected static String clerk() {
        return Tokens.clerk(UNIT);
    }

    protected static String approver() {
        return Tokens.approver(UNIT);
    }

    /** Quantity 20 (bound), cost 20, by date 10, social effect 30 (qualitative), satisfaction 10: preset A. */
    protected static String targets(UUID project) {
        return targets(
                project,
                List.of(
                        indicator("output", "quantity", "投保户数", "at-least", "2600", "户", "20.00", bound()),
                        indicator("output", "cost", "每户保费", "at-most", "30", "元/户", "20.00", ""),
                        indicator("output", "timeliness", "投保完成日期", "by-date", "2025-06-30", "日期", "10.00", ""),
                        indicator("outcome", "social", "家庭抗风险能力", "qualitative", "有所提升", "定性", "30.00", ""),
                        indicator(
                                "satisfaction",
                                "beneficiary-satisfaction",
                                "受益家庭满意度",
                                "satisfaction",
                                "90",
                                "%",
                                "10.00",
                                "")));
    }

    protected static String targets(UUID project, List<String> indicators) {
        return """
                {"region": "130109", "unit": "%s", "fiscalYear": 2025, "level": "%s", %s
                 "goal": "为农村独生子女家庭办理意外伤害保险", "indicators": [%s]}""".formatted(
                        UNIT,
                        project == null ? "unit" : "project",
                        project == null ? "" : "\"project\": \"%s\",".formatted(project),
                        String.join(",", indicators));
    }

    protected static String bound() {
        return """
                , "binding": {"service": "beneficiary", "fact": "delivery.households"}""";
    }

    protected static String indicator(
            String level1,
            String level2,
            String name,
            String operator,
            String planned,
            String unit,
            String weight,
            String more) {
        return """
                {"level1": "%s", "level2": "%s", "name": "%s", "operator": "%s", "planned": "%s",
                 "unitOfMeasure": "%s", "weight": "%s", "basis": "年度工作计划", "method": "统计", "source": "台账",
                 "frequency": "年度", "owner": "项目管理岗"%s}""".formatted(level1, level2, name, operator, planned, unit, weight, more);
    }

    /** A common indicator of the library. */
    public static String definition(String code, String fact) {
        return """
                {"region": "130109", "code": "%s", "level1": "output", "level2": "quantity", "name": "投保户数",
                 "operator": "at-least", "unitOfMeasure": "户", "meaning": "年度内已确认投保的家庭户数",
                 "formula": {"numerator": "已投保户数", "text": "已投保户数之和", "missing": "refuse"},
                 "source": "台账", "method": "统计", "frequency": "年度",
                 "binding": {"service": "beneficiary", "fact": "%s"}, "evidenceKinds": ["发放台账"]}""".formatted(code, fact);
    }

    protected static ValidatableResponse whenDrafted(String targets) {
        return Api.as(clerk()).body(targets).post("/api/v1/target-sets").then();
    }

    /** What an approver sends who finds nothing wrong. */
    public static final String EXCELLENT = examination("excellent", null);

    protected static String examination(String outcome, String remark) {
        return """
                {"completeness": {"passed": true}, "relevance": {"passed": true}, "appropriateness": {"passed": true},
                 "feasibility": {"passed": true}, "outcome": "%s"%s}""".formatted(outcome, remark == null ? "" : ", \"remark\": \"%s\"".formatted(remark));
    }

    /** Every indicator of the set tried once: new projects have no records yet. */
    protected static void givenTried(String location) {
        givenTried(clerk(), location);
    }

    protected static void givenTried(String token, String location) {
        List<Map<String, Object>> indicators =
                Api.as(token).get(location).then().extract().path("indicators");
        var trials = indicators.stream()
                .map(it -> """
                        {"indicator": "%s", "value": "%s", "evidence": "上年统计", "note": "新设项目，尚无记录"}""".formatted(it.get("id"), it.get("operator").equals("by-date") ? "2024-06-30" : "1"))
                .collect(Collectors.joining(","));
        Api.as(token)
                .body("{\"indicators\": [" + trials + "]}")
                .post(location + "/trials")
                .then()
                .statusCode(201);
    }

    /** Drafted, tried and submitted by the clerk, examined and sealed by the approver. */
    protected static String givenSealedTargets(String targets) {
        var drafted = whenDrafted(targets).statusCode(201).extract();
        var location = drafted.header("Location");
        givenTried(location);
        var submitted = whenActed(clerk(), location, "submission", drafted.header("ETag"))
                .statusCode(200)
                .extract();
        whenExamined(approver(), location, submitted.header("ETag"), EXCELLENT).statusCode(200);
        return location;
    }

    protected static ValidatableResponse whenExamined(String token, String location, String etag, String examination) {
        return Api.asOnVersion(token, etag)
                .body(examination)
                .post(location + "/approval")
                .then();
    }

    protected static ValidatableResponse whenActed(String token, String location, String act, String etag) {
        return Api.asOnVersion(token, etag).post(location + "/" + act).then();
    }

    /** Indicator ids by name. */
    protected static Map<String, String> indicators(String location) {
        List<Map<String, Object>> indicators =
                Api.as(clerk()).get(location).then().extract().path("indicators");
        return indicators.stream().collect(Collectors.toMap(it -> it.get("name").toString(), it -> it.get("id")
                .toString()));
    }

    protected static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Typed by the clerk. */
    protected static ValidatableResponse whenMeasured(String targetSet, String indicator, String value) {
        return Api.as(clerk())
                .body("""
                        {"targetSet": "%s", "indicator": "%s", %s,
                         "evidence": {"description": "年度统计", "documentNo": "藁计协〔2026〕3号"}}""".formatted(targetSet, indicator, value))
                .post("/api/v1/measurements")
                .then();
    }

    /** Typed by the clerk and confirmed by the approver. */
    protected static void givenMeasured(String targetSet, String indicator, String value) {
        var measured = whenMeasured(targetSet, indicator, value).statusCode(201).extract();
        whenActed(approver(), measured.header("Location"), "approval", measured.header("ETag"))
                .statusCode(200);
    }

    protected static ValidatableResponse whenRead(String targetSet) {
        return Api.as(clerk())
                .body("""
                        {"targetSet": "%s", "asOf": "2025-12-31"}""".formatted(targetSet))
                .post("/api/v1/measurements/readings")
                .then();
    }

    protected static ValidatableResponse whenSelfEvaluated(UUID project, String explanations) {
        return Api.as(clerk())
                .body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": 2025, "level": "%s", %s
                         "explanations": [%s], "achievement": "年度总体目标基本完成"}""".formatted(
                                UNIT,
                                project == null ? "unit" : "project",
                                project == null ? "" : "\"project\": \"%s\",".formatted(project),
                                explanations))
                .post("/api/v1/self-evaluations")
                .then();
    }

    protected record Submitted(String location, String etag) {}

    /** The project's self-evaluation, explained in every indicator and submitted by the clerk. */
    protected static Submitted givenSubmitted(UUID project, String targets) {
        var listed = Api.as(clerk())
                .get("/api/v1/self-evaluations?project=" + project)
                .then()
                .extract();
        var location = "/api/v1/self-evaluations/" + listed.<String>path("items[0].id");
        var explanations = indicators(targets).values().stream()
                .map("{\"indicator\": \"%s\", \"reason\": \"手续较慢\", \"remedy\": \"提前启动\"}"::formatted)
                .collect(Collectors.joining(","));
        var explained = Api.asOnVersion(clerk(), Api.as(clerk()).get(location).header("ETag"))
                .body("{\"explanations\": [" + explanations + "], \"achievement\": \"基本完成\"}")
                .put(location + "/explanations")
                .then()
                .statusCode(200)
                .extract();
        var submitted = whenActed(clerk(), location, "submission", explained.header("ETag"))
                .statusCode(200)
                .extract();
        return new Submitted(location, submitted.header("ETag"));
    }

    /** 2607 insured of 2600, 30 yuan as planned, six days late of thirty, 27 of 30 judged, 85 of 90 satisfied. */
    protected String givenAMeasuredProject(UUID project) {
        var location = givenSealedTargets(targets(project));
        var set = id(location);
        var indicators = indicators(location);
        peersSay("delivery.households@" + project, "2607 户");
        whenRead(set).statusCode(201);
        givenMeasured(set, indicators.get("每户保费"), "\"value\": \"30\"");
        givenMeasured(set, indicators.get("投保完成日期"), "\"date\": \"2025-07-06\"");
        givenMeasured(set, indicators.get("家庭抗风险能力"), "\"band\": \"achieved\", \"marks\": \"27.00\"");
        givenMeasured(set, indicators.get("受益家庭满意度"), "\"value\": \"85\"");
        budgetSays(project, "78210.00", "78210.00", "1.0000");
        return location;
    }

    /** Measured, explained, submitted by the clerk and approved; its path. */
    protected String givenApproved(UUID project) {
        var explanations = indicators(givenAMeasuredProject(project)).values().stream()
                .map("{\"indicator\": \"%s\", \"reason\": \"保险公司手续\", \"remedy\": \"提前一月启动\"}"::formatted)
                .collect(Collectors.joining(","));
        var scored = whenSelfEvaluated(project, explanations).statusCode(201).extract();
        var location = scored.header("Location");
        var submitted = whenActed(clerk(), location, "submission", scored.header("ETag"))
                .statusCode(200)
                .extract();
        whenActed(approver(), location, "approval", submitted.header("ETag")).statusCode(200);
        return location;
    }
}
