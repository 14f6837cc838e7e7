package org.jixiao.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.change;
import static org.jixiao.budget.Given.forProject;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExecutionResourceTest extends BudgetServiceTest {

    /** The amounts of the published report: 2,198,600.00 approved, 1,730,300.00 spent, one project without money. */
    @Test
    void theUnitIsAt7870PercentWhileItsFundedProjectIsAt100() {
        Given.aUnit("660001");
        var funded = Given.aProjectInTheLibrary("660001", "有预算项目");
        var unfunded = Given.aProjectInTheLibrary("660001", "无预算项目");
        var lines =
                Given.anApprovedBudget("660001", "2198600.00", basic("1986570.00"), forProject(funded, "212030.00"));
        Given.aPayment(lines.get(0), "1518270.00", "2025-12-20", "V-1");
        Given.aPayment(lines.get(1), "212030.00", "2025-12-21", "V-2");

        execution("660001", "")
                .then()
                .statusCode(200)
                .body("asOf", is("2025-12-31"))
                .body("unitTotal.initial", is("2198600.00"))
                .body("unitTotal.spent", is("1730300.00"))
                .body("unitTotal.executionRate", is("0.7870"))
                .body("lines", hasSize(2))
                .body("lines[0].executionRate", is("0.7643"))
                .body("projects.project", contains(funded, unfunded))
                .body("projects[0].executionRate", is("1.0000"))
                .body("projects[1].name", is("无预算项目"))
                .body("projects[1].initial", is("0.00"))
                .body("projects[1].spent", is("0.00"))
                .body("projects[1].executionRate", nullValue());
    }

    @Test
    void itIsReadAsOfADay() {
        Given.aUnit("660002");
        var line = Given.anApprovedBudget("660002", "100.00", basic("100.00")).get(0);
        Given.aPayment(line, "30.00", "2025-03-31", "V-1");
        Given.aPayment(line, "20.00", "2025-04-01", "V-2");
        Given.anApprovedAdjustment("660002", "supplement", "2025-06-30", change(line, "100.00"));

        execution("660002", "&asOf=2025-03-31")
                .then()
                .body("unitTotal.adjusted", is("100.00"))
                .body("unitTotal.spent", is("30.00"));
        execution("660002", "&asOf=2025-06-30")
                .then()
                .body("unitTotal.initial", is("100.00"))
                .body("unitTotal.adjusted", is("200.00"))
                .body("unitTotal.spent", is("50.00"))
                .body("unitTotal.executionRate", is("0.2500"));
    }

    @Test
    void whatWasKnownStaysReadableAfterLaterActs() {
        Given.aUnit("660003");
        var line = Given.anApprovedBudget("660003", "100.00", basic("100.00")).get(0);
        Given.aPayment(line, "30.00", "2025-03-31", "V-1");
        var before = execution("660003", "");
        Given.aPayment(line, "20.00", "2025-02-01", "V-2");
        Given.aProjectInTheLibrary("660003", "后来的项目");

        var again = execution("660003", "&knownAt=" + before.path("knownAt"));

        assertThat(again.asString()).isEqualTo(before.asString());
        execution("660003", "").then().body("unitTotal.spent", is("50.00")).body("projects", hasSize(1));
        refused(execution("660003", "&knownAt=2999-01-01T00:00:00Z").then(), 409, "future-known-at");
    }

    @Test
    void aUnitWithoutABudgetHasNoRate() {
        Given.aUnit("660004");

        execution("660004", "")
                .then()
                .statusCode(200)
                .body("unitTotal.initial", is("0.00"))
                .body("unitTotal.executionRate", nullValue())
                .body("lines", empty())
                .body("projects", empty());
    }

    @Test
    void itIsAskedForAUnitAndAYearWithinTheScope() {
        refused(as(Tokens.auditor()).get("/api/v1/execution").then(), 400, "invalid-input")
                .body("errors", hasSize(3));
        refused(execution("669999", "").then(), 404, "not-found");
        Given.aUnit("660005");
        refused(
                as(Tokens.clerk("660001"))
                        .get("/api/v1/execution?region=130109&unit=660005&fiscalYear=2025")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void theMonthsOfAYearAddUpToIt() {
        Given.aUnit("660006");
        var project = Given.aProjectInTheLibrary("660006", "示例项目");
        var lines = Given.anApprovedBudget("660006", "200.00", basic("100.00"), forProject(project, "100.00"));
        Given.aPayment(lines.get(0), "30.00", "2025-03-31", "V-1");
        Given.aPayment(lines.get(1), "20.00", "2025-04-01", "V-2");
        Given.anApprovedAdjustment("660006", "supplement", "2025-06-30", change(lines.get(0), "50.00"));

        months("660006", "")
                .then()
                .statusCode(200)
                .body("months", hasSize(12))
                .body("months[2].spent", is("30.00"))
                .body("months[2].adjusted", is("200.00"))
                .body("months[2].progress", is("0.1500"))
                .body("months[5].adjusted", is("250.00"))
                .body("months[11].spentToDate", is("50.00"))
                .body("months[11].timeElapsed", is("1.0000"));
        months("660006", "&project=" + project + "&asOf=2025-04-30")
                .then()
                .body("months", hasSize(4))
                .body("months[3].spentToDate", is("20.00"))
                .body("months[3].progress", is("0.2000"));
        refused(months("660006", "&project=" + UUID.randomUUID()).then(), 404, "not-found");
    }

    @Test
    void aYearIsComparedWithTheSameQuantityOfTheYearBefore() {
        Given.aUnit("660007");
        Given.anApprovedBudgetOf(2024, "660007", "80.00", basic("80.00"));
        var line = Given.anApprovedBudget("660007", "100.00", basic("100.00")).get(0);
        Given.aPayment(line, "60.00", "2025-03-31", "V-1");

        comparison("660007", 2025, "initial")
                .then()
                .statusCode(200)
                .body("current.label", is("2025年年初预算数"))
                .body("current.amount", is("100.00"))
                .body("previous.label", is("2024年年初预算数"))
                .body("previous.amount", is("80.00"))
                .body("change", is("20.00"))
                .body("changeRate", is("0.2500"));
        comparison("660007", 2025, "spent")
                .then()
                .body("current.amount", is("60.00"))
                .body("previous", nullValue())
                .body("change", nullValue());
    }

    @Test
    void aBudgetCannotBeComparedWithSpending() {
        Given.aUnit("660008");

        refused(comparison("660008", 2025, "initial-to-spent").then(), 400, "invalid-input")
                .body("errors[0].pointer", is("?basis"));
    }

    private static Response months(String unit, String more) {
        return as(Tokens.auditor()).get("/api/v1/execution/months?region=130109&fiscalYear=2025&unit=" + unit + more);
    }

    private static Response comparison(String unit, int year, String basis) {
        return as(Tokens.auditor())
                .get("/api/v1/execution/comparison?region=130109&unit=" + unit + "&fiscalYear=" + year + "&basis="
                        + basis);
    }

    private static Response execution(String unit, String more) {
        return as(Tokens.auditor()).get("/api/v1/execution?region=130109&fiscalYear=2025&unit=" + unit + more);
    }
}
