package org.jixiao.report.checking.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/** What was done and spent is of the year of the report; another year needs a word that says why it is there. */
final class Years implements Rule {

    private static final Pattern YEAR = Pattern.compile(
            "(?<![\\d〔\\[（【.-])((?:19|20)\\d{2})年(?!\\d{1,2}月|底|末|初|[-—~至到]|以[来前后]|起|开始|级|版|前|后|结转|结余)(?:度)?");
    private static final String ELSEWHEN =
            "上年|去年|往年|历年|同比|相比|比(?!例)|较|结转|结余|印发|下达|文件|规划|计划(?!生育)|成立|设立|组建|挂牌|批复|提前|以来|期间|建成|竣工|招标|签订|开工|启动|来源|制定|修订|发布|出台|通知|办法|意见|下一步|明年|将|拟|今后|决算公开|第[一二三四]批|近[三五]年|三年|[-—~至到] ?20\\d\\d|增长|增加|减少|降低|提高|[由从]20";
    private static final String DONE = "共|完成|开展|组织|发放|实施|举办|慰问|投保|支出|使用|预算|救助|补助|培训|新增|建设|给予|保障|执行|收入|自评|绩效";

    @Override
    public String id() {
        return "C13";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        if (reading.year() == null || reading.has("三年期|跨年度项目") || several(reading)) {
            return;
        }
        reading.prose().forEach(sentence -> check(reading, sentence, findings));
    }

    /** The heading itself names a span of years. */
    private static boolean several(Reading reading) {
        return Patterns.found(
                "20\\d\\d年?[-—~至到]20\\d\\d",
                reading.plain().substring(0, Math.min(300, reading.plain().length())));
    }

    private static void check(Reading reading, Sentence sentence, Findings findings) {
        var found = YEAR.matcher(sentence.text());
        while (found.find()) {
            var year = Integer.parseInt(found.group(1));
            var clause = clause(sentence.text(), found.start());
            if (year == reading.year()
                    || Math.abs(year - reading.year()) > 1
                    || Patterns.found(ELSEWHEN, clause)
                    || !Patterns.found(DONE, clause)
                    || sentence.text().contains(reading.year() + "年") && year < reading.year()) {
                continue;
            }
            findings.add(
                    year < reading.year() && !reading.damage().isLikely(),
                    Kind.YEAR_MISMATCH,
                    sentence.place(found.start(1), found.end()),
                    List.of(String.valueOf(year), String.valueOf(reading.year())),
                    "报告年度是" + reading.year() + "年，此处写“" + found.group() + "”；如写的是本年情况请改正，如为上年情况请注明“上年”");
        }
    }

    /** The clause of the year, with the next one where the year stands alone: 2024年，我单位共完成…. */
    private static String clause(String text, int from) {
        var begin = from;
        while (begin > 0 && "，；。：".indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        var end = end(text, from);
        return text.substring(begin, end - from < 8 && end < text.length() ? end(text, end + 1) : end);
    }

    private static int end(String text, int from) {
        var end = from;
        while (end < text.length() && "，；。".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
