package org.jixiao.budget.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.forProject;
import static org.jixiao.budget.Given.payment;
import static org.jixiao.budget.Given.whenPaid;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaymentResourceTest extends BudgetServiceTest {

    @Test
    void aPaymentIsSpentFromItsLineAndCarriesItsProject() {
        Given.aUnit("650001");
        var project = Given.aProjectInTheLibrary("650001", "示例项目");
        var line = Given.anApprovedBudget("650001", "78210.00", forProject(project, "78210.00"))
                .get(0);

        whenPaid(line, "78210.00", "2025-03-18", "V-1")
                .then()
                .statusCode(201)
                .body("line", is(line))
                .body("project", is(project))
                .body("amount", is("78210.00"))
                .body("fiscalYear", is(2025));

        as(Tokens.clerk("650001"))
                .get("/api/v1/budgets?fiscalYear=2025")
                .then()
                .body("items[0].lines[0].spent", is("78210.00"));
    }

    @Test
    void whatExceedsTheAdjustedLineIsAConflictThatNamesTheAmounts() {
        Given.aUnit("650002");
        var line = Given.anApprovedBudget("650002", "100.00", basic("100.00")).get(0);
        Given.aPayment(line, "60.00", "2025-03-18", "V-1");

        refused(whenPaid(line, "40.01", "2025-03-19", "V-2").then(), 409, "budget-overspent")
                .body("facts.adjusted", is("100.00"))
                .body("facts.spent", is("60.00"))
                .body("facts.amount", is("40.01"));
        Given.anApprovedAdjustment("650002", "supplement", "2025-03-20", Given.change(line, "0.01"));
        Given.aPayment(line, "40.01", "2025-03-21", "V-2");
    }

    @Test
    void nothingIsPaidFromABudgetThatIsNotApproved() {
        Given.aUnit("650003");
        String line =
                Given.aSubmittedBudget("650003", "100.00", basic("100.00")).path("lines[0].id");

        refused(whenPaid(line, "1.00", "2025-03-18", "V-1").then(), 409, "budget-not-approved");
    }

    @Test
    void aVoucherIsUsedOnceByAUnitInAYear() {
        Given.aUnit("650004");
        Given.aUnit("650005");
        var lines = Given.anApprovedBudget("650004", "200.00", basic("100.00"), basic("100.00"));
        var other = Given.anApprovedBudget("650005", "100.00", basic("100.00")).get(0);
        Given.aPayment(lines.get(0), "1.00", "2025-03-18", "V-1");

        refused(whenPaid(lines.get(1), "1.00", "2025-03-18", "V-1").then(), 409, "payment-voucher-used");
        Given.aPayment(other, "1.00", "2025-03-18", "V-1");
    }

    @Test
    void aRepeatedPaymentIsPaidOnce() {
        Given.aUnit("650006");
        var line = Given.anApprovedBudget("650006", "100.00", basic("100.00")).get(0);
        var key = UUID.randomUUID().toString();

        var first = whenSent(key, payment(line, "100.00", "2025-03-18", "V-1"));
        var again = whenSent(key, payment(line, "100.00", "2025-03-18", "V-1"));

        first.then().statusCode(201);
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", is("true"))
                .header("Location", is(first.header("Location")))
                .body("id", is(first.<String>path("id")))
                .body("recordedAt", is(first.<String>path("recordedAt")));
        refused(whenSent(key, payment(line, "1.00", "2025-03-18", "V-2")).then(), 422, "key-reused");
        refused(
                as(Tokens.financeClerk())
                        .body(payment(line, "1.00", "2025-03-18", "V-2"))
                        .post("/api/v1/payments")
                        .then(),
                400,
                "idempotency-key-missing");
    }

    @Test
    void aPaymentIsDatedInTheYearOfItsLineAndNotAfterToday() {
        Given.aUnit("650007");
        var line = Given.anApprovedBudget("650007", "100.00", basic("100.00")).get(0);

        for (var day : new String[] {"2024-12-31", "2026-01-01", "2099-01-01"}) {
            refused(whenPaid(line, "1.00", day, "V-1").then(), 409, "payment-wrong-date");
        }
        for (var amount : new String[] {"0.00", "-1.00"}) {
            refused(whenPaid(line, amount, "2025-03-18", "V-1").then(), 400, "invalid-input")
                    .body("errors.pointer", contains("/amount"));
        }
    }

    @Test
    void aReversalNamesItsPaymentAndFreesTheLine() {
        Given.aUnit("650008");
        var line = Given.anApprovedBudget("650008", "100.00", basic("100.00")).get(0);
        var paid = Given.aPayment(line, "100.00", "2025-03-18", "V-1");

        refused(whenReversed(paid, "V-2", "2025-03-17").then(), 409, "payment-wrong-date");
        refused(whenReversed(paid, "V-1", "2025-03-20").then(), 409, "payment-voucher-used");
        var reversal = whenReversed(paid, "V-2", "2025-03-20");
        reversal.then().statusCode(201).body("amount", is("-100.00")).body("reverses", is(paid));
        refused(whenReversed(paid, "V-3", "2025-03-21").then(), 409, "payment-already-reversed");
        refused(whenReversed(reversal.path("id"), "V-3", "2025-03-21").then(), 409, "payment-is-reversal");
        Given.aPayment(line, "100.00", "2025-03-22", "V-4");
        as(Tokens.auditor())
                .get("/api/v1/payments?unit=650008&fiscalYear=2025")
                .then()
                .body("items.amount", contains("100.00", "-100.00", "100.00"));
    }

    @Test
    void theLedgerIsReadAsOfADayAndAsKnownAtAnInstant() {
        Given.aUnit("650009");
        var project = Given.aProjectInTheLibrary("650009", "示例项目");
        var lines = Given.anApprovedBudget("650009", "200.00", basic("100.00"), forProject(project, "100.00"));
        Given.aPayment(lines.get(0), "1.00", "2025-03-18", "V-1");
        String known = as(Tokens.auditor()).get("/api/v1/payments?unit=650009").path("items[0].recordedAt");
        Given.aPayment(lines.get(1), "2.00", "2025-02-01", "V-2");

        thenAmounts("", "1.00", "2.00");
        thenAmounts("&project=" + project, "2.00");
        thenAmounts("&asOf=2025-03-17", "2.00");
        thenAmounts("&knownAt=" + known, "1.00");
        refused(
                as(Tokens.auditor())
                        .get("/api/v1/payments?unit=650009&knownAt=2999-01-01T00:00:00Z")
                        .then(),
                409,
                "future-known-at");
        var page = as(Tokens.auditor()).get("/api/v1/payments?unit=650009&limit=1");
        page.then().body("items", hasSize(1));
        as(Tokens.auditor())
                .get(page.<String>path("next"))
                .then()
                .body("items.amount", contains("2.00"))
                .body("next", nullValue());
    }

    @Test
    void aLineOrPaymentOfAnotherUnitDoesNotExist() {
        Given.aUnit("650010");
        Given.aUnit("650011");
        var line = Given.anApprovedBudget("650010", "100.00", basic("100.00")).get(0);
        var paid = Given.aPayment(line, "1.00", "2025-03-18", "V-1");
        var elsewhere = Tokens.person("finance-clerk-650011", Tokens.REGION, Set.of("650011"), "finance-clerk");

        refused(as(elsewhere).get("/api/v1/payments/{id}", paid).then(), 404, "not-found");
        refused(
                asOnce(elsewhere)
                        .body(payment(line, "1.00", "2025-03-18", "V-2"))
                        .post("/api/v1/payments")
                        .then(),
                404,
                "not-found");
        refused(
                asOnce(elsewhere)
                        .body(reversal("V-2", "2025-03-20"))
                        .post("/api/v1/payments/{id}/reversal", paid)
                        .then(),
                404,
                "not-found");
        as(elsewhere).get("/api/v1/payments?unit=650010").then().body("items", hasSize(0));
    }

    @Test
    void aPaymentStandsInTheLedgerUnderALineOfItsUnitAndYearAndTheLineStays() {
        Given.aUnit("650091");
        Given.aUnit("650092");
        var line = Given.anApprovedBudget("650091", "100.00", basic("100.00")).get(0);
        Given.aPayment(line, "1.00", "2025-03-18", "V-1");

        var copied = """
                insert into payment (fiscal_year, id, region_code, unit_code, line_id, amount, paid_on, voucher_no, summary,
                    recorded_at, recorded_by, row_hash)
                select fiscal_year + %s, uuidv7(), region_code, '%s', %s, amount, paid_on + %s * interval '1 year', 'V-2',
                    summary, recorded_at, recorded_by, row_hash
                from payment where unit_code = '650091'""";
        for (var elsewhere : List.of(
                copied.formatted(0, "650092", "line_id", 0),
                copied.formatted(1, "650091", "line_id", 1),
                copied.formatted(0, "650091", "uuidv7()", 0))) {
            assertThatThrownBy(() -> asOwner(elsewhere))
                    .hasMessageContaining("a payment is made from no line of its unit and year");
        }
        for (var change : List.of(
                "delete from budget_line where unit_code = '650091'",
                "update budget_line set unit_code = '650092' where unit_code = '650091'",
                "update budget_line set fiscal_year = 2026 where unit_code = '650091'",
                "truncate budget_line cascade")) {
            assertThatThrownBy(() -> asOwner(change))
                    .hasMessageContaining("rows of budget_line are never removed and keep their unit and year");
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void thenAmounts(String filter, String... amounts) {
        as(Tokens.auditor())
                .urlEncodingEnabled(false)
                .get("/api/v1/payments?unit=650009" + filter)
                .then()
                .statusCode(200)
                .body("items.amount", contains(amounts));
    }

    private static Response whenSent(String key, String body) {
        return as(Tokens.financeClerk())
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/payments");
    }

    private static Response whenReversed(String payment, String voucherNo, String on) {
        return asOnce(Tokens.financeClerk())
                .body(reversal(voucherNo, on))
                .post("/api/v1/payments/{id}/reversal", payment);
    }

    private static String reversal(String voucherNo, String on) {
        return """
                {"reason": "收款账户有误", "voucherNo": "%s", "reversedOn": "%s"}""".formatted(voucherNo, on);
    }
}
