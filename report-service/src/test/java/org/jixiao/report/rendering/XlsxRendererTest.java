package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.report.document.AnnexMark;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.SampleReports;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Alignment;
import org.jixiao.report.document.Table.Column;
import org.jixiao.report.document.Table.Group;
import org.jixiao.report.document.Table.Row;
import org.jixiao.report.document.Title;
import org.jixiao.report.narrative.DemonstrationReport;
import org.junit.jupiter.api.Test;

class XlsxRendererTest {

    @Test
    void everyFormHasASheetAndTheLastSaysOfWhatReport() throws IOException {
        try (var book = demonstration()) {
            assertThat(names(book))
                    .startsWith("项目支出绩效自评结果汇总", "附1 2025年度项目支出绩效自评表")
                    .endsWith("附7 2025年度部门整体支出绩效自评表", "说明")
                    .hasSize(9);
            assertThat(cell(book.getSheet("说明"), "报告").getStringCellValue()).isEqualTo("藁城区计划生育协会2025年度部门整体支出绩效自评报告");
        }
    }

    @Test
    void amountsAndRatesAreNumbersThatLookAsInTheReport() throws IOException {
        try (var book = demonstration()) {
            var unit = beside(book.getSheetAt(0), "部门整体");

            assertThat(unit).extracting(Cell::getCellType).startsWith(CellType.NUMERIC, CellType.NUMERIC);
            assertThat(unit.get(0).getNumericCellValue()).isEqualTo(219.86);
            assertThat(unit.get(0).getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(unit.get(3).getNumericCellValue()).isEqualTo(0.787);
            assertThat(unit.get(3).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
        }
    }

    @Test
    void theAmountsOfTheSummaryAddUp() throws IOException {
        try (var book = demonstration()) {
            var sum = List.of("农村独生子女家庭意外伤害保险", "劳务派遣工作人员费用", "计生特殊家庭慰问资金", "天使圆梦助学金", "亲情关爱救助基金").stream()
                    .mapToDouble(project ->
                            beside(book.getSheetAt(0), project).get(0).getNumericCellValue())
                    .sum();

            assertThat(sum)
                    .isCloseTo(
                            beside(book.getSheetAt(0), "项目合计").get(0).getNumericCellValue(),
                            org.assertj.core.api.Assertions.within(1e-9));
        }
    }

    @Test
    void codesStayText() throws IOException {
        try (var book = demonstration()) {
            assertThat(cell(book.getSheetAt(7), "预算单位代码").getStringCellValue()).isEqualTo("725001");
            assertThat(cell(book.getSheetAt(1), "项目代码").getStringCellValue()).isEqualTo("13010925T000000000000");
            assertThat(cell(book.getSheetAt(1), "部门代码").getStringCellValue()).isEqualTo("725");
        }
    }

    @Test
    void aTextThatLooksLikeAFormulaIsAText() throws IOException {
        var table = new Table(
                "表",
                "",
                List.of(new Column(1, Alignment.RIGHT), new Column(1, Alignment.LEFT)),
                List.of(),
                List.of(Group.of(Row.of("=1+1", "@SUM(A1)"))));

        try (var book = book(List.of(table))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void headersAreMergedAndRepeatedOnEveryPage() throws IOException {
        try (var book = book(SampleReports.withForm(25).blocks())) {
            var sheet = book.getSheetAt(0);

            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("5:6");
            assertThat(sheet.getMergedRegions())
                    .extracting(region -> region.formatAsString())
                    .contains("A5:A6", "D5:E5", "A7:A11");
            assertThat(sheet.getFitToPage()).isTrue();
        }
    }

    @Test
    void theUnitOfAmountsStandsAboveThemAtTheRight() throws IOException {
        try (var book = book(SampleReports.withForm(5).blocks())) {
            var unit = book.getSheetAt(0).getRow(3).getCell(0);

            assertThat(unit.getStringCellValue()).isEqualTo("单位：万元");
            assertThat(unit.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
        }
    }

    @Test
    void tablesOfOneAnnexStandOnCommonColumns() throws IOException {
        try (var book = demonstration()) {
            var widths = new ArrayList<Float>();
            for (var column = 0; column < 10; column++) {
                widths.add(book.getSheetAt(1).getColumnWidthInPixels(column));
            }

            assertThat(widths).allMatch(width -> width > 30);
            assertThat(cell(book.getSheetAt(1), "总分").getColumnIndex()).isEqualTo(5);
        }
    }

    @Test
    void namesOfSheetsAreShortPlainAndDifferent() throws IOException {
        var long31 = "很长的名称".repeat(8) + "[1]:*?/\\";
        var table =
                new Table("", "", List.of(new Column(1, Alignment.LEFT)), List.of(), List.of(Group.of(Row.of("甲"))));

        try (var book = book(List.of(
                new AnnexMark("附1"),
                Title.of(long31),
                table,
                new Heading(1, long31),
                table,
                new Heading(1, long31),
                table))) {
            assertThat(names(book)).doesNotHaveDuplicates().allMatch(name -> name.length() <= 31);
        }
    }

    @Test
    void aReportWithoutTablesIsAWorkbookToo() throws IOException {
        try (var book = book(List.of(Title.of("报告")))) {
            assertThat(names(book)).containsExactly("说明");
        }
    }

    @Test
    void theSameReportGivesTheSameBytesAndSaysWhenItWasTaken() throws IOException {
        var document = DemonstrationReport.document();

        assertThat(XlsxRenderer.render(document)).isEqualTo(XlsxRenderer.render(document));
        try (var book = demonstration()) {
            var core = book.getProperties().getCoreProperties();
            assertThat(core.getCreated().toInstant()).hasToString("2026-03-05T01:00:00Z");
            assertThat(core.getCreator()).isEqualTo("藁城区计划生育协会");
        }
    }

    private static XSSFWorkbook demonstration() throws IOException {
        return open(XlsxRenderer.render(DemonstrationReport.document()));
    }

    private static XSSFWorkbook book(List<Block> blocks) throws IOException {
        return open(XlsxRenderer.render(SampleReports.of(blocks)));
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    private static List<String> names(XSSFWorkbook book) {
        var names = new ArrayList<String>();
        book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    /** What stands right of a label. */
    private static Cell cell(Sheet sheet, String label) {
        return beside(sheet, label).get(0);
    }

    private static List<Cell> beside(Sheet sheet, String label) {
        for (var row : sheet) {
            var cells = new ArrayList<Cell>();
            var found = false;
            for (var cell : row) {
                if (found && cell.getCellType() != CellType.BLANK) {
                    cells.add(cell);
                }
                found |= cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(label);
            }
            if (found) {
                return cells;
            }
        }
        throw new AssertionError(label + " is nowhere");
    }
}
