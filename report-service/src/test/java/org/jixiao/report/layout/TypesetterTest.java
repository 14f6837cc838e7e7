package org.jixiao.report.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jixiao.report.document.AnnexMark;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.SampleReports;
import org.jixiao.report.document.Signature;
import org.jixiao.report.document.Title;
import org.jixiao.report.font.Face;
import org.jixiao.report.font.FontSet;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    private static final FontSet FONTS = FontSet.bundled();
    private static final double MM = 72 / 25.4;

    @Test
    void aPageHoldsTwentyTwoLinesOfTwentyEightCharacters() {
        var pages = placed(Paragraph.of("字".repeat(28 * 22 - 2 + 28)));

        assertThat(pages.size()).isEqualTo(2);
        assertThat(body(pages.get(0))).hasSize(22);
        assertThat(body(pages.get(0)).get(0).text()).hasSize(26);
        assertThat(body(pages.get(0)).subList(1, 22))
                .allMatch(line -> line.text().length() == 28);
        assertThat(body(pages.get(1))).hasSize(1);
    }

    @Test
    void theTextStandsWithinItsMargins() {
        var pages = Typesetter.place(SampleReports.withForm(25), FONTS).pages();

        for (var page : pages) {
            for (var line : body(page)) {
                assertThat(line.glyphs().get(0).x()).isGreaterThanOrEqualTo(28 * MM - 1e-6);
                assertThat(line.baseline() - 0.88 * line.size()).isGreaterThanOrEqualTo(37 * MM - 1e-6);
                assertThat(line.baseline() + 0.12 * line.size()).isLessThanOrEqualTo((297 - 35) * MM + 1e-6);
                assertThat(right(line)).isLessThanOrEqualTo((210 - 26) * MM + 1e-6);
            }
        }
    }

    @Test
    void aParagraphBeginsWithTwoEmptyCharacters() {
        var line = body(placed(Paragraph.of("正文")).get(0)).get(0);

        assertThat(line.glyphs().get(0).x()).isCloseTo(28 * MM + 2 * Grid.CHARACTER, within(1e-6));
        assertThat(line.size()).isEqualTo(16);
    }

    @Test
    void anAnnexHasItsMarkInTheFirstLineAndItsTitleInTheThird() {
        var lines = body(placed(new AnnexMark("附件2"), Title.of("自评报告"), Paragraph.of("正文"))
                .get(0));

        assertThat(lines).extracting(PlacedText::text).containsExactly("附件2", "自评报告", "正文");
        assertThat(lines).extracting(TypesetterTest::gridLine).containsExactly(1L, 3L, 5L);
        assertThat(lines.get(1).size()).isEqualTo(22);
        assertThat(lines.get(1).glyphs().get(0).glyph().font()).isEqualTo(Face.XIAO_BIAO_SONG);
        assertThat(lines.get(0).glyphs().get(0).glyph().font()).isEqualTo(Face.HEI);
        var middle = (lines.get(1).glyphs().get(0).x() + right(lines.get(1))) / 2;
        assertThat(middle).isCloseTo((28 + 156 / 2.0) * MM, within(1e-6));
    }

    @Test
    void aSecondAnnexBeginsANewPage() {
        var pages = placed(new AnnexMark("附件1"), Paragraph.of("甲"), new AnnexMark("附件2"), Paragraph.of("乙"));

        assertThat(pages.size()).isEqualTo(2);
        assertThat(body(pages.get(1)).get(0).text()).isEqualTo("附件2");
    }

    @Test
    void headingsHaveTheFaceOfTheirLevel() {
        var lines = body(placed(
                        new Heading(1, "部门基本情况"),
                        new Heading(2, "部门概况"),
                        new Heading(3, "项目"),
                        new Heading(4, "细项"),
                        Paragraph.of("正文"))
                .get(0));

        assertThat(lines).extracting(PlacedText::text).startsWith("一、部门基本情况", "（一）部门概况", "1.项目", "（1）细项");
        assertThat(lines)
                .extracting(line -> line.glyphs().get(0).glyph().font())
                .containsExactly(Face.HEI, Face.KAI, Face.FANG_SONG, Face.FANG_SONG, Face.FANG_SONG);
    }

    @Test
    void aHeadingAtTheFootOfAPageGoesToTheNextWithItsText() {
        var blocks = new ArrayList<Block>(Collections.nCopies(20, Paragraph.of("一行")));
        blocks.add(new Heading(1, "标题"));
        blocks.add(new Heading(2, "小标题"));
        blocks.add(Paragraph.of("正文"));

        var pages = placed(blocks.toArray(Block[]::new));

        assertThat(body(pages.get(0))).hasSize(20);
        assertThat(body(pages.get(1)).get(0).text()).isEqualTo("一、标题");
    }

    @Test
    void pageNumbersStandOutsideOddPagesAtTheRightAndEvenPagesAtTheLeft() {
        var pages = placed(Paragraph.of("字".repeat(28 * 22 * 2)));
        var odd = number(pages.get(0));
        var even = number(pages.get(1));

        assertThat(odd.text()).isEqualTo("— 1 —");
        assertThat(odd.size()).isEqualTo(14);
        assertThat(right(odd)).isCloseTo((28 + 156) * MM - 14, within(1e-6));
        assertThat(even.text()).isEqualTo("— 2 —");
        assertThat(even.glyphs().get(0).x()).isCloseTo(28 * MM + 14, within(1e-6));
        // The dash lies about 0.38 em above the baseline: its edge is 7 mm below the text area.
        assertThat(odd.baseline() - 0.38 * 14).isCloseTo((37 + 225 + 7) * MM, within(0.5));
    }

    @Test
    void theDateEndsFourCharactersFromTheEdgeAndTheNameIsCentredOnIt() {
        var lines = body(placed(Paragraph.of("正文"), new Signature("区计划生育协会", LocalDate.of(2026, 3, 5)))
                .get(0));
        var name = lines.get(1);
        var date = lines.get(2);

        assertThat(date.text()).isEqualTo("2026年3月5日");
        assertThat(right(date)).isCloseTo((28 + 156) * MM - 4 * Grid.CHARACTER, within(1e-6));
        assertThat(name.glyphs().get(0).x() + right(name))
                .isCloseTo(date.glyphs().get(0).x() + right(date), within(1e-6));
        assertThat(gridLine(name)).isEqualTo(4);
    }

    @Test
    void aCharacterThatNoFontHasIsReportedWithItsPlace() {
        var placed = Typesetter.place(
                SampleReports.of(List.of(Paragraph.of("正文"), Paragraph.of("姓名\uD83D\uDE00先生"))), FONTS);

        assertThat(placed.missing()).hasSize(1);
        assertThat(placed.missing().get(0).codePoint()).isEqualTo(0x1F600);
        assertThat(placed.missing().get(0).block()).isEqualTo(1);
        assertThat(placed.missing().get(0).text()).contains("姓名");
    }

    private static List<PlacedPage> placed(Block... blocks) {
        return Typesetter.place(SampleReports.of(Arrays.asList(blocks)), FONTS).pages();
    }

    private static List<PlacedText> body(PlacedPage page) {
        return page.texts().stream().filter(text -> text.block() >= 0).toList();
    }

    private static PlacedText number(PlacedPage page) {
        return page.texts().stream()
                .filter(text -> text.block() < 0)
                .findFirst()
                .orElseThrow();
    }

    private static long gridLine(PlacedText text) {
        return (long) Math.floor((text.baseline() - 37 * MM) / (225 * MM / 22)) + 1;
    }

    /** The right edge of the ink's square; a closing sign at a line's end may have given up its empty half. */
    private static double right(PlacedText text) {
        var last = text.glyphs().get(text.glyphs().size() - 1);
        var width = last.glyph().width() * (text.size() == 16 ? Grid.CHARACTER : text.size());
        var squeeze = Kinsoku.closes(last.glyph().codePoint()) ? Kinsoku.END_SQUEEZE * text.size() : 0;
        return last.x() + width - squeeze;
    }
}
