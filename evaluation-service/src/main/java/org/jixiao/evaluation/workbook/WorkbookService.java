package org.jixiao.evaluation.workbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;
import org.jixiao.evaluation.source.Peers;
import org.jixiao.evaluation.source.ProjectsPage;
import org.jixiao.evaluation.targetset.TargetSetView;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.UploadedFile;

/** One workbook of a unit's year: taken away, compared, and written as a whole or not at all. */
@ApplicationScoped
class WorkbookService {

    /** Stands where the targets are of no project. */
    private static final String WHOLE = "单位整体";

    private final WorkbookState.Reader states;
    private final WorkbookRules rules;
    private final Peers peers;
    private final EntityManager database;
    private final Caller caller;
    private final BaseCells base;

    WorkbookService(
            WorkbookState.Reader states,
            WorkbookRules rules,
            Peers peers,
            EntityManager database,
            Caller caller,
            ObjectMapper json) {
        this.states = states;
        this.rules = rules;
        this.peers = peers;
        this.database = database;
        this.caller = caller;
        this.base = new BaseCells(json);
    }

    @Transactional
    SentFile download(UnitYear of) {
        caller.scope().require(of.region(), of.unit());
        var state = states.read(of);
        var projects = projects(of, state);
        var targets = state.newest(set -> !WorkbookState.isRejected(set)).stream()
                .flatMap(set ->
                        set.indicators().stream().map(it -> WrittenRow.of(set, it, projects.get(set.id()), base)))
                .toList();
        var actuals = state.newest(WorkbookState::isSealed).stream()
                .flatMap(set -> set.indicators().stream()
                        .map(it -> WrittenRow.of(set, it, state.measured().get(it.id()), projects.get(set.id()), base)))
                .toList();
        var sheets = List.of(
                new WrittenSheet(BookSheet.TARGETS, List.of(), targets),
                new WrittenSheet(BookSheet.ACTUALS, List.of(), actuals));
        return SentFile.of(SheetFormat.XLSX, out -> WorkbookWriter.write(out, of, sheets, false));
    }

    /** What a workbook would change, and which cells cannot be taken, as the same workbook. */
    @Transactional
    SentFile check(UnitYear of, UploadedFile file) {
        var sheets = compared(of, file).sheets(base);
        return SentFile.of(SheetFormat.XLSX, out -> WorkbookWriter.write(out, of, sheets, true));
    }

    @Transactional
    WorkbookResult upload(UnitYear of, boolean dryRun, UploadedFile file) {
        if (!dryRun) {
            alone(of);
        }
        var comparison = compared(of, file);
        var result = comparison.result(dryRun);
        if (!dryRun && !result.applicable()) {
            throw refused(result);
        }
        if (!dryRun) {
            comparison.write(rules);
        }
        return result;
    }

    private WorkbookComparison compared(UnitYear of, UploadedFile file) {
        caller.scope().require(of.region(), of.unit());
        var sent = new WorkbookReader(base).read(file);
        return WorkbookComparison.of(sent, states.read(of), rules);
    }

    /** Of two workbooks of the same year the second sees what the first wrote, and writes no value twice. */
    private void alone(UnitYear of) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "workbook " + of)
                .getResultList();
    }

    private static Refusal refused(WorkbookResult result) {
        return Refusal.of(
                        WorkbookProblem.CELLS,
                        "工作簿有 " + result.problems() + " 个单元格不能写入，全部内容均未写入；请取回标色的工作簿改正后再上传",
                        result.problems() + " cells cannot be taken; nothing was written",
                        Map.of("problems", result.problems(), "cells", result.cells()))
                .about(result.cells().stream()
                        .map(cell -> new Fault(cell.cell(), cell.rule(), new Text(cell.message(), cell.message())))
                        .toList());
    }

    /** Code and name of each set's project as budget has them; what budget does not show is named by its id. */
    private Map<UUID, List<String>> projects(UnitYear of, WorkbookState state) {
        var ofProject = state.sets().values().stream().anyMatch(set -> set.project() != null);
        var named = ofProject
                ? peers.projects(of.region(), of.unit(), of.fiscalYear()).stream()
                        .collect(Collectors.toMap(ProjectsPage.Project::id, it -> it, (one, other) -> one))
                : Map.<UUID, ProjectsPage.Project>of();
        return state.sets().values().stream()
                .collect(Collectors.toMap(TargetSetView::id, set -> project(set, named.get(set.project()))));
    }

    private static List<String> project(TargetSetView set, ProjectsPage.Project named) {
        if (set.project() == null) {
            return List.of(WHOLE, "");
        }
        return named == null || named.code() == null
                ? List.of(set.project().toString(), named == null ? "" : named.name())
                : List.of(named.code(), named.name());
    }
}
