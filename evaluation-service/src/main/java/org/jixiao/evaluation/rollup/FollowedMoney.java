package org.jixiao.evaluation.rollup;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.peer.PeerProblem;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.evaluation.source.BudgetFeed;
import org.jixiao.evaluation.source.FactsRequest;

/** The money of units that have changed, in the year before, this one and the next; an older one is read on request. */
@ApplicationScoped
class FollowedMoney {

    private static final List<String> AMOUNTS = List.of("budget.initial", "budget.adjusted", "budget.spent");

    private final BudgetFeed budget;
    private final BusinessDay day;

    FollowedMoney(BudgetFeed budget, BusinessDay day) {
        this.budget = budget;
        this.day = day;
    }

    /** Rows as {@link FeedCursor} keeps them, all as known at one instant after the changes. */
    List<List<Object>> read(String region, Collection<String> units) {
        var knownAt = budget.watermark();
        var today = day.today().getYear();
        var rows = new ArrayList<List<Object>>();
        for (var year = today - 1; year <= today + 1; year++) {
            rows.addAll(ofYear(region, List.copyOf(units), year, knownAt));
        }
        return rows;
    }

    /** One unit that budget does not answer for does not stand in the way of the others. */
    private List<List<Object>> ofYear(String region, List<String> units, int year, Instant knownAt) {
        try {
            return asked(region, units, year, knownAt);
        } catch (Refusal refused) {
            if (refused.type() != PeerProblem.REFUSED) {
                throw refused;
            }
            if (units.size() == 1) {
                Log.warnf("Budget states no money of unit %s in %d: %s", units.get(0), year, refused.getMessage());
                return List.of();
            }
        }
        var half = units.size() / 2;
        var rows = new ArrayList<>(ofYear(region, units.subList(0, half), year, knownAt));
        rows.addAll(ofYear(region, units.subList(half, units.size()), year, knownAt));
        return rows;
    }

    private List<List<Object>> asked(String region, List<String> units, int year, Instant knownAt) {
        var asOf = day.lastOf(year);
        var wanted = units.stream()
                .flatMap(unit ->
                        AMOUNTS.stream().map(name -> new FactsRequest.Wanted(name, FactSubject.ofUnit(region, unit))))
                .toList();
        var facts = budget.facts(new FactsRequest(wanted, year, asOf, knownAt));
        var rows = new ArrayList<List<Object>>();
        for (var index = 0; index < units.size(); index++) {
            var first = index * AMOUNTS.size();
            rows.add(List.of(
                    year,
                    region,
                    units.get(index),
                    amount(facts.get(first)),
                    amount(facts.get(first + 1)),
                    amount(facts.get(first + 2)),
                    asOf,
                    knownAt));
        }
        return rows;
    }

    private static BigDecimal amount(Fact fact) {
        return fact.value() == null ? BigDecimal.ZERO : new BigDecimal(fact.value());
    }
}
