package org.jixiao.evaluation.selfevaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jixiao.evaluation.scoring.Decimals;
import org.jixiao.evaluation.scoring.Operator;

/** Actual values as a form prints them. */
final class Actuals {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,16}(\\.\\d{1,6})?");

    private Actuals() {}

    /** Null where nothing was reported. */
    static String text(Operator.Actual actual) {
        if (actual.value() != null) {
            return Decimals.shortest(actual.value());
        }
        if (actual.date() != null) {
            return actual.date().toString();
        }
        if (actual.band() != null) {
            return actual.band().label();
        }
        return actual.fulfilled() == null ? null : actual.fulfilled() ? "符合" : "不符合";
    }

    /** (V − T) ÷ T to four decimals; null where there is no number or the target is zero. */
    static String deviation(String planned, Operator.Actual actual) {
        if (actual.value() == null || !NUMBER.matcher(planned).matches()) {
            return null;
        }
        var target = new BigDecimal(planned);
        return target.signum() == 0
                ? null
                : actual.value()
                        .subtract(target)
                        .divide(target.abs(), 4, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
