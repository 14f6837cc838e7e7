package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jixiao.budget.unit.BudgetUnitRepository;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.money.Rate;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;

/** How many projects have money and how many have none, and spending set against staff. Of one unit. */
@ApplicationScoped
class CountFacts implements FactSource {

    private final Ledgers ledgers;
    private final BudgetUnitRepository units;

    CountFacts(Ledgers ledgers, BudgetUnitRepository units) {
        this.ledgers = ledgers;
        this.units = units;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                projects(true, "projects.funded", new Text("有预算的在库项目数", "Projects with a budget")),
                projects(false, "projects.unfunded", new Text("没有预算的在库项目数（有目标无资金）", "Projects without money")),
                ofUnit(
                        "budget.withoutProject",
                        "比率",
                        new Text("不属于任何项目的执行数（基本支出）占执行数的比率（有资金无项目目标）", "Share of spending under no project"),
                        this::withoutProject),
                ofUnit(
                        "spending.perHead",
                        "元/人",
                        new Text("在职人员人均支出：执行数除以在职人数", "Spending per head of staff"),
                        this::perHead),
                ofUnit(
                        "staff.controlRate",
                        "比率",
                        new Text("在职人员控制率：在职人数除以编制数", "Staff in relation to the establishment"),
                        this::control));
    }

    private FactDefinition projects(boolean funded, String name, Text meaning) {
        return ofUnit(name, "个", meaning, question -> {
            var sums = ledgers.sum(Measure.ADJUSTED, Ledgers.By.PROJECT, question);
            var counted = ledgers.projects(question).keySet().stream()
                    .filter(project -> sums.getOrDefault(project.toString(), Ledgers.nothing())
                                    .adjusted()
                                    .isPositive()
                            == funded)
                    .map(UUID::toString)
                    .toList();
            return new FactReading(
                    String.valueOf(counted.size()),
                    counted.size(),
                    Digest.ofRows(counted.stream()
                            .map(project -> Digest.ofRow(List.of(project)))
                            .toList()),
                    "/api/v1/projects?region=%s&unit=%s&fiscalYear=%d&funded=%s"
                            .formatted(
                                    question.subject().region(),
                                    question.subject().unit(),
                                    question.fiscalYear(),
                                    funded));
        });
    }

    private FactReading withoutProject(FactQuestion question) {
        var whole = ledgers.sum(Measure.SPENT, question);
        var basic = ledgers.sum(Measure.SPENT, Part.BASIC, question);
        return new FactReading(
                Rate.of(basic.spent(), whole.spent()).map(Rate::toString).orElse(null),
                whole.rows(),
                whole.rowsDigest(),
                payments(question));
    }

    private FactReading perHead(FactQuestion question) {
        var spent = ledgers.sum(Measure.SPENT, question);
        var staff = staff(question);
        var value = staff.filter(profile -> profile.actual() > 0).map(profile -> spent.spent()
                .yuan()
                .divide(BigDecimal.valueOf(profile.actual()), 2, RoundingMode.HALF_UP)
                .toPlainString());
        var digest = staff.map(profile -> Digest.text(Digest.sha256(spent.rowsDigest(), profile.rowHash())))
                .orElse(spent.rowsDigest());
        return new FactReading(
                value.orElse(null), spent.rows() + (staff.isPresent() ? 1 : 0), digest, payments(question));
    }

    private FactReading control(FactQuestion question) {
        var staff = staff(question);
        var subject = question.subject();
        return new FactReading(
                staff.flatMap(profile -> Rate.of(
                                BigDecimal.valueOf(profile.actual()), BigDecimal.valueOf(profile.established())))
                        .map(Rate::toString)
                        .orElse(null),
                staff.isPresent() ? 1 : 0,
                Digest.ofRows(staff.map(profile -> List.of(profile.rowHash())).orElse(List.of())),
                "/api/v1/units?region=%s&code=%s&asOf=%s".formatted(subject.region(), subject.unit(), question.asOf()));
    }

    private Optional<BudgetUnitRepository.Staff> staff(FactQuestion question) {
        var subject = question.subject();
        return units.staff(subject.region(), subject.unit(), question.asOf(), question.knownAt());
    }

    private static String payments(FactQuestion question) {
        return "/api/v1/payments?region=%s&unit=%s&fiscalYear=%d&asOf=%s&knownAt=%s"
                .formatted(
                        question.subject().region(),
                        question.subject().unit(),
                        question.fiscalYear(),
                        question.asOf(),
                        question.knownAt());
    }

    private FactDefinition ofUnit(
            String name, String unitOfMeasure, Text meaning, Function<FactQuestion, FactReading> reader) {
        return new FactDefinition(name, unitOfMeasure, meaning, question -> {
            requireUnit(question.subject());
            return reader.apply(question);
        });
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
