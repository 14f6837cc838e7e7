package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Patterns;

/** 计划培训1,200人，实际培训1,080人，完成率100%: a rate of things counted, beside its two counts. */
final class CompletionRates implements Rule {

    private static final String RATE = "(?:完成率|完成度|达成率|覆盖率|整改率|回收率|办结率|合格率|参与率|出勤率|兑现率)(?:为|达到?|是|：)? ?$";
    private static final String WHOLE = "计划|目标|任务|应|共有|总数|发放|排查|受理|发出|总";

    @Override
    public String id() {
        return "C35";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.prose().forEach(sentence -> {
            var claims = reading.claims(sentence);
            for (var i = 2; i < claims.size(); i++) {
                var rate = claims.get(i);
                if (rate.figure().isPercent() && rate.figure().isExact() && Patterns.found(RATE, rate.clauseLead())) {
                    compare(claims.get(i - 2), claims.get(i - 1), rate, findings);
                }
            }
        });
    }

    private static void compare(Claim one, Claim other, Claim rate, Findings findings) {
        if (!counts(one, other) || rate.lead().contains("；")) {
            return;
        }
        var percent = Rates.percent(other.figure(), one.figure());
        var inverse = Rates.percent(one.figure(), other.figure());
        var whole = Patterns.found(WHOLE, one.clauseLead()) || Patterns.found(WHOLE, other.clauseLead());
        if (whole && off(percent, rate) && off(inverse, rate)) {
            var right = Patterns.found("计划|目标|任务|应", other.clauseLead()) ? inverse : percent;
            var shown = right.setScale(2, java.math.RoundingMode.HALF_UP) + "%";
            findings.error(
                    Kind.RATE_MISMATCH,
                    rate.place(),
                    List.of(
                            one.figure().text(),
                            other.figure().text(),
                            rate.figure().text(),
                            shown),
                    "按" + one.figure().text() + "和" + other.figure().text() + "计算为" + shown + "，文中写"
                            + rate.figure().text() + "，请核对");
        }
    }

    private static boolean counts(Claim one, Claim other) {
        return one.figure().measure() == Measure.COUNT
                && one.figure().comparable(other.figure())
                && one.figure().isExact()
                && other.figure().isExact()
                && one.figure().value().signum() > 0
                && other.figure().value().signum() > 0;
    }

    private static boolean off(BigDecimal percent, Claim rate) {
        return percent.subtract(rate.figure().value())
                        .abs()
                        .compareTo(rate.figure().step())
                > 0;
    }
}
