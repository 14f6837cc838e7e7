package org.jixiao.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.change;
import static org.jixiao.budget.Given.forProject;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.common.fact.Fact;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CarryOverFactsTest extends BudgetServiceTest {

    private static final String VIEWER = Tokens.person("leader-742", Tokens.REGION, Set.of("742"), "viewer");

    /** The lines of 2025: two projects, then staff. 50.00 and 30.00 were left of the projects in 2024, 20.00 of staff. */
    private record Carried(List<String> projects, List<String> lines) {}

    private static Carried givenWhatTheYearBeforeLeft(String unit) {
        Given.aUnit(unit);
        var projects = List.of(
                Given.aProjectInTheLibrary(unit, "项目一", "2024-01-01"),
                Given.aProjectInTheLibrary(unit, "项目二", "2024-01-01"));
        Given.anApprovedBudgetOf(
                2024,
                unit,
                "100.00",
                forProject(projects.get(0), "50.00"),
                forProject(projects.get(1), "30.00"),
                basic("20.00"));
        Given.whenClosed(unit, 2024).then().statusCode(201);
        var lines = Given.anApprovedBudget(
                unit,
                "30.00",
                forProject(projects.get(0), "10.00"),
                forProject(projects.get(1), "10.00"),
                basic("10.00"));
        Given.anApprovedAdjustment(
                unit,
                "carry-over",
                "2025-03-31",
                change(lines.get(0), "50.00"),
                change(lines.get(1), "30.00"),
                change(lines.get(2), "20.00"));
        return new Carried(projects, lines);
    }

    @Test
    void whatAProjectCarriedOverIsSpentFirstAndWhatIsLeftOfItIsToBeReclaimed() {
        var given = givenWhatTheYearBeforeLeft("742001");
        Given.aPayment(given.lines().get(0), "35.00", "2025-06-30", "V-1");
        Given.aPayment(given.lines().get(1), "36.00", "2025-06-30", "V-2");

        ofUnit("742001", "&asOf=2025-03-30").then().body("value", is("0.00"));
        ofUnit("742001", "&asOf=2025-03-31").then().body("value", is("80.00"));
        ofUnit("742001", "").then().body("value", is("15.00")).body("unitOfMeasure", is("元"));
        ofProject("742001", given.projects().get(0))
                .then()
                .body("value", is("15.00"))
                .body("rows", is(3));
        ofProject("742001", given.projects().get(1)).then().body("value", is("0.00"));
        grouped("project.remainingCarriedOver", "\"unit\": \"742001\", ", "project")
                .then()
                .body("facts.value", contains("15.00", "0.00"))
                .body("facts.subject.project", is(given.projects()));
    }

    @Test
    void whatWasCutSinceIsNoLongerThereToBeReclaimed() {
        var given = givenWhatTheYearBeforeLeft("742002");
        Given.anApprovedAdjustment(
                "742002", "reduction", "2025-09-30", change(given.lines().get(0), "-40.00"));

        ofProject("742002", given.projects().get(0)).then().body("value", is("20.00"));
        ofUnit("742002", "").then().body("value", is("50.00"));
        var before = ofUnit("742002", "").as(Fact.class);
        Given.aPayment(given.lines().get(0), "5.00", "2025-06-30", "V-1");
        ofUnit("742002", "").then().body("value", is("45.00"));
        var again = ofUnit("742002", "&knownAt=" + before.knownAt()).as(Fact.class);
        assertThat(again.digest()).isEqualTo(before.digest()).isEqualTo(again.computedDigest());
    }

    @Test
    void theUnitsOfADepartmentAreReadInOneGroup() {
        givenWhatTheYearBeforeLeft("742003");
        Given.aUnit("742004");

        var facts = grouped("remaining.carriedOver", "", "unit");

        facts.then().statusCode(200);
        assertThat(facts.<List<String>>path("facts.subject.unit"))
                .contains("742003")
                .doesNotContain("742004");
        assertThat(facts.<String>path("facts.find { it.subject.unit == '742003' }.value"))
                .isEqualTo("80.00");
        as(VIEWER)
                .urlEncodingEnabled(false)
                .get(facts.<String>path("facts[0].source"))
                .then()
                .statusCode(200);
    }

    @Test
    void aSubjectThatCannotBeMeasuredIsRefusedAndNotIgnored() {
        Given.aUnit("742005");

        ofUnit("742005", "").then().body("value", is("0.00")).body("rows", is(0));
        refused(ofUnit("742005", "&township=130109100").then(), 400, "invalid-input");
        refused(
                ofUnit("742005", "&project=0198f000-0000-7000-8000-000000000000")
                        .then(),
                400,
                "invalid-input");
        refused(ofUnit("742999", "").then(), 404, "not-found");
        refused(fact("project.remainingCarriedOver", "742005", "").then(), 400, "invalid-input");
        refused(ofProject("742005", "0198f000-0000-7000-8000-000000000000").then(), 404, "not-found");
        refused(grouped("project.remainingCarriedOver", "", "project").then(), 400, "invalid-input");
    }

    private static Response ofUnit(String unit, String more) {
        return fact("remaining.carriedOver", unit, more);
    }

    private static Response ofProject(String unit, String project) {
        return fact("project.remainingCarriedOver", unit, "&project=" + project);
    }

    private static Response fact(String name, String unit, String more) {
        return as(VIEWER).get("/api/v1/facts/" + name + "?region=130109&fiscalYear=2025&unit=" + unit + more);
    }

    private static Response grouped(String name, String unit, String by) {
        return as(VIEWER).body("""
                        {"facts": [{"name": "%s", "subject": {%s"region": "130109"}}],
                         "fiscalYear": 2025, "groupBy": "%s"}""".formatted(name, unit, by)).post("/api/v1/facts/queries");
    }
}
