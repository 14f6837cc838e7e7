package org.jixiao.evaluation.detection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.peer.Peer;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.evaluation.detector.Means;
import org.jixiao.evaluation.detector.Subject;
import org.jixiao.evaluation.detector.UnitYear;
import org.jixiao.evaluation.rulepack.RulePacks;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.Peers;

/** Brings a unit's year together: money and projects from budget, facts from their owners, the rest from here. */
@ApplicationScoped
class YearReader {

    private static final String WHOLE = "单位整体";

    private final Peers peers;
    private final RulePacks packs;
    private final OwnRecords own;
    private final AimReader aims;
    private final BusinessDay day;
    private final ZoneId zone;

    YearReader(Peers peers, RulePacks packs, OwnRecords own, AimReader aims, BusinessDay day, ZoneId zone) {
        this.peers = peers;
        this.packs = packs;
        this.own = own;
        this.aims = aims;
        this.day = day;
        this.zone = zone;
    }

    /** The year and the instants at which it was read. */
    record Read(UnitYear year, LocalDate asOf, Instant knownAt) {}

    Read read(String region, String unit, int fiscalYear) {
        var knownAt = peers.watermark();
        var end = LocalDate.of(fiscalYear, Month.DECEMBER, 31);
        var asOf = day.today().isBefore(end) ? day.today() : end;
        var of = new Period(FactSubject.ofUnit(region, unit), fiscalYear, asOf, knownAt);
        var records = own.of(region, unit, fiscalYear);
        var names = names(of, records);
        var money = money(of, names.keySet().stream().toList());
        var baselines = aims.baselines(of, records);
        var subjects = new ArrayList<Subject>();
        names.forEach((project, name) -> subjects.add(new Subject(
                project,
                name,
                money.get(project),
                baselines.getOrDefault(project, List.of()),
                Optional.ofNullable(records.outcomes().get(project)))));
        var rules = packs.governing(region, fiscalYear).rules();
        var whole = subjects.remove(0);
        var year = new UnitYear(
                fiscalYear,
                whole,
                subjects,
                new UnitYear.Thresholds(rules.goalWeightTotal(), rules.lamps().scoreOverMoney()),
                zone);
        return new Read(year, asOf, knownAt);
    }

    /** Whose year, and at which instants. */
    record Period(FactSubject unit, int fiscalYear, LocalDate asOf, Instant knownAt) {

        FactsRequest ask(List<FactsRequest.Wanted> wanted) {
            return new FactsRequest(wanted, fiscalYear, asOf, knownAt);
        }
    }

    /** The unit itself (no project) first, then the projects that budget knows and those that only have targets. */
    private Map<UUID, String> names(Period of, OwnRecords.Year records) {
        var names = new LinkedHashMap<UUID, String>();
        names.put(null, WHOLE);
        peers.projects(of.unit().region(), of.unit().unit(), of.fiscalYear())
                .forEach(project -> names.put(project.id(), project.name()));
        var only = new LinkedHashSet<>(records.goals().keySet());
        only.removeAll(names.keySet());
        only.forEach(project -> names.put(project, records.goals().get(project)));
        return names;
    }

    private Map<UUID, Means> money(Period of, List<UUID> subjects) {
        var wanted = new ArrayList<FactsRequest.Wanted>();
        for (var project : subjects) {
            var subject = project == null ? of.unit() : of.unit().withProject(project);
            var prefix = project == null ? "budget." : "project.";
            wanted.add(new FactsRequest.Wanted(prefix + "adjusted", subject));
            wanted.add(new FactsRequest.Wanted(prefix + "spent", subject));
        }
        var facts = peers.factsInChunks(Peer.BUDGET, of.ask(wanted));
        var money = new LinkedHashMap<UUID, Means>();
        for (var index = 0; index < subjects.size(); index++) {
            money.put(
                    subjects.get(index),
                    new Means(
                            amount(facts.get(2 * index).value()),
                            amount(facts.get(2 * index + 1).value())));
        }
        return money;
    }

    /** Budget states no amount where nothing was ever approved or paid. */
    private static BigDecimal amount(String value) {
        return (value == null ? BigDecimal.ZERO : new BigDecimal(value)).setScale(2);
    }
}
