package org.jixiao.evaluation.workbook;

import java.util.List;
import java.util.Map;
import org.jixiao.evaluation.targetset.DraftTargetSet;
import org.jixiao.evaluation.targetset.DraftTargetSet.DraftIndicator;
import org.jixiao.evaluation.targetset.TargetSetView;
import org.jixiao.evaluation.targetset.TargetSetView.IndicatorView;

/** Puts what a row changes into the draft that stands; what it does not change stays as it was entered. */
final class Merge {

    private final IndicatorView was;
    private final Map<SheetColumn, String> applied;

    /** @param was null for an indicator that is added */
    private Merge(IndicatorView was, Map<SheetColumn, String> applied) {
        this.was = was;
        this.applied = applied;
    }

    static DraftIndicator of(IndicatorView was, Map<SheetColumn, String> applied) {
        return new Merge(was, applied).merged();
    }

    static DraftTargetSet draft(TargetSetView set, List<DraftIndicator> indicators) {
        return new DraftTargetSet(
                set.region(),
                set.unit(),
                set.fiscalYear(),
                set.level(),
                set.project(),
                set.goal(),
                set.preset(),
                set.form(),
                indicators);
    }

    private DraftIndicator merged() {
        var days = text(TargetColumn.SPAN_DAYS, was == null || was.spanDays() == null ? null : was.spanDays() + "");
        return new DraftIndicator(
                Choices.kind(label(TargetColumn.LEVEL1)).orElse(null),
                Choices.group(label(TargetColumn.LEVEL2)).orElse(null),
                text(TargetColumn.NAME, was == null ? null : was.name()),
                Choices.operator(label(TargetColumn.OPERATOR)).orElse(null),
                text(TargetColumn.PLANNED, was == null ? null : was.planned()),
                text(TargetColumn.UPPER, was == null ? null : was.plannedUpper()),
                isWhole(days) ? Integer.valueOf(days) : null,
                text(TargetColumn.DEDUCTION, was == null ? null : was.deduction()),
                text(TargetColumn.UNIT, was == null ? null : was.unitOfMeasure()),
                text(TargetColumn.WEIGHT, was == null ? null : was.weight()),
                text(TargetColumn.BASIS, was == null ? null : was.basis()),
                text(TargetColumn.METHOD, was == null ? null : was.method()),
                text(TargetColumn.SOURCE, was == null ? null : was.source()),
                text(TargetColumn.FREQUENCY, was == null ? null : was.frequency()),
                was == null ? null : was.binding(),
                text(TargetColumn.OWNER, was == null ? null : was.owner()),
                text(TargetColumn.MEANING, was == null ? null : was.meaning()),
                Choices.basisKindOf(label(TargetColumn.BASIS_KIND)),
                Choices.valueMethodOf(label(TargetColumn.VALUE_METHOD)),
                was == null ? null : was.library(),
                was == null ? null : was.lineage(),
                text(TargetColumn.JUSTIFICATION, was == null ? null : was.justification()));
    }

    private String label(TargetColumn column) {
        return applied.containsKey(column) ? applied.get(column) : was == null ? "" : column.of(was);
    }

    private String text(TargetColumn column, String stands) {
        if (!applied.containsKey(column)) {
            return stands;
        }
        return applied.get(column).isEmpty() ? null : applied.get(column);
    }

    static boolean isWhole(String text) {
        return text != null && text.matches("\\d{1,9}");
    }
}
