package org.jixiao.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aCsvFileIsReadInEitherEncodingOfChina(String charset) throws IOException {
        var padding = "1,2\n".repeat(5_000);
        var file = csv(("单位,金额\n" + padding + "\n示例镕,3\n").getBytes(Charset.forName(charset)));

        try (var sheet = SheetReader.open(file, SheetFormat.CSV)) {
            assertThat(sheet.headings()).containsExactly("单位", "金额");
            SheetRow last = null;
            while (sheet.hasNext()) {
                last = sheet.next();
            }
            assertThat(last.cell(sheet.column("单位"))).isEqualTo("示例镕");
            assertThat(last.line()).isEqualTo(5_003);
        }
    }

    @Test
    void aByteOrderMarkAndFullWidthHeadingsAreNoPartOfAHeading() throws IOException {
        var file = csv("\uFEFF单位（码）,ＡＢ\n1,2\n".getBytes(StandardCharsets.UTF_8));

        try (var sheet = SheetReader.open(file, SheetFormat.CSV)) {
            assertThat(sheet.headings()).containsExactly("单位(码)", "AB");
            assertThat(sheet.column("nosuch")).isNegative();
            assertThat(sheet.next().cell(-1)).isEmpty();
        }
    }

    @Test
    void whatIsNoTableIsUnreadableWhereverItBreaks() throws IOException {
        assertUnreadable(csv(new byte[] {(byte) 0xFF, (byte) 0xFF, 'a'}), SheetFormat.CSV);
        assertUnreadable(csv("a\n\0\n".getBytes(StandardCharsets.UTF_8)), SheetFormat.CSV);
        assertUnreadable(csv(("a\n\"" + "x".repeat(300_000)).getBytes(StandardCharsets.UTF_8)), SheetFormat.CSV);
        assertUnreadable(csv(",".repeat(SheetReader.MOST_COLUMNS).getBytes(StandardCharsets.UTF_8)), SheetFormat.CSV);
        assertUnreadable(csv("no archive".getBytes(StandardCharsets.UTF_8)), SheetFormat.XLSX);
        assertUnreadable(zip("a.txt", "text".getBytes(StandardCharsets.UTF_8)), SheetFormat.XLSX);
    }

    @Test
    void aBombAndADocumentTypeAreRefusedBeforeTheyAreRead() throws IOException {
        assertThatThrownBy(() -> SheetReader.open(zip("xl/worksheets/sheet1.xml", null), SheetFormat.XLSX))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessage("an archive that is too large");
        var external = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>";
        assertThatThrownBy(() -> SheetReader.open(
                        zip("xl/workbook.xml", external.getBytes(StandardCharsets.UTF_8)), SheetFormat.XLSX))
                .hasMessage("a document type");
    }

    @Test
    void aWorkbookSaysWhatItsAuthorSees() throws IOException {
        var file = xlsx(sheet -> {
            sheet.value(0, 0, "金额");
            sheet.value(0, 1, "日期");
            sheet.value(2, 0, new BigDecimal("0.30000000000000004"));
            sheet.value(2, 1, LocalDate.of(2025, 3, 18));
            sheet.style(2, 1).format("yyyy-mm-dd").set();
            sheet.value(3, 0, new BigDecimal("1E+300"));
            sheet.value(3, 1, new BigDecimal("45734.5"));
            sheet.style(3, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(4, 0, new BigDecimal("100"));
            sheet.formula(4, 1, "A1+1");
        });

        try (var sheet = SheetReader.open(file, SheetFormat.XLSX)) {
            assertThat(sheet.headings()).containsExactly("金额", "日期");
            var first = sheet.next();
            assertThat(first.line()).isEqualTo(3);
            assertThat(first.cells()).containsExactly("0.3", "2025-03-18");
            assertThat(sheet.next().cells()).containsExactly("1E+300", "45734.5");
            var third = sheet.next();
            assertThat(third.cell(0)).isEqualTo("100");
            assertThat(third.formulas()).containsExactly(1);
            assertThat(sheet.hasNext()).isFalse();
        }
    }

    @Test
    void eachSheetOfAWorkbookIsFoundByItsName() throws IOException {
        var file = folder.resolve("book");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            for (var name : List.of("说明", "绩效目标")) {
                var sheet = book.newWorksheet(name);
                sheet.value(0, 0, "列");
                sheet.value(1, 0, "属于" + name);
            }
        }

        try (var book = SheetBook.open(file)) {
            assertThat(book.sheet("没有")).isEmpty();
            for (var name : List.of("绩效目标", "说明")) {
                try (var sheet = book.sheet(name).orElseThrow()) {
                    assertThat(sheet.next().cell(sheet.column("列"))).isEqualTo("属于" + name);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "XLSX"})
    void whatIsWrittenIsReadAgainAndNothingInItIsAFormula(SheetFormat format) throws IOException {
        var file = folder.resolve("written");
        var texts = List.of("=1+1", "-5.00", "+86", "@SUM(A1)", "plain", "x", "逗,号\"行\n末");
        try (var writer = SheetWriter.of(format, Files.newOutputStream(file), "支付台账")) {
            writer.row(List.of("a", "b", "c", "d", "e", "f", "g"));
            writer.row(texts);
            var values = new ArrayList<Object>(List.of(new BigDecimal("-78210.00"), LocalDate.of(2025, 3, 18), 2025));
            values.add(null);
            writer.row(values);
        }

        if (format == SheetFormat.CSV) {
            assertThat(Files.readString(file))
                    .startsWith("\uFEFF")
                    .contains("'=1+1,-5.00,+86,'@SUM(A1)")
                    .contains("\r\n-78210.00,2025-03-18,2025,");
        }
        try (var sheet = SheetReader.open(file, format)) {
            var read = sheet.next();
            assertThat(read.cells()).startsWith("=1+1", "-5.00", "+86", "@SUM(A1)");
            assertThat(read.cells().get(6)).isEqualTo("逗,号\"行\n末");
            assertThat(read.formulas()).isEmpty();
            var values = sheet.next();
            assertThat(new BigDecimal(values.cell(0))).isEqualByComparingTo("-78210.00");
            assertThat(values.cell(1)).isEqualTo("2025-03-18");
            assertThat(values.cell(2)).isEqualTo("2025");
        }
    }

    private static void assertUnreadable(Path file, SheetFormat format) {
        assertThatThrownBy(() -> {
                    try (var sheet = SheetReader.open(file, format)) {
                        sheet.forEachRemaining(row -> {});
                    }
                })
                .isInstanceOf(UnreadableSheet.class);
    }

    private Path csv(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sheet", ".csv"), content);
    }

    private Path xlsx(Consumer<Worksheet> content) throws IOException {
        var file = Files.createTempFile(folder, "sheet", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("1"));
        }
        return file;
    }

    /** Of one part; without content it grows to more than any spreadsheet has, from half a megabyte of file. */
    private Path zip(String part, byte[] content) throws IOException {
        var file = Files.createTempFile(folder, "sheet", ".zip");
        try (var archive = new ZipOutputStream(Files.newOutputStream(file))) {
            archive.putNextEntry(new ZipEntry(part));
            if (content != null) {
                archive.write(content);
            }
            var zeros = new byte[1 << 20];
            for (int written = 0; content == null && written <= 512; written++) {
                archive.write(zeros);
            }
        }
        return file;
    }
}
