package org.jixiao.report.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.report.document.SampleReports;
import org.jixiao.report.font.Face;
import org.jixiao.report.font.FontSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakerTest {

    private static final double PITCH = 10;
    private static final FontSet FONTS = FontSet.bundled();

    @ParameterizedTest(name = "{0} in lines of {1}: {2}")
    @CsvSource({
        // fits
        "计划生育协会, 6, 计划生育协会",
        // a closing sign is pulled in: the empty half of it is given up
        "计划生育协会，你好, 6.5, 计划生育协会，|你好",
        // no room even for half a sign: its character goes with it
        "计划生育协会，你好, 6, 计划生育协|会，你好",
        // two closing signs share the squeeze
        "计划生育”。你好, 5.25, 计划生育”。|你好",
        // an opening sign goes with what it opens
        "计划生育（协会）, 5, 计划生育|（协会）",
        // a number is not divided, neither from its point nor from its per cent sign
        "执行率78.70%很高, 5.5, 执行率|78.70%很高",
        "共219.86万元, 3, 共|219.86|万元",
        // a word longer than the line is divided where the line is full
        "1234567890, 3, 123456|7890",
        "重要——说明, 3, 重|要——|说明",
        // a relation sign goes with its number
        "指标值≥95%达标, 4.5, 指标值|≥95%达|标",
        // spaces neither begin nor end a line
        "计划 生育, 2, 计划|生育"
    })
    void breaksWithoutBreakingTheRules(String text, double room, String lines) {
        assertThat(broken(text, room)).isEqualTo(lines);
    }

    @Test
    void noLineOfALongTextBeginsOrEndsWithAForbiddenSign() {
        for (var paragraph :
                SampleReports.lines().stream().filter(line -> !line.isBlank()).toList()) {
            for (var width = 5.0; width < 29; width += 0.5) {
                for (var line : broken(paragraph, width).split("\\|")) {
                    assertThat("，。、；：）》”！？").doesNotContain(line.substring(0, 1));
                    assertThat("（《“").doesNotContain(line.substring(line.length() - 1));
                }
            }
        }
    }

    @Test
    void noSignIsLost() {
        for (var paragraph : SampleReports.lines()) {
            assertThat(broken(paragraph, 28).replace("|", "").replace(" ", "")).isEqualTo(paragraph.replace(" ", ""));
        }
    }

    @Test
    void everyLineButTheLastFillsTheWidth() {
        var longest = SampleReports.lines().stream()
                .max(java.util.Comparator.comparing(String::length))
                .orElseThrow();
        var lines = lines(longest, 28);

        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(lines.subList(0, lines.size() - 1))
                .allSatisfy(line -> assertThat(line.width()).isCloseTo(28 * PITCH, within(1e-6)));
    }

    @Test
    void halfWidthDigitsTakeHalfTheRoom() {
        assertThat(broken("2025年度整体支出", 6)).isEqualTo("2025年度整体|支出");
    }

    private static String broken(String text, double room) {
        return lines(text, room).stream()
                .map(line -> line.glyphs().stream()
                        .map(place -> Character.toString(place.glyph().codePoint()))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    private static List<Line> lines(String text, double room) {
        return new LineBreaker(FONTS)
                .lines(text, new LineBreaker.Measure(Face.FANG_SONG, PITCH, room * PITCH, 0, true));
    }
}
