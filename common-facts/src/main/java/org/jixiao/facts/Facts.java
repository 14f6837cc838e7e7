package org.jixiao.facts;

import io.quarkus.arc.All;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.common.audit.KnownInstants;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.problem.Refusal;

/**
 * Measures facts so that they are stable for ever: the heads of the units that a fact covers are locked for share, so
 * that every act recorded up to {@code knownAt} is committed and no later one can claim an earlier time.
 */
@ApplicationScoped
public class Facts {

    @Inject
    @All
    List<FactSource> sources;

    @Inject
    EntityManager database;

    @Inject
    Records records;

    @Inject
    KnownInstants instants;

    @Inject
    Caller caller;

    private final Map<String, FactDefinition> catalogue = new TreeMap<>();

    @PostConstruct
    void collect() {
        for (var source : sources) {
            for (var fact : source.facts()) {
                if (catalogue.put(fact.name(), fact) != null) {
                    throw new IllegalStateException("two sources measure " + fact.name());
                }
            }
        }
    }

    Collection<FactDefinition> catalogue() {
        return catalogue.values();
    }

    /** The newest instant at which a fact can be asked for. */
    @Transactional
    Instant watermark() {
        return instants.notInTheFuture(null);
    }

    @Transactional
    public FactQuery.Answer answer(FactQuery query) {
        query.facts().forEach(this::require);
        lockHeads(
                query.facts().stream().map(FactQuery.Wanted::subject).distinct().toList());
        var knownAt = instants.notInTheFuture(query.knownAt());
        var asOf = query.asOf() == null ? LocalDate.of(query.fiscalYear(), 12, 31) : query.asOf();
        if (query.groupBy() != null) {
            return grouped(query, asOf, knownAt);
        }
        var facts = new ArrayList<Fact>();
        for (var wanted : query.facts()) {
            var definition = catalogue.get(wanted.name());
            var question = new FactQuestion(wanted.subject(), query.fiscalYear(), asOf, knownAt, caller.scope());
            facts.add(Fact.measured(
                    wanted.name(),
                    wanted.subject(),
                    query.fiscalYear(),
                    asOf,
                    knownAt,
                    definition.reader().apply(question),
                    definition.unitOfMeasure()));
        }
        return new FactQuery.Answer(knownAt, asOf, facts, null);
    }

    private FactQuery.Answer grouped(FactQuery query, LocalDate asOf, Instant knownAt) {
        var wanted = query.facts().get(0);
        var definition = catalogue.get(wanted.name());
        if (query.facts().size() > 1 || !definition.groupings().contains(query.groupBy())) {
            throw Refusal.invalid(
                    "/groupBy",
                    "Grouping",
                    "该事实不能按此分组，或一次只能分组查询一个事实",
                    "This fact has no such grouping, or more than one fact was asked for");
        }
        var question = new FactQuestion(wanted.subject(), query.fiscalYear(), asOf, knownAt, caller.scope());
        var limit = query.limit() == null ? 200 : query.limit();
        var after = query.cursor() == null ? "" : query.cursor();
        var page = definition.groups().get(query.groupBy()).apply(question).entrySet().stream()
                .filter(group -> group.getKey().compareTo(after) > 0)
                .sorted(Map.Entry.comparingByKey())
                .limit(limit + 1L)
                .toList();
        var facts = page.stream()
                .limit(limit)
                .map(group -> Fact.measured(
                        wanted.name(),
                        query.groupBy().narrow(wanted.subject(), group.getKey()),
                        query.fiscalYear(),
                        asOf,
                        knownAt,
                        group.getValue(),
                        definition.unitOfMeasure()))
                .toList();
        var next = page.size() > limit ? page.get(limit - 1).getKey() : null;
        return new FactQuery.Answer(knownAt, asOf, facts, next);
    }

    private void require(FactQuery.Wanted wanted) {
        if (!catalogue.containsKey(wanted.name())) {
            throw Refusal.of(
                    FactProblem.UNKNOWN_FACT, "没有名为 " + wanted.name() + " 的事实", "No fact is called " + wanted.name());
        }
        var subject = wanted.subject();
        if (subject.unit() != null) {
            caller.scope().require(subject.region(), subject.unit());
        } else if (!caller.scope().coversRegion(subject.region())) {
            throw Refusal.notFound();
        }
    }

    /**
     * Of a department those of all its units. In code order, so that two readers or a reader and a writer of several
     * units cannot wait for each other.
     */
    private void lockHeads(List<FactSubject> subjects) {
        for (var subject : subjects.stream()
                .sorted(Comparator.comparing(FactSubject::region)
                        .thenComparing(FactSubject::unit, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList()) {
            if (subject.unit() != null && !UnitScope.isDepartment(subject.unit())) {
                records.ensureHead(subject.region(), subject.unit());
            } else {
                records.keepHeads(subject.region());
            }
            database.createNativeQuery("""
                    select seq from unit_head where region_code = ?1
                      and (?2 = '' or unit_code = ?2 or (length(?2) = 3 and left(unit_code, 3) = ?2))
                    order by region_code, unit_code for share""")
                    .setParameter(1, subject.region())
                    .setParameter(2, subject.unit() == null ? "" : subject.unit())
                    .getResultList();
        }
    }
}
