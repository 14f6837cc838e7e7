package org.jixiao.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.budget.Given.change;
import static org.jixiao.budget.Given.forProject;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.common.fact.Fact;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One unit with staff costs, three kinds of 三公经费, a project that ends, one that goes on, one without money. */
@QuarkusTest
class PartFactsTest extends BudgetServiceTest {

    private static final String UNIT = "739001";

    private static boolean given;

    @BeforeEach
    void givenAYear() {
        if (given) {
            return;
        }
        given = true;
        Given.aUnit(UNIT);
        var ending = Given.aProjectInTheLibrary(UNIT, "到期项目");
        var going = Given.aProjectThatGoesOn(UNIT, "跨年项目");
        Given.aProjectInTheLibrary(UNIT, "无预算项目");
        var lines = Given.anApprovedBudget(
                UNIT,
                "1000.00",
                line("basic-personnel", "30101", "600.00"),
                line("basic-operating", "30212", "50.00"),
                line("basic-operating", "30217", "30.00"),
                line("basic-operating", "30231", "20.00"),
                forProject(ending, "200.00"),
                forProject(going, "100.00"));
        Given.anApprovedAdjustment(UNIT, "supplement", "2025-06-30", change(lines.get(0), "100.00"));
        Given.anApprovedAdjustment(UNIT, "reduction", "2025-06-30", change(lines.get(4), "-20.00"));
        Given.anApprovedAdjustment(UNIT, "carry-over", "2025-06-30", change(lines.get(5), "20.00"));
        Given.aPayment(lines.get(0), "350.00", "2025-03-31", "V-1");
        Given.aPayment(lines.get(2), "15.00", "2025-03-31", "V-2");
        Given.aPayment(lines.get(3), "20.00", "2025-03-31", "V-3");
        Given.aPayment(lines.get(4), "170.00", "2025-03-31", "V-4");
        Given.aPayment(lines.get(5), "45.00", "2025-03-31", "V-5");
    }

    @ParameterizedTest(name = "{0} = {1} {2}")
    @CsvSource({
        "budget.supplemented, 100.00, 元, 1",
        "budget.reduced, -20.00, 元, 1",
        "budget.carriedOver, 20.00, 元, 1",
        "budget.remaining, 500.00, 元, 14",
        "budget.adjustmentRate, 0.1000, 比率, 14",
        "budget.paceAhead, -0.4545, 比率, 14",
        "basic.adjusted, 800.00, 元, 5",
        "basic.spent, 385.00, 元, 3",
        "basic.executionRate, 0.4813, 比率, 8",
        "personnel.adjusted, 700.00, 元, 2",
        "personnel.spent, 350.00, 元, 1",
        "personnel.executionRate, 0.5000, 比率, 3",
        "operating.adjusted, 100.00, 元, 3",
        "operating.spent, 35.00, 元, 2",
        "operating.executionRate, 0.3500, 比率, 5",
        "projects.adjusted, 300.00, 元, 4",
        "projects.spent, 215.00, 元, 2",
        "projects.executionRate, 0.7167, 比率, 6",
        "publicExpenses.adjusted, 100.00, 元, 3",
        "publicExpenses.spent, 35.00, 元, 2",
        "publicExpenses.abroad, 0.00, 元, 0",
        "publicExpenses.vehicles, 20.00, 元, 1",
        "publicExpenses.reception, 15.00, 元, 1",
        "remaining.continuingProjects, 75.00, 元, 3",
        "remaining.endingProjects, 10.00, 元, 3",
        "remaining.basic, 415.00, 元, 8",
        "projects.funded, 2, 个, 2",
        "projects.unfunded, 1, 个, 1",
        "budget.withoutProject, 0.6417, 比率, 5",
        "spending.perHead, 100.00, 元/人, 6",
        "staff.controlRate, 0.8571, 比率, 1",
    })
    void aPartIsMeasuredFromItsOwnRows(String name, String value, String unitOfMeasure, int rows) {
        fact(name, UNIT, "")
                .then()
                .statusCode(200)
                .body("value", is(value))
                .body("unitOfMeasure", is(unitOfMeasure))
                .body("rows", is(rows));
    }

