package org.jixiao.budget.correction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.whenCorrected;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorrectionTest extends BudgetServiceTest {

    private record Paid(String line, String payment) {}

    @Test
    void aCorrectionNamesThePaymentAndLeavesTheLedgerAtTheEndOfTheYearAsItWas() {
        var paid = givenAPaymentOfAClosedYear("675001");

        var requested = whenCorrected(paid.payment(), "-4.00", "2026-02-10", "C-1");
        requested.then().statusCode(201).body("status", is("requested")).body("fiscalYear", is(2025));
        thenSpent("675001", "60.00");
        whenApproved(requested).then().statusCode(200).body("status", is("approved"));

        thenSpent("675001", "56.00");
        as(Tokens.auditor())
                .get("/api/v1/payments?unit=675001&fiscalYear=2025")
                .then()
                .body("items.amount", contains("60.00", "-4.00"))
                .body("items[1].corrects", is(paid.payment()))
                .body("items[1].paidOn", is("2026-02-10"));
        thenFact("675001", "2025-12-31", "60.00");
        thenFact("675001", "2026-02-10", "56.00");
    }

    @Test
    void anOpenYearIsNotCorrectedButReversed() {
        Given.aUnit("675002");
        var line = Given.anApprovedBudget("675002", "100.00", basic("100.00")).get(0);
        var payment = Given.aPayment(line, "60.00", "2025-03-18", "V-1");

        refused(whenCorrected(payment, "-4.00", "2026-02-10", "C-1").then(), 409, "year-not-closed");
    }

    @Test
    void aCorrectionIsDatedAfterTheYearAndNotAfterToday() {
        var paid = givenAPaymentOfAClosedYear("675003");

        for (var date : new String[] {"2025-12-31", "2099-01-01"}) {
            refused(whenCorrected(paid.payment(), "-4.00", date, "C-1").then(), 409, "correction-wrong-date");
        }
        refused(whenCorrected(paid.payment(), "0.00", "2026-02-10", "C-1").then(), 400, "invalid-input");
        refused(whenCorrected(paid.payment(), "-4.00", "2026-02-10", "V-1").then(), 409, "payment-voucher-used");
    }

    @Test
    void noPaymentFallsBelowZeroAndNoLineIsOverspentByCorrections() {
        var paid = givenAPaymentOfAClosedYear("675004");
        refused(whenCorrected(paid.payment(), "-60.01", "2026-02-10", "C-0").then(), 409, "correction-below-zero");
        var first = whenCorrected(paid.payment(), "-40.00", "2026-02-10", "C-1");
        var second = whenCorrected(paid.payment(), "-40.00", "2026-02-10", "C-2");
        var third = whenCorrected(paid.payment(), "80.01", "2026-02-10", "C-3");

        whenApproved(first).then().statusCode(200);
        refused(whenApproved(second).then(), 409, "correction-below-zero");
        refused(whenApproved(third).then(), 409, "budget-overspent");
        thenSpent("675004", "20.00");
    }

    @Test
    void aReversalOrACorrectionIsNotCorrectedAgainAndACorrectionNotReversed() {
        var paid = givenAPaymentOfAClosedYear("675005");
        whenApproved(whenCorrected(paid.payment(), "-4.00", "2026-02-10", "C-1"));
        String correction =
                as(Tokens.auditor()).get("/api/v1/payments?unit=675005").path("items[1].id");

        refused(whenCorrected(correction, "1.00", "2026-02-10", "C-2").then(), 409, "correction-not-correctable");
        refused(
                asOnce(Tokens.financeClerk())
                        .body("""
                                {"reason": "误", "voucherNo": "R-1", "reversedOn": "2025-12-31"}""")
                        .post("/api/v1/payments/{id}/reversal", correction)
                        .then(),
                409,
                "year-closed");
    }

    @Test
    void aVoucherIsUsedByOneCorrection() {
        var paid = givenAPaymentOfAClosedYear("675009");
        var first = whenCorrected(paid.payment(), "-4.00", "2026-02-10", "C-1");
        var second = whenCorrected(paid.payment(), "-5.00", "2026-02-10", "C-1");

        whenApproved(first).then().statusCode(200);
        refused(whenApproved(second).then(), 409, "payment-voucher-used");
        thenSpent("675009", "56.00");
    }

    @Test
    void ofAReversedPaymentNothingIsLeftToCorrect() {
        Given.aUnit("675008");
        var line = Given.anApprovedBudget("675008", "100.00", basic("100.00")).get(0);
        var payment = Given.aPayment(line, "60.00", "2025-03-18", "V-1");
        asOnce(Tokens.financeClerk())
                .body("""
                        {"reason": "误", "voucherNo": "R-1", "reversedOn": "2025-12-31"}""")
                .post("/api/v1/payments/{id}/reversal", payment)
                .then()
                .statusCode(201);
        Given.whenClosed("675008", 2025).then().statusCode(201);

        refused(whenCorrected(payment, "-0.01", "2026-02-10", "C-1").then(), 409, "correction-below-zero")
                .body("facts.amount", is("0.00"));
    }

    @Test
    void aReturnedCorrectionChangesNothingAndAnotherUnitsDoesNotExist() {
        var paid = givenAPaymentOfAClosedYear("675006");
        Given.aUnit("675007");
        var requested = whenCorrected(paid.payment(), "-4.00", "2026-02-10", "C-1");
        var elsewhere = Tokens.person("finance-675007", Tokens.REGION, Set.of("675007"), "finance", "finance-clerk");

        refused(as(elsewhere).get(requested.header("Location")).then(), 404, "not-found");
        asOnVersion(Tokens.finance(), requested.header("ETag"))
                .body("""
                        {"reason": "依据不足"}""")
                .post(requested.header("Location") + "/return")
                .then()
                .statusCode(200)
                .body("status", is("returned"));
        refused(
                asOnVersion(Tokens.finance(), "\"v1\"")
                        .post(requested.header("Location") + "/approval")
                        .then(),
                409,
                "correction-wrong-state");
        thenSpent("675006", "60.00");
    }

    private static Paid givenAPaymentOfAClosedYear(String unit) {
        Given.aUnit(unit);
        var line = Given.anApprovedBudget(unit, "100.00", basic("100.00")).get(0);
        var payment = Given.aPayment(line, "60.00", "2025-03-18", "V-1");
        Given.whenClosed(unit, 2025).then().statusCode(201);
        return new Paid(line, payment);
    }

    private static Response whenApproved(Response requested) {
        return asOnVersion(Tokens.finance(), requested.header("ETag")).post(requested.header("Location") + "/approval");
    }

    private static void thenSpent(String unit, String amount) {
        as(Tokens.auditor()).get("/api/v1/budgets?unit=" + unit).then().body("items[0].lines[0].spent", is(amount));
    }

    private static void thenFact(String unit, String asOf, String amount) {
        as(Tokens.auditor())
                .get("/api/v1/facts/budget.spent?region=130109&unit=" + unit + "&fiscalYear=2025&asOf=" + asOf)
                .then()
                .body("value", is(amount));
    }
}
