package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.report.checking.figure.Figure;
import org.jixiao.report.checking.figure.FigureReader;
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
            if (row.isExecution()) {
                execution(row, findings);
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
            } else if (row.attainment() == Attainment.MET && !isExplained(row)) {
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

    /** Words behind the row that are no heading of the next group. */
    private static boolean isExplained(Scored row) {
        var words = row.remark().replaceAll("[\\s|，。；：（）\\d.分]|[\\u4e00-\\u9fa5]{0,6}(?:指标|效益|影响)", "");
        return Patterns.found(EXPLAINED, row.remark()) || words.length() >= 4;
    }

    /** The execution of the budget, where its rate stands beside its score: weight × rate (财预〔2020〕10号). */
    private static void execution(Scored row, Findings findings) {
        var rates = FigureReader.read(row.actual() + " " + row.remark()).stream()
                .filter(Figure::isPercent)
                .toList();
        if (rates.size() != 1 || row.weight().intValue() > 30) {
            return;
        }
        var rate = rates.get(0).value().min(BigDecimal.valueOf(100));
        var right = row.weight().multiply(rate).movePointLeft(2);
        var half =
                BigDecimal.ONE.movePointLeft(Math.max(row.score().scale(), 0)).divide(BigDecimal.valueOf(2));
        if (right.subtract(row.score()).abs().compareTo(half) > 0 && rate.compareTo(BigDecimal.valueOf(100)) < 0) {
            findings.error(
                    Kind.EXEC_SCORE_MISMATCH,
                    row.place(),
                    figures(row),
                    "执行率" + Reading.text(rate) + "%按" + Reading.text(row.weight()) + "分折算为" + Reading.text(right)
                            + "分，文中写" + Reading.text(row.score()) + "分，请核对");
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
