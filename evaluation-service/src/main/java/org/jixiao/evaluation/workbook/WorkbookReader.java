package org.jixiao.evaluation.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.problem.Refusal;
import org.jixiao.sheets.SheetBook;
import org.jixiao.sheets.SheetReader;
import org.jixiao.sheets.SheetRow;
import org.jixiao.sheets.UnreadableSheet;
import org.jixiao.sheets.UploadedFile;

/** Reads both sheets of a workbook, as far as a unit's year can be long. */
final class WorkbookReader {

    /** Ten times what the largest unit that we know of has. */
    static final int MOST_ROWS = 5_000;

    /** Of characters in all cells together: what is held while the cells are compared. */
    private static final int MOST_CHARACTERS = 8_000_000;

    private final BaseCells base;
    private int characters;

    WorkbookReader(BaseCells base) {
        this.base = base;
    }

    /** Both sheets. */
    record Sent(SentSheet targets, SentSheet actuals) {}

    Sent read(UploadedFile file) {
        try (var book = file.openBook()) {
            return new Sent(read(book, BookSheet.TARGETS), read(book, BookSheet.ACTUALS));
        } catch (UnreadableSheet unreadable) {
            throw unreadable("工作簿须为本系统下载的 XLSX 文件，且未加密、未损坏", "It is an XLSX file as it was downloaded, not encrypted");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private SentSheet read(SheetBook book, BookSheet sheet) throws IOException {
        try (var reader = book.sheet(sheet.title())
                .orElseThrow(() -> unreadable(
                        "工作簿缺少工作表“" + sheet.title() + "”，请重新下载后填写", "The sheet " + sheet.title() + " is missing"))) {
            requireColumns(sheet, reader);
            var own = own(sheet, reader.headings());
            var rows = new ArrayList<SentRow>();
            while (reader.hasNext()) {
                rows.add(row(sheet, reader, reader.next(), own));
                if (rows.size() > MOST_ROWS || characters > MOST_CHARACTERS) {
                    throw Refusal.of(
                            WorkbookProblem.TOO_LARGE,
                            "工作表“" + sheet.title() + "”超过 " + MOST_ROWS + " 行或内容过多",
                            "The sheet has more than " + MOST_ROWS + " rows or too much text");
                }
            }
            var places = new LinkedHashMap<SheetColumn, Integer>();
            sheet.columns().forEach(column -> places.put(column, reader.column(heading(column))));
            return new SentSheet(
                    sheet, places, own.stream().map(reader.headings()::get).toList(), rows);
        }
    }

    private static void requireColumns(BookSheet sheet, SheetReader reader) {
        var wanted = new ArrayList<>(BookSheet.HIDDEN);
        sheet.columns().forEach(column -> wanted.add(heading(column)));
        wanted.removeIf(heading -> reader.column(heading) >= 0);
        if (!wanted.isEmpty()) {
            var missing = String.join("、", wanted);
            throw unreadable(
                    "工作表“" + sheet.title() + "”缺少列：" + missing + "；请勿删除或改名", "Columns are missing: " + missing);
        }
    }

    /** Where the columns stand that the author added; those of a workbook that went back are ours. */
    private static List<Integer> own(BookSheet sheet, List<String> headings) {
        var ours = new HashSet<>(BookSheet.HIDDEN);
        ours.add(BookSheet.PROBLEMS);
        sheet.columns().forEach(column -> ours.add(heading(column)));
        var own = new ArrayList<Integer>();
        for (var place = 0; place < headings.size(); place++) {
            if (!headings.get(place).isEmpty() && !ours.contains(headings.get(place))) {
                own.add(place);
            }
        }
        return own;
    }

    private SentRow row(BookSheet sheet, SheetReader reader, SheetRow row, List<Integer> own) {
        row.cells().forEach(cell -> characters += cell.length());
        var cells = new HashMap<SheetColumn, String>();
        Set<SheetColumn> formulas = new HashSet<>();
        for (var column : sheet.columns()) {
            var place = reader.column(heading(column));
            cells.put(column, row.cell(place));
            if (row.formulas().contains(place)) {
                formulas.add(column);
            }
        }
        return new SentRow(
                sheet,
                row.line(),
                id(row.cell(reader.column(BookSheet.ROW))),
                id(row.cell(reader.column(BookSheet.SET))),
                base.read(sheet, row.cell(reader.column(BookSheet.BASE))),
                Map.copyOf(cells),
                formulas,
                own.stream().map(row::cell).toList());
    }

    /** What is no id is nobody's: the row is refused like one of another unit. */
    private static UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }

    private static String heading(SheetColumn column) {
        return Normalizer.normalize(column.heading(), Normalizer.Form.NFKC);
    }

    private static Refusal unreadable(String zh, String en) {
        return Refusal.of(WorkbookProblem.UNREADABLE, zh, en);
    }
}
