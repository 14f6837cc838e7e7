package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.jixiao.report.document.Document;
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
        return List.of(
                DemonstrationReport.document(),
                SampleReports.withForm(58),
                MixedText.of(1),
                MixedText.of(2),
                MixedText.of(3));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void textStandsOnTwentyTwoLinesOfThePage(Document document) throws IOException {
        for (var page : DrawnLine.pages(pdf(document))) {
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
        for (var page : DrawnLine.pages(pdf(document))) {
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
        for (var page : DrawnLine.pages(pdf(document))) {
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
        for (var page : DrawnLine.pages(pdf(document))) {
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
        var numbers = pdf(MixedText.of(1)).stream()
                .filter(DrawnLine::belongsToThePage)
                .map(Sign::baseline)
                .distinct()
                .toList();

        assertThat(numbers).allMatch(baseline -> baseline > 37 + 225 + 7 && baseline < 37 + 225 + 7 + 14 * POINT);
    }

    private static List<Sign> pdf(Document document) throws IOException {
        return DrawnSigns.ofPdf(
                new PdfRenderer(FONTS).render(Typesetter.place(document, FONTS), document.properties()));
    }

    private static int gridLine(DrawnLine line) {
        var top = line.baseline() - 37 - 0.88 * line.size() - (LINE - line.size()) / 2;
        assertThat(Math.abs(top / LINE - Math.round(top / LINE)))
                .as(line.text())
                .isLessThan(NEAR / LINE);
        return (int) Math.round(top / LINE) + 1;
    }
}
