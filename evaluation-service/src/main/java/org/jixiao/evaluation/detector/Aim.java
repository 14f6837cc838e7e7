package org.jixiao.evaluation.detector;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.evaluation.scoring.Operator;

/**
 * What one indicator of one baseline promised, and what is known of it.
 *
 * @param lineage the same for an indicator in all baselines of its target set
 * @param planned 年度指标值; null where it is no number
 * @param readings of this and earlier baselines, confirmed ones
 * @param lastYear what the same fact was at the end of the year before; null where nothing is known
 * @param eligible 应享户数或人数 of the same programme; null where the indicator counts no beneficiaries
 * @param atSealing what the bound fact was at the instant of sealing; null where it is not bound
 */
public record Aim(
        UUID indicator,
        String lineage,
        String name,
        Operator operator,
        String unitOfMeasure,
        BigDecimal planned,
        List<Reading> readings,
        BigDecimal lastYear,
        BigDecimal eligible,
        BigDecimal atSealing) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean isRising() {
        return switch (operator) {
            case AT_LEAST, MORE_THAN, SATISFACTION -> planned != null;
            default -> false;
        };
    }

    boolean isFalling() {
        return switch (operator) {
            case AT_MOST, LESS_THAN -> planned != null;
            default -> false;
        };
    }

    /** Whether another value would be easier to reach than this promise. */
    boolean isHarderThan(BigDecimal value) {
        return isRising() ? value.compareTo(planned) < 0 : isFalling() && value.compareTo(planned) > 0;
    }

    /** Whether a value keeps the promise. */
    boolean isKeptBy(BigDecimal value) {
        var compared = value.compareTo(planned);
        return switch (operator) {
            case AT_LEAST, SATISFACTION -> compared >= 0;
            case MORE_THAN -> compared > 0;
            case AT_MOST -> compared <= 0;
            case LESS_THAN -> compared < 0;
            default -> false;
        };
    }

    /** A ceiling or a floor of nature: nobody does better than all of it, or than none. */
    boolean isNaturalBound() {
        return planned.signum() == 0 || (unitOfMeasure.equals("%") && planned.compareTo(HUNDRED) == 0);
    }

    Optional<Reading> last() {
        return readings.stream().max(Comparator.comparing(Reading::at));
    }

    Optional<Reading> lastBefore(Instant instant) {
        return readings.stream()
                .filter(reading -> reading.at().isBefore(instant))
                .max(Comparator.comparing(Reading::at));
    }
}
