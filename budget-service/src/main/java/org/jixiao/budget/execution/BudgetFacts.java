package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jixiao.budget.project.ProjectRepository;
import org.jixiao.budget.unit.BudgetUnitRepository;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.page.Page;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;
import org.jixiao.facts.Grouping;

/** The money facts: of a unit ({@code budget.*}) and of a project of it ({@code project.*}). */
@ApplicationScoped
class BudgetFacts implements FactSource {

    private static final String YUAN = "元";
    private static final String RATE = "比率";

    private final Ledgers ledgers;
    private final BudgetUnitRepository units;
    private final ProjectRepository projects;

    BudgetFacts(Ledgers ledgers, BudgetUnitRepository units, ProjectRepository projects) {
        this.ledgers = ledgers;
        this.units = units;
        this.projects = projects;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                ofUnit("budget.initial", YUAN, Measure.INITIAL, text("单位年初预算数，据已批复的预算", "Initial budget of the unit")),
                ofUnit(
                        "budget.adjusted",
                        YUAN,
                        Measure.ADJUSTED,
                        text("单位调整预算数（全年预算数）：年初与历次批准的调整之和", "Adjusted budget of the unit")),
                ofUnit("budget.spent", YUAN, Measure.SPENT, text("单位执行数，据支付台账，已扣红冲", "Actual expenditure of the unit")),
                ofUnit(
                        "budget.executionRate",
                        RATE,
                        Measure.ALL,
                        text("单位预算执行率：执行数除以调整预算数", "Execution rate of the unit")),
                ofProject("project.initial", YUAN, Measure.INITIAL, text("项目年初预算数", "Initial budget of the project")),
                ofProject(
                        "project.adjusted",
                        YUAN,
                        Measure.ADJUSTED,
                        text("项目调整预算数（全年预算数）", "Adjusted budget of the project")),
                ofProject(
                        "project.spent",
                        YUAN,
                        Measure.SPENT,
                        text("项目执行数，据支付台账，已扣红冲", "Actual expenditure of the project")),
                ofProject(
                        "project.executionRate",
                        RATE,
                        Measure.ALL,
                        text("项目预算执行率：执行数除以调整预算数，无预算时没有", "Execution rate of the project")));
    }

    private FactDefinition ofUnit(String name, String unitOfMeasure, Measure measure, Text meaning) {
        Function<FactQuestion, FactReading> whole = question -> {
            requireUnit(question.subject());
            return reading(measure, ledgers.sum(measure, question), question, question.subject());
        };
        return new FactDefinition(name, unitOfMeasure, meaning, whole)
                .groupedBy(Grouping.UNIT, question -> byUnit(measure, question));
    }

    private FactDefinition ofProject(String name, String unitOfMeasure, Measure measure, Text meaning) {
        Function<FactQuestion, FactReading> one = question -> {
            requireProject(question.subject());
            return reading(measure, ledgers.sum(measure, question), question, question.subject());
        };
        return new FactDefinition(name, unitOfMeasure, meaning, one)
                .groupedBy(Grouping.PROJECT, question -> byProject(measure, question));
    }

    private Map<String, FactReading> byUnit(Measure measure, FactQuestion question) {
        requireUnit(question.subject());
        var readings = new TreeMap<String, FactReading>();
        ledgers.sum(measure, Ledgers.By.UNIT, question)
                .forEach((unit, sums) -> readings.put(
                        unit,
                        reading(
                                measure,
                                sums,
                                question,
                                FactSubject.ofUnit(question.subject().region(), unit))));
        return readings;
    }

    /** Also the projects without money: they are in the library and have nothing. */
    private Map<String, FactReading> byProject(Measure measure, FactQuestion question) {
        requireUnit(question.subject());
        if (question.subject().unit() == null) {
            throw narrowed();
        }
        var sums = ledgers.sum(measure, Ledgers.By.PROJECT, question);
        var readings = new TreeMap<String, FactReading>();
        ledgers.projects(question)
                .keySet()
                .forEach(project -> readings.put(
                        project.toString(),
                        reading(
                                measure,
                                sums.getOrDefault(project.toString(), Ledgers.nothing()),
                                question,
                                question.subject().withProject(project))));
        return readings;
    }

    private static FactReading reading(Measure measure, Measure.Sums sums, FactQuestion question, FactSubject subject) {
        return new FactReading(
                switch (measure) {
                    case INITIAL -> sums.initial().toString();
                    case ADJUSTED, SUPPLEMENTED, REDUCED, CARRIED_OVER ->
                        sums.adjusted().toString();
                    case SPENT -> sums.spent().toString();
                    case ALL -> sums.executionRate().map(Object::toString).orElse(null);
                },
                sums.rows(),
                sums.rowsDigest(),
                source(measure, question, subject));
    }

    private static String source(Measure measure, FactQuestion question, FactSubject subject) {
        if (measure != Measure.SPENT && subject.unit() == null) {
            return "/api/v1/budgets?region=" + subject.region() + "&fiscalYear=" + question.fiscalYear();
        }
        var path = measure == Measure.SPENT ? "/api/v1/payments" : "/api/v1/execution";
        return Page.link(
                        path,
                        "region",
                        subject.region(),
                        "unit",
                        subject.unit(),
                        "fiscalYear",
                        question.fiscalYear(),
                        "project",
                        measure == Measure.SPENT ? subject.project() : null,
                        "asOf",
                        question.asOf(),
                        "knownAt",
                        question.knownAt())
                .replaceFirst("&cursor=$", "");
    }

    private void requireUnit(FactSubject subject) {
        if (subject.project() != null || subject.programme() != null || subject.township() != null) {
            throw narrowed();
        }
        if (subject.unit() != null) {
            units.ofCode(subject.region(), subject.unit()).orElseThrow(Refusal::notFound);
        }
    }

    private void requireProject(FactSubject subject) {
        if (subject.programme() != null || subject.township() != null) {
            throw narrowed();
        }
        if (subject.unit() == null || subject.project() == null) {
            throw Refusal.invalid("/facts/0/subject", "Subject", "该事实须指明单位和项目", "This fact needs a unit and a project");
        }
        projects.requireOf(subject.project(), subject.region(), subject.unit());
    }

    /** A narrowing that is not understood must not be ignored. */
    private static Refusal narrowed() {
        return Refusal.invalid(
                "/facts/0/subject", "Subject", "该事实不能按所给的对象细分", "This fact cannot be narrowed to this subject");
    }

    private static Text text(String zh, String en) {
        return new Text(zh, en);
    }
}
