package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.budget.line.BudgetLineRepository;
import org.jixiao.budget.project.ProjectRepository;
import org.jixiao.budget.unit.BudgetUnitRepository;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.audit.KnownInstants;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.money.Money;
import org.jixiao.common.money.Rate;
import org.jixiao.common.problem.Refusal;
import org.jixiao.facts.FactQuestion;

@ApplicationScoped
class ExecutionService {

    private final Ledgers ledgers;
    private final PastYears pastYears;
    private final BudgetLineRepository lines;
    private final BudgetUnitRepository units;
    private final ProjectRepository projects;
    private final KnownInstants instants;
    private final Caller caller;

    ExecutionService(
            Ledgers ledgers,
            PastYears pastYears,
            BudgetLineRepository lines,
            BudgetUnitRepository units,
            ProjectRepository projects,
            KnownInstants instants,
            Caller caller) {
        this.ledgers = ledgers;
        this.pastYears = pastYears;
        this.lines = lines;
        this.units = units;
        this.projects = projects;
        this.instants = instants;
        this.caller = caller;
    }

    /** @param asOf null for the last day of the year; @param knownAt null for what is recorded by now */
    @Transactional
    ExecutionView execution(UnitYear year, LocalDate asOf, Instant knownAt) {
        var question = question(year, null, asOf, knownAt);
        return new ExecutionView(
                year.region(),
                year.unit(),
                year.fiscalYear(),
                question.asOf(),
                question.knownAt(),
                ExecutionView.Amounts.of(ledgers.sum(Measure.ALL, question)),
                lines(year, question),
                projects(question));
    }

    /** @param project null for the whole unit; @param asOf and knownAt as for the execution */
    @Transactional
    MonthsView months(UnitYear year, UUID project, LocalDate asOf, Instant knownAt) {
        var question = question(year, project, asOf, knownAt);
        var adjustments = new TreeMap<Integer, Money>();
        var payments = new TreeMap<Integer, Money>();
        ledgers.sum(Measure.ALL, Ledgers.By.MONTH, question).forEach((month, sums) -> {
            adjustments.put(Integer.valueOf(month), sums.adjusted());
            payments.put(Integer.valueOf(month), sums.spent());
        });
        return new MonthsView(
                year.region(),
                year.unit(),
                project,
                year.fiscalYear(),
                question.asOf(),
                question.knownAt(),
                Months.of(year.fiscalYear(), question.asOf(), adjustments, payments));
    }

    /** The whole year beside the whole of the year before. */
    @Transactional
    ComparisonView comparison(UnitYear year, UUID project, ComparisonBasis basis, Instant knownAt, Locale language) {
        var question = question(year, project, null, knownAt);
        var before = question(
                new UnitYear(year.region(), year.unit(), year.fiscalYear() - 1), project, null, question.knownAt());
        var current = quantity(basis, question, language);
        var previous = quantity(basis, before, language);
        var known = previous.rows() > 0;
        var change = current.amount().minus(previous.amount());
        return new ComparisonView(
                year.region(),
                year.unit(),
                project,
                question.knownAt(),
                current,
                known ? previous : null,
                known ? change : null,
                known ? Rate.of(change, previous.amount()).orElse(null) : null);
    }

    /** From the ledger of the year; of a year that was never kept here, from its document. */
    private ComparisonView.Quantity quantity(ComparisonBasis basis, FactQuestion question, Locale language) {
        var year = question.fiscalYear();
        var label = basis.quantity(year).in(language);
        var sums = ledgers.sum(basis.measure(), question);
        var past = sums.rows() > 0 ? Optional.<PastYears.PastYear>empty() : pastYears.of(question);
        return new ComparisonView.Quantity(
                year,
                label,
                past.map(stated -> basis.of(stated.sums())).orElseGet(() -> basis.of(sums)),
                past.map(stated -> stated.sums().rows()).orElse(sums.rows()),
                past.map(PastYears.PastYear::documentNo).orElse(null));
    }

    private FactQuestion question(UnitYear year, UUID project, LocalDate asOf, Instant knownAt) {
        caller.scope().require(year.region(), year.unit());
        units.ofCode(year.region(), year.unit()).orElseThrow(Refusal::notFound);
        var subject = FactSubject.ofUnit(year.region(), year.unit());
        if (project != null) {
            projects.requireOf(project, year.region(), year.unit());
            subject = subject.withProject(project);
        }
        return new FactQuestion(
                subject,
                year.fiscalYear(),
                asOf == null ? LocalDate.of(year.fiscalYear(), 12, 31) : asOf,
                instants.safe(year.region(), year.unit(), knownAt),
                caller.scope());
    }

    /** The lines that had an entry in the ledger by then. */
    private List<ExecutionView.LineExecution> lines(UnitYear year, FactQuestion question) {
        var sums = ledgers.sum(Measure.ALL, Ledgers.By.LINE, question);
        return lines.approved(year).stream()
                .filter(line -> sums.containsKey(line.id().toString()))
                .map(line ->
                        ExecutionView.LineExecution.of(line, sums.get(line.id().toString())))
                .toList();
    }

    private List<ExecutionView.ProjectExecution> projects(FactQuestion question) {
        var sums = ledgers.sum(Measure.ALL, Ledgers.By.PROJECT, question);
        return ledgers.projects(question).entrySet().stream()
                .map(project -> ExecutionView.ProjectExecution.of(
                        project.getKey(),
                        project.getValue(),
                        sums.getOrDefault(project.getKey().toString(), Ledgers.nothing())))
                .toList();
    }
}
