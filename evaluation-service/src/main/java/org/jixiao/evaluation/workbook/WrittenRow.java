package org.jixiao.evaluation.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jixiao.evaluation.measurement.MeasurementView;
import org.jixiao.evaluation.scoring.Operator.Need;
import org.jixiao.evaluation.targetset.TargetSetView;
import org.jixiao.evaluation.targetset.TargetSetView.IndicatorView;

/**
 * A row as it is written.
 *
 * @param hidden   as many as {@link BookSheet#HIDDEN}
 * @param cells    canonical texts
 * @param locked   nothing of it may be filled
 * @param own      what its author wrote beside
 * @param problems what is wrong, by column
 */
record WrittenRow(
        List<String> hidden,
        Map<SheetColumn, String> cells,
        Need need,
        boolean locked,
        List<String> own,
        Map<SheetColumn, String> problems) {

    /** @param project what is shown of its project: code and name */
    static WrittenRow of(TargetSetView set, IndicatorView indicator, List<String> project, BaseCells base) {
        var cells = new HashMap<SheetColumn, String>();
        for (var column : TargetColumn.values()) {
            cells.put(column, column.of(indicator));
        }
        var hidden =
                List.of(indicator.lineage().toString(), set.id().toString(), "v" + set.version(), base(cells, base));
        cells.put(TargetColumn.PROJECT_CODE, project.get(0));
        cells.put(TargetColumn.PROJECT_NAME, project.get(1));
        cells.put(TargetColumn.BASELINE, set.baseline() + "");
        cells.put(TargetColumn.STATUS, status(set.status()));
        cells.put(TargetColumn.BINDING, fact(indicator));
        return new WrittenRow(
                hidden, cells, indicator.operator().need(), !WorkbookState.isOpen(set), List.of(), Map.of());
    }

    /** @param last null where nothing was measured yet */
    static WrittenRow of(
            TargetSetView set, IndicatorView indicator, MeasurementView last, List<String> project, BaseCells base) {
        var need = indicator.operator().need();
        var cells = new HashMap<SheetColumn, String>();
        for (var column : ActualColumn.values()) {
            cells.put(column, column.of(last, need));
        }
        var version = last == null ? "" : last.id().toString();
        var hidden = List.of(indicator.id().toString(), set.id().toString(), version, base(cells, base));
        cells.put(ActualColumn.PROJECT_CODE, project.get(0));
        cells.put(ActualColumn.PROJECT_NAME, project.get(1));
        cells.put(ActualColumn.LEVEL2, indicator.level2Label());
        cells.put(ActualColumn.NAME, indicator.name());
        cells.put(ActualColumn.OPERATOR, indicator.operatorLabel());
        cells.put(ActualColumn.PLANNED, TargetColumn.PLANNED.of(indicator));
        cells.put(ActualColumn.UNIT, indicator.unitOfMeasure());
        cells.put(ActualColumn.WEIGHT, TargetColumn.WEIGHT.of(indicator));
        cells.put(ActualColumn.WAY, indicator.binding() == null ? "填报" : "取数 " + fact(indicator));
        return new WrittenRow(hidden, cells, need, indicator.binding() != null, List.of(), Map.of());
    }

    /**
     * A row that goes back to its author. What stands now becomes what was taken away: whoever sends it again has been told
     * of it.
     */
    static WrittenRow returned(ComparedRow row, WorkbookState state, BaseCells base) {
        var sent = row.row();
        var cells = new HashMap<SheetColumn, String>(sent.cells());
        var stands = new HashMap<SheetColumn, String>();
        for (var column : sent.sheet().filled()) {
            cells.put(column, row.shown(column));
            stands.put(column, row.stands() ? row.theirs(column) : sent.downloaded(column));
        }
        var set = sent.set() == null ? null : state.sets().get(sent.set());
        return new WrittenRow(
                List.of(
                        sent.row() == null ? "" : sent.row().toString(),
                        sent.set() == null ? "" : sent.set().toString(),
                        set == null ? "" : "v" + set.version(),
                        sent.row() == null ? "" : base.write(stands)),
                cells,
                row.need(),
                set != null && isLocked(sent, set),
                sent.own(),
                row.problems().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue()
                        .message())));
    }

    private static boolean isLocked(SentRow row, TargetSetView set) {
        return row.sheet() == BookSheet.TARGETS
                ? !WorkbookState.isOpen(set)
                : set.indicators().stream().anyMatch(it -> it.id().equals(row.row()) && it.binding() != null);
    }

    /** Not yet in a target set. */
    boolean isNew() {
        return hidden.get(0).isEmpty();
    }

    /** All that is wrong with it, in the order of its columns. */
    String said(BookSheet sheet) {
        return sheet.columns().stream()
                .filter(problems::containsKey)
                .map(column -> column.heading() + "：" + problems.get(column))
                .collect(Collectors.joining("；"));
    }

    private static String base(Map<SheetColumn, String> cells, BaseCells base) {
        return base.write(cells.entrySet().stream()
                .filter(it -> it.getKey().isFilled())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String fact(IndicatorView indicator) {
        return indicator.binding() == null ? "" : indicator.binding().fact();
    }

    private static String status(String status) {
        return switch (status) {
            case "draft" -> "填报中";
            case "returned" -> "被退回";
            case "submitted" -> "已提交";
            default -> "已封存";
        };
    }
}
