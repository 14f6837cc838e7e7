package org.jixiao.budget;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.common.accountability.Checkpoints;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.twins.Call;
import org.jixiao.testkit.twins.Twin;
import org.jixiao.testkit.twins.TwinScript;

/** A unit's year at budget, with a record in every state. */
class BudgetScript implements TwinScript {

    private static final String OF_UNIT = "\"region\": \"${region}\", \"unit\": \"${unit}\"";

    private static final String PROFILE = """
            {"validFrom": "%s", "nature": "${text:性质}", "rank": "${text:规格}", "duties": "${text:职责}",
             "independentAccounting": true, "established": 7, "actual": 6, "creditCode": "13130109MB00000018"}""";

    private static final String UNIT = """
            {"region": "${region}", "code": "${unit}", "name": "${text:示例单位}", "profile": %s}""".formatted(PROFILE.formatted("2024-01-01"));

    private static final String PROJECT = "{" + OF_UNIT + """
            , "code": "P${unique}", "name": "${text:示例项目}", "category": "specific-target", "attribute": "continued",
             "recurrence": "recurring", "startsOn": "2025-01-01", "endsOn": "2025-12-31", "owner": "${text:负责科室}",
             "plannedTotal": "${amount:20000}", "previousCode": "13010924T000000000001"}""";

    private static final String BUDGET = "{" + OF_UNIT + """
            , "fiscalYear": 2025, "approvalNo": "${text:示例财预}", "lines": [
             {"kind": "basic-personnel", "functionalCode": "2100716", "economicCode": "30101",
              "source": "general-public", "amount": "${amount:70000}"},
             {"kind": "project", "project": "${project}", "functionalCode": "2100717", "economicCode": "30399",
              "source": "general-public", "amount": "20000.00"}],
             "income": [{"source": "general-public", "amount": "${amount:60000}"},
              {"source": "carry-over", "amount": "30000.00"}], "total": "${amount:90000}"}""";

    private static final String FINAL_ACCOUNT = "{" + OF_UNIT + """
            , "fiscalYear": 2023, "documentNo": "${text:示例财决}", "date": "2024-03-01",
             "initial": "${amount:60000}", "adjusted": "${amount:60000}",
             "income": [{"source": "general-public", "amount": "${amount:57000}"}],
             "expenditure": [{"kind": "basic-personnel", "amount": "${amount:57000}"}],
             "total": "${amount:57000}", "carriedForward": "0.00"}""";

    private static final String ADJUSTMENT = "{" + OF_UNIT + """
            , "fiscalYear": 2025, "kind": "supplement", "sourceLevel": "district", "documentNo": "${text:示例调整}", "reason": "${text:理由}",
             "date": "2025-06-30", "changes": [{"line": "${line}", "change": "${amount:30000}"}]}""";

    private static final String FOR_PROJECT = ADJUSTMENT.replace("\"line\": \"${line}\"", """
            "newLine": {"kind": "project", "project": "${project}", "functionalCode": "2100717",
             "economicCode": "30306", "source": "general-public"}""");

    private static final String PAYMENT = """
            {"line": "${line}", "amount": "${amount:10000}", "paidOn": "2025-03-01", "voucherNo": "V-${unique}",
             "summary": "${text:摘要}"}""";

    private static final String REVERSAL = """
            {"reason": "${text:红冲}", "voucherNo": "R-${unique}", "reversedOn": "2025-03-20"}""";

    private static final String RENAMED = """
            {"kind": "renamed", "effectiveOn": "2024-07-01", "documentNo": "${text:示例编}", "name": "${text:新名称}"}""";
    private static final String FILE = """
            单位代码,预算年度,项目代码,功能分类科目编码,部门经济分类科目编码,资金来源,预算行标识,支付日期,金额,凭证号,摘要,备注
            ${unit},2025,,2100716,30101,一般公共预算拨款,${line},2025-03-01,${amount:100},F-${unique},${text:摘要},自用
            ${unit},2025,,2100716,30101,一般公共预算拨款,${line},2025-03-01,none,F-${unique},${text:摘要},${text:备注}
            """;

