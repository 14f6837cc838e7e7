package org.jixiao.evaluation.targetset;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.peer.Peer;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.evaluation.rulepack.TargetOptions.TaskSum;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.Peers;

/** Quotes the budget in a target set, and compares the tasks of a unit with it where the region asks for that. */
@ApplicationScoped
class BudgetQuotes {

    private final Peers peers;
    private final BusinessDay day;

    BudgetQuotes(Peers peers, BusinessDay day) {
        this.peers = peers;
        this.day = day;
    }

    QuotedMoney money(TargetSet set) {
        var prefix = set.level() == Level.PROJECT ? "project." : "budget.";
        return new QuotedMoney(read(set, List.of(prefix + "initial", prefix + "adjusted")));
    }

    /** A6: the amounts of the tasks add up to the unit's budget, or to that of its projects. */
    Optional<Fault> taskFault(TargetSet set, TaskSum wanted) {
        if (wanted == TaskSum.NONE || set.level() != Level.UNIT) {
            return Optional.empty();
        }
        var fact = read(set, List.of(wanted == TaskSum.BUDGET ? "budget.adjusted" : "projects.adjusted"))
                .get(0);
        var sum = set.form().taskSum();
        return fact.value() != null && new BigDecimal(fact.value()).compareTo(sum) == 0
                ? Optional.empty()
                : Optional.of(new Fault(
                        "/form/tasks",
                        "A6",
                        new Text(
                                "年度主要任务合计 %s 元，与预算 %s 元不一致".formatted(sum.toPlainString(), fact.value()),
                                "The tasks add up to %s, the budget says %s"
                                        .formatted(sum.toPlainString(), fact.value()))));
    }

    private List<Fact> read(TargetSet set, List<String> names) {
        var unit = FactSubject.ofUnit(set.regionCode(), set.unitCode());
        var subject = set.level() == Level.PROJECT ? unit.withProject(set.project()) : unit;
        var wanted = names.stream()
                .map(name -> new FactsRequest.Wanted(name, subject))
                .toList();
        return peers.facts(
                Peer.BUDGET,
                new FactsRequest(wanted, set.fiscalYear(), day.today(), peers.watermark(List.of(Peer.BUDGET))));
    }
}
