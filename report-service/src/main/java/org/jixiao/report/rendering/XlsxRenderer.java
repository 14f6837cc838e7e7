package org.jixiao.report.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jixiao.report.document.AnnexMark;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.DocumentProperties;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.PageBreak;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Presentation;
import org.jixiao.report.document.Signature;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Title;

/**
 * Writes the tables of a report as a workbook to calculate with: one sheet for each table of the text, one for all
 * tables of an annex, as they are one form. What the report tells in sentences is not in it.
 */
public final class XlsxRenderer implements Presentation {

    private static final String APPLICATION = "jixiao";

    private static final Pattern MERGED = Pattern.compile("<mergeCells>(.*?)</mergeCells>");

    private final List<FormSheet> sheets = new ArrayList<>();
    private String mark = "";
    private String title = "";
    /** Whether the last sheet is a form that further tables and notes of its annex belong to. */
    private boolean open;

    private XlsxRenderer() {}

    public static byte[] render(Document document) {
        var renderer = new XlsxRenderer();
        document.blocks().forEach(block -> block.present(renderer));
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, APPLICATION, null)) {
            workbook.setGlobalDefaultFont("宋体", 10.5);
            var names = new SheetNames();
            for (var sheet : renderer.sheets) {
                sheet.write(workbook, names);
            }
            AboutSheet.write(workbook, names, document.properties());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return packed(bytes.toByteArray(), document.properties());
    }

    private static byte[] packed(byte[] workbook, DocumentProperties properties) {
        try {
            return ReproducibleZip.repack(workbook, (name, content) -> switch (name) {
                case "docProps/core.xml" -> core(properties);
                default -> name.startsWith("xl/worksheets/sheet") ? inOrder(content) : content;
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** fastexcel keeps merged ranges in a set whose order is another in every process. */
    private static byte[] inOrder(byte[] sheet) {
        var written = new String(sheet, StandardCharsets.UTF_8);
        return MERGED.matcher(written)
                .replaceFirst(merged -> "<mergeCells>"
                        + Stream.of(merged.group(1).split("(?<=/>)")).sorted().collect(Collectors.joining())
                        + "</mergeCells>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** fastexcel would say who wrote the file and when. */
    private static byte[] core(DocumentProperties properties) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:creator>%s</dc:creator>\
                <dc:language>zh-CN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
                </cp:coreProperties>
                """.formatted(
                        Html.escaped(properties.title()),
                        Html.escaped(properties.author()),
                        properties.created().toInstant().truncatedTo(ChronoUnit.SECONDS))
                .strip()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void annexMark(AnnexMark annexMark) {
        mark = annexMark.text();
        open = false;
    }

    @Override
    public void title(Title heading) {
        title = String.join("", heading.lines());
    }

    /** What has headings is a text, also where it is an annex itself: each of its tables stands for itself. */
    @Override
    public void heading(Heading heading) {
        mark = "";
        title = heading.text();
        open = false;
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        if (open && paragraph.style() == Paragraph.Style.NOTE) {
            last().note(paragraph.text());
        }
    }

    @Override
    public void table(Table table) {
        if (!open) {
            var inText = mark.isEmpty() && !table.caption().isEmpty();
            sheets.add(new FormSheet(mark, inText ? table.caption() : title));
        }
        last().add(table);
        open = !mark.isEmpty();
    }

    @Override
    public void signature(Signature signature) {
        // Who signs is said of the report, on the sheet about it.
    }

    @Override
    public void pageBreak(PageBreak pageBreak) {
        open = false;
    }

    private FormSheet last() {
        return sheets.get(sheets.size() - 1);
    }
}
