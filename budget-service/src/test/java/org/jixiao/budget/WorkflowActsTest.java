package org.jixiao.budget;

import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.change;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Scene.RETURN;
import static org.jixiao.testkit.Scene.decision;
import static org.jixiao.testkit.Scene.step;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.testkit.Scene;
import org.jixiao.testkit.Scene.Ready;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.WorkflowActs;

@QuarkusTest
class WorkflowActsTest extends BudgetServiceTest implements WorkflowActs {

    private static final AtomicInteger UNITS = new AtomicInteger(619001);

    @Override
    public String service() {
        return "budget";
    }

    @Override
    public Set<String> noActs() {
        return Set.of("POST /api/v1/imports/{id}/cancellation");
    }

    @Override
    public Map<String, Scene> scenes() {
        return Map.ofEntries(
                Map.entry("POST /api/v1/projects/{id}/submission", step(WorkflowActsTest::aProject)),
                Map.entry("POST /api/v1/projects/{id}/approval", decision(WorkflowActsTest::aSubmittedProject, "")),
                Map.entry("POST /api/v1/projects/{id}/return", decision(WorkflowActsTest::aSubmittedProject, RETURN)),
                Map.entry(
                        "POST /api/v1/payment-corrections/{id}/approval", decision(WorkflowActsTest::aCorrection, "")),
                Map.entry(
                        "POST /api/v1/payment-corrections/{id}/return",
                        decision(WorkflowActsTest::aCorrection, RETURN)),
                Map.entry("PUT /api/v1/projects/{id}/hold", step(WorkflowActsTest::anUnheldProject, ready -> """
                        {"mode": "hold", "citing": false, "reason": "示例理由"}""")),
                Map.entry("POST /api/v1/budgets/{id}/submission", step(WorkflowActsTest::aBudget)),
                Map.entry("POST /api/v1/budgets/{id}/approval", decision(WorkflowActsTest::aSubmittedBudget, "")),
                Map.entry("POST /api/v1/budgets/{id}/return", decision(WorkflowActsTest::aSubmittedBudget, RETURN)),
                Map.entry("POST /api/v1/adjustments/{id}/approval", decision(WorkflowActsTest::anAdjustment, "")),
                Map.entry("POST /api/v1/adjustments/{id}/return", decision(WorkflowActsTest::anAdjustment, RETURN)),
                Map.entry("POST /api/v1/final-accounts/{id}/approval", decision(WorkflowActsTest::aFinalAccount, "")),
                Map.entry("POST /api/v1/final-accounts/{id}/return", decision(WorkflowActsTest::aFinalAccount, RETURN)),
                Map.entry("POST /api/v1/payments/{id}/reversal", step(WorkflowActsTest::aPayment, ready ->
                        """
                        {"reason": "示例理由", "voucherNo": "V-%s", "reversedOn": "2025-03-02"}""".formatted(System.nanoTime()))),
                Map.entry("POST /api/v1/fiscal-years/{year}/closing", step(WorkflowActsTest::anOpenYear, ready ->
                        """
                        {"region": "130109", "unit": "%s"}""".formatted(ready.about()))),
                Map.entry("POST /api/v1/units/{id}/profiles", step(WorkflowActsTest::aUnit, ready -> """
                        {"validFrom": "2025-06-01", "nature": "群团组织", "rank": "正科级", "duties": "职责",
                         "independentAccounting": true, "established": 8, "actual": 7}""")),
                Map.entry("POST /api/v1/units/{id}/events", step(WorkflowActsTest::aUnit, ready -> """
                        {"kind": "renamed", "effectiveOn": "2025-07-01", "documentNo": "示例编〔2025〕7号", "name": "新名称"}""")));
    }

    private static String unit() {
        var code = String.valueOf(UNITS.getAndIncrement());
        Given.aUnit(code);
        return code;
    }

    private static Ready aUnit() {
        String id = as(Tokens.auditor()).get("/api/v1/units?code=" + unit()).path("items[0].id");
        return Ready.of("/api/v1/units/" + id, "\"v0\"", null);
    }

    private static Ready aProject() {
        var unit = unit();
        var entered = Given.anEnteredProject(unit, "示例项目");
        return Ready.of("/api/v1/projects/" + entered.path("id"), entered.header("ETag"), "clerk-" + unit);
    }

    private static Ready aCorrection() {
        var requested = Given.aRequestedCorrection(unit());
        return Ready.of(
                "/api/v1/payment-corrections/" + requested.path("id"), requested.header("ETag"), "finance-clerk");
    }

    private static Ready anUnheldProject() {
        return Ready.of(aProject().location(), "\"v0\"", null);
    }

    private static Ready aSubmittedProject() {
        var entered = aProject();
        var submitted = asOnVersion(Tokens.clerk(entered.hand().substring(6)), entered.etag())
                .post(entered.location() + "/submission");
        return Ready.of(entered.location(), submitted.header("ETag"), entered.hand());
    }

    private static Ready aBudget() {
        var entered = as(Tokens.financeClerk())
                .body(Given.budget(unit(), "1.00", basic("1.00")))
                .post("/api/v1/budgets");
        return Ready.of("/api/v1/budgets/" + entered.path("id"), entered.header("ETag"), "finance-clerk");
    }

    private static Ready aSubmittedBudget() {
        var submitted = Given.aSubmittedBudget(unit(), "1.00", basic("1.00"));
        return Ready.of("/api/v1/budgets/" + submitted.path("id"), submitted.header("ETag"), "finance-clerk");
    }

    private static Ready anAdjustment() {
        var unit = unit();
        var line = Given.anApprovedBudget(unit, "1.00", basic("1.00")).get(0);
        var requested = Given.whenAdjusted(unit, "supplement", "2025-06-30", change(line, "1.00"));
        return Ready.of("/api/v1/adjustments/" + requested.path("id"), requested.header("ETag"), "finance-clerk");
    }

    private static Ready aFinalAccount() {
        var entered = Given.whenAccounted(Given.pastYear(unit(), 2023, "1.00", "1.00"));
        return Ready.of("/api/v1/final-accounts/" + entered.path("id"), entered.header("ETag"), "finance-clerk");
    }

    private static Ready aPayment() {
        var line = Given.anApprovedBudget(unit(), "1.00", basic("1.00")).get(0);
        return Ready.of("/api/v1/payments/" + Given.aPayment(line, "1.00", "2025-03-01", "V-1"), null, null);
    }

    private static Ready anOpenYear() {
        return new Ready("/api/v1/fiscal-years/2025", null, null, unit());
    }
}