    @Test
    void publicExpensesAreTheirFiveCodesAndNoOther() {
        Given.aUnit("739005");
        var codes = List.of("30212", "30217", "30231", "30913", "31013", "30299");
        var amounts = List.of("1.00", "2.00", "4.00", "8.00", "16.00", "32.00");
        var entered = IntStream.range(0, 6)
                .mapToObj(i -> line("basic-operating", codes.get(i), amounts.get(i)))
                .toArray(String[]::new);
        var lines = Given.anApprovedBudget("739005", "63.00", entered);
        for (int i = 0; i < 6; i++) {
            Given.aPayment(lines.get(i), amounts.get(i), "2025-03-31", "V-" + i);
        }

        Map.of(
                        "publicExpenses.abroad", "1.00",
                        "publicExpenses.reception", "2.00",
                        "publicExpenses.vehicles", "28.00",
                        "publicExpenses.adjusted", "31.00",
                        "publicExpenses.spent", "31.00")
                .forEach((name, value) -> fact(name, "739005", "").then().body("value", is(value)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2025-06-30, 0.0496", "2025-12-31, -0.4545", "2026-06-30, -0.4545"})
    void thePaceIsThatOfTheDaysOfTheYearThatHavePassed(String day, String ahead) {
        fact("budget.paceAhead", UNIT, "&asOf=" + day).then().body("value", is(ahead));
    }

    @Test
    void theProjectsThatAFactCountsAreListedAtItsSource() {
        for (var name : List.of("projects.funded", "projects.unfunded")) {
            var fact = fact(name, UNIT, "");
            assertThat(as(Tokens.viewer()).get(fact.<String>path("source")).<List<String>>path("items.id"))
                    .as(name)
                    .hasSize(Integer.parseInt(fact.path("value")));
        }
    }

    @Test
    void everyNamedFactIsTheSameAtTheSameInstantsAndItsDigestIsItsOwn() {
        Given.aUnit("739004");
        var line = Given.anApprovedBudget("739004", "9.00", line("basic-operating", "30217", "9.00"))
                .get(0);
        Given.aPayment(line, "4.00", "2025-03-31", "V-1");
        String known = fact("budget.spent", "739004", "").path("knownAt");
        var before = digests("739004", known);

        Given.anApprovedAdjustment("739004", "supplement", "2025-09-30", change(line, "1.00"));
        Given.aPayment(line, "5.00", "2025-03-31", "V-2");
        Given.aProjectInTheLibrary("739004", "后来的项目");

        assertThat(digests("739004", known)).isEqualTo(before).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void whatHasNoRowsHasNoRate() {
        Given.aUnit("739002");

        for (var name : List.of("basic.executionRate", "budget.adjustmentRate", "budget.paceAhead", "final.spent")) {
            fact(name, "739002", "").then().body("value", nullValue()).body("rows", is(0));
        }
        fact("spending.perHead", "739002", "").then().body("value", is("0.00"));
        fact("spending.perHead", "739002", "&asOf=2023-12-31").then().body("value", nullValue());
    }

    @Test
    void theFinalAccountSpeaksOnceItIsApproved() {
        Given.aUnit("739003");
        String before = as(Tokens.viewer()).get("/api/v1/facts/watermark").path("knownAt");
        Given.anApprovedFinalAccount(Given.pastYear("739003", 2024, "80.00", "75.00")
                .replace("\"fiscalYear\": 2024", "\"fiscalYear\": 2025")
                .replace("2025-03-01", "2026-03-01")
                .replace("\"income\": [", "\"income\": [{\"source\": \"carry-over\", \"amount\": \"12.00\"}, ")
                .replace("\"carriedForward\": \"0.00\"", "\"carriedForward\": \"12.00\""));

        fact("final.spent", "739003", "").then().body("value", is("75.00")).body("rows", is(1));
        fact("final.income", "739003", "").then().body("value", is("87.00"));
        fact("final.carriedForward", "739003", "").then().body("value", is("12.00"));
        fact("final.spent", "739003", "&knownAt=" + before).then().body("value", nullValue());
    }

    @Test
    void aPartIsAlsoReadForEachUnitOfARegion() {
        as(Tokens.viewer())
                .body("""
                        {"facts": [{"name": "projects.spent", "subject": {"region": "130109", "unit": "%s"}}],
                         "fiscalYear": 2025, "groupBy": "unit"}""".formatted(UNIT))
                .post("/api/v1/facts/queries")
                .then()
                .statusCode(200)
                .body("facts.value", contains("215.00"));
        refused(fact("projects.spent", UNIT, "&township=130109100").then(), 400, "invalid-input");
        refused(fact("projects.spent", "738999", "").then(), 404, "not-found");
    }

    private static String line(String kind, String code, String amount) {
        return """
                {"kind": "%s", "functionalCode": "2100716", "economicCode": "%s", "source": "general-public",
                 "amount": "%s"}""".formatted(kind, code, amount);
    }

    private static Response fact(String name, String unit, String more) {
        return as(Tokens.viewer()).get("/api/v1/facts/" + name + "?region=130109&fiscalYear=2025&unit=" + unit + more);
    }

    /** Of all that the catalogue names for a unit; each digest is that of the fact. */
    private static List<String> digests(String unit, String known) {
        List<String> names = as(Tokens.viewer()).get("/api/v1/facts").path("facts.name");
        var digests = new ArrayList<String>();
        for (var name : names) {
            if (!name.startsWith("project.")) {
                var fact = fact(name, unit, "&knownAt=" + known).as(Fact.class);
                assertThat(fact.digest()).as(name).isEqualTo(fact.computedDigest());
                digests.add(name + " " + fact.digest());
            }
        }
        return digests;
    }
}
