package org.jixiao.evaluation.lamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.evaluation.lamp.PaceLamps.Look;
import org.jixiao.evaluation.lamp.PaceLamps.Promised;
import org.jixiao.evaluation.rulepack.NationalDefault;
import org.jixiao.evaluation.rulepack.RulePackReader;
import org.jixiao.evaluation.scoring.Band;
import org.jixiao.evaluation.scoring.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** M1–M11 with the thresholds of the shipped pack. The end of July is seven twelfths of the year: 58.33 %. */
class PaceLampsTest {

    private static final MonitoringRules RULES = NationalDefault.read().pack().monitoring();
    private static final MonitoringRules.Preset USUAL = RULES.presets().get("default");
    private static final MonitoringRules.Preset STRICT = RULES.presets().get("strict");
    private static final LocalDate END_OF_JULY = LocalDate.of(2025, 7, 31);

    /** 重阳: everything in October. */
    private static final List<BigDecimal> FESTIVAL =
            List.of("0", "0", "0", "0", "0", "0", "0", "0", "0", "1", "1", "1").stream()
                    .map(BigDecimal::new)
                    .toList();

    @ParameterizedTest(name = "spent {0} of 120000.00 by July: {1}, {2} % of the pace")
    @CsvSource({
        "     0.00, RED,      0.00",
        " 41999.99, RED,     60.00", // 35.0 % of the budget is the border of red
        " 42000.00, YELLOW,  60.00",
        " 55999.99, YELLOW,  80.00", // 46.67 %
        " 56000.00, GREEN,   80.00",
        " 70000.00, GREEN,  100.00", // 58.33 %
        "120000.00, GREEN,  171.43",
    })
    void moneyIsMeasuredAgainstSevenTwelfths(BigDecimal spent, PaceLamp lamp, BigDecimal progress) {
        assertThat(PaceLamps.money(new BigDecimal("120000.00"), spent, Share.sequential(7), USUAL))
                .isEqualTo(new Lit(lamp, "M1", progress));
    }

    @ParameterizedTest(name = "budget {0}, spent {1}: {2} by {3}")
    @CsvSource({"0, 0, NONE, M9", "0, 1, RED, M9", ", 1, RED, M8", "1, , RED, M8"})
    void withoutMoneyThereIsNoPace(BigDecimal adjusted, BigDecimal spent, PaceLamp lamp, String rule) {
        assertThat(PaceLamps.money(adjusted, spent, Share.sequential(7), USUAL)).isEqualTo(new Lit(lamp, rule, null));
    }

    @ParameterizedTest(name = "{0} of 1200 by July: {1}")
    @CsvSource({"419, RED", "420, YELLOW", "559, YELLOW", "560, GREEN", "839, GREEN", "840, BLUE", "1200, BLUE", ", RED"
    })
    void aTargetThatGrowsIsMeasuredAgainstTheMonth(BigDecimal actual, PaceLamp lamp) {
        assertThat(lamp(Operator.AT_LEAST, "1200", null, Look.PACE, Operator.Actual.of(actual))
                        .lamp())
                .isEqualTo(lamp);
    }

    @ParameterizedTest(name = "{0} {1}, actual {2}, {3}: {4} by {5}")
    @CsvSource({
        "AT_LEAST,  95,   95, KEPT, GREEN, M4",
        "AT_LEAST,  95, 94.9, KEPT, RED,   M4",
        "MORE_THAN, 95,   95, KEPT, RED,   M4",
        "AT_LEAST,   0,    0, PACE, GREEN, M4",
        "LESS_THAN, 30, 29.9, PACE, GREEN, M3",
        "LESS_THAN, 30,   30, PACE, RED,   M3",
        "AT_MOST,   30,   30, PACE, GREEN, M3",
        "AT_MOST,   30, 30.1, PACE, RED,   M3",
        "EQUAL,      0,    0, PACE, GREEN, M5",
        "EQUAL,      0,    1, PACE, RED,   M5",
        "AT_MOST,    0,    0, PACE, GREEN, M5",
        "AT_MOST,    0,    1, PACE, RED,   M5",
        "RANGE,     10,   15, KEPT, GREEN, M4",
        "RANGE,     10, 20.1, KEPT, RED,   M4",
        "RANGE,     10,  9.9, KEPT, RED,   M4",
        "AT_MOST,   30,     , PACE, RED,   M8",
        "EQUAL,      0,     , PACE, RED,   M8",
        "RANGE,     10,     , KEPT, RED,   M8",
    })
    void whatIsKeptOrMissedHasNoPace(
            Operator operator, String planned, BigDecimal actual, Look look, PaceLamp lamp, String rule) {
        assertThat(lamp(operator, planned, "20", look, Operator.Actual.of(actual)))
                .isEqualTo(new Lit(lamp, rule, null));
    }

