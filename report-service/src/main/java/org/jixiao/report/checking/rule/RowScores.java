package org.jixiao.report.checking.rule;

import java.util.List;
import org.jixiao.report.checking.form.Attainment;
import org.jixiao.report.checking.form.Scored;
import org.jixiao.report.checking.text.Patterns;

/** Each indicator's score beside what was set and done: nothing is taken off without a shortfall, and nothing given for a miss. */
final class RowScores implements Rule {

    private static final String EXPLAINED = "因|导致|原因|未能|不足|偏差|问题|滞后|有待|需|不够|扣\\d|扣[一二三四五六]|缺少|较低|进一步";

    @Override
    public String id() {
        return "C07";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        for (var row : reading.form().rows()) {
            if (!row.isMarked()) {
                continue;
            }
            if (row.score().compareTo(row.weight()) > 0) {
                findings.error(
                        Kind.SCORE_SUM_MISMATCH,
                        row.place(),
                        figures(row),
                        "“" + row.label() + "”得" + Reading.text(row.score()) + "分，超过分值" + Reading.text(row.weight())
                                + "分，请改正");
            } else if (row.isFull()) {
                full(row, findings);
            } else if (row.attainment() == Attainment.MET && !Patterns.found(EXPLAINED, row.remark())) {
                findings.error(
                        Kind.DEDUCTION_WITHOUT_SHORTFALL,
                        row.place(),
                        figures(row),
                        "“" + row.label() + "”已达到目标（目标" + row.target() + "，完成" + row.actual() + "），却扣"
                                + Reading.text(row.deduction()) + "分而无说明，请补充扣分原因或改正得分");
            } else if (executed(row)) {
                findings.error(
                        Kind.DEDUCTION_WITHOUT_SHORTFALL,
                        row.place(),
                        figures(row),
                        "执行率100%却只得" + Reading.text(row.score()) + "分（满分" + Reading.text(row.weight())
                                + "分），请说明扣分原因或改正得分");
            }
        }
    }

    private static void full(Scored row, Findings findings) {
        if (row.attainment() == Attainment.MISSED) {
            findings.error(
                    Kind.FULL_SCORE_DESPITE_SHORTFALL,
                    row.place(),
                    figures(row),
                    "“" + row.label() + "”未达目标（目标" + row.target() + "，完成" + row.actual() + "）却得满分"
                            + Reading.text(row.score()) + "分，请按规则扣分或核对完成值");
        }
    }

    private static boolean executed(Scored row) {
        return row.isExecution() && row.actual().equals("100%") && row.remark().isBlank();
    }

    private static List<String> figures(Scored row) {
        return List.of(
                "分值 " + Reading.text(row.weight()),
                "目标 " + row.target(),
                "完成 " + row.actual(),
                "得分 " + Reading.text(row.score()));
    }
}
