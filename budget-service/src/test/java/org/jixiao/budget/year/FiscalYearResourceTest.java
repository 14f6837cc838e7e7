package org.jixiao.budget.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.change;
import static org.jixiao.budget.Given.whenAdjusted;
import static org.jixiao.budget.Given.whenClosed;
import static org.jixiao.budget.Given.whenPaid;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Crowd;
import org.jixiao.budget.Given;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FiscalYearResourceTest extends BudgetServiceTest {

    @Test
    void aClosedYearTakesNoPaymentReversalAdjustmentOrBudget() {
        Given.aUnit("670001");
        var line = Given.anApprovedBudget("670001", "100.00", basic("100.00")).get(0);
        var paid = Given.aPayment(line, "1.00", "2025-12-31", "V-1");
        var requested = whenAdjusted("670001", "supplement", "2025-12-31", change(line, "1.00"));

        whenClosed("670001", 2025).then().statusCode(201).body("closed", is(true));

        refused(whenPaid(line, "1.00", "2025-12-31", "V-2").then(), 409, "year-closed")
                .body("facts.closedAt", notNullValue());
        refused(
                asOnce(Tokens.financeClerk())
                        .body("{\"reason\": \"理由\", \"voucherNo\": \"V-3\", \"reversedOn\": \"2025-12-31\"}")
                        .post("/api/v1/payments/{id}/reversal", paid)
                        .then(),
                409,
                "year-closed");
        refused(
                asOnVersion(Tokens.finance(), requested.header("ETag"))
                        .post("/api/v1/adjustments/{id}/approval", requested.<String>path("id"))
                        .then(),
                409,
                "year-closed");
        refused(
                whenAdjusted("670001", "supplement", "2025-12-31", change(line, "1.00"))
                        .then(),
                409,
                "year-closed");
        refused(
                as(Tokens.financeClerk())
                        .body(Given.budget("670001", "1.00", basic("1.00")))
                        .post("/api/v1/budgets")
                        .then(),
                409,
                "year-closed");
    }

    @Test
    void itIsToldWhetherAYearIsClosed() {
        Given.aUnit("670002");
        var project = Given.aProjectInTheLibrary("670002", "示例项目");
        var goingOn = Given.aProjectThatGoesOn("670002", "跨年项目");
        thenClosing("670002").then().statusCode(200).body("closed", is(false)).body("closedAt", nullValue());

        whenClosed("670002", 2025).then().statusCode(201);

        thenClosing("670002").then().body("closed", is(true)).body("closedAt", notNullValue());
        as(Tokens.clerk("670002")).get("/api/v1/projects/{id}", project).then().body("status", is("closed"));
        as(Tokens.clerk("670002")).get("/api/v1/projects/{id}", goingOn).then().body("status", is("library"));
        refused(whenClosed("670002", 2025).then(), 409, "year-closed");
    }

    @Test
    void aYearThatIsNotOverIsNotClosed() {
        Given.aUnit("670003");

        refused(whenClosed("670003", 2099).then(), 409, "year-not-over");
    }

    @Test
    void onlyFinanceOfTheUnitCloses() {
        Given.aUnit("670004");
        var body = "{\"region\": \"130109\", \"unit\": \"670004\"}";
        refused(
                as(Tokens.financeClerk())
                        .body(body)
                        .post("/api/v1/fiscal-years/2025/closing")
                        .then(),
                403,
                "forbidden");
        refused(
                as(Tokens.person("finance-elsewhere", Tokens.REGION, Set.of("670005"), "finance"))
                        .body(body)
                        .post("/api/v1/fiscal-years/2025/closing")
                        .then(),
                404,
                "not-found");
        refused(as(Tokens.auditor()).get("/api/v1/fiscal-years/2025/closing").then(), 400, "invalid-input");
        refused(
                as(Tokens.auditor())
                        .get("/api/v1/fiscal-years/1999/closing?region=130109&unit=670004")
                        .then(),
                400,
                "invalid-input");
    }

    @Test
    void whatIsPaidWhileTheYearClosesIsPaidBeforeItOrNotAtAll() throws Exception {
        Given.aUnit("670006");
        var line = Given.anApprovedBudget("670006", "100.00", basic("100.00")).get(0);
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 24; i++) {
            var voucher = "V-" + i;
            calls.add(() -> whenPaid(line, "1.00", "2025-12-31", voucher));
        }
        calls.add(6, () -> whenClosed("670006", 2025));

        var answers = Crowd.of(calls);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        var closedAt = Instant.parse(thenClosing("670006").path("closedAt"));
        var made = answers.stream()
                .filter(answer -> answer.statusCode() == 201 && answer.path("amount") != null)
                .toList();
        assertThat(made).allSatisfy(payment -> assertThat(Instant.parse(payment.path("recordedAt")))
                .isBefore(closedAt));
        try (var database = SuiteResource.asOwner();
                var rows = database.createStatement()
                        .executeQuery("select count(*) from payment where unit_code = '670006'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(made.size());
        }
    }

    private static Response thenClosing(String unit) {
        return as(Tokens.clerk(unit)).get("/api/v1/fiscal-years/2025/closing?region=130109&unit={unit}", unit);
    }
}
