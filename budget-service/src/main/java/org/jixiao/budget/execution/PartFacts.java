package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jixiao.budget.unit.BudgetUnitRepository;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.money.Rate;
import org.jixiao.common.page.Page;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;
import org.jixiao.facts.Grouping;

/** What parts of a unit's budget come to: changes, basic and project expenditure, 三公经费, what is left. */
@ApplicationScoped
class PartFacts implements FactSource {

    private static final String YUAN = "元";
    private static final String RATE = "比率";

    private final Ledgers ledgers;
    private final BudgetUnitRepository units;

    PartFacts(Ledgers ledgers, BudgetUnitRepository units) {
        this.ledgers = ledgers;
        this.units = units;
    }

    /** What is taken of the sums; null where nothing can be stated. */
    private interface Value extends BiFunction<Measure.Sums, FactQuestion, Object> {}

    private static final Value ADJUSTED = (sums, question) -> sums.adjusted();
    private static final Value SPENT = (sums, question) -> sums.spent();
    private static final Value LEFT = (sums, question) -> sums.adjusted().minus(sums.spent());
    private static final Value EXECUTION_RATE =
            (sums, question) -> sums.executionRate().orElse(null);
    private static final Value ADJUSTMENT_RATE = (sums, question) ->
            Rate.of(sums.adjusted().minus(sums.initial()), sums.initial()).orElse(null);

    @Override
    public List<FactDefinition> facts() {
        var facts = new ArrayList<FactDefinition>();
        facts.add(yuan("budget.supplemented", Measure.SUPPLEMENTED, Part.WHOLE, ADJUSTED, "追加数", "Supplements"));
        facts.add(yuan("budget.reduced", Measure.REDUCED, Part.WHOLE, ADJUSTED, "调减数，为负", "Reductions, below zero"));
        facts.add(yuan("budget.carriedOver", Measure.CARRIED_OVER, Part.WHOLE, ADJUSTED, "上年结转数", "Carried over"));
        facts.add(yuan("budget.remaining", Measure.ALL, Part.WHOLE, LEFT, "未支出数：调整预算数减执行数", "Not spent"));
        facts.add(rate("budget.adjustmentRate", Part.WHOLE, ADJUSTMENT_RATE, "预算调整率：调整增减数除以年初预算数", "Adjustment rate"));
        facts.add(rate("budget.paceAhead", Part.WHOLE, PartFacts::ahead, "支出进度减时间进度", "Pace ahead of time"));
        part(facts, "basic", Part.BASIC, "基本支出", "Basic expenditure");
        part(facts, "personnel", Part.PERSONNEL, "人员经费", "Personnel");
        part(facts, "operating", Part.OPERATING, "公用经费", "Operating expenditure");
        part(facts, "projects", Part.PROJECTS, "项目支出", "Project expenditure");
        part(facts, "publicExpenses", Part.PUBLIC_EXPENSES, "三公经费", "Three public expenses");
        facts.add(yuan("publicExpenses.abroad", Measure.SPENT, Part.ABROAD, SPENT, "因公出国（境）费执行数", "Spent abroad"));
        facts.add(yuan(
                "publicExpenses.vehicles",
                Measure.SPENT,
                Part.VEHICLES,
                SPENT,
                "公务用车购置及运行维护费执行数",
                "Spent on vehicles"));
        facts.add(yuan("publicExpenses.reception", Measure.SPENT, Part.RECEPTION, SPENT, "公务接待费执行数", "Reception"));
        facts.add(yuan(
                "remaining.continuingProjects",
                Measure.ALL,
                Part.CONTINUING_PROJECTS,
                LEFT,
                "项目期延至下年的项目未支出数（可结转）",
                "Left of projects that go on"));
        facts.add(yuan(
                "remaining.endingProjects",
                Measure.ALL,
                Part.ENDING_PROJECTS,
                LEFT,
                "项目期已满的项目未支出数（结余）",
                "Left of projects that end"));
        facts.add(yuan("remaining.basic", Measure.ALL, Part.BASIC, LEFT, "基本支出未支出数", "Left of basic expenditure"));
        return facts;
    }

