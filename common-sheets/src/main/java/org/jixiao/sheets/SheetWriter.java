package org.jixiao.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table row by row and keeps none of it. A cell is a text, a whole number, an amount ({@code BigDecimal}, two
 * decimals), a date, or null; nothing in it becomes a formula. Who closes it closes the stream.
 */
public interface SheetWriter extends AutoCloseable {

    static SheetWriter of(SheetFormat format, OutputStream out, String title) throws IOException {
        return format == SheetFormat.CSV ? new CsvTable(out) : new XlsxTable(out, title);
    }

    void row(List<?> cells) throws IOException;

    @Override
    void close() throws IOException;
}
