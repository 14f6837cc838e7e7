package org.jixiao.budget.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.event;
import static org.jixiao.budget.Given.whenItHappens;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class UnitEventTest extends BudgetServiceTest {

    @Test
    void aRenamedUnitHasTheNameOfTheDay() {
        Given.aUnit("731001");

        whenItHappens("731001", event("renamed", "2025-07-01", "\"name\": \"新名称\""))
                .then()
                .statusCode(201)
                .body("kind", is("renamed"));

        unit("731001", "").body("items[0].name", is("新名称")).body("items[0].profile.established", is(7));
        unit("731001", "&asOf=2025-06-30").body("items[0].name", is("示例单位"));
        unit("731001", "&asOf=2025-07-01").body("items[0].name", is("新名称"));
        unit("731001", "&asOf=2023-12-31").body("items", hasSize(0));
        as(Tokens.viewer())
                .get("/api/v1/facts/unit.name?region=130109&unit=731001&fiscalYear=2025&asOf=2025-06-30")
                .then()
                .body("value", is("示例单位"));
        refused(
                whenItHappens("731001", event("renamed", "2025-06-01", "\"name\": \"更早的名称\""))
                        .then(),
                409,
                "unit-event-too-early");
    }

    @Test
    void aProfileOfADayBeforeTheNewNameHasTheNameOfItsDay() {
        Given.aUnit("731002");
        whenItHappens("731002", event("renamed", "2025-07-01", "\"name\": \"新名称\""))
                .then()
                .statusCode(201);

        var unit = as(Tokens.auditor()).get("/api/v1/units?code=731002");
        asOnVersion(Tokens.administrator(), "\"v" + unit.path("items[0].version") + "\"")
                .body("""
                        {"validFrom": "2025-03-01", "nature": "群团组织", "rank": "正科级", "duties": "职责",
                         "independentAccounting": true, "established": 8, "actual": 7}""")
                .post("/api/v1/units/{id}/profiles", unit.<String>path("items[0].id"))
                .then()
                .statusCode(200);

        unit("731002", "&asOf=2025-03-01")
                .body("items[0].name", is("示例单位"))
                .body("items[0].profile.established", is(8));
        unit("731002", "&asOf=2025-07-01").body("items[0].name", is("新名称"));
    }

    @Test
    void aMergedUnitsFiguresStayItsOwnAsThenAndAreItsHeirsAsNow() {
        Given.aUnit("732001");
        Given.aUnit("732002");
        Given.aUnit("733001");
        Given.anApprovedBudget("732001", "100.00", basic("100.00"));
        var line = Given.anApprovedBudget("732002", "50.00", basic("50.00")).get(0);
        Given.anApprovedBudget("733001", "7.00", basic("7.00"));
        Given.aPayment(line, "20.00", "2025-03-31", "V-1");
        String before = as(Tokens.viewer()).get("/api/v1/facts/watermark").path("knownAt");

        whenItHappens("732002", event("moved", "2025-07-01", "\"heir\": \"733001\""))
                .then()
                .statusCode(201);

        rollUp("department", "then", "")
                .body("items.find { it.code == '732' }.initial", is("150.00"))
                .body("items.find { it.code == '732' }.units", is(2))
                .body("items.find { it.code == '733' }.initial", is("7.00"));
        rollUp("department", "now", "")
                .body("items.find { it.code == '732' }.initial", is("100.00"))
                .body("items.find { it.code == '732' }.executionRate", is("0.0000"))
                .body("items.find { it.code == '733' }.initial", is("57.00"))
                .body("items.find { it.code == '733' }.spent", is("20.00"))
                .body("items.find { it.code == '733' }.name", is("示例单位"));
        rollUp("unit", "now", "").body("items.code", contains("732001", "733001"));
        rollUp("unit", "then", "").body("items.code", contains("732001", "732002", "733001"));
        rollUp("department", "now", "&knownAt=" + before).body("items.find { it.code == '732' }.initial", is("150.00"));
        rollUp("region", "now", "").body("items.initial", contains("157.00")).body("items[0].code", nullValue());
        String next = rollUp("unit", "then", "&limit=2").extract().path("next");
        as(LEADER).get(next).then().body("items.code", contains("733001"));
    }

    @Test
    void whatIsAddedUpIsDatedAndRecordedByThen() {
        Given.aUnit("744001");
        Given.aUnit("744002");
        var line = Given.anApprovedBudget("744001", "100.00", basic("100.00")).get(0);
        Given.aPayment(line, "20.00", "2025-03-31", "V-1");
        Given.anApprovedAdjustment("744001", "supplement", "2025-06-30", Given.change(line, "5.00"));
        String before = as(Tokens.viewer()).get("/api/v1/facts/watermark").path("knownAt");
        Given.aPayment(line, "7.00", "2025-03-31", "V-2");
        Given.aPayment(line, "30.00", "2025-09-30", "V-3");
        whenItHappens("744001", event("merged", "2099-01-01", "\"heir\": \"744002\""))
                .then()
                .statusCode(201);

        thenAddedUp("&asOf=2025-06-29", "100.00", "27.00");
        thenAddedUp("&asOf=2025-06-30", "105.00", "27.00");
        thenAddedUp("", "105.00", "57.00");
        thenAddedUp("&knownAt=" + before, "105.00", "20.00");
    }

    /** Of 744001, which goes on until its heir takes over. */
    private static void thenAddedUp(String instants, String adjusted, String spent) {
        as(Tokens.person("leader-744", Tokens.REGION, Set.of("744"), "viewer"))
                .get("/api/v1/execution/rollup?region=130109&fiscalYear=2025&by=unit&structure=now" + instants)
                .then()
                .statusCode(200)
                .body("items.code", contains("744001"))
                .body("items.adjusted", contains(adjusted))
                .body("items.spent", contains(spent));
    }

    @Test
    void theHeirOfAnHeirAnswersForBoth() {
        Given.aUnit("734001");
        Given.aUnit("734002");
        Given.aUnit("734003");
        Given.anApprovedBudget("734001", "1.00", basic("1.00"));
        Given.anApprovedBudget("734002", "2.00", basic("2.00"));
        whenItHappens("734001", event("merged", "2025-06-01", "\"heir\": \"734002\""))
                .then()
                .statusCode(201);
        whenItHappens("734002", event("split", "2025-09-01", "\"heir\": \"734003\", \"parts\": [\"734003\"]"))
                .then()
                .statusCode(201);

        as(Tokens.person("leader-734", Tokens.REGION, Set.of("734"), "viewer"))
                .get("/api/v1/execution/rollup?region=130109&fiscalYear=2025&by=unit&structure=now")
                .then()
                .body("items.code", contains("734003"))
                .body("items.initial", contains("3.00"))
                .body("items.units", contains(2));
    }

    @Test
    void anEndedUnitEntersNoLaterBudgetAndHasNoFurtherEvent() {
        Given.aUnit("735001");
        Given.aUnit("735002");
        whenItHappens("735001", event("merged", "2025-01-01", "\"heir\": \"735002\""))
                .then()
                .statusCode(201);

        unit("735001", "").body("items[0].endedOn", is("2025-01-01"));
        refused(
                        as(Tokens.financeClerk())
                                .body(Given.budget("735001", "1.00", basic("1.00")))
                                .post("/api/v1/budgets")
                                .then(),
                        409,
                        "unit-ended")
                .body("facts.endedOn", is("2025-01-01"));
        as(Tokens.financeClerk())
                .body(Given.budget("735001", "1.00", basic("1.00"))
                        .replace("\"fiscalYear\": 2025", "\"fiscalYear\": 2024"))
                .post("/api/v1/budgets")
                .then()
                .statusCode(201);
        refused(
                whenItHappens("735001", event("renamed", "2025-07-01", "\"name\": \"新名称\""))
                        .then(),
                409,
                "unit-ended");
        refused(
                whenItHappens("735002", event("merged", "2025-07-01", "\"heir\": \"735001\""))
                        .then(),
                409,
                "unit-heir-unknown");
        refused(
                whenItHappens("735002", event("merged", "2025-07-01", "\"heir\": \"735999\""))
                        .then(),
                409,
                "unit-heir-unknown");
    }

    @Test
    void aUnitThatKeepsItsFiguresWhenItIsSplitGoesOn() {
        Given.aUnit("745001");
        Given.aUnit("745002");
        Given.anApprovedBudget("745001", "3.00", basic("3.00"));

        whenItHappens("745001", event("split", "2025-01-01", "\"heir\": \"745001\", \"parts\": [\"745002\"]"))
                .then()
                .statusCode(201);

        unit("745001", "").body("items[0].endedOn", nullValue());
        as(Tokens.person("leader-745", Tokens.REGION, Set.of("745"), "viewer"))
                .get("/api/v1/execution/rollup?region=130109&fiscalYear=2025&by=unit&structure=now")
                .then()
                .body("items.code", contains("745001"));
    }

    @Test
    void anEndedUnitEntersNoProjectThatGoesOnAfterIt() {
        Given.aUnit("735003");
        Given.aUnit("735004");
        whenItHappens("735003", event("merged", "2025-01-01", "\"heir\": \"735004\""))
                .then()
                .statusCode(201);
        var project = Given.project("735003", "示例项目").replace("2025-01-01", "2024-01-01");

        refused(
                as(Tokens.clerk("735003"))
                        .body(project)
                        .post("/api/v1/projects")
                        .then(),
                409,
                "unit-ended");
        as(Tokens.clerk("735003"))
                .body(project.replace("2025-12-31", "2024-12-31"))
                .post("/api/v1/projects")
                .then()
                .statusCode(201);
    }

    /** The region had another code when the figures were recorded. */
    @Test
    void theFiguresOfAReplacedRegionAreItsSuccessorsAsNow() throws SQLException {
        owner("insert into region (code, name, parent) values ('130199', '示例县', '1301')");
        var everyone = Tokens.person(
                "all-130199", "130199", Set.of("*"), "administrator", "finance-clerk", "viewer", "auditor");
        as(everyone)
                .body(registration("130199", "743001"))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        var entered = as(everyone)
                .body(Given.budget("743001", "9.00", basic("9.00")).replace("130109", "130199"))
                .post("/api/v1/budgets");
        var submitted = asOnVersion(everyone, entered.header("ETag"))
                .post("/api/v1/budgets/{id}/submission", entered.<String>path("id"));
        asOnVersion(Tokens.person("other-130199", "130199", Set.of("*"), "finance"), submitted.header("ETag"))
                .post("/api/v1/budgets/{id}/approval", entered.<String>path("id"))
                .then()
                .statusCode(200);
        owner("update region set successor = '130109', last_year = 2025 where code = '130199'");

        var leader = Tokens.person("leader-743", "1301", Set.of("743"), "viewer");
        for (var structure : Map.of("then", "130199", "now", "130109").entrySet()) {
            as(leader)
                    .get("/api/v1/execution/rollup?region=1301&fiscalYear=2025&by=region&structure="
                            + structure.getKey())
                    .then()
                    .statusCode(200)
                    .body("items.region", contains(structure.getValue()))
                    .body("items.initial", contains("9.00"));
        }
    }

    private static void owner(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String registration(String region, String code) {
        return """
                {"region": "%s", "code": "%s", "name": "示例单位",
                 "profile": {"validFrom": "2024-01-01", "nature": "群团组织", "rank": "正科级", "duties": "职责",
                  "independentAccounting": true, "established": 7, "actual": 6}}""".formatted(region, code);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "renamed | \"heir\": \"736002\"                              | /name /heir",
                "merged  | \"name\": \"新名称\"                              | /name /heir",
                "merged  | \"heir\": \"736001\"                              | /heir",
                "split   | \"heir\": \"736001\"                              | /parts",
                "split   | \"heir\": \"736003\", \"parts\": [\"736002\"]     | /heir",
                "split   | \"heir\": \"736001\", \"parts\": [\"736001\"]     | /parts",
                "split   | \"heir\": \"736001\", \"parts\": [\"736002\", \"736002\"] | /parts",
            })
    void eachKindOfEventHasItsOwnPropertiesAndNoOthers(String kind, String properties, String pointers) {
        as(Tokens.administrator()).body("""
                {"region": "130109", "code": "736001", "name": "示例单位",
                 "profile": {"validFrom": "2024-01-01", "nature": "群团组织", "rank": "正科级", "duties": "职责",
                  "independentAccounting": true, "established": 7, "actual": 6}}""").post("/api/v1/units");

        refused(whenItHappens("736001", event(kind, "2025-07-01", properties)).then(), 400, "invalid-input")
                .body("errors.pointer", containsInAnyOrder(pointers.split(" ")));
    }

    @Test
    void aCreditCodeWithAWrongCheckCharacterIsRefused() {
        var register = """
                {"region": "%s", "code": "737001", "name": "示例单位",
                 "profile": {"validFrom": "2024-01-01", "nature": "群团组织", "rank": "正科级", "duties": "职责",
                  "independentAccounting": true, "established": 7, "actual": 6, "creditCode": "%s"}}""";

        refused(
                        as(Tokens.administrator())
                                .body(register.formatted("130109", "13130109MB00000017"))
                                .post("/api/v1/units")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", contains("/profile/creditCode"));
        as(Tokens.administrator())
                .body(register.formatted("130109", "13130109MB00000018"))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .body("profile.creditCode", is("13130109MB00000018"));
    }

    @Test
    void aUnitIsNotRegisteredUnderACodeThatWasReplaced() {
        refused(
                        as(Tokens.person("administrator-1301", "1301", Set.of("*"), "administrator"))
                                .body("""
                                        {"region": "130182", "code": "738001", "name": "示例单位",
                                         "profile": {"validFrom": "2024-01-01", "nature": "群团组织", "rank": "正科级",
                                          "duties": "职责", "independentAccounting": true, "established": 7,
                                          "actual": 6}}""")
                                .post("/api/v1/units")
                                .then(),
                        409,
                        "unit-region-replaced")
                .body("facts.successor", is("130109"));
    }

    private static final String LEADER = Tokens.person("leader-732", Tokens.REGION, Set.of("732", "733"), "viewer");

    private static ValidatableResponse rollUp(String by, String structure, String more) {
        return as(LEADER)
                .get("/api/v1/execution/rollup?region=130109&fiscalYear=2025&by=" + by + "&structure=" + structure
                        + more)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse unit(String code, String more) {
        return as(Tokens.auditor())
                .get("/api/v1/units?region=130109&code=" + code + more)
                .then()
                .statusCode(200);
    }
}
