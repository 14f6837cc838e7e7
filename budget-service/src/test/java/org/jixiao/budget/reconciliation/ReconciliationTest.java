package org.jixiao.budget.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Importing.utf8;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.budget.Importing;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.SheetWriter;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReconciliationTest extends BudgetServiceTest {

    private static final String HEADINGS = "支付日期,凭证号,金额,对方户名\r\n";

    @Test
    void everyVoucherOfEitherSideIsMatchedOrNamedWithItsDifference() {
        var line = givenALine("673001");
        Given.aPayment(line, "10.00", "2025-03-01", "V-1");
        Given.aPayment(line, "20.00", "2025-03-02", "V-2");
        Given.aPayment(line, "30.00", "2025-03-03", "V-3");
        Given.aPayment(line, "5.00", "2025-02-28", "V-0");
        var reversed = Given.aPayment(line, "7.00", "2025-03-04", "V-4");
        whenReversed(reversed, "V-5");

        var made = whenReconciled(
                "673001",
                HEADINGS + "2025-03-01,V-1,10.00,示例\r\n" + "2025年3月2日,V-2,20.01,示例\r\n"
                        + "2025-03-31,V-9,\"1,000.00\",示例\r\n" + "2025-03-31,V-9,1000,示例\r\n"
                        + "2025-03-05,V-5,-7.00,示例\r\n" + "2025-03-01,V-0,5.00,示例\r\n");

        made.then()
                .statusCode(201)
                .body("fiscalYear", is(2025))
                .body("statementRows", is(6))
                .body("statementTotal", is("2028.01"))
                .body("ledgerRows", is(5))
                .body("ledgerTotal", is("60.00"))
                .body("matched", is(2))
                .body("open", is(6));
        thenVouchers(made, "matched", "V-1", "V-5");
        thenVouchers(made, "differs", "V-2", "V-0");
        thenVouchers(made, "statement-only", "V-9");
        thenVouchers(made, "repeated", "V-9");
        thenVouchers(made, "ledger-only", "V-3", "V-4");
        items(made, "differs")
                .then()
                .body("items[0].line", is(3))
                .body("items[0].statedAmount", is("20.01"))
                .body("items[0].recordedAmount", is("20.00"));
        as(Tokens.auditor()).get("/api/v1/budgets?unit=673001").then().body("items[0].lines[0].spent", is("65.00"));
    }

    @Test
    void onlyPaymentsOfThePeriodAreMissed() {
        var line = givenALine("673007");
        Given.aPayment(line, "1.00", "2025-02-28", "V-1");
        Given.aPayment(line, "2.00", "2025-03-01", "V-2");
        Given.aPayment(line, "4.00", "2025-03-31", "V-3");
        Given.aPayment(line, "8.00", "2025-04-01", "V-4");

        var made = whenReconciled("673007", HEADINGS);

        made.then().body("open", is(2)).body("ledgerRows", is(2)).body("ledgerTotal", is("6.00"));
        thenVouchers(made, "ledger-only", "V-2", "V-3");
    }

    @Test
    void whatIsRecordedLaterDoesNotChangeAReconciliation() {
        var line = givenALine("673002");
        var made = whenReconciled("673002", HEADINGS + "2025-03-01,V-1,10.00,\r\n");
        Given.aPayment(line, "10.00", "2025-03-01", "V-1");

        as(Tokens.auditor())
                .get(made.header("Location"))
                .then()
                .body("matched", is(0))
                .body("open", is(1))
                .body("knownAt", is(made.<String>path("knownAt")));
        whenReconciled("673002", HEADINGS + "2025-03-01,V-1,10.00,\r\n").then().body("open", is(0));
        as(Tokens.auditor()).get("/api/v1/reconciliations?unit=673002").then().body("items", hasSize(2));
    }

    @Test
    void aStatementWithAnUnreadableRowIsRefusedWholeAndNamesTheLines() {
        givenALine("673003");

        refused(
                        whenReconciled(
                                        "673003",
                                        HEADINGS + "2025-03-01,V-1,10.00,\r\n" + "2025-03-01,V-2,1e999,\r\n"
                                                + "2025-03-01,V-3,0.001,\r\n" + ",V-4,1.00,\r\n"
                                                + "2025-03-01,,1.00,\r\n")
                                .then(),
                        400,
                        "reconciliation-malformed-rows")
                .body("facts.lines", contains("3", "4", "5", "6"));
        refused(
                whenReconciled("673003", "支付日期,金额\r\n2025-03-01,1.00\r\n").then(),
                400,
                "reconciliation-unreadable-statement");
        as(Tokens.auditor()).get("/api/v1/reconciliations?unit=673003").then().body("items", hasSize(0));
    }

    @Test
    void aWorkbookIsAStatementAsWellAndARetryIsOneReconciliation() throws Exception {
        givenALine("673004");
        var workbook = new ByteArrayOutputStream();
        try (var writer = SheetWriter.of(SheetFormat.XLSX, workbook, "对账单")) {
            writer.row(List.of("凭证号", "支付日期", "金额"));
            writer.row(List.of("V-1", LocalDate.of(2025, 3, 1), new BigDecimal("10.00")));
        }
        var key = UUID.randomUUID().toString();
        var query = query("673004", "2025-03-01", "2025-03-31");

        var first = send(key, Tokens.financeClerk(), query, SheetFormat.XLSX_TYPE, workbook.toByteArray());
        var again = send(key, Tokens.financeClerk(), query, SheetFormat.XLSX_TYPE, workbook.toByteArray());

        first.then().statusCode(201).body("statementTotal", is("10.00"));
        again.then().statusCode(201).header("Location", is(first.header("Location")));
    }

    @Test
    void theDaysLieInOneYearAndTheUnitInTheCallersScope() {
        givenALine("673005");
        Given.aUnit("673006");
        var elsewhere = Tokens.person("finance-clerk-673006", Tokens.REGION, Set.of("673006"), "finance-clerk");
        var made = whenReconciled("673005", HEADINGS);

        for (var days :
                Map.of("2025-03-31", "2025-03-01", "2025-12-31", "2026-01-01").entrySet()) {
            refused(
                    send(
                                    UUID.randomUUID().toString(),
                                    Tokens.financeClerk(),
                                    query("673005", days.getKey(), days.getValue()),
                                    "text/csv",
                                    utf8(HEADINGS))
                            .then(),
                    400,
                    "invalid-input");
        }
        refused(
                send(
                                UUID.randomUUID().toString(),
                                elsewhere,
                                query("673005", "2025-03-01", "2025-03-31"),
                                "text/csv",
                                utf8(HEADINGS))
                        .then(),
                404,
                "not-found");
        for (var path : new String[] {"", "/items"}) {
            refused(as(elsewhere).get(made.header("Location") + path).then(), 404, "not-found");
        }
        refused(items(made, "nosuch").then(), 400, "invalid-input");
    }

    private static String givenALine(String unit) {
        Given.aUnit(unit);
        return Given.anApprovedBudget(unit, "100.00", basic("100.00")).get(0);
    }

    private static void whenReversed(String payment, String voucherNo) {
        asOnce(Tokens.financeClerk())
                .body("""
                        {"reason": "收款账户有误", "voucherNo": "%s", "reversedOn": "2025-03-05"}""".formatted(voucherNo))
                .post("/api/v1/payments/{id}/reversal", payment)
                .then()
                .statusCode(201);
    }

    private static Response whenReconciled(String unit, String statement) {
        return send(
                UUID.randomUUID().toString(),
                Tokens.financeClerk(),
                query(unit, "2025-03-01", "2025-03-31"),
                "text/csv",
                utf8(statement));
    }

    private static String query(String unit, String from, String to) {
        return "/api/v1/reconciliations?region=130109&unit=" + unit + "&from=" + from + "&to=" + to;
    }

    private static Response send(String key, String token, String path, String type, byte[] file) {
        return Importing.whenSent(key, token, path, type, file);
    }

    private static void thenVouchers(Response made, String outcome, String... vouchers) {
        assertThat(items(made, outcome).<List<String>>path("items.voucherNo")).containsExactly(vouchers);
    }

    private static Response items(Response made, String outcome) {
        return as(Tokens.auditor()).get(made.header("Location") + "/items?outcome=" + outcome);
    }
}
