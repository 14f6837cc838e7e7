package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jixiao.budget.project.ProjectRepository;
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
import org.jixiao.facts.Grouping;

/**
 * 结转资金: what a project carried over into the year and has not spent. At the end of the year it has gone unused for two
 * years running and is reclaimed (预算法实施条例 第50条). Which yuan was spent cannot be seen, so what was carried over
 * counts as spent first; what was cut or moved away since is no longer there to be reclaimed.
 */
@ApplicationScoped
class CarryOverFacts implements FactSource {

    private final Ledgers ledgers;
    private final BudgetUnitRepository units;
    private final ProjectRepository projects;

    CarryOverFacts(Ledgers ledgers, BudgetUnitRepository units, ProjectRepository projects) {
        this.ledgers = ledgers;
        this.units = units;
        this.projects = projects;
    }

    /** Of one project; the rows are those that the amount depends on. */
    private record Unspent(Money amount, Measure.Sums sums) {}

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                new FactDefinition(
                                "remaining.carriedOver",
                                "元",
                                new Text("单位各项目上年结转中未支出的数，先用结转；年度终了仍未用完的应收回", "Carried over by projects and not spent"),
                                this::ofUnits)
                        .groupedBy(Grouping.UNIT, this::byUnit),
                new FactDefinition(
                                "project.remainingCarriedOver",
                                "元",
                                new Text("项目上年结转中未支出的数，先用结转；年度终了仍未用完的应收回", "Carried over by the project and not spent"),
                                this::ofProject)
                        .groupedBy(Grouping.PROJECT, this::byProject));
    }

    private FactReading ofUnits(FactQuestion question) {
        requireUnits(question.subject());
        return reading(unspent(question), question, question.subject());
    }

    private Map<String, FactReading> byUnit(FactQuestion question) {
        requireUnits(question.subject());
        return grouped(
                question, 0, unit -> FactSubject.ofUnit(question.subject().region(), unit));
    }

    private FactReading ofProject(FactQuestion question) {
        var subject = question.subject();
        require(subject.unit() != null && subject.project() != null && isOfMoney(subject));
        projects.requireOf(subject.project(), subject.region(), subject.unit());
        return reading(unspent(question), question, subject);
    }

    /** Only those that carried something over: the others have nothing to be reclaimed. */
    private Map<String, FactReading> byProject(FactQuestion question) {
        requireUnits(question.subject());
        require(question.subject().unit() != null);
        return grouped(question, 1, project -> question.subject().withProject(UUID.fromString(project)));
    }

    /** @param part of the key: 0 its unit, 1 its project */
    private Map<String, FactReading> grouped(FactQuestion question, int part, Function<String, FactSubject> subject) {
        var members = new TreeMap<String, Map<String, Unspent>>();
        unspent(question)
                .forEach((key, unspent) -> members.computeIfAbsent(key.split(" ")[part], member -> new TreeMap<>())
                        .put(key, unspent));
        var readings = new TreeMap<String, FactReading>();
        members.forEach((member, of) -> readings.put(member, reading(of, question, subject.apply(member))));
        return readings;
    }

    /** By unit and project. */
    private Map<String, Unspent> unspent(FactQuestion question) {
        var carried = ledgers.sum(Measure.CARRIED_OVER, Ledgers.By.UNIT_AND_PROJECT, question);
        var unspent = new TreeMap<String, Unspent>();
        ledgers.sum(Measure.ALL, Ledgers.By.UNIT_AND_PROJECT, question).forEach((key, sums) -> {
            if (carried.containsKey(key)) {
                unspent.put(key, new Unspent(left(carried.get(key).adjusted(), sums), sums));
            }
        });
        return unspent;
    }

    private static Money left(Money carriedOver, Measure.Sums sums) {
        var there = carriedOver.exceeds(sums.adjusted()) ? sums.adjusted() : carriedOver;
        return there.exceeds(sums.spent()) ? there.minus(sums.spent()) : Money.ZERO;
    }

    private static FactReading reading(Map<String, Unspent> unspent, FactQuestion question, FactSubject subject) {
        return new FactReading(
                unspent.values().stream()
                        .map(Unspent::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .toString(),
                unspent.values().stream().mapToLong(each -> each.sums().rows()).sum(),
                Digest.ofRows(unspent.entrySet().stream()
                        .map(each -> Digest.ofRow(
                                List.of(each.getKey(), each.getValue().sums().rowsDigest())))
                        .toList()),
                PartFacts.source(question, subject));
    }

    private void requireUnits(FactSubject subject) {
        require(subject.project() == null && isOfMoney(subject));
        if (subject.unit() != null) {
            units.ofCode(subject.region(), subject.unit()).orElseThrow(Refusal::notFound);
        }
    }

    private static boolean isOfMoney(FactSubject subject) {
        return subject.programme() == null && subject.township() == null;
    }

    /** A narrowing that is not understood must not be ignored. */
    private static void require(boolean understood) {
        if (!understood) {
            throw Refusal.invalid(
                    "/facts/0/subject", "Subject", "该事实不能按所给的对象细分", "This fact cannot be narrowed to this subject");
        }
    }
}
