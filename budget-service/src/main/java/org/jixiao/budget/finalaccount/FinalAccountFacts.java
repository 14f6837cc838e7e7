package org.jixiao.budget.finalaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jixiao.budget.line.Income;
import org.jixiao.budget.unit.BudgetUnitRepository;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;

/** What a unit's approved final account says; nothing where there is none by then. */
@ApplicationScoped
class FinalAccountFacts implements FactSource {

    private final FinalAccountRepository accounts;
    private final BudgetUnitRepository units;

    FinalAccountFacts(FinalAccountRepository accounts, BudgetUnitRepository units) {
        this.accounts = accounts;
        this.units = units;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                fact(
                        "final.income",
                        new Text("收入决算数，含上年结转结余", "Income of the final account"),
                        account -> Income.sum(account.income())),
                fact("final.spent", new Text("支出决算数", "Expenditure of the final account"), FinalAccountView::total),
                fact(
                        "final.carriedForward",
                        new Text("年末结转和结余决算数", "Carried forward by the final account"),
                        FinalAccountView::carriedForward));
    }

    private FactDefinition fact(String name, Text meaning, Function<FinalAccountView, Money> value) {
        return new FactDefinition(name, "元", meaning, question -> read(question, value));
    }

    private FactReading read(FactQuestion question, Function<FinalAccountView, Money> value) {
        var subject = question.subject();
        requireUnit(subject);
        var source = "/api/v1/final-accounts?region=%s&unit=%s&fiscalYear=%d"
                .formatted(subject.region(), subject.unit(), question.fiscalYear());
        return accounts.approved(question)
                .map(FinalAccount::view)
                .map(account -> new FactReading(
                        value.apply(account).toString(), 1, Digest.ofRows(List.of(hash(account))), source))
                .orElseGet(() -> new FactReading(null, 0, Digest.ofRows(List.of()), source));
    }

    /** An approved account never changes, so its hash can be taken when it is read. */
    private static byte[] hash(FinalAccountView account) {
        return Digest.ofRow(List.of(
                account.id().toString(),
                account.income().stream()
                        .map(income -> income.source() + " " + income.amount())
                        .sorted()
                        .toList(),
                account.total().toString(),
                account.carriedForward().toString()));
    }

    private void requireUnit(FactSubject subject) {
        if (subject.unit() == null
                || subject.project() != null
                || subject.programme() != null
                || subject.township() != null) {
            throw Refusal.invalid(
                    "/facts/0/subject", "Subject", "该事实的对象是单位，须且仅须指明单位", "This fact is about a unit, and a unit only");
        }
        units.ofCode(subject.region(), subject.unit()).orElseThrow(Refusal::notFound);
    }
}
