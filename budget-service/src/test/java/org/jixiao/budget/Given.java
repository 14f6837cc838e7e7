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
        return admitted(unit, anEnteredProject(unit, name));
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
                 "lines": [%s], "total": "%s"}""".formatted(unit, String.join(",", lines), total);
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
        var submitted = aSubmittedBudget(unit, 2024, "100.00", basic("100.00"));
        var approved = asOnVersion(Tokens.finance(), submitted.header("ETag"))
                .post("/api/v1/budgets/{id}/approval", submitted.<String>path("id"));
        var payment = aPayment(approved.path("lines[0].id"), "10.00", "2024-06-30", "V-2024");
        whenClosed(unit, 2024).then().statusCode(201);
        var requested = whenCorrected(payment, "-4.00", "2025-02-10", "C-1");
        requested.then().statusCode(201);
        return requested;
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
