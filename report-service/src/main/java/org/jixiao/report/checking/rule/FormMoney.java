package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jixiao.report.checking.form.Execution;

/** The line of money of a form: spent ÷ budget is the rate, and weight × rate is its score (财预〔2020〕10号: at most the weight). */
final class FormMoney implements Rule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String id() {
        return "C06";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        for (var line : reading.form().executions()) {
            if (line.rate() != null
                    && line.budget() != null
                    && line.spent() != null
                    && line.budget().signum() > 0) {
                rate(line, findings);
            }
            if (line.rate() != null
                    && line.weight() != null
                    && line.score() != null
                    && line.weight().signum() > 0
                    && line.weight().intValue() <= 30) {
                score(line, findings);
            }
        }
    }

    private static void rate(Execution line, Findings findings) {
        var right = line.spent().multiply(HUNDRED).divide(line.budget(), MathContext.DECIMAL64);
        var step = BigDecimal.ONE.movePointLeft(Math.max(0, line.rateScale()));
        if (right.subtract(line.rate()).abs().compareTo(step) > 0 && !ofAnyZero(line)) {
            var shown = right.setScale(2, RoundingMode.HALF_UP) + "%";
            findings.error(
                    Kind.RATE_MISMATCH,
                    line.place(),
                    List.of(
                            Reading.text(line.spent()),
                            Reading.text(line.budget()),
                            Reading.text(line.rate()) + "%",
                            shown),
                    "执行数" + Reading.text(line.spent()) + "÷预算数" + Reading.text(line.budget()) + "为" + shown + "，表中写"
                            + Reading.text(line.rate()) + "%，请核对");
        }
    }

    /** Cells that were formulas come out of some extractions as 0. */
    private static boolean ofAnyZero(Execution line) {
        return line.spent().signum() == 0 && line.rate().signum() > 0
                || line.rate().signum() == 0 && line.spent().signum() > 0;
    }

    private static void score(Execution line, Findings findings) {
        var rate = line.rate().min(HUNDRED);
        var right = line.weight().multiply(rate).divide(HUNDRED, MathContext.DECIMAL64);
        var half =
                BigDecimal.ONE.movePointLeft(Math.max(line.score().scale(), 0)).divide(BigDecimal.valueOf(2));
        if (right.subtract(line.score()).abs().compareTo(half) <= 0) {
            return;
        }
        var figures = List.of(Reading.text(line.rate()) + "%", Reading.text(line.weight()), Reading.text(line.score()));
        var shown = Reading.text(right.setScale(2, RoundingMode.HALF_UP));
        if (rate.compareTo(HUNDRED) == 0) {
            findings.error(
                    Kind.DEDUCTION_WITHOUT_SHORTFALL,
                    line.place(),
                    figures,
                    "预算执行率已达100%，仍只得" + Reading.text(line.score()) + "分（满分" + Reading.text(line.weight())
                            + "分），请说明扣分原因或改正得分");
        } else {
            findings.error(
                    Kind.EXEC_SCORE_MISMATCH,
                    line.place(),
                    figures,
                    "执行率" + Reading.text(line.rate()) + "%按" + Reading.text(line.weight()) + "分折算为" + shown + "分，表中填"
                            + Reading.text(line.score()) + "分，请核对");
        }
    }
}
