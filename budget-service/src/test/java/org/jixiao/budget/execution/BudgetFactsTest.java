package org.jixiao.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.change;
import static org.jixiao.budget.Given.forProject;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.Fact;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BudgetFactsTest extends BudgetServiceTest {

    private static final List<String> OF_A_UNIT =
            List.of("budget.initial", "budget.adjusted", "budget.spent", "budget.executionRate", "unit.name");

    @Test
    void theCatalogueNamesEveryFact() {
        as(Tokens.viewer())
                .get("/api/v1/facts")
                .then()
                .statusCode(200)
                .body("facts.name", hasItems(OF_A_UNIT.toArray(String[]::new)))
                .body("facts.name", hasItems("project.initial", "project.spent", "staff.established", "staff.actual"))
                .body("facts.find { it.name == 'project.spent' }.groupings", contains("project"))
                .body("facts.find { it.name == 'budget.spent' }.unitOfMeasure", is("元"))
                .body("facts.find { it.name == 'budget.executionRate' }.unitOfMeasure", is("比率"));
    }

    @Test
    void theSameInstantsGiveTheSameDigestAfterLaterActs() {
        Given.aUnit("680001");
        var line = Given.anApprovedBudget("680001", "100.00", basic("100.00")).get(0);
        Given.aPayment(line, "30.00", "2025-03-31", "V-1");
        String known = fact("budget.spent", "680001", "").path("knownAt");
        var before = digests("680001", known);

        Given.aPayment(line, "20.00", "2025-03-31", "V-2");
        Given.anApprovedAdjustment("680001", "supplement", "2025-06-30", change(line, "5.00"));

        assertThat(digests("680001", known)).isEqualTo(before);
        fact("budget.spent", "680001", "&knownAt=" + known)
                .then()
                .body("value", is("30.00"))
                .body("rows", is(1));
        fact("budget.spent", "680001", "").then().body("value", is("50.00")).body("rows", is(2));
        fact("budget.adjusted", "680001", "").then().body("value", is("105.00")).body("rows", is(2));
        fact("budget.initial", "680001", "").then().body("value", is("100.00")).body("rows", is(1));
        fact("budget.executionRate", "680001", "")
                .then()
                .body("value", is("0.4762"))
                .body("rows", is(4));
    }

    @Test
    void aPaymentIsNotKnownBeforeItIsRecorded() {
        Given.aUnit("680002");
        var line = Given.anApprovedBudget("680002", "100.00", basic("100.00")).get(0);
        String known = fact("budget.spent", "680002", "").path("knownAt");
        String watermark = as(Tokens.viewer()).get("/api/v1/facts/watermark").path("knownAt");

        Given.aPayment(line, "30.00", "2025-03-31", "V-1");

        for (var instant : List.of(known, watermark)) {
            fact("budget.spent", "680002", "&knownAt=" + instant)
                    .then()
                    .body("value", is("0.00"))
                    .body("rows", is(0));
        }
        refused(fact("budget.spent", "680002", "&knownAt=2999-01-01T00:00:00Z").then(), 409, "future-known-at");
    }

    @Test
    void aFactsDigestsCanBeRecomputedFromTheRecords() throws SQLException {
        Given.aUnit("680003");
        var line = Given.anApprovedBudget("680003", "100.00", basic("100.00")).get(0);
        Given.aPayment(line, "30.00", "2025-03-31", "V-1");
        Given.aPayment(line, "20.00", "2025-03-31", "V-2");

        var fact = fact("budget.spent", "680003", "").as(Fact.class);

        assertThat(fact.digest()).isEqualTo(fact.computedDigest());
        assertThat(fact.rowsDigest()).isEqualTo(Digest.ofRows(rowHashes("680003")));
        as(Tokens.viewer())
                .urlEncodingEnabled(false)
                .get(fact.source())
                .then()
                .statusCode(200)
                .body("items.amount", contains("30.00", "20.00"));
    }

    @Test
    void projectsAreReadOneByOneAndInOneGroupAlsoThoseWithoutMoney() {
        Given.aUnit("680004");
        var funded = Given.aProjectInTheLibrary("680004", "有预算项目");
        var unfunded = Given.aProjectInTheLibrary("680004", "无预算项目");
        var lines = Given.anApprovedBudget("680004", "150.00", basic("100.00"), forProject(funded, "50.00"));
        Given.aPayment(lines.get(1), "50.00", "2025-03-31", "V-1");

        fact("project.executionRate", "680004", "&project=" + funded).then().body("value", is("1.0000"));
        fact("project.executionRate", "680004", "&project=" + unfunded)
                .then()
                .statusCode(200)
                .body("value", nullValue())
                .body("rows", is(0));
        grouped("project.spent", "680004", "project")
                .then()
                .statusCode(200)
                .body("facts.value", contains("50.00", "0.00"))
                .body("facts.subject.project", contains(funded, unfunded));
        grouped("budget.initial", "680004", "unit")
                .then()
                .body("facts.value", contains("150.00"))
                .body("facts.subject.unit", contains("680004"));
    }

    @Test
    void aMoveBetweenProjectsChangesWhatEachHasAndNotWhatTheUnitHas() {
        Given.aUnit("680007");
        var from = Given.aProjectInTheLibrary("680007", "项目一");
        var to = Given.aProjectInTheLibrary("680007", "项目二");
        var lines = Given.anApprovedBudget("680007", "80.00", forProject(from, "50.00"), forProject(to, "30.00"));
        Given.anApprovedAdjustment(
                "680007", "virement", "2025-06-30", change(lines.get(0), "-20.00"), change(lines.get(1), "20.00"));

        fact("project.adjusted", "680007", "&project=" + from).then().body("value", is("30.00"));
        fact("project.adjusted", "680007", "&project=" + to).then().body("value", is("50.00"));
        fact("project.initial", "680007", "&project=" + to).then().body("value", is("30.00"));
        fact("budget.adjusted", "680007", "").then().body("value", is("80.00")).body("rows", is(4));
    }

    @Test
    void theProfileOfTheDayTellsTheStaff() {
        Given.aUnit("680005");

        fact("staff.established", "680005", "").then().body("value", is("7")).body("unitOfMeasure", is("人"));
        fact("staff.actual", "680005", "").then().body("value", is("6")).body("rows", is(1));
        fact("unit.name", "680005", "").then().body("value", is("示例单位"));
        fact("staff.actual", "680005", "&asOf=2023-12-31")
                .then()
                .body("value", nullValue())
                .body("rows", is(0));
    }

    @Test
    void aSubjectThatCannotBeMeasuredIsRefusedAndNotIgnored() {
        Given.aUnit("680006");
        refused(fact("budget.spent", "689999", "").then(), 404, "not-found");
        refused(fact("budget.spent", "680006", "&project=" + UUID.randomUUID()).then(), 400, "invalid-input");
        refused(fact("budget.spent", "680006", "&township=130109100").then(), 400, "invalid-input");
        refused(fact("project.spent", "680006", "").then(), 400, "invalid-input");
        refused(fact("project.spent", "680006", "&project=" + UUID.randomUUID()).then(), 404, "not-found");
        refused(fact("budget.nothing", "680006", "").then(), 404, "fact-unknown-fact");
        refused(
                as(Tokens.clerk("680001"))
                        .get("/api/v1/facts/budget.spent?region=130109&unit=680006&fiscalYear=2025")
                        .then(),
                404,
                "not-found");
    }

    private static Response fact(String name, String unit, String more) {
        return as(Tokens.viewer()).get("/api/v1/facts/" + name + "?region=130109&fiscalYear=2025&unit=" + unit + more);
    }

    private static Response grouped(String name, String unit, String by) {
        return as(Tokens.viewer()).body("""
                        {"facts": [{"name": "%s", "subject": {"region": "130109", "unit": "%s"}}],
                         "fiscalYear": 2025, "groupBy": "%s"}""".formatted(name, unit, by)).post("/api/v1/facts/queries");
    }

    private static List<String> digests(String unit, String known) {
        var digests = new ArrayList<String>();
        for (var name : OF_A_UNIT) {
            digests.add(fact(name, unit, "&knownAt=" + known).path("digest"));
        }
        assertThat(digests).doesNotContainNull();
        return digests;
    }

    private static List<byte[]> rowHashes(String unit) throws SQLException {
        try (var database = SuiteResource.asOwner();
                var statement = database.prepareStatement("select row_hash from payment where unit_code = ?")) {
            statement.setString(1, unit);
            var hashes = new ArrayList<byte[]>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.add(rows.getBytes(1));
                }
            }
            return hashes;
        }
    }
}
