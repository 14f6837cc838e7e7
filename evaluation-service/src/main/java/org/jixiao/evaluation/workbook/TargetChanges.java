package org.jixiao.evaluation.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.scoring.Operator.Need;
import org.jixiao.evaluation.targetset.TargetSetView;
import org.jixiao.evaluation.targetset.TargetSetView.IndicatorView;

/** The rows of 绩效目标 beside the target sets that stand: what they change, and which cells cannot be taken. */
final class TargetChanges {

    private static final Set<TargetColumn> REQUIRED = Set.of(
            TargetColumn.LEVEL1,
            TargetColumn.LEVEL2,
            TargetColumn.NAME,
            TargetColumn.OPERATOR,
            TargetColumn.PLANNED,
            TargetColumn.UNIT,
            TargetColumn.WEIGHT,
            TargetColumn.BASIS,
            TargetColumn.METHOD,
            TargetColumn.SOURCE,
            TargetColumn.FREQUENCY);

    private final SentSheet sheet;
    private final WorkbookState state;
    private final Map<UUID, SetChange> changes = new LinkedHashMap<>();
    private final Map<String, TargetSetView> byCode = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final List<ComparedRow> rows = new ArrayList<>();

    TargetChanges(SentSheet sheet, WorkbookState state) {
        this.sheet = sheet;
        this.state = state;
        state.sets().values().forEach(set -> changes.put(set.id(), new SetChange(set)));
        sheet.rows().stream()
                .filter(row -> state.sets().containsKey(row.set()))
                .forEach(row -> byCode.putIfAbsent(
                        row.text(TargetColumn.PROJECT_CODE), state.sets().get(row.set())));
        // those with an id first: what is left of a set's indicators is what an added row may be
        sheet.rows().stream().filter(row -> row.row() != null).forEach(this::known);
        sheet.rows().stream().filter(row -> row.row() == null).forEach(this::added);
    }

    List<ComparedRow> rows() {
        return rows;
    }

    List<SetChange> changes() {
        return changes.values().stream().filter(SetChange::changesAnything).toList();
    }

    private void known(SentRow row) {
        var set = row.set() == null ? null : state.sets().get(row.set());
        var indicator = set == null
                ? null
                : set.indicators().stream()
                        .filter(it -> it.lineage().equals(row.row()))
                        .findFirst()
                        .orElse(null);
        var compared = compared(row, indicator);
        if (indicator == null) {
            if (set == null || !isDeletion(compared)) {
                compared.refuse(TargetColumn.NAME, "not-found", "本单位本年度没有这个指标，可能已被整体改写或删除；请重新下载后填写");
            }
        } else if (!seen.add(row.row())) {
            compared.refuse(TargetColumn.NAME, "repeated", "这一行与前面的某行是同一指标；新增指标请填在表尾的空行里，不要复制行");
        } else {
            place(compared, changes.get(set.id()), indicator);
        }
    }

    private void place(ComparedRow row, SetChange change, IndicatorView indicator) {
        change.know(indicator.lineage(), row);
        if (!WorkbookState.isOpen(change.set())) {
            row.refuseWishes("sealed", sealed(change.set()));
        } else if (isDeletion(row)) {
            if (row.has(verdict -> verdict == ThreeWay.KEPT || verdict == ThreeWay.CONFLICT)) {
                row.refuse(TargetColumn.DELETE, "conflict", "下载后该指标已被他人修改，不能按下载时的内容删除；请重新下载后再定");
            } else {
                change.delete(indicator.lineage());
            }
        } else {
            row.refuseConflicts();
            refuseForm(row);
        }
    }

    private void added(SentRow row) {
        var set = byCode.get(row.text(TargetColumn.PROJECT_CODE));
        var twin = set == null ? null : twin(row, changes.get(set.id()));
        var compared = compared(row, twin);
        if (isDeletion(compared)) {
            return;
        }
        if (set == null) {
            compared.refuse(TargetColumn.PROJECT_CODE, "not-found", "没有这个项目的目标；请填本表中已有的项目代码");
        } else if (!WorkbookState.isOpen(set)) {
            compared.refuseWishes("sealed", sealed(set));
        } else if (twin != null) {
            changes.get(set.id()).know(twin.lineage(), compared);
            compared.refuseConflicts();
        } else if (isNamed(row, set)) {
            compared.refuse(TargetColumn.NAME, "repeated", "该目标已有同名的指标");
        } else {
            changes.get(set.id()).add(compared);
            refuseForm(compared);
        }
    }

    /** Sent again, an added row finds the indicator that it became: there is no second one. */
    private static IndicatorView twin(SentRow row, SetChange change) {
        return change.set().indicators().stream()
                .filter(it -> isNamed(row, TargetColumn.LEVEL2.of(it), it.name()) && !change.isKnown(it.lineage()))
                .findFirst()
                .orElse(null);
    }

    private boolean isNamed(SentRow row, TargetSetView set) {
        var names = Stream.concat(
                set.indicators().stream().map(it -> List.of(TargetColumn.LEVEL2.of(it), it.name())),
                rows.stream()
                        .map(ComparedRow::row)
                        .filter(it ->
                                it != row && it.row() == null && byCode.get(it.text(TargetColumn.PROJECT_CODE)) == set)
                        .map(it -> List.of(it.text(TargetColumn.LEVEL2), it.name())));
        return names.anyMatch(name -> isNamed(row, name.get(0), name.get(1)));
    }

    private static boolean isNamed(SentRow row, String group, String name) {
        return row.text(TargetColumn.LEVEL2).equals(group) && row.name().equals(name.strip());
    }

    private ComparedRow compared(SentRow row, IndicatorView stands) {
        var theirs = new HashMap<SheetColumn, String>();
        if (stands != null) {
            for (var column : TargetColumn.values()) {
                theirs.put(column, column.of(stands));
            }
        }
        var need = Choices.operator(TargetColumn.OPERATOR.kind().canonical(row.text(TargetColumn.OPERATOR), Need.VALUE))
                .map(Operator::need)
                .orElse(Need.JUDGEMENT);
        var compared = new ComparedRow(sheet, row, need, theirs);
        rows.add(compared);
        return compared;
    }

    /** What cannot even become a draft's field. */
    private static void refuseForm(ComparedRow row) {
        row.applied().forEach((column, text) -> {
            if (text.isEmpty() && REQUIRED.contains(column)) {
                row.refuse(column, "required", "“" + column.heading() + "”不能为空；要删除整行请在“删除”列填“是”");
            } else if (!text.isEmpty()
                    && !column.choices().isEmpty()
                    && !column.choices().contains(text)) {
                row.refuse(column, "choice", "“" + column.heading() + "”只能填：" + String.join("、", column.choices()));
            } else if (column == TargetColumn.SPAN_DAYS && !text.isEmpty() && !Merge.isWhole(text)) {
                row.refuse(column, "number", "“" + column.heading() + "”须为整数");
            }
        });
    }

    private static boolean isDeletion(ComparedRow row) {
        return row.yours(TargetColumn.DELETE).equals(Choices.YES);
    }

    private static String sealed(TargetSetView set) {
        return WorkbookState.isSealed(set) ? "该目标已封存，不能在工作簿里修改；确需调整的，请办理重新定基线" : "该目标已提交或不予通过，不能修改；须先退回";
    }
}