    private static final String STATEMENT = """
            支付日期,凭证号,金额
            2025-03-01,S-${unique},${amount:100}
            """;

    private static final String RETURN = """
            {"reason": "${text:退回}"}""";

    private static final String PAST_BUDGET = "{" + OF_UNIT + """
            , "fiscalYear": 2024, "approvalNo": "${text:示例财预}", "lines": [
             {"kind": "basic-personnel", "functionalCode": "2100716", "economicCode": "30101",
              "source": "general-public", "amount": "${amount:70000}"}],
             "income": [{"source": "general-public", "amount": "${amount:70000}"}], "total": "${amount:70000}"}""";

    private static final String CORRECTION = """
            {"payment": "${pastPayment}", "change": "-${amount:100}", "date": "2025-02-10", "voucherNo": "C-${unique}",
             "documentNo": "${text:文号}", "reason": "${text:理由}"}""";

    private static final String HOLD = """
            {"mode": "warn", "citing": false, "reason": "${text:理由}", "documentNo": "${text:文号}"}""";

    private static final String HAND_OVER = "{" + OF_UNIT + """
            , "to": "receiver-${unique}", "reason": "${text:事由}", "documentNo": "${text:文号}"}""";

    @Override
    public String service() {
        return "budget";
    }

    @Override
    public void prepare(Twin twin) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.prepareStatement(
                        "insert into region (code, name, parent) values (?, '邻区', '1301') on conflict do nothing")) {
            statement.setString(1, twin.region());
            statement.executeUpdate();
        }
    }

    @Override
    public void settle(Call call, Twin twin) {
        if (call.operation().equals("handOverTodos")) {
            Arc.container().instance(Checkpoints.class).get().sign();
        } else if (call.operation().equals("startImport")) {
            var clerk = Tokens.person("finance-clerk-import", twin.region(), Set.of(twin.unit()), "finance-clerk");
            Importing.whenFinished(clerk, "/api/v1/imports/" + twin.one("import"));
        }
    }

    /** An import goes on behind its answer. */
    @Override
    public void rest() throws Exception {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            for (int attempt = 0; attempt < 200; attempt++) {
                var rows = statement.executeQuery("select 1 from import_queue limit 1");
                if (!rows.next()) {
                    return;
                }
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("an import has not ended");
    }

    @Override
    public Map<String, List<String>> constants() {
        return Map.ofEntries(
                Map.entry("kind", List.of("project-approval", "payments")),
                Map.entry("fiscalYear", List.of("2025")),
                Map.entry("year", List.of("2025")),
                Map.entry("parent", List.of("130109")),
                Map.entry("from", List.of("1", "2025-01-01")),
                Map.entry("to", List.of("2025-12-31")),
                Map.entry("outcome", List.of("statement-only")),
                Map.entry("dataset", List.of("budgets", "adjustments", "payments", "execution")),
                Map.entry("basis", List.of("initial")),
                Map.entry("funded", List.of("false", "true")),
                Map.entry("by", List.of("department")),
                Map.entry("structure", List.of("now", "then")));
    }

    /** An export is an entry of the chain. */
    @Override
    public Set<String> trails() {
        return Set.of("exportAuditEntries", "exportAuditCheckpoints", "listChanges");
    }

    @Override
    public List<Call> calls() {
        return List.of(
                Call.of("readClosing", "clerk")
                        .path("year", "2025")
                        .query("region", "${region}")
                        .query("unit", "${unit}"),
                Call.of("rollUpExecution", "clerk")
                        .query("region", "${region}")
                        .query("fiscalYear", "2025")
                        .query("by", "department")
                        .query("structure", "now"),
                Call.of("listUnits", "clerk").query("region", "${region}").query("code", "${unit}"),
                Call.of("listClassifications", "clerk")
                        .query("kind", "functional")
                        .query("fiscalYear", "2025")
                        .query("parent", "21007"));
    }

    @Override
    public List<Call> journey() {
        var entered = Call.of("enterProject", "clerk").body(PROJECT);
        var submitted = Call.of("submitProject", "clerk");
        var requested =
                Call.of("requestAdjustment", "finance-clerk").body(ADJUSTMENT).keeping("adjustment");
        var account = Call.of("enterFinalAccount", "finance-clerk")
                .body(FINAL_ACCOUNT)
                .keeping("finalAccount");
        var drawn = Call.of("enterBudget", "finance-clerk").body(BUDGET).keeping("budget");
        return List.of(
                Call.of("registerUnit", "administrator").body(UNIT).keeping("unitId"),
                Call.of("describeUnit", "administrator").on("unitId").body(PROFILE.formatted("2024-06-01")),
                Call.of("recordUnitEvent", "administrator").on("unitId").body(RENAMED),
                entered.keeping("project"),
                submitted.on("project"),
                Call.of("returnProject", "approver").on("project").body(RETURN),
                entered.keeping("project"),
                entered.keeping("project"),
                submitted.on("project"),
                entered.keeping("project"),
                submitted.on("project"),
                Call.of("approveProject", "approver").on("project"),
                drawn,
                Call.of("submitBudget", "finance-clerk").on("budget"),
                Call.of("returnBudget", "finance").on("budget").body(RETURN),
                drawn,
                drawn,
                Call.of("submitBudget", "finance-clerk").on("budget"),
                drawn.keeping("line", "/lines/0/id"),
                Call.of("submitBudget", "finance-clerk").on("budget"),
                Call.of("approveBudget", "finance").on("budget"),
                requested,
                Call.of("returnAdjustment", "finance").on("adjustment").body(RETURN),
                requested,
                Call.of("approveAdjustment", "finance").on("adjustment"),
                requested.body(FOR_PROJECT),
                Call.of("approveAdjustment", "finance").on("adjustment"),
                requested,
                entered.keeping("heldProject"),
                Call.of("placeHold", "finance").on("heldProject").body(HOLD),
                Call.of("recordPayment", "finance-clerk").body(PAYMENT).keeping("payment"),
                Call.of("reversePayment", "finance-clerk").on("payment").body(REVERSAL),
                Call.of("recordPayment", "finance-clerk").body(PAYMENT).keeping("payment"),
                account,
                Call.of("returnFinalAccount", "finance").on("finalAccount").body(RETURN),
                account,
                Call.of("approveFinalAccount", "finance").on("finalAccount"),
                account.body(FINAL_ACCOUNT.replace("2023", "2022")),
                Call.of("startImport", "finance-clerk")
                        .query("kind", "payments")
                        .query("region", "${region}")
                        .query("unit", "${unit}")
                        .query("dryRun", "false")
                        .body(FILE, "text/csv")
                        .keeping("import"),
                Call.of("readImportErrors", "finance-clerk").on("import"),
                reconciliation(),
                Call.of("enterBudget", "finance-clerk")
                        .body(PAST_BUDGET)
                        .keeping("pastBudget")
                        .keeping("pastLine", "/lines/0/id"),
                Call.of("submitBudget", "finance-clerk").on("pastBudget"),
                Call.of("approveBudget", "finance").on("pastBudget"),
                Call.of("recordPayment", "finance-clerk")
                        .body(PAYMENT.replace("${line}", "${pastLine}").replace("2025", "2024"))
                        .keeping("pastPayment"),
                Call.of("closeFiscalYear", "finance").path("year", "2024").body("{" + OF_UNIT + "}"),
                correction(),
                Call.of("returnCorrection", "finance").on("correction").body(RETURN),
                correction(),
                Call.of("approveCorrection", "finance").on("correction"),
                correction(),
                Call.of("handOverTodos", "clerk").body(HAND_OVER));
    }

    private static Call correction() {
        return Call.of("requestCorrection", "finance-clerk").body(CORRECTION).keeping("correction");
    }

    private static Call reconciliation() {
        return Call.of("reconcileStatement", "finance-clerk")
                .query("region", "${region}")
                .query("unit", "${unit}")
                .query("from", "2025-01-01")
                .query("to", "2025-12-31")
                .body(STATEMENT, "text/csv")
                .keeping("reconciliation");
    }

    @Override
    public List<Call> smallJourney() {
        return List.of(
                Call.of("registerUnit", "administrator").body(UNIT).keeping("unitId"),
                Call.of("enterProject", "clerk").body(PROJECT).keeping("project"),
                Call.of("submitProject", "clerk").on("project"),
                Call.of("approveProject", "approver").on("project"),
                Call.of("enterBudget", "finance-clerk")
                        .body(BUDGET)
                        .keeping("budget")
                        .keeping("line", "/lines/0/id"),
                Call.of("submitBudget", "finance-clerk").on("budget"),
                Call.of("approveBudget", "finance").on("budget"),
                Call.of("recordPayment", "finance-clerk")
                        .body(PAYMENT.replace("${amount:10000}", "100.00"))
                        .keeping("payment"));
    }

    @Override
    public Set<String> telling() {
        return Set.of("listRegions?year");
    }

    @Override
    public Set<String> fixedLists() {
        return Set.of("listRegions", "listUnits", "listClassifications", "rollUpExecution", "listReconciliationItems");
    }

    @Override
    public Map<String, List<Call>> growth() {
        return Map.ofEntries(
                Map.entry(
                        "listProjects", List.of(Call.of("enterProject", "clerk").body(PROJECT))),
                Map.entry(
                        "listChanges", List.of(Call.of("enterProject", "clerk").body(PROJECT))),
                Map.entry(
                        "listBudgets",
                        List.of(Call.of("enterBudget", "finance-clerk").body(BUDGET))),
                Map.entry(
                        "listFinalAccounts",
                        List.of(Call.of("enterFinalAccount", "finance-clerk")
                                .body(FINAL_ACCOUNT.replace("2023", "2022")))),
                Map.entry(
                        "listBudgetVersions",
                        List.of(
                                Call.of("requestAdjustment", "finance-clerk")
                                        .body(ADJUSTMENT)
                                        .keeping("adjustment"),
                                Call.of("approveAdjustment", "finance").on("adjustment"))),
                Map.entry(
                        "listTargetReviews",
                        List.of(
                                Call.of("requestAdjustment", "finance-clerk")
                                        .body(FOR_PROJECT)
                                        .keeping("adjustment"),
                                Call.of("approveAdjustment", "finance").on("adjustment"))),
                Map.entry(
                        "listAdjustments",
                        List.of(Call.of("requestAdjustment", "finance-clerk").body(ADJUSTMENT))),
                Map.entry(
                        "listPayments",
                        List.of(Call.of("recordPayment", "finance-clerk")
                                .body(PAYMENT.replace("${amount:10000}", "100.00")))),
                Map.entry(
                        "listUnitEvents",
                        List.of(Call.of("recordUnitEvent", "administrator")
                                .on("unitId")
                                .body(RENAMED))),
                Map.entry("listReconciliations", List.of(reconciliation())),
                Map.entry("listCorrections", List.of(correction())),
                Map.entry(
                        "listTodos",
                        List.of(
                                Call.of("enterProject", "clerk").body(PROJECT).keeping("waiting"),
                                Call.of("submitProject", "clerk").on("waiting"))));
    }

    @Override
    public String kind(String collection) {
        return switch (collection) {
            case "units" -> "unitId";
            case "final-accounts" -> "finalAccount";
            case "payment-corrections" -> "correction";
            default -> TwinScript.super.kind(collection);
        };
    }
}