    @ParameterizedTest(name = "planned {0}, done {1}: {2}")
    @CsvSource({
        "2025-06-30, 2025-06-30, GREEN",
        "2025-06-30, 2025-07-01, RED",
        "2025-06-30,           , RED",
        "2025-07-31,           , GREEN",
        "2025-10-29,           , GREEN"
    })
    void aDateThatIsNotYetDueIsNotLate(LocalDate planned, LocalDate done, PaceLamp lamp) {
        var promise = new Operator.Promise("时效", null, null, planned, 30, null);

        assertThat(PaceLamps.indicator(
                        new Promised(Operator.BY_DATE, promise, Look.KEPT, END_OF_JULY),
                        Operator.Actual.of(done),
                        Share.sequential(7),
                        USUAL))
                .isEqualTo(new Lit(lamp, "M4", null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ACHIEVED, GREEN", "PARTLY_ACHIEVED, YELLOW", "NOT_ACHIEVED, RED", ", RED"})
    void aJudgementHasThreeLamps(Band band, PaceLamp lamp) {
        assertThat(lamp(Operator.QUALITATIVE, null, null, Look.PACE, Operator.Actual.judged(band, null))
                        .lamp())
                .isEqualTo(lamp);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "RED GREEN YELLOW, RED",
        "BLUE YELLOW GREEN, YELLOW",
        "BLUE GREEN NONE, GREEN",
        "NONE BLUE, BLUE",
        "NONE, NONE"
    })
    void theWorstLampIsTheProjects(String lamps, PaceLamp worst) {
        assertThat(PaceLamp.worst(List.of(lamps.split(" ")).stream()
                        .map(PaceLamp::valueOf)
                        .toList()))
                .isEqualTo(worst);
    }

    @Test
    void aFestivalProgrammeRaisesNoFalseAlarm() {
        var budget = new BigDecimal("39520.00");

        assertThat(PaceLamps.money(budget, BigDecimal.ZERO, Share.sequential(7), USUAL)
                        .lamp())
                .isEqualTo(PaceLamp.RED);
        assertThat(PaceLamps.money(budget, BigDecimal.ZERO, Share.by(7, FESTIVAL), USUAL))
                .isEqualTo(new Lit(PaceLamp.GREEN, "M7", null));
        assertThat(PaceLamps.money(budget, BigDecimal.ZERO, Share.by(10, FESTIVAL), USUAL)
                        .lamp())
                .isEqualTo(PaceLamp.RED);
    }

    @ParameterizedTest(name = "spent {1} % by month {0}: warned {2}")
    @CsvSource({
        "3, 0, false",
        "4, 24.99, true",
        "4, 25, false",
        "7, 39.99, true",
        "7, 40, false",
        "8, 59.99, true",
        "10, 80, false",
        "12, 79.99, true"
    })
    void theStrictPresetWatchesFourMonths(int month, BigDecimal spent, boolean warned) {
        var money = new StrictPace.Money(BigDecimal.valueOf(100), spent, month, null);

        assertThat(StrictPace.warnings(money, List.of(), STRICT)).hasSize(warned ? 1 : 0);
        assertThat(StrictPace.warnings(money, List.of(), USUAL)).isEmpty();
    }

    @ParameterizedTest(name = "targets at {0} of 100, money at 50 %: warned {1}")
    @CsvSource({"39.99, true", "40, false", "60, false", "60.01, true", "200, true"})
    void targetsAndMoneyMayLieTenPointsApart(BigDecimal actual, boolean warned) {
        var money = new StrictPace.Money(BigDecimal.valueOf(100), BigDecimal.valueOf(50), 6, null);
        var targets = List.of(new StrictPace.Progress(BigDecimal.valueOf(100), actual, BigDecimal.TEN));

        assertThat(StrictPace.warnings(money, targets, STRICT))
                .extracting(StrictPace.Warning::rule)
                .isEqualTo(warned ? List.of("M11") : List.of());
    }

    @Test
    void whoPlannedToSpendLaterIsNotWarnedForIt() {
        var money = new StrictPace.Money(BigDecimal.TEN, BigDecimal.ZERO, 8, Share.by(8, FESTIVAL));

        assertThat(StrictPace.warnings(money, List.of(), STRICT)).isEmpty();
    }

    @ParameterizedTest(name = "raised {0}: due {1}")
    @CsvSource({
        "2025-08-01, 2025-08-15", // ten working days over two weekends
        "2025-08-02, 2025-08-15",
        "2025-09-26, 2025-10-16", // 国庆、中秋, with 28 September and 11 October worked
    })
    void anAlertIsDueInWorkingDays(LocalDate raised, LocalDate due) {
        assertThat(RULES.alerts().due(raised)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"red\": \"0.60\"           | \"red\": \"0.90\"",
                "\"workingDays\": 10         | \"workingDays\": 0",
                "\"preset\": \"default\"     | \"preset\": \"lenient\"",
                "\"month\": 4                | \"month\": 13",
                "\"gap\": \"0.10\"           | \"gap\": \"10\"",
                "\"lamps\": [\"red\"]        | \"lamps\": [\"blue\"]",
            })
    void aPackWithMonitoringThatCannotBeIsRefused(String change) {
        var json = NationalDefault.json().replace(change.split("\\|")[0].strip(), change.split("\\|")[1].strip());

        assertThatThrownBy(() -> RulePackReader.read(json)).hasMessageMatching("(?s).*(P14|J-\\w+) /monitoring.*");
    }

    @Test
    void aPackWithoutMonitoringIsAcceptedAsBefore() {
        var json = NationalDefault.json().replaceFirst("(?s)\"monitoring\": \\{.*?\\n  },\\n", "");

        assertThat(json).doesNotContain("monitoring");
        assertThat(RulePackReader.read(json).pack().monitoring()).isNull();
    }

    private static Lit lamp(Operator operator, String planned, String upper, Look look, Operator.Actual actual) {
        var promise = new Operator.Promise("数量", number(planned), number(upper), null, 30, null);
        return PaceLamps.indicator(
                new Promised(operator, promise, look, END_OF_JULY), actual, Share.sequential(7), USUAL);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
