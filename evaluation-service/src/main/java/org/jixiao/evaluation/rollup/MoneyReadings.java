package org.jixiao.evaluation.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.peer.Peer;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.Peers;

/** Takes over what budget's facts say of the units of a region, at one pair of instants for all of them. */
@ApplicationScoped
class MoneyReadings {

    private static final String KEEP = """
            insert into unit_rollup as kept (fiscal_year, region_code, unit_code, initial, adjusted, spent, money_as_of,
                money_known_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (fiscal_year, region_code, unit_code) do update
                set initial = excluded.initial, adjusted = excluded.adjusted, spent = excluded.spent,
                    money_as_of = excluded.money_as_of, money_known_at = excluded.money_known_at
                where kept.money_known_at is null or kept.money_known_at <= excluded.money_known_at""";

    private final Peers peers;
    private final Statements statements;
    private final Caller caller;
    private final BusinessDay day;

    MoneyReadings(Peers peers, Statements statements, Caller caller, BusinessDay day) {
        this.peers = peers;
        this.statements = statements;
        this.caller = caller;
        this.day = day;
    }

    @Schema(name = "RollupReading", description = "一次取数")
    record Taken(
            @Schema(description = "取数的单位数") int units,
            @Schema(description = "业务截至日期") LocalDate asOf,
            @Schema(description = "取数时点") Instant knownAt) {}

    @Transactional
    Taken take(ReadMoney request) {
        if (!caller.scope().coversRegion(request.region())) {
            throw Refusal.notFound();
        }
        var knownAt = peers.watermark(List.of(Peer.BUDGET));
        var end = LocalDate.of(request.fiscalYear(), Month.DECEMBER, 31);
        var asOf = day.today().isBefore(end) ? day.today() : end;
        var initial = read("budget.initial", request, asOf, knownAt);
        var adjusted = read("budget.adjusted", request, asOf, knownAt);
        var spent = read("budget.spent", request, asOf, knownAt);
        var units = new TreeSet<>(initial.keySet());
        units.addAll(adjusted.keySet());
        units.addAll(spent.keySet());
        var rows = new ArrayList<List<Object>>();
        // in the order of their codes, so that two who read at once cannot wait for each other
        units.forEach(unit -> rows.add(List.of(
                request.fiscalYear(),
                request.region(),
                unit,
                initial.getOrDefault(unit, BigDecimal.ZERO),
                adjusted.getOrDefault(unit, BigDecimal.ZERO),
                spent.getOrDefault(unit, BigDecimal.ZERO),
                asOf,
                knownAt)));
        statements.changeEach(KEEP, rows);
        return new Taken(units.size(), asOf, knownAt);
    }

    private Map<String, BigDecimal> read(String fact, ReadMoney request, LocalDate asOf, Instant knownAt) {
        var subject = new FactSubject(request.region(), null, null, null, null);
        var wanted = List.of(new FactsRequest.Wanted(fact, subject));
        var amounts = new TreeMap<String, BigDecimal>();
        for (Fact of : peers.byUnit(Peer.BUDGET, new FactsRequest(wanted, request.fiscalYear(), asOf, knownAt))) {
            amounts.put(of.subject().unit(), of.value() == null ? BigDecimal.ZERO : new BigDecimal(of.value()));
        }
        return amounts;
    }
}
