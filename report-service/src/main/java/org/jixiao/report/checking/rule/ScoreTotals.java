package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.checking.form.Scored;
import org.jixiao.report.checking.form.Total;

/** The total score beside the rows it is made of, and beside what was visibly taken off. */
final class ScoreTotals implements Rule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    /** What the rows and lines of money of a document come to. */
    private record Sum(BigDecimal weight, BigDecimal score, BigDecimal deduction, int rows) {

        private static Sum of(Reading reading) {
            var weight = BigDecimal.ZERO;
            var score = BigDecimal.ZERO;
            var rows = new ArrayList<Scored>(
                    reading.form().rows().stream().filter(Scored::isMarked).toList());
            for (var row : rows) {
                weight = weight.add(row.weight());
                score = score.add(row.score().min(row.weight()));
            }
            var lines = reading.form().executions().stream()
                    .filter(line -> line.weight() != null
                            && line.score() != null
                            && line.weight().intValue() <= 30)
                    .limit(1)
                    .toList();
            if (rows.stream().noneMatch(Scored::isExecution)) {
                for (var line : lines) {
                    weight = weight.add(line.weight());
                    score = score.add(line.score().min(line.weight()));
                }
            }
            return new Sum(weight, score, weight.subtract(score), rows.size());
        }
    }

    @Override
    public String id() {
        return "C08";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        var totals = reading.form().totals();
        var sum = Sum.of(reading);
        if (totals.isEmpty() || sum.rows() < 3) {
            return;
        }
        for (var total : totals) {
            check(total, sum, findings);
        }
    }

    private static void check(Total total, Sum sum, Findings findings) {
        if (sum.weight().compareTo(HUNDRED) == 0
                && sum.score().subtract(total.score()).abs().compareTo(NEAR) > 0) {
            findings.error(
                    Kind.SCORE_SUM_MISMATCH,
                    total.place(),
                    figures(total, sum),
                    "各行得分合计为" + Reading.text(sum.score()) + "分，总分写" + Reading.text(total.score()) + "分，请核对");
        } else if (sum.weight().compareTo(HUNDRED) < 0
                && HUNDRED.subtract(sum.deduction()).subtract(total.score()).compareTo(NEAR.negate()) < 0) {
            findings.error(
                    Kind.SCORE_SUM_MISMATCH,
                    total.place(),
                    figures(total, sum),
                    "各指标已扣" + Reading.text(sum.deduction()) + "分，总分最多" + Reading.text(HUNDRED.subtract(sum.deduction()))
                            + "分，却写" + Reading.text(total.score()) + "分，请核对");
        }
    }

    private static List<String> figures(Total total, Sum sum) {
        return List.of(
                total.label() + " " + Reading.text(total.score()),
                "Σ 得分 " + Reading.text(sum.score()),
                "Σ 分值 " + Reading.text(sum.weight()),
                "Σ 扣分 " + Reading.text(sum.deduction()));
    }
}
