package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.SampleReports;
import org.jixiao.report.font.FontSet;
import org.jixiao.report.layout.Typesetter;
import org.jixiao.report.narrative.DemonstrationReport;
import org.jixiao.report.rendering.DrawnSigns.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What GB/T 9704-2012 asks of a page, read back from the finished files. */
class PlacementTest {

    private static final FontSet FONTS = FontSet.bundled();
    private static final double POINT = 25.4 / 72;
    private static final double LINE = 225.0 / 22;
    /** A hundredth of a millimetre: PDF keeps places as floats of points. */
    private static final double NEAR = 0.02;

    /** 28 squares of 三号, 16 points, are a hair wider than 156 mm: so much the last one reaches out. */
    private static final double LAST_SQUARE = 16 * POINT - 156.0 / 28;

    private static final String NEVER_FIRST = "，。、；：）》”！？’」』】〕〉％‰℃·…,.;:!?)]}%°";
    private static final String NEVER_LAST = "（《“‘「『【〔〈([{￥¥＄$№≥≤＞＜＝";

    static List<Document> documents() {
        return List.of(DemonstrationReport.document(), SampleReports.withForm(58), mixed(1), mixed(2), mixed(3));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void textStandsOnTwentyTwoLinesOfThePage(Document document) throws IOException {
        for (var page : pages(pdf(document))) {
            var used = page.stream()
                    .filter(line -> line.size() > 15.5 * POINT)
                    .map(PlacementTest::gridLine)
                    .toList();

            assertThat(used).allMatch(line -> line >= 1 && line <= 22);
            assertThat(used).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothingButThePageNumberStandsOutsideTheMargins(Document document) throws IOException {
        for (var page : pages(pdf(document))) {
            for (var line : page) {
                assertThat(line.left()).isGreaterThan(28 - NEAR);
                assertThat(line.right()).as(line.text()).isLessThan(210 - 26 + LAST_SQUARE + NEAR);
                assertThat(line.baseline() - 0.88 * line.size()).isGreaterThan(37 - NEAR);
                assertThat(line.baseline() + 0.12 * line.size()).isLessThan(297 - 35 + NEAR);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aLineHoldsTwentyEightCharactersAndWhatWasPulledIn(Document document) throws IOException {
        var fullest = 0L;
        for (var page : pages(pdf(document))) {
            for (var line : page) {
                if (Math.abs(line.size() - 16 * POINT) < NEAR) {
                    var characters = line.text()
                            .codePoints()
                            .filter(c -> c > 0x2E80)
                            .filter(c -> NEVER_FIRST.indexOf(c) < 0 && NEVER_LAST.indexOf(c) < 0)
                            .count();
                    assertThat(characters).as(line.text()).isLessThanOrEqualTo(28);
                    fullest = Math.max(fullest, line.text().length());
                }
            }
        }
        assertThat(fullest).isGreaterThanOrEqualTo(28);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noLineBeginsWithAClosingSignOrEndsWithAnOpeningOne(Document document) throws IOException {
        for (var page : pages(pdf(document))) {
            for (var line : page) {
                assertThat(NEVER_FIRST.indexOf(line.text().codePointAt(0)))
                        .as(line.text())
                        .isNegative();
                assertThat(NEVER_LAST.indexOf(
                                line.text().codePointBefore(line.text().length())))
                        .as(line.text())
                        .isNegative();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theOfdHasEveryCharacterWhereThePdfHasIt(Document document) throws Exception {
        var drawn = DrawnSigns.ofOfd(new OfdRenderer(FONTS).render(Typesetter.place(document, FONTS), document));
        var printed = pdf(document);

        assertThat(drawn).hasSameSizeAs(printed);
        for (var at = 0; at < drawn.size(); at++) {
            var one = drawn.get(at);
            var other = printed.get(at);
            assertThat(one.text()).isEqualTo(other.text());
            assertThat(one.page()).isEqualTo(other.page());
            assertThat(one.x()).isCloseTo(other.x(), within(NEAR));
            assertThat(one.baseline()).isCloseTo(other.baseline(), within(NEAR));
            assertThat(one.size()).isCloseTo(other.size(), within(NEAR));
        }
    }

    @Test
    void thePageNumberStandsSevenMillimetresBelowTheText() throws IOException {
        var numbers = pdf(mixed(1)).stream()
                .filter(PlacementTest::belongsToThePage)
                .map(Sign::baseline)
                .distinct()
                .toList();

        assertThat(numbers).allMatch(baseline -> baseline > 37 + 225 + 7 && baseline < 37 + 225 + 7 + 14 * POINT);
    }

    /** Signs that stand in one line, without what belongs to another cell of a table. */
    private record DrawnLine(double baseline, double size, List<Sign> signs) {

        String text() {
            return signs.stream().map(Sign::text).collect(Collectors.joining()).strip();
        }

        /** An opening sign at the beginning may have given up a quarter of its empty half. */
        double left() {
            var first = signs.get(0);
            return first.x() + ("（《“‘「『【〔〈".contains(first.text()) ? size / 4 : 0);
        }

        /** A closing sign at the end may have given up its empty half. */
        double right() {
            var last = signs.get(signs.size() - 1);
            var half = "，。、；：）》”！？’」』】〕〉".contains(last.text()) ? last.width() / 2 : 0;
            return last.x() + last.width() - half;
        }
    }

    private static List<Sign> pdf(Document document) throws IOException {
        return DrawnSigns.ofPdf(
                new PdfRenderer(FONTS).render(Typesetter.place(document, FONTS), document.properties()));
    }

    private static List<List<DrawnLine>> pages(List<Sign> signs) {
        var pages = new TreeMap<Integer, List<DrawnLine>>();
        Sign before = null;
        for (var sign : signs) {
            if (belongsToThePage(sign)) {
                continue;
            }
            var lines = pages.computeIfAbsent(sign.page(), none -> new ArrayList<>());
            if (before == null || !continues(before, sign)) {
                lines.add(new DrawnLine(sign.baseline(), sign.size(), new ArrayList<>()));
            }
            lines.get(lines.size() - 1).signs().add(sign);
            before = sign;
        }
        return List.copyOf(pages.values());
    }

    private static boolean belongsToThePage(Sign sign) {
        return sign.baseline() > 37 + 225 + 1;
    }

    /** Between two cells lie their paddings of three points each; no gap within a line is as wide. */
    private static boolean continues(Sign before, Sign sign) {
        var gap = sign.x() - before.x() - before.width();
        return before.page() == sign.page()
                && Math.abs(before.baseline() - sign.baseline()) < NEAR
                && gap > -before.width()
                && (sign.size() > 11 * POINT || gap < 5.5 * POINT);
    }

    private static int gridLine(DrawnLine line) {
        var top = line.baseline() - 37 - 0.88 * line.size() - (LINE - line.size()) / 2;
        assertThat(Math.abs(top / LINE - Math.round(top / LINE)))
                .as(line.text())
                .isLessThan(NEAR / LINE);
        return (int) Math.round(top / LINE) + 1;
    }

    /** Chinese, words, figures and signs in every neighbourhood; the same for the same seed. */
    private static Document mixed(int seed) {
        var random = new Random(seed);
        var words = List.of(
                "绩效",
                "自评",
                "预算",
                "执行",
                "项",
                "的",
                "藁城区",
                "群众",
                "2025年",
                "219.86万元",
                "78.70%",
                "（含",
                "）",
                "“",
                "”",
                "《",
                "》",
                "，",
                "。",
                "；",
                "、",
                "：",
                "——",
                "……",
                "PDF",
                "GB/T 9704-2012",
                "≥2607户",
                "№7",
                "喆",
                "堃",
                "1,730,300.00元",
                "！",
                "？");
        var blocks = new ArrayList<Block>();
        for (var paragraph = 0; paragraph < 60; paragraph++) {
            var text = new StringBuilder("正文");
            var length = 20 + random.nextInt(300);
            while (text.length() < length) {
                var word = words.get(random.nextInt(words.size()));
                var sign = word.length() == 1 && !Character.isIdeographic(word.charAt(0));
                // Three signs beside each other are no text.
                text.append(sign && !Character.isIdeographic(text.charAt(text.length() - 1)) ? "区县" : word);
            }
            if (paragraph % 7 == 0) {
                blocks.add(new Heading(1 + paragraph % 4, "部门基本情况"));
            }
            blocks.add(Paragraph.of(text + "。"));
        }
        return SampleReports.of(blocks);
    }
}
