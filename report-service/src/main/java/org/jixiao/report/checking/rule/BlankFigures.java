package org.jixiao.report.checking.rule;

import java.util.List;
import org.jixiao.report.checking.form.Scored;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/** A unit without its number (预算为 万元), and a row of a form whose value or score is empty. */
final class BlankFigures implements Rule {

    private static final List<String> BLANKS = List.of(
            "(?<!单位|以|按|金额)(?:(?:共计|合计|总计|共|计|安排|到位|支出|预算|收入|资金|经费|结余|结转|投入|金额|决算)[为是：]?|为|达到?|约) *(?<unit>万元|亿元)(?!为|每|以|以上|级|/)",
            "(?:率|比例|比重|满意度|进度)(?:为|达到?|是|：) *(?<unit>%|(?=[，。；]))",
            "(?:得分|评分|总分|得)(?:为|是|：) *(?<unit>分|(?=[，。；]))",
            "(?:金额|预算数?|支出|资金)(?:为|是|：)(?<unit>)(?=[，。；])",
            "(?:户数|人数|数量|面积|总数)(?:为|达|是|：) *(?<unit>户|人|个|亩|(?=[，。；]))(?!口|员|民|数)");

    @Override
    public String id() {
        return "C11";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.sentences().forEach(sentence -> BLANKS.forEach(blank -> blank(reading, sentence, blank, findings)));
        reading.form().rows().forEach(row -> row(reading, row, findings));
    }

    private static void blank(Reading reading, Sentence sentence, String blank, Findings findings) {
        var found = Patterns.of(blank).matcher(sentence.text());
        while (found.find()) {
            if (!Patterns.found("单位[：]?$|（$", sentence.text().substring(0, found.start()))) {
                findings.add(
                        !reading.damage().isLikely() && sentence.passage().isProse(),
                        Kind.MISSING_FIGURE,
                        sentence.place(found.start(), found.end()),
                        List.of(),
                        "“" + found.group().strip() + "”处缺少数字，请补填");
            }
        }
    }

    private static void row(Reading reading, Scored row, Findings findings) {
        var table = row.block() > 0 && !row.label().isBlank();
        var others = reading.form().rows().stream().filter(other -> other.block() == row.block() && other != row);
        if (table && row.weight() != null && row.score() == null && others.anyMatch(Scored::isMarked)) {
            findings.add(
                    !reading.damage().isLikely(),
                    Kind.MISSING_FIGURE,
                    row.place(),
                    List.of("分值 " + Reading.text(row.weight())),
                    "指标“" + row.label() + "”没有填得分，请补填");
        } else if (table
                && !row.target().isBlank()
                && row.actual().isBlank()
                && row.isMarked()
                && reading.form().rows().stream()
                        .anyMatch(other ->
                                other.block() == row.block() && !other.actual().isBlank())) {
            findings.add(
                    !reading.damage().isLikely(),
                    Kind.MISSING_FIGURE,
                    row.place(),
                    List.of("目标 " + row.target()),
                    "指标“" + row.label() + "”有目标和得分，没有填实际完成值，请补填");
        }
    }
}
