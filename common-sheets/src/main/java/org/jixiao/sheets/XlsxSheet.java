package org.jixiao.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** One sheet of a workbook. */
final class XlsxSheet extends SheetReader {

    /** What spreadsheet programs reckon with and show: 0.30000000000000004 in the file is 0.3 on the screen. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LONGEST_NUMBER = 40;

    /** Formats of dates that have a number and no pattern, those of Chinese programs among them (ECMA-376, 18.8.30). */
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private final ReadableWorkbook workbook;
    private final boolean alone;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    /** The first one. */
    XlsxSheet(Path file) throws IOException {
        this(workbook(file), true, ReadableWorkbook::getFirstSheet);
    }

    /** @param workbook stays open when the sheet is closed */
    XlsxSheet(ReadableWorkbook workbook, Sheet sheet) {
        this(workbook, false, of -> sheet);
    }

    private XlsxSheet(ReadableWorkbook workbook, boolean alone, Function<ReadableWorkbook, Sheet> sheet) {
        this.workbook = workbook;
        this.alone = alone;
        try {
            stream = sheet.apply(workbook).openStream();
            rows = stream.iterator();
        } catch (RuntimeException | IOException noWorkbook) {
            throw new UnreadableSheet("no workbook", noWorkbook);
        }
    }

    static ReadableWorkbook workbook(Path file) throws IOException {
        ZipGuard.check(file);
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException | IOException noWorkbook) {
            throw new UnreadableSheet("no workbook", noWorkbook);
        }
    }

    @Override
    SheetRow read() {
        try {
            while (rows.hasNext()) {
                var row = row(rows.next());
                if (!row.isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (UnreadableSheet refused) {
            throw refused;
        } catch (RuntimeException malformed) {
            throw new UnreadableSheet("a malformed sheet", malformed);
        }
    }

    private SheetRow row(Row row) {
        requireWidth(row.getCellCount());
        var cells = new ArrayList<String>();
        var formulas = new HashSet<Integer>();
        for (int column = 0; column < row.getCellCount(); column++) {
            var cell = row.getCell(column);
            cells.add(cell == null ? "" : text(cell));
            if (cell != null && cell.getType() == CellType.FORMULA) {
                formulas.add(column);
            }
        }
        return new SheetRow(row.getRowNum(), cells, formulas);
    }

    private String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> number(cell);
            case BOOLEAN, FORMULA, ERROR -> cell.getRawValue() == null ? "" : cell.getRawValue();
            case EMPTY -> "";
        };
    }

    private String number(Cell cell) {
        var written = cell.asNumber();
        if (Math.abs((long) written.precision() - written.scale()) > LONGEST_NUMBER
                || Math.abs((long) written.scale()) > LONGEST_NUMBER) {
            return cell.getRawValue();
        }
        return isDate(cell) ? date(written, cell) : plain(written);
    }

    private static String plain(BigDecimal written) {
        var shown = written.round(SHOWN).stripTrailingZeros();
        return shown.setScale(Math.max(shown.scale(), 0)).toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatId();
        var pattern = cell.getDataFormatString();
        return format != null && DATES.contains(format)
                || pattern != null && pattern.toLowerCase(java.util.Locale.ROOT).contains("yy");
    }

    /** A day is a whole number: with a time of day in it, it stays as it is, and is no date to whoever asks for one. */
    private String date(BigDecimal written, Cell cell) {
        try {
            var day = written.longValueExact();
            var beginning = workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            return beginning.plusDays(day).toString();
        } catch (ArithmeticException notADay) {
            return cell.getRawValue();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        if (alone) {
            workbook.close();
        }
    }
}
