package org.jixiao.report.checking.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jixiao.report.checking.text.SourceText;

/** XLSX and XLS: every sheet that is not hidden is a table, with its numbers as they are shown. */
final class SheetsReader implements Reader {

    @Override
    public SourceText read(byte[] file) throws IOException, Unreadable {
        var built = new SourceText.Builder();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            var formatter = new DataFormatter(Locale.CHINA);
            // A formula is never computed: what it came to when it was saved is what people saw.
            formatter.setUseCachedValuesForFormulaCells(true);
            for (var i = 0; i < book.getNumberOfSheets(); i++) {
                if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
                    built.table(rows(book.getSheetAt(i), formatter));
                }
            }
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
        return built.build(false);
    }

    private static List<List<String>> rows(Sheet sheet, DataFormatter formatter) {
        var rows = new ArrayList<List<String>>();
        for (var row : sheet) {
            if (rows.size() >= Limits.ROWS) {
                break;
            }
            var cells = cells(row, formatter);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<String> cells(Row row, DataFormatter formatter) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < Math.min(row.getLastCellNum(), Limits.COLUMNS); column++) {
            var cell = row.getCell(column);
            cells.add(cell == null ? "" : formatter.formatCellValue(cell).strip());
        }
        return cells;
    }
}
