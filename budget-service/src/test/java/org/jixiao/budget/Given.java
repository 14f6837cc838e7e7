package org.jixiao.budget;

import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;

import io.restassured.response.Response;
import java.util.List;
import org.jixiao.testkit.Tokens;

/** Records as the persons who would enter them do it, each with only the value that a test is about. */
public final class Given {

    private Given() {}

    public static void aUnit(String code) {
        as(Tokens.administrator())
                .body("""
                        {"region": "130109", "code": "%s", "name": "示例单位",
                         "profile": {"validFrom": "2024-01-01", "nature": "群团组织", "rank": "正科级",
                                     "duties": "职责", "independentAccounting": true,
                                     "established": 7, "actual": 6}}""".formatted(code))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
    }

    public static Response whenItHappens(String unit, String event) {
        var found = as(Tokens.administrator()).get("/api/v1/units?region=130109&code=" + unit);
        String id = found.path("items[0].id");
        return asOnVersion(Tokens.administrator(), "\"v" + found.path("items[0].version") + "\"")
                .body(event)
                .post("/api/v1/units/{id}/events", id);
    }

    public static String event(String kind, String day, String more) {
        return """
                {"kind": "%s", "effectiveOn": "%s", "documentNo": "示例编〔2025〕7号", %s}""".formatted(kind, day, more);
    }

    /** A project of 2025 that its clerk entered. */
    public static Response anEnteredProject(String unit, String name) {
        var response = as(Tokens.clerk(unit)).body(project(unit, name)).post("/api/v1/projects");
        response.then().statusCode(201);
        return response;
    }

    public static String project(String unit, String name) {
        return """
                {"region": "130109", "unit": "%s", "name": "%s", "category": "specific-target",
                 "attribute": "continued", "recurrence": "recurring",
                 "startsOn": "2025-01-01", "endsOn": "2025-12-31"}""".formatted(unit, name);
    }

    /** Its id. */
    public static String aProjectInTheLibrary(String unit, String name) {
        return aProjectInTheLibrary(unit, name, "2025-01-01");
    }

    public static String aProjectInTheLibrary(String unit, String name, String startsOn) {
        return inTheLibrary(unit, project(unit, name).replace("2025-01-01", startsOn));
    }

    /** Beyond the year. */
    public static String aProjectThatGoesOn(String unit, String name) {
        return inTheLibrary(unit, project(unit, name).replace("2025-12-31", "2026-12-31"));
    }

    private static String inTheLibrary(String unit, String project) {
        var entered = as(Tokens.clerk(unit)).body(project).post("/api/v1/projects");
        entered.then().statusCode(201);
        return admitted(unit, entered);
    }

    /** The id of an entered project, once it is in the library. */
    public static String admitted(String unit, Response entered) {
        String id = entered.path("id");
        var submitted =
                asOnVersion(Tokens.clerk(unit), entered.header("ETag")).post("/api/v1/projects/{id}/submission", id);
        asOnVersion(Tokens.approver(unit), submitted.header("ETag"))
                .post("/api/v1/projects/{id}/approval", id)
                .then()
                .statusCode(200);
        return id;
    }

    public static String basic(String amount) {
        return """
                {"kind": "basic-personnel", "functionalCode": "2100716", "economicCode": "30101",
                 "source": "general-public", "amount": "%s"}""".formatted(amount);
    }

    public static String forProject(String project, String amount) {
        return """
                {"kind": "project", "project": "%s", "functionalCode": "2100717", "economicCode": "30399",
                 "source": "general-public", "amount": "%s"}""".formatted(project, amount);
    }

    public static String budget(String unit, String total, String... lines) {
        return """
                {"region": "130109", "unit": "%s", "fiscalYear": 2025, "approvalNo": "示例财预〔2025〕1号",
                 "lines": [%s], "income": [{"source": "general-public", "amount": "%s"}], "total": "%s"}""".formatted(unit, String.join(",", lines), total, total);
    }

    /** Submitted by the finance clerk: its last answer. */
    public static Response aSubmittedBudget(String unit, String total, String... lines) {
        return aSubmittedBudget(unit, 2025, total, lines);
    }

    private static Response aSubmittedBudget(String unit, int year, String total, String... lines) {
        var body = budget(unit, total, lines).replace("\"fiscalYear\": 2025", "\"fiscalYear\": " + year);
        var entered = as(Tokens.financeClerk()).body(body).post("/api/v1/budgets");
        entered.then().statusCode(201);
        return asOnVersion(Tokens.financeClerk(), entered.header("ETag"))
                .post("/api/v1/budgets/{id}/submission", entered.<String>path("id"));
    }

    /** The ids of its lines, in the order in which they were entered. */
    public static List<String> anApprovedBudget(String unit, String total, String... lines) {
        var submitted = aSubmittedBudget(unit, total, lines);
        var approved = asOnVersion(Tokens.finance(), submitted.header("ETag"))
                .post("/api/v1/budgets/{id}/approval", submitted.<String>path("id"));
        approved.then().statusCode(200);
        return approved.path("lines.id");
    }

