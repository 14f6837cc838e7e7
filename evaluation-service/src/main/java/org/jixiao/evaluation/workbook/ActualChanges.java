package org.jixiao.evaluation.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.evaluation.measurement.MeasurementView;
import org.jixiao.evaluation.measurement.RecordMeasurement;
import org.jixiao.evaluation.measurement.RecordMeasurement.EvidenceGiven;
import org.jixiao.evaluation.scoring.Operator.Need;
import org.jixiao.evaluation.targetset.TargetSetView;
import org.jixiao.evaluation.targetset.TargetSetView.IndicatorView;
import org.jixiao.sheets.Cells;

/** The rows of 完成情况 beside the measurements that stand: which values are typed anew, and which cells cannot be taken. */
final class ActualChanges {

    private final SentSheet sheet;
    private final WorkbookState state;
    private final Map<UUID, Promise> promises = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final List<ComparedRow> rows = new ArrayList<>();
    /** By value: no two rows are of one indicator. */
    private final Map<RecordMeasurement, ComparedRow> typed = new LinkedHashMap<>();

    private record Promise(TargetSetView set, IndicatorView indicator) {}

    ActualChanges(SentSheet sheet, WorkbookState state) {
        this.sheet = sheet;
        this.state = state;
        state.sets().values().stream().filter(WorkbookState::isSealed).forEach(set -> set.indicators()
                .forEach(it -> promises.put(it.id(), new Promise(set, it))));
        sheet.rows().forEach(this::row);
    }

    List<ComparedRow> rows() {
        return rows;
    }

    int typed() {
        return typed.size();
    }

    Map<UUID, List<RecordMeasurement>> typedBySet() {
        return typed.keySet().stream()
                .collect(Collectors.groupingBy(RecordMeasurement::targetSet, LinkedHashMap::new, Collectors.toList()));
    }

    void refuse(RecordMeasurement value, Fault fault) {
        typed.get(value)
                .refuse(
                        ActualColumn.at(fault.pointer()).orElse(ActualColumn.VALUE),
                        fault.rule(),
                        fault.message().zh());
    }

    private void row(SentRow row) {
        var promise = row.row() == null ? null : promises.get(row.row());
        var compared = compared(row, promise);
        if (promise == null || !promise.set().id().equals(row.set())) {
            compared.refuse(ActualColumn.NAME, "not-found", "本单位本年度已封存的目标里没有这个指标；新指标请填在“绩效目标”里");
        } else if (!seen.add(row.row())) {
            compared.refuse(ActualColumn.NAME, "repeated", "这一行与前面的某行是同一指标");
        } else if (promise.indicator().binding() != null) {
            compared.refuseWishes("bound", "该指标由业务记录取数，不能填报");
        } else {
            compared.refuseConflicts();
            type(compared, promise);
        }
    }

    private void type(ComparedRow row, Promise promise) {
        if (!row.applied().isEmpty() && row.problems().isEmpty()) {
            refuseForm(row, promise.indicator().operator().need());
            if (row.problems().isEmpty()) {
                typed.put(measurement(row, promise), row);
            }
        }
    }

    private static void refuseForm(ComparedRow row, Need need) {
        var value = row.shown(ActualColumn.VALUE);
        var choices = ActualColumn.choices(need);
        if (value.isEmpty()) {
            row.refuse(ActualColumn.VALUE, "required", "完成值不能为空；已填报的完成值只能以新值更正，不能清除");
        } else if (need == Need.DATE && Cells.date(value).isEmpty()) {
            row.refuse(ActualColumn.VALUE, "date", "时效指标的完成值须为日期，如 2025-10-31");
        } else if (!choices.isEmpty() && !choices.contains(value)) {
            row.refuse(ActualColumn.VALUE, "choice", "只能填：" + String.join("、", choices));
        }
        if (need != Need.JUDGEMENT && !row.shown(ActualColumn.MARKS).isEmpty()) {
            row.refuse(ActualColumn.MARKS, "choice", "只有定性指标填得分");
        }
        var flag = row.shown(ActualColumn.THIRD_PARTY);
        if (!flag.isEmpty() && !flag.equals(Choices.YES)) {
            row.refuse(ActualColumn.THIRD_PARTY, "choice", "只能填：是、否");
        }
    }

    private RecordMeasurement measurement(ComparedRow row, Promise promise) {
        var need = promise.indicator().operator().need();
        var value = row.shown(ActualColumn.VALUE);
        return new RecordMeasurement(
                promise.set().id(),
                promise.indicator().id(),
                need == Need.VALUE ? value : null,
                need == Need.DATE ? LocalDate.parse(value) : null,
                need == Need.JUDGEMENT ? Choices.band(value).orElse(null) : null,
                said(row, ActualColumn.MARKS),
                need == Need.ANSWER ? Boolean.valueOf(value.equals(Choices.YES)) : null,
                yuan(row),
                said(row, ActualColumn.DENOMINATOR),
                evidence(row, state.measured().get(promise.indicator().id())),
                said(row, ActualColumn.EXPLANATION));
    }

    /** Files are not in a workbook: those behind the last value stay behind the one that corrects it. */
    private static EvidenceGiven evidence(ComparedRow row, MeasurementView last) {
        var files = last == null || last.evidence() == null ? null : last.evidence();
        return new EvidenceGiven(
                said(row, ActualColumn.EVIDENCE),
                said(row, ActualColumn.DOCUMENT),
                files == null ? null : files.fileDigest(),
                files == null ? null : files.files(),
                row.shown(ActualColumn.THIRD_PARTY).equals(Choices.YES));
    }

    /** To the fen, whatever the cell shows of it. */
    private static String yuan(ComparedRow row) {
        var typed = said(row, ActualColumn.NUMERATOR);
        return typed == null || !typed.matches("\\d{1,15}(\\.\\d{1,2})?")
                ? typed
                : new BigDecimal(typed).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static String said(ComparedRow row, ActualColumn column) {
        var text = row.shown(column);
        return text.isEmpty() ? null : text;
    }

    private ComparedRow compared(SentRow row, Promise promise) {
        var theirs = new HashMap<SheetColumn, String>();
        var need = promise == null
                ? Need.JUDGEMENT
                : promise.indicator().operator().need();
        if (promise != null) {
            var last = state.measured().get(promise.indicator().id());
            for (var column : ActualColumn.values()) {
                theirs.put(column, column.of(last, need));
            }
        }
        var compared = new ComparedRow(sheet, row, need, theirs);
        rows.add(compared);
        return compared;
    }
}
