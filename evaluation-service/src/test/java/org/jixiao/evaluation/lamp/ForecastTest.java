package org.jixiao.evaluation.lamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.evaluation.lamp.Forecast.Likelihood;
import org.jixiao.evaluation.lamp.Forecast.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    @ParameterizedTest(name = "{0} → {1} ({2} to {3})")
    @CsvSource({
        "6:600,             1200.00,  600.00, 1800.00", // one reading proves no steadiness
        "3:300 6:600,       1200.00, 1200.00, 1200.00", // steady
        "3:400 6:600,       1200.00, 1000.00, 1400.00", // 400 too high once, half of the year to come
        "3:200 6:600 9:900, 1200.00, 1100.00, 1300.00",
        "6:600 12:1100,     1100.00, 1100.00, 1100.00", // December knows
        "6:0,                  0.00,    0.00,    0.00",
    })
    void theRangeIsHowBadlyEarlierForecastsHeldOfWhatIsStillToCome(
            String readings, BigDecimal expected, BigDecimal low, BigDecimal high) {
        assertThat(Forecast.of(readings(readings, null))).contains(new Forecast(expected, low, high));
    }

    @Test
    void whatWasNotPlannedByNowForetellsNothing() {
        var curve = Stream.of("0", "0", "0", "0", "0", "0.5", "0.5", "0.5", "0.5", "1", "1", "1")
                .map(BigDecimal::new)
                .toList();

        assertThat(Forecast.of(readings("3:10", curve))).isEmpty();
        assertThat(Forecast.of(readings("3:10 7:50", curve)))
                .contains(new Forecast(new BigDecimal("100.00"), new BigDecimal("50.00"), new BigDecimal("150.00")));
    }

    @ParameterizedTest(name = "target {0}: {1}")
    @CsvSource({"1000, CERTAIN", "1000.01, POSSIBLE", "1400, POSSIBLE", "1400.01, IMPOSSIBLE"})
    void theRangeSuggestsWhetherTheTargetIsReached(BigDecimal target, Likelihood likelihood) {
        assertThat(Forecast.of(readings("3:400 6:600", null)).orElseThrow().likelihood(target))
                .isEqualTo(likelihood);
    }

    @ParameterizedTest(name = "{0}: fits {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 0 0 0 0 0 0 0 1 1 1             | true",
                "0.1 0.2 0.3 0.4 0.5 0.5 0.5 1 1 1 1 1 | true",
                "0.1 0.2 0.1 0.4 0.5 0.5 0.5 1 1 1 1 1 | false",
                "0 0 0 0 0 0 0 0 0 0 0 0.9           | false",
                "-0.1 0 0 0 0 0 0 0 0 1 1 1          | false",
                "0 1                                 | false"
            })
    void aCurveRisesFromNothingToAll(String curve, boolean fits) {
        var shares =
                Arrays.stream(curve.strip().split(" ")).map(BigDecimal::new).toList();

        assertThat(Share.faults(shares).isEmpty()).isEqualTo(fits);
    }

    private static List<Reading> readings(String text, List<BigDecimal> curve) {
        return Arrays.stream(text.split(" "))
                .map(it -> it.split(":"))
                .map(it -> new Reading(new BigDecimal(it[1]), Share.by(Integer.parseInt(it[0]), curve)))
                .toList();
    }
}
