package org.jixiao.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** UTF-8 with a byte order mark, without which spreadsheet programs take it for the local encoding; RFC 4180. */
final class CsvTable implements SheetWriter {

    private final CsvWriter writer;

    CsvTable(OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        text.write('\uFEFF');
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void row(List<?> cells) {
        writer.writeRecord(cells.stream().map(CsvTable::text).toList());
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal amount ? amount.toPlainString() : Spreadsheets.guarded(cell.toString());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
