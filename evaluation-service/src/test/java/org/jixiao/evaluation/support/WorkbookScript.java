package org.jixiao.evaluation.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.testkit.twins.Call;

/** A unit's workbook, taken away and brought back. */
final class WorkbookScript {

    private WorkbookScript() {}

    static List<Call> calls() {
        return List.of(of("downloadWorkbook"), filled("uploadWorkbook"), filled("checkWorkbook"));
    }

    private static Call of(String operation) {
        return Call.of(operation, "clerk")
                .query("region", "${region}")
                .query("unit", "${unit}")
                .query("fiscalYear", "2025");
    }

    /** A template is text and can hold no archive: whose workbook it is, is asked before it is opened. */
    private static Call filled(String operation) {
        return of(operation).body("${text:工作簿}", SheetFormat.XLSX_TYPE);
    }

    /** Every cell, the hidden ones too. */
    static String text(byte[] workbook) {
        var form = new DataFormatter();
        var text = new StringBuilder();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.forEach(sheet -> sheet.forEach(row ->
                    row.forEach(cell -> text.append(form.formatCellValue(cell)).append('\n'))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return text.toString();
    }
}
