package org.jixiao.report.checking.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.checking.text.Passage;
import org.jixiao.report.checking.text.Place;

/** The numbers of chapters: 一、二、三、 without a gap, each once and of one style. A chapter glued to the paragraph before it counts. */
final class Headings implements Rule {

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Pattern CHAPTER = Pattern.compile(
            "(?:^ *|(?<=[。；.！]) *)([一二三四五六七八九十]{1,2})、(?=[^，。；]{2,40}(?:$|[。（\\n ]|[\\u4e00-\\u9fa5]))");
    private static final Pattern ARABIC = Pattern.compile("^ *(\\d{1,2})[、.](?!\\d) *[\\u4e00-\\u9fa5]{4,24} *$");
    private static final Pattern SECTION = Pattern.compile("^ *（([一二三四五六七八九十]{1,2})）");

    private record Mark(int number, boolean chinese, boolean glued, Place place, String text) {}

    @Override
    public String id() {
        return "C17";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        var chapters = new ArrayList<Mark>();
        for (var passage : reading.source().paragraphs()) {
            sectionsOf(reading, passage, chapters, findings);
            chapters(passage, chapters);
        }
        chapters(reading, chapters, findings);
    }

    private static void chapters(Passage passage, List<Mark> chapters) {
        var found = CHAPTER.matcher(passage.plain());
        while (found.find()) {
            var glued = !passage.plain().substring(0, found.start(1)).isBlank();
            chapters.add(new Mark(
                    number(found.group(1)),
                    true,
                    glued,
                    Place.in(passage, found.start(1), found.end()),
                    found.group(1) + "、"));
        }
        var arabic = ARABIC.matcher(passage.plain());
        if (arabic.find()) {
            chapters.add(new Mark(
                    Integer.parseInt(arabic.group(1)),
                    false,
                    false,
                    Place.in(passage, arabic.start(1), arabic.end()),
                    arabic.group(1) + "、"));
        }
    }

    private static void chapters(Reading reading, List<Mark> marks, Findings findings) {
        var expected = 0;
        var chinese = marks.stream().filter(Mark::chinese).count();
        if (chinese < 2) {
            return;
        }
        for (var mark : marks) {
            if (!mark.chinese()) {
                // 2、 where 二、 is due takes its place; any other is an item of a list.
                if (mark.number() == expected + 1
                        && expected > 0
                        && marks.stream().noneMatch(other -> other.chinese() && other.number() == mark.number())) {
                    tell(reading, mark, "序号“" + mark.text() + "”与其他章的“一、”写法不一致，请统一", findings);
                    expected = mark.number();
                }
                continue;
            }
            if (mark.glued()) {
                findings.warning(
                        Kind.NUMBERING, mark.place(), List.of(mark.text()), "章的标题“" + mark.text() + "”接在上一段末尾，请另起一行");
            }
            if (mark.number() == expected && !mark.glued()) {
                tell(reading, mark, "序号“" + mark.text() + "”重复，请重新编号", findings);
            } else if (mark.number() > expected + 1 && expected > 0 && !mark.glued()) {
                tell(reading, mark, "序号从“" + numeral(expected) + "、”跳到“" + mark.text() + "”，请核对是否漏项并重新编号", findings);
            }
            if (mark.number() == 1 && expected > 1 && mark == marks.get(marks.size() - 1)) {
                findings.warning(
                        Kind.NUMBERING,
                        mark.place(),
                        List.of(mark.text()),
                        "序号从“" + numeral(expected) + "、”又回到“一、”，请核对并重新编号");
            }
            expected = mark.number();
        }
    }

    private static void tell(Reading reading, Mark mark, String message, Findings findings) {
        findings.add(!reading.damage().isLikely(), Kind.NUMBERING, mark.place(), List.of(mark.text()), message);
    }

    /** Within one chapter （一）（二）: the same one twice is wrong; a gap may be what somebody left out on purpose. */
    private static void sectionsOf(Reading reading, Passage passage, List<Mark> chapters, Findings findings) {
        var found = SECTION.matcher(passage.plain());
        if (!found.find()) {
            return;
        }
        var number = number(found.group(1));
        var before = reading.source().paragraphs().stream()
                .takeWhile(other -> other != passage)
                .reduce(List.<Integer>of(), Headings::openSections, (one, other) -> other);
        if (!before.isEmpty() && number != 1) {
            var last = before.get(before.size() - 1);
            var place = Place.in(passage, found.start(1) - 1, found.end());
            if (number == last) {
                findings.add(
                        !reading.damage().isLikely(),
                        Kind.NUMBERING,
                        place,
                        List.of("（" + found.group(1) + "）"),
                        "序号“（" + found.group(1) + "）”重复，请重新编号");
            } else if (number > last + 1) {
                findings.warning(
                        Kind.NUMBERING,
                        place,
                        List.of("（" + found.group(1) + "）"),
                        "序号从“（" + numeral(last) + "）”跳到“（" + found.group(1) + "）”，请核对");
            }
        }
    }

    private static List<Integer> openSections(List<Integer> open, Passage passage) {
        if (CHAPTER.matcher(passage.plain()).find()
                || ARABIC.matcher(passage.plain()).find()) {
            var inline = Pattern.compile("（([一二三四五六七八九十]{1,2})）").matcher(passage.plain());
            var last = List.<Integer>of();
            while (inline.find()) {
                last = List.of(number(inline.group(1)));
            }
            return last;
        }
        var found = SECTION.matcher(passage.plain());
        return found.find() ? List.of(number(found.group(1))) : open;
    }

    private static int number(String numeral) {
        if (numeral.length() == 1) {
            return NUMERALS.indexOf(numeral) + 1;
        }
        return numeral.startsWith("十")
                ? 10 + NUMERALS.indexOf(numeral.charAt(1)) + 1
                : (NUMERALS.indexOf(numeral.charAt(0)) + 1) * 10;
    }

    private static String numeral(int number) {
        return number <= 10 ? NUMERALS.substring(number - 1, number) : "十" + NUMERALS.charAt(number - 11);
    }
}
