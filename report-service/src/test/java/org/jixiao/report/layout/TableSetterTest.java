package org.jixiao.report.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.SampleReports;
import org.jixiao.report.document.Table;
import org.jixiao.report.document.Table.Alignment;
import org.jixiao.report.document.Table.Cell;
import org.jixiao.report.document.Table.Column;
import org.jixiao.report.document.Table.Group;
import org.jixiao.report.document.Table.Row;
import org.jixiao.report.font.FontSet;
import org.junit.jupiter.api.Test;

class TableSetterTest {

    private static final FontSet FONTS = FontSet.bundled();

    @Test
    void theHeaderIsRepeatedOnEveryPage() {
        var pages = placed(SampleReports.form(60));

        assertThat(pages.size()).isGreaterThan(2);
        assertThat(pages)
                .allMatch(page -> text(page).contains("一级指标") && text(page).contains("实际完成值"));
        assertThat(text(pages.get(0))).contains("单位：万元");
        assertThat(text(pages.get(1))).doesNotContain("单位：万元");
    }

    @Test
    void aGroupOfRowsIsNotTornApart() {
        var pages = placed(SampleReports.form(60));

        for (var group = 0; group < 12; group++) {
            var first = 5 * group + 1;
            var holding = pages.stream()
                    .filter(page -> IntStream.range(first, first + 5)
                            .anyMatch(row -> lines(page).contains("投保户数" + row)))
                    .toList();
            assertThat(holding.size()).isEqualTo(1);
        }
    }

    @Test
    void aGroupLongerThanAPageIsDividedAndItsCommonCellIsNamedOnEachPage() {
        var rows = IntStream.range(0, 90)
                .mapToObj(row -> row == 0 ? Row.of(Cell.down(90, "产出指标"), Cell.of("甲0")) : Row.of("甲" + row))
                .toList();

        var pages = placed(table(new Group(rows)));

        assertThat(pages.size()).isEqualTo(3);
        assertThat(pages)
                .allMatch(page -> lines(page).contains("产出指标") && lines(page).contains("项目"));
        assertThat(pages.stream().flatMap(page -> lines(page).stream()).filter(line -> line.startsWith("甲")))
                .hasSize(90);
    }

    @Test
    void aRowLongerThanAPageLosesNothing() {
        var text = IntStream.range(0, 3000).mapToObj(i -> "字").collect(Collectors.joining());

        var pages = placed(table(Group.of(Row.of("说明", text))));

        assertThat(pages.size()).isGreaterThan(1);
        assertThat(pages.stream()
                        .map(TableSetterTest::text)
                        .collect(Collectors.joining())
                        .chars()
                        .filter(c -> c == '字'))
                .hasSize(3000);
        assertThat(pages).allSatisfy(TableSetterTest::staysOnThePage);
    }

    @Test
    void aCommonCellLongerThanAPageLosesNothing() {
        var text = "长".repeat(2200);
        var rows = IntStream.range(0, 4)
                .mapToObj(row -> row == 0 ? Row.of(Cell.down(4, text), Cell.of("甲")) : Row.of("甲"))
                .toList();

        var pages = placed(table(new Group(rows)));

        assertThat(pages.stream()
                        .map(TableSetterTest::text)
                        .collect(Collectors.joining())
                        .chars()
                        .filter(c -> c == '长'))
                .hasSize(2200);
        assertThat(pages).allSatisfy(TableSetterTest::staysOnThePage);
    }

    @Test
    void amountsStandAtTheRight() {
        var page = placed(table(Group.of(Row.of("短", "7.82"), Row.of("长", "219.86"))))
                .get(0);
        var ends = page.texts().stream()
                .filter(line -> line.text().matches("[0-9.]+"))
                .mapToDouble(line -> line.glyphs().get(line.glyphs().size() - 1).x())
                .toArray();

        assertThat(ends).hasSize(2);
        assertThat(ends[0]).isEqualTo(ends[1], within(1e-6));
    }

    @Test
    void textAfterATableIsOnTheGridAgain() {
        var page =
                placed(table(Group.of(Row.of("甲", "1.00"))), Paragraph.of("正文")).get(0);
        var after = page.texts().stream()
                .filter(line -> line.text().equals("正文"))
                .findFirst()
                .orElseThrow();
        var lines = (after.baseline() - Grid.baseline(Grid.TOP, Grid.LINE, 16)) / Grid.LINE;

        assertThat(lines).isCloseTo(Math.rint(lines), within(1e-6));
    }

    private static Table table(Group group) {
        var columns = List.of(new Column(1, Alignment.LEFT), new Column(1, Alignment.RIGHT));
        return new Table("", "单位：万元", columns, List.of(Row.of("项目", "金额")), List.of(group));
    }

    private static void staysOnThePage(PlacedPage page) {
        assertThat(page.rules()).allMatch(rule -> rule.toY() <= Grid.TOP + Grid.HEIGHT + 1e-6);
        assertThat(page.texts())
                .filteredOn(line -> line.block() >= 0)
                .allMatch(line -> line.baseline() <= Grid.TOP + Grid.HEIGHT + 1e-6);
    }

    private static List<PlacedPage> placed(Block... blocks) {
        return Typesetter.place(SampleReports.of(List.of(blocks)), FONTS).pages();
    }

    private static List<String> lines(PlacedPage page) {
        return page.texts().stream().map(PlacedText::text).toList();
    }

    private static String text(PlacedPage page) {
        return String.join("", lines(page));
    }
}
