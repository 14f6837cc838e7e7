package org.jixiao.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Texts stand in their cells and not in a table of strings, which would have to be kept to the end. */
final class XlsxTable implements SheetWriter {

    private static final int KEPT = 500;

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxTable(OutputStream out, String title) {
        this.out = out;
        this.workbook = new Workbook(out, "Jixiao", "1.0");
        this.sheet = workbook.newWorksheet(title);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (rows >= Worksheet.MAX_ROWS) {
            throw new IOException("a sheet has no more rows");
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (++rows % KEPT == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof BigDecimal amount) {
            sheet.value(rows, column, amount);
            sheet.style(rows, column).format("#,##0.00").set();
        } else if (cell instanceof LocalDate date) {
            sheet.value(rows, column, date);
            sheet.style(rows, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Integer number) {
            sheet.value(rows, column, number);
        } else if (cell != null) {
            sheet.inlineString(rows, column, cell.toString());
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        out.close();
    }
}
