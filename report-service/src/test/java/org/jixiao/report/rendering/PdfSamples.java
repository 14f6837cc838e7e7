package org.jixiao.report.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.SampleReports;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Alignment;
import org.jixiao.report.document.Table.Cell;
import org.jixiao.report.document.Table.Column;
import org.jixiao.report.document.Table.Group;
import org.jixiao.report.document.Table.Row;
import org.jixiao.report.font.FontSet;
import org.jixiao.report.layout.Typesetter;

/** Documents that hold every kind of block, whole and torn apart by page breaks. */
final class PdfSamples {

    static final FontSet FONTS = FontSet.bundled();

    private PdfSamples() {}

    static byte[] render(Document document) {
        return new PdfRenderer(FONTS).render(Typesetter.place(document, FONTS), document.properties());
    }

    /** The sample report and form, then every level of heading, a paragraph over pages, a form without a header. */
    static Document everything() {
        var blocks = new ArrayList<Block>(SampleReports.withForm(25).blocks());
        blocks.add(new Heading(1, "情况"));
        blocks.add(new Heading(2, "收支"));
        blocks.add(new Heading(3, "收入"));
        blocks.add(new Heading(4, "其他收入"));
        blocks.add(Paragraph.of("受益人0001与“喆”等" + "共2607户，".repeat(200) + "完。"));
        blocks.add(new Paragraph(Paragraph.Style.FLUSH, "附表如下 & <见后>："));
        blocks.add(withoutHeader());
        blocks.add(longGroup(90));
        return SampleReports.of(blocks);
    }

    static Table withoutHeader() {
        return table("", List.of(), Row.of(Cell.of("单位名称"), Cell.across(2, "计划生育协会")), Row.of("预算单位代码", "", "725001"));
    }

    /** One cell covers rows of several pages, and one is longer than a page. */
    static Table longGroup(int rows) {
        var body = IntStream.range(0, rows)
                .mapToObj(row -> row == 0
                        ? Row.of(Cell.down(rows, "产出指标"), Cell.of("甲0"), Cell.of("字".repeat(1500)))
                        : Row.of("甲" + row, "乙" + row))
                .toArray(Row[]::new);
        return table("表2　指标", List.of(Row.of("一级指标", "二级指标", "说明")), body);
    }

    /** The second row is covered by the first. */
    static Table covered() {
        return table(
                "",
                List.of(),
                Row.of(Cell.down(2, "一"), Cell.down(2, "二"), Cell.down(2, "三")),
                Row.of(new Cell[0]),
                Row.of("四", "五", "六"));
    }

    static Table onlyHeader() {
        return new Table(
                "", "", List.of(new Column(1, Alignment.LEFT)), List.of(Row.of("一级指标")), List.of(new Group(List.of())));
    }

    private static Table table(String caption, List<Row> header, Row... rows) {
        var column = new Column(1, Alignment.LEFT);
        return new Table(caption, "", List.of(column, column, column), header, List.of(Group.of(rows)));
    }
}
