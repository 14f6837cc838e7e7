package org.jixiao.evaluation.workbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jixiao.evaluation.scoring.Operator.Need;

/** A row's cells beside what stands now, and what is wrong with them. */
final class ComparedRow {

    private final SentSheet sheet;
    private final SentRow row;
    private final Need need;
    private final Map<SheetColumn, String> theirs;
    private final Map<SheetColumn, ThreeWay> verdicts = new LinkedHashMap<>();
    private final Map<SheetColumn, WorkbookCell> problems = new LinkedHashMap<>();

    /** @param theirs what stands now; without it nothing is known to stand */
    ComparedRow(SentSheet sheet, SentRow row, Need need, Map<SheetColumn, String> theirs) {
        this.sheet = sheet;
        this.row = row;
        this.need = need;
        this.theirs = theirs;
        sheet.sheet().filled().forEach(this::compare);
    }

    private void compare(SheetColumn column) {
        if (row.formulas().contains(column)) {
            verdicts.put(column, ThreeWay.UNCHANGED);
            refuse(column, "formula", "单元格里是公式；请粘贴为数值后再上传");
        } else {
            verdicts.put(column, ThreeWay.of(row.downloaded(column), yours(column), theirs(column)));
        }
    }

    /** Says of each cell on which both sides wrote what the other wrote. */
    void refuseConflicts() {
        verdicts.forEach((column, verdict) -> {
            if (verdict == ThreeWay.CONFLICT) {
                refuse(
                        column,
                        "conflict",
                        "下载后已被改为“%s”，您填的是“%s”；请确认以哪个为准"
                                .formatted(WorkbookCell.shown(theirs(column)), WorkbookCell.shown(yours(column))));
            }
        });
    }

    void refuseWishes(String rule, String message) {
        verdicts.forEach((column, verdict) -> {
            if (verdict.isWish()) {
                refuse(column, rule, message);
            }
        });
    }

    void refuse(SheetColumn column, String rule, String message) {
        problems.putIfAbsent(
                column,
                new WorkbookCell(
                        sheet.address(row, column),
                        row.name(),
                        column.heading(),
                        row.downloaded(column),
                        yours(column),
                        theirs(column),
                        rule,
                        message));
    }

    /** The cells that change what stands, with what they change it to. */
    Map<SheetColumn, String> applied() {
        var applied = new HashMap<SheetColumn, String>();
        verdicts.forEach((column, verdict) -> {
            if (verdict == ThreeWay.APPLIED) {
                applied.put(column, yours(column));
            }
        });
        return applied;
    }

    boolean has(Predicate<ThreeWay> verdict) {
        return verdicts.values().stream().anyMatch(verdict);
    }

    long count(ThreeWay verdict) {
        return verdicts.values().stream().filter(verdict::equals).count();
    }

    /** What is shown to its author when the workbook goes back: theirs, where they did not touch the cell. */
    String shown(SheetColumn column) {
        return verdicts.get(column) == ThreeWay.KEPT ? theirs(column) : yours(column);
    }

    String yours(SheetColumn column) {
        return column.kind().canonical(row.text(column), need);
    }

    boolean stands() {
        return !theirs.isEmpty();
    }

    String theirs(SheetColumn column) {
        return theirs.getOrDefault(column, "");
    }

    SentRow row() {
        return row;
    }

    Need need() {
        return need;
    }

    Map<SheetColumn, WorkbookCell> problems() {
        return problems;
    }
}
