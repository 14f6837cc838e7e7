package org.jixiao.evaluation.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A workbook beside what stands: every change that it makes, and every cell that cannot be taken. */
final class WorkbookComparison {

    /** Nobody reads more on a screen; the workbook that goes back says all. */
    private static final int SHOWN = 200;

    private final WorkbookReader.Sent sent;
    private final WorkbookState state;
    private final TargetChanges targets;
    private final ActualChanges actuals;

    private WorkbookComparison(WorkbookReader.Sent sent, WorkbookState state) {
        this.sent = sent;
        this.state = state;
        this.targets = new TargetChanges(sent.targets(), state);
        this.actuals = new ActualChanges(sent.actuals(), state);
    }

    static WorkbookComparison of(WorkbookReader.Sent sent, WorkbookState state, WorkbookRules rules) {
        var comparison = new WorkbookComparison(sent, state);
        comparison.targets.changes().forEach(change -> rules.faults(change.set().id(), change.draft())
                .forEach(change::refuse));
        comparison.actuals.typedBySet().forEach((set, typed) -> rules.faults(set, typed)
                .forEach((value, faults) -> faults.forEach(fault -> comparison.actuals.refuse(value, fault))));
        return comparison;
    }

    void write(WorkbookRules rules) {
        targets.changes().forEach(rules::write);
        actuals.typedBySet().forEach(rules::write);
    }

    WorkbookResult result(boolean dryRun) {
        var changes = targets.changes();
        var updated = changes.stream().mapToLong(SetChange::updated).sum();
        var created = changes.stream().mapToLong(SetChange::added).sum();
        var deleted = changes.stream().mapToLong(SetChange::deleted).sum();
        var problems = problems();
        return new WorkbookResult(
                dryRun,
                problems.isEmpty(),
                new WorkbookResult.Indicators(
                        updated, created, deleted, targets.rows().size() - updated - created - deleted),
                new WorkbookResult.Actuals(actuals.typed(), actuals.rows().size() - actuals.typed()),
                rows().mapToLong(row -> row.count(ThreeWay.KEPT)).sum(),
                problems.size(),
                problems.stream().limit(SHOWN).toList());
    }

    List<WorkbookCell> problems() {
        return rows().flatMap(row -> row.problems().values().stream()).toList();
    }

    /** The workbook as it goes back. */
    List<WrittenSheet> sheets(BaseCells base) {
        return List.of(
                new WrittenSheet(sent.targets().sheet(), sent.targets().headings(), rows(targets.rows(), base)),
                new WrittenSheet(sent.actuals().sheet(), sent.actuals().headings(), rows(actuals.rows(), base)));
    }

    private List<WrittenRow> rows(List<ComparedRow> rows, BaseCells base) {
        var back = new ArrayList<WrittenRow>();
        rows.stream()
                .sorted((one, other) ->
                        Long.compare(one.row().line(), other.row().line()))
                .forEach(row -> back.add(WrittenRow.returned(row, state, base)));
        return back;
    }

    private Stream<ComparedRow> rows() {
        return Stream.concat(targets.rows().stream(), actuals.rows().stream());
    }
}
