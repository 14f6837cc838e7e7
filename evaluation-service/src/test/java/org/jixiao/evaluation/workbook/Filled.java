package org.jixiao.evaluation.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in the hands of its author, in another program than ours. */
final class Filled {

    static final String TARGETS = "绩效目标";
    static final String ACTUALS = "完成情况";

    final XSSFWorkbook book;

    private Filled(XSSFWorkbook book) {
        this.book = book;
    }

    static Filled of(byte[] octets) {
        try {
            return new Filled(new XSSFWorkbook(new ByteArrayInputStream(octets)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] octets() {
        var out = new ByteArrayOutputStream();
        try {
            book.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    XSSFSheet sheet(String name) {
        return book.getSheet(name);
    }

    Cell cell(String sheet, String indicator, String heading) {
        return cell(row(sheet, indicator), heading);
    }

    Cell cell(Row row, String heading) {
        return row.getCell(column(row.getSheet().getSheetName(), heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    Filled fill(String sheet, String indicator, String heading, String text) {
        cell(sheet, indicator, heading).setCellValue(text);
        return this;
    }

    Filled fill(String sheet, String indicator, String heading, double number) {
        cell(sheet, indicator, heading).setCellValue(number);
        return this;
    }

    /** The first row that holds nothing yet. */
    Row free(String sheet) {
        var indicator = column(sheet, "三级指标");
        return rows(sheet).stream()
                .filter(row ->
                        row.getRowNum() > 0 && text(row.getCell(indicator)).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    Row row(String sheet, String indicator) {
        var column = column(sheet, "三级指标");
        return rows(sheet).stream()
                .filter(row -> text(row.getCell(column)).equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    List<Row> rows(String sheet) {
        return StreamSupport.stream(sheet(sheet).spliterator(), false).toList();
    }

    int column(String sheet, String heading) {
        var headings = sheet(sheet).getRow(0);
        return IntStream.range(0, headings.getLastCellNum())
                .filter(column -> text(headings.getCell(column)).equals(heading))
                .findFirst()
                .orElseThrow();
    }

    static String text(Cell cell) {
        return new DataFormatter().formatCellValue(cell);
    }
}
