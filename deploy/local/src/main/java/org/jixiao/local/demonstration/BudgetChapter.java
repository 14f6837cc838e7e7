package org.jixiao.local.demonstration;

import static org.jixiao.local.identity.Person.ADMINISTRATOR;
import static org.jixiao.local.identity.Person.APPROVER_725001;
import static org.jixiao.local.identity.Person.CLERK_725001;
import static org.jixiao.local.identity.Person.FINANCE;
import static org.jixiao.local.identity.Person.FINANCE_CLERK;
import static org.jixiao.local.service.Service.BUDGET;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jixiao.local.demonstration.Acts.Resource;
import org.jixiao.local.demonstration.Acts.When;

/** From the registered unit to the closed year: projects, approved budget, a virement, a year of payments. */
final class BudgetChapter {

    private static final Resource PROJECTS = new Resource(BUDGET, "/api/v1/projects");
    private static final Resource BUDGETS = new Resource(BUDGET, "/api/v1/budgets");
    private static final Resource ADJUSTMENTS = new Resource(BUDGET, "/api/v1/adjustments");

    private static final Resource UNITS = new Resource(BUDGET, "/api/v1/units");
    private static final Resource PAYMENTS = new Resource(BUDGET, "/api/v1/payments");
    private static final Resource FINAL_ACCOUNTS = new Resource(BUDGET, "/api/v1/final-accounts");
    private static final Resource CLOSING = new Resource(BUDGET, "/api/v1/fiscal-years/2025/closing");

    private final Acts acts;
    private final Scenario scenario;

    BudgetChapter(Acts acts, Scenario scenario) {
        this.acts = acts;
        this.scenario = scenario;
    }

    void enter() {
        units();
        projects();
        budget();
        adjustment();
        scenario.read("payments").forEach(this::payment);
        closing();
        finalAccount();
    }

    private void units() {
        for (var unit : scenario.read("units")) {
            var code = unit.path("code").textValue();
            var title = "登记预算单位 " + code + " " + unit.path("name").textValue();
            acts.create(When.of("2024-11-01", ADMINISTRATOR, "unit." + code, title), UNITS, unit);
        }
    }

    private void projects() {
        for (var project : scenario.read("projects")) {
            var step = "project." + project.path("key").textValue();
            var body = project.path("body");
            var when = When.of(
                    "2024-11-04",
                    CLERK_725001,
                    step,
                    "申报项目：" + body.path("name").textValue());
            acts.create(when, PROJECTS, body);
            acts.advance(when.then(CLERK_725001, "submission", "提交"), PROJECTS, step, "submission");
            acts.advance(when.after(4).then(APPROVER_725001, "approval", "审核入库"), PROJECTS, step, "approval");
        }
    }

    private void budget() {
        var when = When.of("2025-01-06", FINANCE_CLERK, "budget", "录入2025年预算 2,198,600.00 元");
        acts.create(when, BUDGETS, scenario.read("budget"));
        acts.advance(when.then(FINANCE_CLERK, "submission", "提交"), BUDGETS, "budget", "submission");
        acts.advance(when.after(9).then(FINANCE, "approval", "批复"), BUDGETS, "budget", "approval");
    }

    private void adjustment() {
        var when = When.of("2025-09-10", FINANCE_CLERK, "virement", "申请预算调剂：人员经费调剂到公用经费");
        acts.enter(when, () -> {
            var body = (ObjectNode) scenario.read("adjustment");
            body.path("changes").forEach(change -> ((ObjectNode) change)
                    .put("line", line(change.path("line").textValue())));
            return acts.post(when, ADJUSTMENTS, body).id();
        });
        acts.advance(when.after(2).then(FINANCE, "approval", "批准"), ADJUSTMENTS, "virement", "approval");
    }

    private void payment(JsonNode payment) {
        var voucher = payment.path("voucherNo").textValue();
        var title = "支付 %s 元：%s"
                .formatted(
                        payment.path("amount").textValue(),
                        payment.path("summary").textValue());
        var when = When.of(payment.path("paidOn").textValue(), FINANCE_CLERK, "payment." + voucher, title);
        acts.enter(when, () -> {
            var body = ((ObjectNode) payment.deepCopy())
                    .put("line", line(payment.path("line").textValue()));
            return acts.post(when, PAYMENTS, body).id();
        });
    }

    private void closing() {
        var when = When.of("2026-01-08", FINANCE, "closing", "办理2025年度结账");
        var body = Acts.json(Map.of("region", "130109", "unit", "725001"));
        acts.enter(when, () -> {
            acts.post(when, CLOSING, body);
            return "closed";
        });
    }

    private void finalAccount() {
        var when = When.of("2026-01-09", FINANCE_CLERK, "final-account", "录入2025年决算：支出 1,730,300.00 元");
        acts.create(when, FINAL_ACCOUNTS, scenario.read("final-account"));
        acts.advance(when.then(FINANCE, "approval", "批复"), FINAL_ACCOUNTS, "final-account", "approval");
    }

    /** The id of a line: by its kind for basic expenditure, by its project's key for the others. */
    private String line(String name) {
        var budget = acts.read(FINANCE_CLERK, BUDGETS.at(acts.id("budget"))).json();
        for (var line : budget.path("lines")) {
            var project = line.path("project").asText("");
            if (name.equals(line.path("kind").textValue())
                    || (!project.isEmpty()
                            && !name.startsWith("basic")
                            && project.equals(acts.id("project." + name)))) {
                return line.path("id").textValue();
            }
        }
        throw new IllegalStateException("the budget has no line " + name);
    }
}
