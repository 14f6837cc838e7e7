package org.jixiao.evaluation.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a household or person costs: numerators over denominators, the standard beside them, the year before like with like. */
@QuarkusTest
class UnitCostTest extends ServiceTest {

    /** Whatever the tests of this service did: the kept rows are what their units' detail says, to the fen. */
    private static final String DIFFERENT = """
            with units as (select distinct fiscal_year, region_code, unit_code from target_set),
                counted as (select c.* from units u,
                    counted_unit_costs(u.fiscal_year, u.region_code, u.unit_code) c)
            (select 'kept', k.* from unit_cost_rollup k except all select 'kept', c.* from counted c)
            union all
            (select 'counted', c.* from counted c except all select 'counted', k.* from unit_cost_rollup k)""";

    @AfterEach
    void everyKeptRowIsWhatItsDetailSays() throws SQLException {
        try (var database = SuiteResource.asOwner();
                var rows = database.createStatement().executeQuery(DIFFERENT)) {
            var different = new ArrayList<String>();
            while (rows.next()) {
                different.add(rows.getString(1) + " " + rows.getString("unit_code") + " " + rows.getString("name"));
            }
            assertThat(different).isEmpty();
        }
    }

    @Test
    void aUnitCostIsTheSumOfNumeratorsOverTheSumOfDenominatorsAndNeverAMeanOfRates() {
        var code = givenAReadCost();
        givenRead("651001", 2025, code, "78210.00", "2607");
        givenRead("651001", 2025, code, "4000.00", "100");
        givenRead("651002", 2025, code, "100.00", "10");
        givenRead("651003", 2025, code, "0.00", "0");

        // 30.00, 40.00 and 10.00 a household: no mean of them
        costs(Tokens.auditor(), code, "department")
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("651"))
                .body("items[0].counted.units", equalTo(3))
                .body("items[0].counted.fromFacts", equalTo(4))
                .body("items[0].cost.numerator", equalTo("82310.00"))
                .body("items[0].cost.denominator", equalTo("2717"))
                .body("items[0].cost.unitCost", equalTo("30.29"))
                .body("knownAt", notNullValue());
        costs(Tokens.auditor(), code, "unit")
                .body("items.code", equalTo(List.of("651001", "651002", "651003")))
                .body("items[2].cost.numerator", equalTo("0.00"))
                .body("items[2].cost.unitCost", nullValue());
    }

    @Test
    void thePolicyStandardStandsBesideItWithItsSourceAndTheDeviationIsOfTheMoney() {
        var code = givenAReadCost();
        givenRead("652001", 2025, code, "78210.00", "2607");
        givenRead("652001", 2025, code, "4000.00", "100");

        costs(Tokens.auditor(), code, "region")
                .body("items", hasSize(1))
                .body("items[0].code", nullValue())
                .body("items[0].standard.value", equalTo("30.00"))
                .body("items[0].standard.source", equalTo("fact"))
                .body("items[0].standard.on", equalTo("2025-12-31"))
                .body("items[0].standard.knownAt", equalTo("2026-02-01T01:00:00Z"))
                .body("items[0].standard.atStandard", equalTo("81210.00"))
                .body("items[0].standard.difference", equalTo("1000.00"))
                .body("items[0].standard.deviation", equalTo("0.0123"));
    }

    @Test
    void withoutAFactOfTheStandardTheSealedTargetIsTheStandard() {
        var code = givenAReadCost("");
        var project = UUID.randomUUID();
        var set = givenSealed("653001", 2025, project, cited(code));
        read("653001", set, project, 2025, "29200.00", "146");

        var digest = Api.as(Tokens.clerk("653001")).get(set).<String>path("seal.digest");
        costs(Tokens.auditor(), code, "project")
                .body("items[0].project", equalTo(project.toString()))
                .body("items[0].cost.unitCost", equalTo("200.00"))
                .body("items[0].standard.value", equalTo("30.00"))
                .body("items[0].standard.source", equalTo("target"))
                .body("items[0].standard.on", nullValue())
                .body("items[0].standard.digest", equalTo(digest))
                .body("items[0].standard.difference", equalTo("24820.00"));
    }

    @Test
    void whatCannotBeTakenApartIsListedAndNotAddedUp() {
        var code = givenATypedCost();
        givenTyped("654001", code, "\"value\": \"31\"");
        givenTyped("654001", code, "\"value\": \"30\", \"numerator\": \"300.00\", \"denominator\": \"10\"");

        costs(Tokens.auditor(), code, "unit")
                .body("items", hasSize(1))
                .body("items[0].counted.typed", equalTo(1))
                .body("items[0].counted.fromFacts", equalTo(0))
                .body("items[0].counted.notDecomposed", equalTo(1))
                .body("items[0].cost.numerator", equalTo("300.00"));
        costs(Tokens.auditor(), code, "project")
                .body("items.find { it.counted.notDecomposed == 1 }.value", equalTo("31"))
                .body("items.find { it.counted.notDecomposed == 1 }.cost", nullValue());
    }

    @Test
    void aTypedCostCountsWhenASecondPersonHasConfirmedIt() {
        var code = givenATypedCost();
        var set = givenSealed("655001", 2025, UUID.randomUUID(), cited(code));
        costs(Tokens.auditor(), code, "unit").body("items[0].counted.notMeasured", equalTo(1));

        var measured = whenTyped("655001", set, "\"value\": \"30\", \"numerator\": \"60.00\", \"denominator\": \"2\"")
                .statusCode(201)
                .body("cost.numerator", equalTo("60.00"))
                .extract();
        costs(Tokens.auditor(), code, "unit").body("items[0].counted.notMeasured", equalTo(1));
        whenActed(Tokens.approver("655001"), measured.header("Location"), "approval", measured.header("ETag"))
                .statusCode(200);

        costs(Tokens.auditor(), code, "unit")
                .body("items[0].counted.typed", equalTo(1))
                .body("items[0].cost.unitCost", equalTo("30.00"));
    }

    @Test
    void theYearBeforeIsOfThoseWhoHaveBothYears() {
        var code = givenAReadCost();
        givenRead("656001", 2025, code, "2500.00", "100");
        givenRead("656001", 2026, code, "3000.00", "100");
        givenRead("656002", 2026, code, "90000.00", "1000");
        givenRead("656003", 2025, code, "100.00", "100");

        costs(Tokens.auditor(), code, 2026, "department")
                .body("items[0].cost.numerator", equalTo("93000.00"))
                .body("items[0].yearBefore.units", equalTo(1))
                .body("items[0].yearBefore.before.unitCost", equalTo("25.00"))
                .body("items[0].yearBefore.now.unitCost", equalTo("30.00"))
                .body("items[0].yearBefore.change", equalTo("0.2000"));
        // other projects than those of the year before
        costs(Tokens.auditor(), code, 2026, "project").body("items.yearBefore", equalTo(Arrays.asList(null, null)));
    }

    @Test
    void whatAUnitMeasuresAsAWholeAndWhatIsCitedTwiceIsCountedOnce() {
        var code = givenAReadCost();
        var project = UUID.randomUUID();
        var set = givenSealed("657001", 2025, project, halved(code), halved(code));
        read("657001", set, project, 2025, "300.00", "10");
        var whole = givenSealed("657001", 2025, null, cited(code));
        read("657001", whole, null, 2025, "300.00", "10");

        costs(Tokens.auditor(), code, "unit")
                .body("items[0].cost.numerator", equalTo("300.00"))
                .body("items[0].counted.fromFacts", equalTo(1))
                .body("items[0].counted.duplicate", equalTo(1))
                .body("items[0].counted.wholeUnit", equalTo(1));
    }

    @Test
    void aCallerAddsUpTheUnitsOfTheirScopeOnly() {
        var code = givenAReadCost();
        givenRead("658001", 2025, code, "30.00", "1");
        givenRead("658002", 2025, code, "70.00", "1");

        costs(Tokens.clerk("658001"), code, "region").body("items[0].cost.numerator", equalTo("30.00"));
        costs(Tokens.clerk("659001"), code, "region").body("items", empty());
        Api.as(Tokens.clerk("658001"))
                .get("/api/v1/rollups/unit-costs?region=130110&fiscalYear=2025")
                .then()
                .statusCode(404);
    }

    @Test
    void thePagesTogetherHaveEveryRowOnce() {
        var code = givenAReadCost();
        givenRead("660001", 2025, code, "10.00", "1");
        givenRead("660002", 2025, code, "20.00", "1");
        givenRead("660003", 2025, code, "30.00", "1");

        var first = costs(Tokens.auditor(), code, "unit&limit=2")
                .body("items.code", equalTo(List.of("660001", "660002")))
                .extract();
        Api.as(Tokens.auditor())
                .get(first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("660003")))
                .body("next", nullValue());
        Api.as(Tokens.auditor())
                .get("/api/v1/rollups/unit-costs?region=130109&fiscalYear=2025&cursor=AAA")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("Cursor"));
    }

    @Test
    void anotherDefinitionOfTheSameCodeIsNotAddedToIt() {
        var first = givenAReadCost();
        givenRead("661001", 2025, first, "30.00", "1");
        var second = new Cited(
                first.code(),
                givenConfirmed(costDefinition(first.code(), STANDARD).replace("已支付保费", "全部经费")));
        givenRead("661001", 2025, second, "90.00", "1");

        costs(Tokens.auditor(), first, "unit")
                .body("items.indicator.numerator", hasItem("已支付保费"))
                .body("items.indicator.numerator", hasItem("全部经费"))
                .body("items.cost.numerator", hasItem("30.00"))
                .body("items.cost.numerator", hasItem("90.00"));
    }

    @Test
    void typedPartsComeTogetherAndTheirRatioIsTheValue() {
        var code = givenATypedCost();
        var set = givenSealed("662001", 2025, UUID.randomUUID(), cited(code));

        for (var wrong : List.of(
                "\"value\": \"30\", \"numerator\": \"60.00\"",
                "\"value\": \"30\", \"denominator\": \"2\"",
                "\"value\": \"30\", \"numerator\": \"60.00\", \"denominator\": \"0\"",
                "\"value\": \"31\", \"numerator\": \"60.00\", \"denominator\": \"2\"")) {
            whenTyped("662001", set, wrong).statusCode(400).body("errors.rule", equalTo(List.of("M2")));
        }
        whenTyped("662001", set, "\"value\": \"33.3\", \"numerator\": \"100.00\", \"denominator\": \"3\"")
                .statusCode(201);
    }

    @Test
    void factsOfAUnitCostComeInPairsOfAReadCostInYuan() {
        for (var wrong : List.of(
                costDefinition(code(), STANDARD).replaceFirst(", \"denominatorFact\": \\{[^}]*}", ""),
                costDefinition(code(), STANDARD).replace("元/户", "户"),
                costDefinition(code(), STANDARD).replaceFirst("\"binding\": \\{[^}]*},", ""))) {
            Api.as(Tokens.financeClerk())
                    .body(wrong)
                    .post("/api/v1/indicators")
                    .then()
                    .statusCode(400)
                    .body("errors.rule", hasItem("L10"));
        }
    }

    @Test
    void personsAreNoHouseholds() {
        var code = givenAReadCost();
        var project = UUID.randomUUID();
        var set = givenSealed("663001", 2025, project, cited(code));
        peersSay("delivery.standard@" + project, "30.00 元");
        peersSay("delivery.amount@" + project, "30.00 元");
        peersSay("delivery.households@" + project, "1 人");

        Api.refused(whenRead("663001", set), 409, "measurement-unit-mismatch");
        costs(Tokens.auditor(), code, "unit").body("items[0].counted.notMeasured", equalTo(1));
    }

    // ── Costs ──────────────────────────────────────────────────────────────────────────────────────────────────────

    private record Cited(String code, String library) {}

    private static final String STANDARD =
            ", \"standardFact\": {\"service\": \"beneficiary\", \"fact\": \"programme.standard\"}";

    private static String code() {
        return "UC-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static String costDefinition(String code, String standard) {
        return """
                {"region": "130109", "code": "%s", "level1": "output", "level2": "cost", "name": "每户保费",
                 "operator": "at-most", "unitOfMeasure": "元/户", "meaning": "每户保费",
                 "formula": {"numerator": "已支付保费", "denominator": "已投保户数", "text": "已支付保费 ÷ 已投保户数",
                   "missing": "refuse", "numeratorFact": {"service": "beneficiary", "fact": "delivery.amount"}, "denominatorFact": {"service": "beneficiary", "fact": "delivery.households"}%s},
                 "source": "台账", "method": "统计", "frequency": "年度",
                 "binding": {"service": "beneficiary", "fact": "delivery.standard"}, "evidenceKinds": ["发放台账"]}""".formatted(code, standard);
    }

    private static Cited givenAReadCost() {
        return givenAReadCost(STANDARD);
    }

    private static Cited givenAReadCost(String standard) {
        var code = code();
        return new Cited(code, givenConfirmed(costDefinition(code, standard)));
    }

    private static Cited givenATypedCost() {
        var code = code();
        return new Cited(
                code,
                givenConfirmed(costDefinition(code, STANDARD)
                        .replaceFirst("\"binding\": \\{[^}]*},", "")
                        .replaceFirst(", \"numeratorFact\".*(?=},\\n)", "")));
    }

    private static String givenConfirmed(String definition) {
        var drafted = Api.as(Tokens.financeClerk())
                .body(definition)
                .post("/api/v1/indicators")
                .then()
                .statusCode(201)
                .extract();
        var location = drafted.header("Location");
        var submitted = whenActed(Tokens.financeClerk(), location, "submission", drafted.header("ETag"))
                .statusCode(200)
                .extract();
        whenActed(Tokens.finance(), location, "approval", submitted.header("ETag"))
                .statusCode(200)
                .body("digest", startsWith("sha256:"));
        return id(location);
    }

    private static String cited(Cited cost) {
        return cited(cost, "20.00");
    }

    private static String halved(Cited cost) {
        return cited(cost, "10.00");
    }

    private static String cited(Cited cost, String weight) {
        return """
                {"library": "%s", "planned": "30", "weight": "%s", "basis": "保险协议", "owner": "项目管理岗"}""".formatted(cost.library(), weight);
    }

    private static String givenSealed(String unit, int year, UUID project, String... costs) {
        var indicators = new ArrayList<>(List.of(
                indicator("output", "quantity", "投保户数", "at-least", "2600", "户", "20.00", ""),
                indicator("output", "timeliness", "投保完成日期", "by-date", year + "-06-30", "日期", "10.00", ""),
                indicator("outcome", "social", "家庭抗风险能力", "qualitative", "有所提升", "定性", "30.00", ""),
                indicator("satisfaction", "beneficiary-satisfaction", "满意度", "satisfaction", "90", "%", "10.00", "")));
        indicators.addAll(List.of(costs));
        var clerk = Tokens.clerk(unit);
        var drafted = Api.as(clerk)
                .body(targets(project, indicators)
                        .replace(UNIT, unit)
                        .replace("\"fiscalYear\": 2025", "\"fiscalYear\": " + year))
                .post("/api/v1/target-sets")
                .then()
                .statusCode(201)
                .extract();
        var location = drafted.header("Location");
        givenTried(clerk, location);
        var submitted = whenActed(clerk, location, "submission", drafted.header("ETag"))
                .statusCode(200)
                .extract();
        whenExamined(Tokens.approver(unit), location, submitted.header("ETag"), EXCELLENT)
                .statusCode(200);
        return location;
    }

    private void givenRead(String unit, int year, Cited cost, String amount, String households) {
        var project = UUID.randomUUID();
        read(unit, givenSealed(unit, year, project, cited(cost)), project, year, amount, households);
    }

    private void read(String unit, String set, UUID project, int year, String amount, String households) {
        var at = (project == null ? "" : "@" + project) + (year == 2025 ? "" : "/" + year);
        peersSay("delivery.standard" + at, "30.00 元");
        peersSay("programme.standard" + at, "30.00 元");
        peersSay("delivery.amount" + at, amount + " 元");
        peersSay("delivery.households" + at, households + " 户");
        whenRead(unit, set).statusCode(201);
    }

    private static ValidatableResponse whenRead(String unit, String set) {
        return Api.as(Tokens.clerk(unit))
                .body("{\"targetSet\": \"%s\", \"asOf\": \"2025-12-31\"}".formatted(id(set)))
                .post("/api/v1/measurements/readings")
                .then();
    }

    private static void givenTyped(String unit, Cited cost, String value) {
        var measured = whenTyped(unit, givenSealed(unit, 2025, UUID.randomUUID(), cited(cost)), value)
                .statusCode(201)
                .extract();
        whenActed(Tokens.approver(unit), measured.header("Location"), "approval", measured.header("ETag"))
                .statusCode(200);
    }

    private static ValidatableResponse whenTyped(String unit, String set, String value) {
        var indicator =
                Api.as(Tokens.clerk(unit)).get(set).<String>path("indicators.find { it.unitOfMeasure == '元/户' }.id");
        return Api.as(Tokens.clerk(unit))
                .body("""
                        {"targetSet": "%s", "indicator": "%s", %s,
                         "evidence": {"description": "年度统计", "documentNo": "示例〔2026〕3号"}}""".formatted(id(set), indicator, value))
                .post("/api/v1/measurements")
                .then();
    }

    private static ValidatableResponse costs(String token, Cited cost, String by) {
        return costs(token, cost, 2025, by);
    }

    private static ValidatableResponse costs(String token, Cited cost, int year, String by) {
        return Api.as(token)
                .get("/api/v1/rollups/unit-costs?region=130109&fiscalYear=%d&indicatorCode=%s&by=%s"
                        .formatted(year, cost.code(), by))
                .then()
                .statusCode(200);
    }
}
