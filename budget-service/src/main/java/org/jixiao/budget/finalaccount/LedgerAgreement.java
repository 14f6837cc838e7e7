package org.jixiao.budget.finalaccount;

import java.util.List;
import java.util.Map;
import org.jixiao.budget.execution.YearBalances;
import org.jixiao.budget.line.LineKind;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;

/** Sets what a final account declares beside what the ledger of its year measures; the first difference is refused. */
record LedgerAgreement(YearBalances.Balances ledger) {

    void initial(Money declared) {
        agree("/initial", "年初预算数", declared, ledger.initial());
    }

    void adjusted(Money declared) {
        agree("/adjusted", "全年预算数", declared, ledger.adjusted());
    }

    void expenditure(List<EnterFinalAccount.Expenditure> declared) {
        for (int i = 0; i < declared.size(); i++) {
            var kind = declared.get(i).kind();
            agree("/expenditure/" + i + "/amount", label(kind), declared.get(i).amount(), ledger.spent(kind));
        }
    }

    /** Also where a kind with expenditure was left out. */
    void total(Money declared) {
        agree("/total", "支出合计", declared, ledger.spent());
    }

    private static void agree(String pointer, String name, Money declared, Money measured) {
        if (!declared.equals(measured)) {
            throw Refusal.of(
                            FinalAccountProblem.LEDGER_MISMATCH,
                            name + " " + declared + " 元与台账 " + measured + " 元不一致",
                            "The final account says " + declared + ", the ledger " + measured,
                            Map.of("declared", declared, "ledger", measured))
                    .at(pointer, "EqualsLedger");
        }
    }

    private static String label(LineKind kind) {
        return switch (kind) {
            case BASIC_PERSONNEL -> "人员经费支出";
            case BASIC_OPERATING -> "公用经费支出";
            case PROJECT -> "项目支出";
        };
    }
}
