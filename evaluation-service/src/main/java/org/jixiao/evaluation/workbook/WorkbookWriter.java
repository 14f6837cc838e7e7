package org.jixiao.evaluation.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook row by row. */
final class WorkbookWriter {

    private static final double NOTE = 60;
    private static final double OWN_WIDTH = 14;

    /** Room for indicators that are added, and for what an author writes beside. */
    private static final int FREE_ROWS = 100;

    private static final int FREE_COLUMNS = 3;

    private static final int KEPT = 500;

    private final Map<List<String>, Range> lists;
    private final boolean goesBack;

    private WorkbookWriter(Map<List<String>, Range> lists, boolean goesBack) {
        this.lists = lists;
        this.goesBack = goesBack;
    }

    /** @param goesBack with a column that says what is wrong */
    static void write(OutputStream out, UnitYear of, List<WrittenSheet> sheets, boolean goesBack) throws IOException {
        var workbook = new Workbook(out, "Jixiao", "1.0");
        var writer = new WorkbookWriter(WorkbookCover.write(workbook, of), goesBack);
        for (var sheet : sheets) {
            writer.write(workbook.newWorksheet(sheet.sheet().title()), sheet);
        }
        workbook.finish();
    }

    private void write(Worksheet to, WrittenSheet sheet) throws IOException {
        var cells = new SheetCells(to);
        headings(cells, sheet);
        var row = 1;
        for (var line : sheet.rows()) {
            write(cells, row, sheet, line);
            if (++row % KEPT == 0) {
                to.flush();
            }
        }
        if (sheet.sheet() == BookSheet.TARGETS) {
            for (var free = 0; free < FREE_ROWS; free++) {
                free(cells, row++);
            }
        }
        choices(to, sheet, row);
        to.protect(WorkbookCover.PASSWORD);
        to.finish();
    }

    private void headings(SheetCells cells, WrittenSheet sheet) {
        var to = cells.to();
        var column = 0;
        for (var heading : BookSheet.HIDDEN) {
            cells.heading(column, heading);
            to.hideColumn(column++);
        }
        for (var known : sheet.sheet().columns()) {
            cells.heading(column, known.heading());
            to.width(column++, known.width());
        }
        if (goesBack) {
            cells.heading(column, BookSheet.PROBLEMS);
            to.width(column++, NOTE);
        }
        for (var own = 0; own < sheet.own().size() + FREE_COLUMNS; own++) {
            cells.own(column, own < sheet.own().size() ? sheet.own().get(own) : "");
            to.width(column++, OWN_WIDTH);
        }
        to.freezePane(BookSheet.HIDDEN.size(), 1);
    }

    private void write(SheetCells cells, int row, WrittenSheet sheet, WrittenRow line) {
        var column = 0;
        for (var hidden : line.hidden()) {
            cells.text(row, column++, hidden, false);
        }
        for (var known : sheet.sheet().columns()) {
            var value = known.kind().typed(line.cells().getOrDefault(known, ""), line.need());
            var problem = line.problems().get(known);
            var open = known.isFilled() && !line.locked() || line.isNew() && known == TargetColumn.PROJECT_CODE;
            var fill = problem != null ? SheetCells.WRONG : open ? null : SheetCells.LOCKED;
            cells.value(row, column, known, value, fill, open);
            if (problem != null) {
                cells.to().comment(row, column, problem);
            }
            column++;
        }
        if (goesBack) {
            cells.text(row, column++, line.said(sheet.sheet()), false);
        }
        for (var own : line.own()) {
            cells.text(row, column++, own, true);
        }
    }

    private static void free(SheetCells cells, int row) {
        var column = BookSheet.HIDDEN.size();
        for (var known : TargetColumn.values()) {
            var open = known.isFilled() || known == TargetColumn.PROJECT_CODE;
            cells.value(row, column++, known, "", open ? null : SheetCells.LOCKED, open);
        }
    }

    private void choices(Worksheet to, WrittenSheet sheet, int end) {
        var column = BookSheet.HIDDEN.size();
        for (var known : sheet.sheet().columns()) {
            if (!known.choices().isEmpty() && end > 1) {
                to.range(1, column, end - 1, column).validateWithList(lists.get(known.choices()));
            }
            if (known == ActualColumn.VALUE) {
                for (var row = 0; row < sheet.rows().size(); row++) {
                    var choices = ActualColumn.choices(sheet.rows().get(row).need());
                    if (!choices.isEmpty()) {
                        to.range(row + 1, column, row + 1, column).validateWithList(lists.get(choices));
                    }
                }
            }
            column++;
        }
    }
}
