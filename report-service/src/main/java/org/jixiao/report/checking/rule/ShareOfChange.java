package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.text.Patterns;

/**
 * A step and its share of last year's figure: 9.80万元，比上年11.50万元减少1.70万元，下降14.78%. Where last year's figure
 * is not told, it follows from this year's and the step.
 */
final class ShareOfChange implements Rule {

    private static final String THAN_LAST_YEAR = "(?:比|较)[^，。；]{0,4}(?:上年|去年|20\\d\\d年)";

    /** A change is told in whole per cent as often as not. */
    private static final BigDecimal TOLERANCE = BigDecimal.ONE;

    @Override
    public String id() {
        return "C38";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.prose().forEach(sentence -> {
            var claims = reading.claims(sentence);
            for (var i = 2; i < claims.size(); i++) {
                check(claims.subList(i - 2, i + 1), findings);
            }
        });
    }

    private static void check(List<Claim> three, Findings findings) {
        var first = three.get(0);
        var step = three.get(1);
        var share = three.get(2);
        if (!isShareOfStep(first, step, share)) {
            return;
        }
        var base = base(first, step);
        if (base.signum() <= 0) {
            return;
        }
        var right = step.figure().value().multiply(BigDecimal.valueOf(100)).divide(base, MathContext.DECIMAL64);
        if (right.subtract(share.figure().value()).abs().compareTo(TOLERANCE) > 0) {
            findings.error(
                    Kind.RATE_MISMATCH,
                    share.place(),
                    three.stream().map(claim -> claim.figure().text()).toList(),
                    "变动" + step.figure().text() + "为上年的" + right.setScale(2, RoundingMode.HALF_UP) + "%，文中写"
                            + share.figure().text() + "，请核对");
        }
    }

    private static boolean isShareOfStep(Claim first, Claim step, Claim share) {
        return first.figure().isMoney()
                && step.figure().isMoney()
                && share.figure().isPercent()
                && List.of(first, step, share).stream()
                        .allMatch(claim -> claim.figure().isExact())
                && !Changes.isChange(first)
                && Changes.isChange(step)
                && Changes.isChange(share)
                && (isLastYears(first) || Patterns.found("^[，、（ ]*" + THAN_LAST_YEAR, step.lead()));
    }

    private static boolean isLastYears(Claim first) {
        return Patterns.found(THAN_LAST_YEAR + "[^，。；\\d]{0,6}$", first.lead());
    }

    private static BigDecimal base(Claim first, Claim step) {
        var figure = first.figure().value();
        if (isLastYears(first)) {
            return figure;
        }
        return Changes.isFall(step)
                ? figure.add(step.figure().value())
                : figure.subtract(step.figure().value());
    }
}
