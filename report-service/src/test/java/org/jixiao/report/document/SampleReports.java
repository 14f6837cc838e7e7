package org.jixiao.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.report.document.Table.Alignment;
import org.jixiao.report.document.Table.Cell;
import org.jixiao.report.document.Table.Column;
import org.jixiao.report.document.Table.Group;
import org.jixiao.report.document.Table.Row;

/** A published report and a long form, as documents to try the formats on. */
public final class SampleReports {

    private SampleReports() {}

    public static Document of(List<Block> blocks) {
        var properties =
                new DocumentProperties("2025年度整体支出绩效自评报告", "计划生育协会", OffsetDateTime.parse("2026-03-05T09:00:00+08:00"));
        return new Document(properties, blocks);
    }

    public static Document withForm(int rows) {
        var blocks = new ArrayList<>(published());
        blocks.add(new Signature("石家庄市藁城区计划生育协会", LocalDate.of(2026, 3, 5)));
        blocks.add(new AnnexMark("附1"));
        blocks.add(Title.of("农村独生子女家庭意外伤害保险项目支出绩效自评表"));
        blocks.add(form(rows));
        blocks.add(new Paragraph(Paragraph.Style.NOTE, "注：得分按规则集计算，四舍五入到两位小数。"));
        return of(blocks);
    }

    /** The paragraphs of the published report; its own numbers are cut off, for the outline numbers itself. */
    public static List<Block> published() {
        var blocks = new ArrayList<Block>();
        blocks.add(new AnnexMark("附件2"));
        blocks.add(Title.of("藁城区计划生育协会部门", "2025年度整体支出绩效自评报告"));
        lines().stream()
                .skip(4)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    if (line.matches("[一二三四五2-5][、][^。]*")) {
                        blocks.add(new Heading(1, line.substring(2).strip()));
                    } else if (line.matches("（[一二三]）[^。]*")) {
                        blocks.add(new Heading(2, line.substring(3)));
                    } else {
                        blocks.add(Paragraph.of(line));
                    }
                });
        return blocks;
    }

    public static List<String> lines() {
        try (var text = SampleReports.class.getResourceAsStream("/gaocheng-2025-report.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Eight columns, a header of two rows, groups of five rows. */
    public static Table form(int rows) {
        var columns = List.of(
                new Column(10, Alignment.CENTRE),
                new Column(12, Alignment.CENTRE),
                new Column(18, Alignment.LEFT),
                new Column(14, Alignment.CENTRE),
                new Column(14, Alignment.CENTRE),
                new Column(7, Alignment.CENTRE),
                new Column(7, Alignment.RIGHT),
                new Column(18, Alignment.LEFT));
        var header = List.of(
                Row.of(
                        Cell.down(2, "一级指标"),
                        Cell.down(2, "二级指标"),
                        Cell.down(2, "三级指标"),
                        Cell.across(2, "指标值"),
                        Cell.down(2, "分值"),
                        Cell.down(2, "得分"),
                        Cell.down(2, "偏差原因分析及改进措施")),
                Row.of("年度指标值", "实际完成值"));
        var groups = IntStream.range(0, (rows + 4) / 5)
                .mapToObj(group -> group(group, Math.min(5, rows - 5 * group)))
                .toList();
        return new Table("表1　项目支出绩效自评表（2025年度）", "单位：万元", columns, header, groups);
    }

    private static Group group(int number, int rows) {
        return new Group(IntStream.range(0, rows)
                .mapToObj(row -> {
                    var cells = new ArrayList<Cell>();
                    if (row == 0) {
                        cells.add(Cell.down(rows, "产出指标" + (number + 1) + "（50分）"));
                    }
                    cells.add(Cell.of("数量指标"));
                    cells.add(Cell.of("投保户数" + (5 * number + row + 1)));
                    cells.add(Cell.of("≥2607户"));
                    cells.add(Cell.of("2607户"));
                    cells.add(Cell.of("10"));
                    cells.add(Cell.of(row == 3 ? "8.50" : "10.00"));
                    cells.add(Cell.of(row == 3 ? "宣传覆盖面不足，下一年度增加村级宣传栏、“5.29”活动日宣传频次，确保政策知晓率达标。" : "无偏差"));
                    return new Row(cells);
                })
                .toList());
    }
}