    private void part(List<FactDefinition> facts, String name, Part part, String zh, String en) {
        facts.add(yuan(name + ".adjusted", Measure.ADJUSTED, part, ADJUSTED, zh + "调整预算数", en + ", adjusted"));
        facts.add(yuan(name + ".spent", Measure.SPENT, part, SPENT, zh + "执行数", en + ", spent"));
        facts.add(rate(name + ".executionRate", part, EXECUTION_RATE, zh + "执行率：执行数除以调整预算数，无预算时没有", en + ", rate"));
    }

    private static Rate ahead(Measure.Sums sums, FactQuestion question) {
        var day = question.asOf();
        var passed = day.getYear() == question.fiscalYear()
                ? day.getDayOfYear()
                : day.getYear() < question.fiscalYear() ? 0 : day.lengthOfYear();
        var elapsed = Rate.of(BigDecimal.valueOf(passed), BigDecimal.valueOf(day.lengthOfYear()))
                .orElseThrow();
        return sums.executionRate()
                .map(progress -> new Rate(progress.value().subtract(elapsed.value())))
                .orElse(null);
    }

    private FactDefinition yuan(String name, Measure measure, Part part, Value value, String zh, String en) {
        return fact(new Taken(measure, part, value), name, YUAN, new Text("单位" + zh, en));
    }

    private FactDefinition rate(String name, Part part, Value value, String zh, String en) {
        return fact(new Taken(Measure.ALL, part, value), name, RATE, new Text("单位" + zh, en));
    }

    private record Taken(Measure measure, Part part, Value value) {}

    private FactDefinition fact(Taken taken, String name, String unitOfMeasure, Text meaning) {
        return new FactDefinition(name, unitOfMeasure, meaning, question -> {
                    requireUnit(question.subject());
                    return reading(
                            taken, ledgers.sum(taken.measure(), taken.part(), question), question, question.subject());
                })
                .groupedBy(Grouping.UNIT, question -> byUnit(taken, question));
    }

    private Map<String, FactReading> byUnit(Taken taken, FactQuestion question) {
        requireUnit(question.subject());
        var readings = new TreeMap<String, FactReading>();
        ledgers.sum(taken.measure(), taken.part(), Ledgers.By.UNIT, question)
                .forEach((unit, sums) -> readings.put(
                        unit,
                        reading(
                                taken,
                                sums,
                                question,
                                FactSubject.ofUnit(question.subject().region(), unit))));
        return readings;
    }

    private static FactReading reading(Taken taken, Measure.Sums sums, FactQuestion question, FactSubject subject) {
        var value = taken.value().apply(sums, question);
        return new FactReading(
                value == null ? null : value.toString(), sums.rows(), sums.rowsDigest(), source(question, subject));
    }

    /** The lines of one unit; of a whole region the units. */
    static String source(FactQuestion question, FactSubject subject) {
        var whole = subject.unit() == null;
        return Page.link(
                        whole ? "/api/v1/execution/rollup" : "/api/v1/execution",
                        "region",
                        subject.region(),
                        "unit",
                        subject.unit(),
                        "by",
                        whole ? "unit" : null,
                        "structure",
                        whole ? "then" : null,
                        "fiscalYear",
                        question.fiscalYear(),
                        "asOf",
                        question.asOf(),
                        "knownAt",
                        question.knownAt())
                .replaceFirst("&cursor=$", "");
    }

    /** A narrowing that is not understood must not be ignored. */
    private void requireUnit(FactSubject subject) {
        if (subject.project() != null || subject.programme() != null || subject.township() != null) {
            throw Refusal.invalid(
                    "/facts/0/subject", "Subject", "该事实的对象是单位或区划", "This fact is about a unit or a region");
        }
        if (subject.unit() != null) {
            units.ofCode(subject.region(), subject.unit()).orElseThrow(Refusal::notFound);
        }
    }
}
