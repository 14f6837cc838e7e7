package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.budget.line.BudgetLineRepository;
import org.jixiao.budget.unit.BudgetUnitRepository;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.audit.KnownInstants;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;
import org.jixiao.facts.FactQuestion;

@ApplicationScoped
class ExecutionService {

    private final Ledgers ledgers;
    private final BudgetLineRepository lines;
    private final BudgetUnitRepository units;
    private final KnownInstants instants;
    private final Caller caller;

    ExecutionService(
            Ledgers ledgers,
            BudgetLineRepository lines,
            BudgetUnitRepository units,
            KnownInstants instants,
            Caller caller) {
        this.ledgers = ledgers;
        this.lines = lines;
        this.units = units;
        this.instants = instants;
        this.caller = caller;
    }

    /** @param asOf null for the last day of the year; @param knownAt null for what is recorded by now */
    @Transactional
    ExecutionView execution(UnitYear year, LocalDate asOf, Instant knownAt) {
        caller.scope().require(year.region(), year.unit());
        units.ofCode(year.region(), year.unit()).orElseThrow(Refusal::notFound);
        var question = new FactQuestion(
                FactSubject.ofUnit(year.region(), year.unit()),
                year.fiscalYear(),
                asOf == null ? LocalDate.of(year.fiscalYear(), 12, 31) : asOf,
                instants.safe(year.region(), year.unit(), knownAt),
                caller.scope());
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
