package org.jixiao.budget.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.budget.Given.forProject;
import static org.jixiao.budget.Given.whenPaid;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Crowd;
import org.jixiao.budget.Given;
import org.jixiao.budget.Importing;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldTest extends BudgetServiceTest {

    private static final String MACHINE = Tokens.person("evaluation-service", Tokens.REGION, Set.of("*"), "integrator");

    private record Funded(String project, String line) {}

    @Test
    void aHeldOrPausedProjectRefusesPaymentsUntilItIsReleasedAndEveryDecisionIsKept() {
        var given = givenAFundedProject("674001");
        as(Tokens.auditor())
                .get("/api/v1/projects/{id}/hold", given.project())
                .then()
                .header("ETag", "\"v0\"")
                .body("mode", is("none"));
        var paid = Given.aPayment(given.line(), "1.00", "2025-03-01", "V-0");

        whenHeld(given, 0, "hold", false).then().statusCode(200).body("version", is(1));
        refused(whenPaid(given.line(), "1.00", "2025-03-18", "V-1").then(), 409, "hold-payments-refused")
                .body("facts.mode", is("hold"));
        whenHeld(given, 1, "pause", false).then().statusCode(200);
        refused(whenPaid(given.line(), "1.00", "2025-03-18", "V-1").then(), 409, "hold-payments-refused");
        asOnce(Tokens.financeClerk())
                .body("""
                        {"reason": "收款账户有误", "voucherNo": "R-0", "reversedOn": "2025-03-05"}""")
                .post("/api/v1/payments/{id}/reversal", paid)
                .then()
                .statusCode(201);
        whenHeld(given, 2, "none", false).then().statusCode(200);
        whenPaid(given.line(), "1.00", "2025-03-18", "V-1")
                .then()
                .statusCode(201)
                .body("warnedBy", nullValue());
    }

    @Test
    void aPaymentUnderAWarningIsMadeAndNamesTheWarning() {
        var given = givenAFundedProject("674002");
        whenHeld(given, 0, "warn", false).then().statusCode(200);

        whenPaid(given.line(), "1.00", "2025-03-18", "V-1")
                .then()
                .statusCode(201)
                .body("warnedBy", notNullValue());
    }

    @Test
    void whereItIsAskedAPaymentCitesItsIndicatorAndPeriod() {
        var given = givenAFundedProject("674003");
        whenHeld(given, 0, "none", true).then().statusCode(200);

        refused(whenPaid(given.line(), "1.00", "2025-03-18", "V-1").then(), 409, "hold-citation-missing");
        for (var half : new String[] {"\"indicator\": \"投保人数\"", "\"period\": \"2025-Q1\""}) {
            refused(
                    asOnce(Tokens.financeClerk())
                            .body(Given.payment(given.line(), "1.00", "2025-03-18", "V-1")
                                    .replaceFirst("}$", ", " + half + "}"))
                            .post("/api/v1/payments")
                            .then(),
                    409,
                    "hold-citation-missing");
        }
        var citing = Given.payment(given.line(), "1.00", "2025-03-18", "V-1")
                .replaceFirst("}$", ", \"indicator\": \"投保人数\", \"period\": \"2025-Q1\"}");
        asOnce(Tokens.financeClerk())
                .body(citing)
                .post("/api/v1/payments")
                .then()
                .statusCode(201)
                .body("indicator", is("投保人数"))
                .body("period", is("2025-Q1"));
        refused(
                asOnce(Tokens.financeClerk())
                        .body(citing.replace("2025-Q1", "2025-Q5").replace("V-1", "V-2"))
                        .post("/api/v1/payments")
                        .then(),
                400,
                "invalid-input");
    }

    @Test
    void aFileIsHeldToTheSameRules() {
        var held = givenAFundedProject("674004");
        var row = Importing.row("674004", "1.00", "2025-03-18", "V-1")
                .replace("2025,,2100716,30101,一般公共预算拨款,", "2025,,2100717,30399,一般公共预算拨款," + held.line());

        whenHeld(held, 0, "hold", false);
        thenReturned(Importing.whenImported("674004", Importing.file(row)), "项目已被暂缓或暂停支出");
        whenHeld(held, 1, "pause", false);
        thenReturned(Importing.whenImported("674004", Importing.file(row)), "项目已被暂缓或暂停支出");
        whenHeld(held, 2, "warn", true);
        thenReturned(Importing.whenImported("674004", Importing.file(row)), "该项目的支付须注明绩效指标和所属期间");
        var cited = Importing.HEADINGS.replace("付款备注", "绩效指标,所属期间")
                + row.replace("自用", "投保人数,2025-Q1")
                + row.replace("自用", "投保人数,第一季度").replace("V-1", "V-2");
        var job = Importing.whenImported("674004", cited);
        job.then().body("accepted", is(1)).body("rejected", is(1));
        as(Tokens.auditor())
                .get("/api/v1/payments?unit=674004")
                .then()
                .body("items[0].period", is("2025-Q1"))
                .body("items[0].warnedBy", notNullValue());
    }

    @Test
    void onlyTheVersionThatWasReadIsChangedAndOnlyWithinTheCallersScope() {
        var given = givenAFundedProject("674005");
        Given.aUnit("674006");
        var elsewhere = Tokens.person("machine-674006", Tokens.REGION, Set.of("674006"), "integrator");

        refused(
                as(MACHINE)
                        .body(hold("hold", false))
                        .put("/api/v1/projects/{id}/hold", given.project())
                        .then(),
                428,
                "if-match-missing");
        refused(whenHeld(given, 7, "hold", false).then(), 412, "stale-version");
        refused(
                asOnVersion(elsewhere, "\"v0\"")
                        .body(hold("hold", false))
                        .put("/api/v1/projects/{id}/hold", given.project())
                        .then(),
                404,
                "not-found");
        refused(as(elsewhere).get("/api/v1/projects/{id}/hold", given.project()).then(), 404, "not-found");
        whenPaid(given.line(), "1.00", "2025-03-18", "V-1").then().statusCode(201);
    }

    /** Whichever comes first: once the hold has been answered, nothing more is paid. */
    @Test
    void noPaymentIsRecordedAfterTheHold() throws Exception {
        var given = givenAFundedProject("674007");
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 32; i++) {
            var voucher = "V-" + i;
            calls.add(() -> whenPaid(given.line(), "1.00", "2025-03-18", voucher));
        }
        calls.add(() -> whenHeld(given, 0, "hold", false));

        var answers = Crowd.of(calls);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201, 409));
        String heldAt = as(Tokens.auditor())
                .get("/api/v1/projects/{id}/hold", given.project())
                .path("recordedAt");
        var payments = as(Tokens.auditor()).get("/api/v1/payments?unit=674007&limit=200");
        assertThat(payments.<java.util.List<String>>path("items.recordedAt"))
                .allSatisfy(at -> assertThat(java.time.Instant.parse(at)).isBefore(java.time.Instant.parse(heldAt)));
    }

    private static void thenReturned(Response job, String reason) {
        job.then().body("accepted", is(0)).body("rejected", is(1));
        assertThat(as(Tokens.financeClerk())
                        .accept("text/csv")
                        .get("/api/v1/imports/" + job.path("id") + "/errors")
                        .asString())
                .contains(reason);
    }

    private static Funded givenAFundedProject(String unit) {
        Given.aUnit(unit);
        var project = Given.aProjectInTheLibrary(unit, "示例项目");
        return new Funded(
                project,
                Given.anApprovedBudget(unit, "100.00", forProject(project, "100.00"))
                        .get(0));
    }

    private static Response whenHeld(Funded given, int version, String mode, boolean citing) {
        return asOnVersion(MACHINE, "\"v" + version + "\"")
                .body(hold(mode, citing))
                .put("/api/v1/projects/{id}/hold", given.project());
    }

    private static String hold(String mode, boolean citing) {
        return """
                {"mode": "%s", "citing": %s, "reason": "第三季度目标完成率低于支出进度"}""".formatted(mode, citing);
    }
}
