package org.jixiao.report.checking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** One text as a file of each form, a line a paragraph. */
enum ReportFiles {
    TXT {
        @Override
        byte[] of(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    },
    HTML {
        @Override
        byte[] of(String text) {
            var body = "<!DOCTYPE html><html><head><meta charset='utf-8'><style>p{}</style></head><body><p>"
                    + text.replace("\n", "</p><p>") + "</p><script>var x = '合计1万元';</script></body></html>";
            return body.getBytes(StandardCharsets.UTF_8);
        }
    },
    DOCX {
        @Override
        byte[] of(String text) throws IOException {
            try (var document = new XWPFDocument();
                    var file = new ByteArrayOutputStream()) {
                text.lines()
                        .forEach(line -> document.createParagraph().createRun().setText(line));
                document.write(file);
                return file.toByteArray();
            }
        }
    },
    XLSX {
        @Override
        byte[] of(String text) throws IOException {
            return sheet(new XSSFWorkbook(), text);
        }
    },
    XLS {
        @Override
        byte[] of(String text) throws IOException {
            return sheet(new HSSFWorkbook(), text);
        }
    },
    PDF {
        @Override
        byte[] of(String text) throws IOException {
            try (var document = new PDDocument();
                    var file = new ByteArrayOutputStream();
                    var font = ReportFiles.class.getResourceAsStream("/fonts/FandolFang-Regular.ttf")) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(PDType0Font.load(document, font), 12);
                    content.newLineAtOffset(72, 700);
                    for (var line : text.lines().toList()) {
                        content.showText(line);
                        content.newLineAtOffset(0, -28);
                    }
                    content.endText();
                }
                document.save(file);
                return file.toByteArray();
            }
        }
    },
    OFD {
        @Override
        byte[] of(String text) throws IOException {
            var page = new StringBuilder("<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Content><ofd:Layer>");
            var y = 30;
            for (var line : text.lines().toList()) {
                page.append("<ofd:TextObject Boundary='20 ")
                        .append(y)
                        .append(" 150 6'><ofd:TextCode X='0' Y='5'>")
                        .append(line)
                        .append("</ofd:TextCode></ofd:TextObject>");
                y += 10;
            }
            page.append("</ofd:Layer></ofd:Content></ofd:Page>");
            var file = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(file)) {
                zip.putNextEntry(new ZipEntry("OFD.xml"));
                zip.write("<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'/>".getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("Doc_0/Pages/Page_0/Content.xml"));
                zip.write(page.toString().getBytes(StandardCharsets.UTF_8));
            }
            return file.toByteArray();
        }
    };

    abstract byte[] of(String text) throws IOException;

    private static byte[] sheet(Workbook book, String text) throws IOException {
        try (book;
                var file = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("自评");
            for (var line : text.lines().toList()) {
                sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0).setCellValue(line);
            }
            book.write(file);
            return file.toByteArray();
        }
    }
}