    public static List<String> anApprovedBudgetOf(int fiscalYear, String unit, String total, String... lines) {
        var body = budget(unit, total, lines).replace("\"fiscalYear\": 2025", "\"fiscalYear\": " + fiscalYear);
        var entered = as(Tokens.financeClerk()).body(body).post("/api/v1/budgets");
        String id = entered.path("id");
        var submitted =
                asOnVersion(Tokens.financeClerk(), entered.header("ETag")).post("/api/v1/budgets/{id}/submission", id);
        var approved =
                asOnVersion(Tokens.finance(), submitted.header("ETag")).post("/api/v1/budgets/{id}/approval", id);
        approved.then().statusCode(200);
        return approved.path("lines.id");
    }

    /** Of a year that was never kept here. */
    public static String pastYear(String unit, int fiscalYear, String initial, String spent) {
        return """
                {"region": "130109", "unit": "%1$s", "fiscalYear": %2$d, "documentNo": "示例财决〔%3$d〕3号",
                 "date": "%3$d-03-01", "initial": "%4$s", "adjusted": "%4$s",
                 "income": [{"source": "general-public", "amount": "%5$s"}],
                 "expenditure": [{"kind": "basic-personnel", "amount": "%5$s"}],
                 "total": "%5$s", "carriedForward": "0.00"}""".formatted(unit, fiscalYear, fiscalYear + 1, initial, spent);
    }

    public static Response whenAccounted(String account) {
        return as(Tokens.financeClerk()).body(account).post("/api/v1/final-accounts");
    }

    public static void anApprovedFinalAccount(String account) {
        var entered = whenAccounted(account);
        entered.then().statusCode(201);
        asOnVersion(Tokens.finance(), entered.header("ETag"))
                .post("/api/v1/final-accounts/{id}/approval", entered.<String>path("id"))
                .then()
                .statusCode(200);
    }

    public static String payment(String line, String amount, String paidOn, String voucherNo) {
        return """
                {"line": "%s", "amount": "%s", "paidOn": "%s", "voucherNo": "%s", "summary": "示例支付"}""".formatted(line, amount, paidOn, voucherNo);
    }

    public static Response whenPaid(String line, String amount, String paidOn, String voucherNo) {
        return asOnce(Tokens.financeClerk())
                .body(payment(line, amount, paidOn, voucherNo))
                .post("/api/v1/payments");
    }

    public static String aPayment(String line, String amount, String paidOn, String voucherNo) {
        var paid = whenPaid(line, amount, paidOn, voucherNo);
        paid.then().statusCode(201);
        return paid.path("id");
    }

    public static String change(String line, String change) {
        return """
                {"line": "%s", "change": "%s"}""".formatted(line, change);
    }

    public static Response whenAdjusted(String unit, String kind, String date, String... changes) {
        return asOnce(Tokens.financeClerk())
                .body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": 2025, "kind": "%s",
                         "documentNo": "示例财预〔2025〕12号", "reason": "示例理由", "date": "%s", "changes": [%s]}""".formatted(unit, kind, date, String.join(",", changes)))
                .post("/api/v1/adjustments");
    }

    public static void anApprovedAdjustment(String unit, String kind, String date, String... changes) {
        var requested = whenAdjusted(unit, kind, date, changes);
        requested.then().statusCode(201);
        asOnVersion(Tokens.finance(), requested.header("ETag"))
                .post("/api/v1/adjustments/{id}/approval", requested.<String>path("id"))
                .then()
                .statusCode(200);
    }

    /** Of a payment of 10 yuan in 2024, a year of its own that it closes. */
    public static Response aRequestedCorrection(String unit) {
        var requested = whenCorrected(aPaymentOfAClosedYear(unit), "-4.00", "2025-02-10", "C-1");
        requested.then().statusCode(201);
        return requested;
    }

    /** Of 10 yuan, in 2024; its id. */
    public static String aPaymentOfAClosedYear(String unit) {
        var line = anApprovedBudgetOf(2024, unit, "100.00", basic("100.00")).get(0);
        var payment = aPayment(line, "10.00", "2024-06-30", "V-2024");
        whenClosed(unit, 2024).then().statusCode(201);
        return payment;
    }

    public static Response whenCorrected(String payment, String change, String date, String voucherNo) {
        return asOnce(Tokens.financeClerk())
                .body("""
                        {"payment": "%s", "change": "%s", "date": "%s", "voucherNo": "%s",
                         "documentNo": "示例财决〔2025〕2号", "reason": "决算审核发现多记"}""".formatted(payment, change, date, voucherNo))
                .post("/api/v1/payment-corrections");
    }

    public static Response whenClosed(String unit, int year) {
        return as(Tokens.finance()).body("""
                        {"region": "130109", "unit": "%s"}""".formatted(unit)).post("/api/v1/fiscal-years/{year}/closing", year);
    }
}
