package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.money.Money;
import org.jixiao.common.money.Rate;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.time.BusinessDay;

/** The execution of all units that the caller may see, added up as they were (as then) or as they are (as now). */
@ApplicationScoped
class RollUps {

    /** Two steps: the database adds up each unit, for the partitions may lie far away; the heirs are few. */
    private static final String BY_UNIT = """
            select region_code, unit_code,
                coalesce(sum(amount) filter (where kind = 'INITIAL'), 0),
                coalesce(sum(amount) filter (where kind <> 'PAYMENT'), 0),
                coalesce(sum(amount) filter (where kind = 'PAYMENT'), 0)
            from (
                select region_code, unit_code, kind, amount from budget_entry
                where fiscal_year = :year and effective_on <= :asOf and region_code like :region
                    and recorded_at <= :knownAt and region_code like :scopeRegion and (:all
                        or unit_code = any(string_to_array(:units, ','))
                        or left(unit_code, 3) = any(string_to_array(:units, ',')))
                union all
                select region_code, unit_code, 'PAYMENT', amount from payment
                where fiscal_year = :year and paid_on <= :asOf and region_code like :region
                    and recorded_at <= :knownAt and region_code like :scopeRegion and (:all
                        or unit_code = any(string_to_array(:units, ','))
                        or left(unit_code, 3) = any(string_to_array(:units, ',')))
            ) ledger group by 1, 2""";

    private final EntityManager database;
    private final Structure structure;
    private final RegionInstants instants;
    private final Caller caller;
    private final BusinessDay day;

    RollUps(EntityManager database, Structure structure, RegionInstants instants, Caller caller, BusinessDay day) {
        this.database = database;
        this.structure = structure;
        this.instants = instants;
        this.caller = caller;
        this.day = day;
    }

    /** @param code empty for a region as a whole */
    record Key(String region, String code) implements Comparable<Key> {

        Key with(String other) {
            return new Key(region, other);
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::region).thenComparing(Key::code).compare(this, other);
        }

        @Override
        public String toString() {
            return region + "/" + code;
        }
    }

    /**
     * What is asked for.
     *
     * @param asNow   under the heirs of today, not under the codes that recorded it
     * @param asOf    null for the last day of the year
     * @param knownAt null for what is recorded by now
     */
    record Question(String region, int fiscalYear, RollUpBy by, boolean asNow, LocalDate asOf, Instant knownAt) {

        LocalDate day() {
            return asOf == null ? LocalDate.of(fiscalYear, 12, 31) : asOf;
        }
    }

    private record Line(int units, Money initial, Money adjusted, Money spent) {

        static final Line NOTHING = new Line(0, Money.ZERO, Money.ZERO, Money.ZERO);

        Line plus(Line other) {
            return new Line(
                    units + other.units,
                    initial.plus(other.initial),
                    adjusted.plus(other.adjusted),
                    spent.plus(other.spent));
        }
    }

    @Transactional
    List<RollUpView> page(Question question, PageQuery query) {
        if (!caller.scope().coversRegion(question.region())) {
            return List.of();
        }
        var knownAt = instants.safe(question.region(), question.knownAt());
        var now = question.asNow() ? day.today() : question.day();
        var heirs = question.asNow() ? structure.on(now, knownAt, question.region()) : Structure.Heirs.NONE;
        var names = names(question, now, knownAt);
        var lines = new TreeMap<Key, Line>();
        byUnit(question, knownAt).forEach((recorded, line) -> {
            var heir = heirs.of(recorded);
            lines.merge(question.by().key(heir.region(), heir.code()), line, Line::plus);
        });
        return lines.entrySet().stream()
                .filter(line -> line.getKey().toString().compareTo(query.after()) > 0)
                .sorted(Comparator.comparing(line -> line.getKey().toString()))
                .limit(query.fetch())
                .map(line -> view(line.getKey(), line.getValue(), names.get(line.getKey())))
                .toList();
    }

    private Map<Key, Line> byUnit(Question question, Instant knownAt) {
        var scope = caller.scope();
        List<?> rows = database.createNativeQuery(BY_UNIT, Tuple.class)
                .setParameter("year", question.fiscalYear())
                .setParameter("asOf", question.day())
                .setParameter("region", question.region() + "%")
                .setParameter("knownAt", knownAt)
                .setParameter("scopeRegion", scope.regionPattern())
                .setParameter("all", scope.all())
                .setParameter("units", scope.unitList())
                .getResultList();
        var lines = new TreeMap<Key, Line>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> lines.put(
                        new Key(row.get(0, String.class), row.get(1, String.class)),
                        new Line(1, money(row, 2), money(row, 3), money(row, 4))));
        return lines;
    }

    /** A department is called after its own unit: the first. */
    private Map<Key, String> names(Question question, LocalDate on, Instant knownAt) {
        var units = structure.names(on, knownAt, question.region());
        if (question.by() == RollUpBy.UNIT) {
            return units;
        }
        var names = new HashMap<Key, String>();
        units.forEach((unit, name) -> {
            if (question.by() == RollUpBy.DEPARTMENT && unit.code().substring(3).equals("001")) {
                names.put(RollUpBy.DEPARTMENT.key(unit.region(), unit.code()), name);
            }
        });
        return names;
    }

    private static RollUpView view(Key key, Line line, String name) {
        return new RollUpView(
                key.region(),
                key.code(),
                name,
                line.units(),
                line.initial(),
                line.adjusted(),
                line.spent(),
                Rate.of(line.spent(), line.adjusted()).orElse(null));
    }

    private static Money money(Tuple row, int column) {
        return new Money(row.get(column, BigDecimal.class));
    }
}
