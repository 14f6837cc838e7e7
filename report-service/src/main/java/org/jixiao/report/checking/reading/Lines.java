package org.jixiao.report.checking.reading;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jixiao.report.checking.text.SourceText;

/** Lines of pages put together to paragraphs: a line that fills its measure goes on in the next. */
final class Lines {

    private static final Pattern BEGINS = Pattern.compile(
            "^\\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、．)）](?!\\d)|第[一二三四五六七八九十]+[章节部]|附件|表\\d).*");
    /** The page number, and beside it the mark that files of ours bear in their footer. */
    private static final Pattern FOOT =
            Pattern.compile("^(?=.*\\S)\\s*(?:文件标识 ?[0-9a-f]{16})?\\s*(?:[-—－–]?\\s*\\d{1,3}\\s*[-—－–]?)?"
                    + "\\s*(?:文件标识 ?[0-9a-f]{16})?\\s*$|^\\s*第\\s*\\d+\\s*页.*|^\\s*扫码核验本文件\\s*$");

    private static final Pattern TABULAR = Pattern.compile(".*\\S {1,}\\S.*\\d.* .*");

    private Lines() {}

    static SourceText join(String text) {
        var lines = Arrays.stream(text.split("\\R"))
                .filter(line -> !FOOT.matcher(line).matches())
                .toList();
        var measure = lines.stream()
                .mapToInt(line -> line.strip().length())
                .sorted()
                .skip(lines.size() * 9L / 10)
                .findFirst()
                .orElse(40);
        var built = new SourceText.Builder();
        var open = new StringBuilder();
        for (var line : lines) {
            if (open.length() > 0
                    && (ends(open, measure)
                            || BEGINS.matcher(line).matches()
                            || TABULAR.matcher(line).matches())) {
                built.line(open.toString());
                open.setLength(0);
            }
            open.append(line.strip());
            if (TABULAR.matcher(line).matches() && line.strip().split(" +").length >= 4) {
                built.line(open.toString());
                open.setLength(0);
            }
        }
        built.line(open.toString());
        return built.build(true);
    }

    private static boolean ends(StringBuilder open, int measure) {
        var last = open.charAt(open.length() - 1);
        var short_ = open.length() % Math.max(measure, 1) < measure * 3 / 4 && open.length() < measure * 3 / 4;
        return last == '。' || last == '：' || short_;
    }
}
