package org.jixiao.evaluation.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RollupTest extends ServiceTest {

    /** A department of these tests alone. */
    private static final String TWO_UNITS = "686";

    /** Whatever the tests of this service did: each kept row is what its unit's detail comes to. */
    private static final String DIFFERENT = """
            select kept.unit_code from unit_rollup kept,
                counted_unit_year(kept.fiscal_year, kept.region_code, kept.unit_code) counted
            where (kept.target_subjects, kept.sealed_subjects, kept.drafted, kept.submitted, kept.approved,
                   kept.returned, kept.excellent, kept.good, kept.fair, kept.poor, kept.weighed_marks,
                   kept.weighed_money, kept.unit_total, kept.unit_grade, kept.red, kept.yellow, kept.warnings,
                   kept.notices) is distinct from
                  (counted.target_subjects, counted.sealed_subjects, counted.drafted, counted.submitted,
                   counted.approved, counted.returned, counted.excellent, counted.good, counted.fair, counted.poor,
                   counted.weighed_marks, counted.weighed_money, counted.unit_total, counted.unit_grade, counted.red,
                   counted.yellow, counted.warnings, counted.notices)
            union all
            select unit_code from target_set t where not exists (select from unit_rollup kept
                where kept.fiscal_year = t.fiscal_year and kept.unit_code = t.unit_code)""";

    @AfterEach
    void everyKeptRowIsWhatItsDetailComesTo() throws SQLException {
        try (var database = SuiteResource.asOwner();
                var rows = database.createStatement().executeQuery(DIFFERENT)) {
            var different = new ArrayList<String>();
            while (rows.next()) {
                different.add(rows.getString(1));
            }
            assertThat(different).isEmpty();
        }
    }

    @Test
    void anApprovedScoreIsInTheRollUpWithItsGradeAndTheWeightOfItsMoney() {
        var before = sums(UNIT);
        var project = UUID.randomUUID();
        var targets = givenAMeasuredProject(project);
        whenSelfEvaluated(project, "").statusCode(201);
        var drafted = sums(UNIT);
        assertThat(drafted.sealed()).isEqualTo(before.sealed() + 1);
        assertThat(drafted.drafted()).isEqualTo(before.drafted() + 1);
        assertThat(drafted.excellent()).isEqualTo(before.excellent());

        var submitted = givenSubmitted(project, targets);
        whenActed(approver(), submitted.location(), "approval", submitted.etag())
                .statusCode(200);

        var after = sums(UNIT);
        assertThat(after.drafted()).isEqualTo(before.drafted());
        assertThat(after.approved()).isEqualTo(before.approved() + 1);
        assertThat(after.excellent()).isEqualTo(before.excellent() + 1);
        rollup(Tokens.auditor(), "unit", UNIT).body("scores.weighedMean", notNullValue());
        assertThat(after.scored()).isEqualByComparingTo(before.scored().add(new BigDecimal("78210.00")));
    }

    @Test
    void theMoneyOfARegionIsReadAtOneInstantAndRatesAreOfSums() {
        budgetSaysOfUnits("budget.initial", "686001 100.00\n686002 300.00");
        budgetSaysOfUnits("budget.adjusted", "686001 100.00\n686002 300.00");
        budgetSaysOfUnits("budget.spent", "686001 100.00\n686002 0.00");

        read().statusCode(200).body("units", equalTo(2)).body("knownAt", equalTo("2026-02-01T01:00:00Z"));

        // half of the units spent all and half nothing: not the mean of 100 % and 0 %
        rollup(Tokens.auditor(), "department", TWO_UNITS)
                .body("units", equalTo(2))
                .body("money.units", equalTo(2))
                .body("money.adjusted", equalTo("400.00"))
                .body("money.spent", equalTo("100.00"))
                .body("money.executionRate", equalTo("0.2500"))
                .body("money.knownAt", equalTo("2026-02-01T01:00:00Z"));
        rollup(Tokens.auditor(), "unit", "686002").body("money.executionRate", equalTo("0.0000"));
    }

    @Test
    void anOlderReadingDoesNotReplaceANewerOne() {
        budgetSaysOfUnits("budget.spent", "687001 50.00");
        read().statusCode(200);
        budgetSaysOfUnits("budget.spent", "687001 40.00");
        peersSay("watermark", "2026-01-31T01:00:00Z");
        read().statusCode(200);

        rollup(Tokens.auditor(), "unit", "687001").body("money.spent", equalTo("50.00"));
    }

    @Test
    void aUnitWithoutABudgetHasNoRate() {
        budgetSaysOfUnits("budget.spent", "688001 0.00");
        read().statusCode(200);

        rollup(Tokens.auditor(), "unit", "688001")
                .body("money.adjusted", equalTo("0.00"))
                .body("money.executionRate", nullValue());
    }

    @Test
    void aCallerSeesAndAddsUpTheUnitsOfTheirScopeOnly() {
        budgetSaysOfUnits("budget.spent", "689001 10.00\n689002 20.00");
        read().statusCode(200);

        Api.as(Tokens.clerk("689001"))
                .get("/api/v1/rollups?region=130109&fiscalYear=2025&by=unit")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("689001")))
                .body("total.money.spent", equalTo("10.00"));
    }

    @Test
    void thePagesOfARollUpTogetherHaveEveryUnitOnceAndTheFirstTheTotalOfAll() {
        budgetSaysOfUnits("budget.spent", "690001 1.00\n690002 2.00\n690003 3.00");
        read().statusCode(200);
        var department = Tokens.approver("690");

        var first = Api.as(department)
                .get("/api/v1/rollups?region=130109&fiscalYear=2025&by=unit&limit=2")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("690001", "690002")))
                .body("total.money.spent", equalTo("6.00"))
                .extract();
        Api.as(department)
                .get(first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("690003")))
                .body("next", nullValue())
                .body("total", nullValue());
    }

    @Test
    void aForgedCursorIsRefused() {
        Api.as(Tokens.auditor())
                .get("/api/v1/rollups?region=130109&fiscalYear=2025&cursor=AAA")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("Cursor"));
    }

    @Test
    void aBudgetThatDoesNotAnswerChangesNothing() {
        budgetSaysOfUnits("budget.spent", "691001 7.00");
        read().statusCode(200);
        peersSay("status", "503");

        read().statusCode(503);

        rollup(Tokens.auditor(), "unit", "691001").body("money.spent", equalTo("7.00"));
    }

    @Test
    void theNewestDetectionOfAUnitCounts() {
        budgetSays(null, "100.00", "100.00", "1.0000");
        detected("692001");
        rollup(Tokens.auditor(), "unit", "692001").body("warnings", equalTo(1));

        budgetSays(null, "0.00", "0.00", "");
        detected("692001");

        rollup(Tokens.auditor(), "unit", "692001").body("warnings", equalTo(0)).body("money.units", equalTo(0));
    }

    @Test
    void anotherRegionIsNotFound() {
        Api.as(Tokens.clerk(UNIT))
                .get("/api/v1/rollups?region=130110&fiscalYear=2025")
                .then()
                .statusCode(404);
    }

    private record Counted(int sealed, int drafted, int approved, int excellent, BigDecimal scored) {}

    private static Counted sums(String unit) {
        var items = Api.as(Tokens.clerk(unit))
                .get("/api/v1/rollups?region=130109&fiscalYear=2025&by=unit")
                .then()
                .statusCode(200)
                .body("items", hasSize(lessThanOrEqualTo(1)))
                .extract();
        return items.path("items[0]") == null
                ? new Counted(0, 0, 0, 0, BigDecimal.ZERO)
                : new Counted(
                        items.path("items[0].targets.sealed"),
                        items.path("items[0].selfEvaluations.drafted"),
                        items.path("items[0].selfEvaluations.approved"),
                        items.path("items[0].scores.excellent"),
                        new BigDecimal(items.<String>path("items[0].scores.scoredMoney")));
    }

    private static ValidatableResponse rollup(String token, String by, String code) {
        var root = "items.find { it.code == '" + code + "' }";
        String next = "/api/v1/rollups?region=130109&fiscalYear=2025&limit=200&by=" + by;
        while (true) {
            var page = Api.as(token).get(next).then().statusCode(200);
            if (page.extract().path(root) != null || page.extract().path("next") == null) {
                return page.rootPath(root);
            }
            next = page.extract().path("next");
        }
    }

    private static ValidatableResponse read() {
        return Api.as(Tokens.finance())
                .body("{\"region\": \"130109\", \"fiscalYear\": 2025}")
                .post("/api/v1/rollups/readings")
                .then();
    }

    private static void detected(String unit) {
        Api.as(Tokens.clerk(unit))
                .body("{\"region\": \"130109\", \"unit\": \"%s\", \"fiscalYear\": 2025}".formatted(unit))
                .post("/api/v1/detections")
                .then()
                .statusCode(201);
    }

    private void budgetSaysOfUnits(String fact, String lines) {
        peersSay("of " + fact, lines);
    }
}
