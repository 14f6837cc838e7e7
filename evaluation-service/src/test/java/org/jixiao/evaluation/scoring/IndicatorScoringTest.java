package org.jixiao.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.evaluation.scoring.Rules.Reverse;
import org.jixiao.evaluation.scoring.Rules.StepBand;
import org.jixiao.evaluation.tracecheck.TraceCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of the national rules, kind by kind; every trace met on the way is recomputed as well. */
class IndicatorScoringTest {

    @ParameterizedTest(name = "{0} {1}, weight {2}: {3} earns {4} by {5}")
    @CsvSource({
        // 正向
        "AT_LEAST, 2607, 10, 2607,   10.00, S1",
        "AT_LEAST, 2607, 10, 2500,    9.59, S2",
        "AT_LEAST, 2607, 10, 3128.4, 10.00, S1",
        "AT_LEAST, 2607, 10, 0,       0.00, S2",
        "AT_LEAST, 2607, 10, -5,      0.00, S2",
        "AT_LEAST, 3,    10, 1,       3.33, S2",
        "AT_LEAST, 3,    10, 2,       6.67, S2",
        "AT_LEAST, 0,     8, 0,       8.00, S1",
        "AT_LEAST, 0,     8, -1,      8.00, S1",
        "AT_LEAST, -5,    8, -4,      8.00, S1",
        "AT_LEAST, -5,    8, -6,      0.00, S5",
        "MORE_THAN,    100,  10, 101,    10.00, S1",
        "MORE_THAN,    100,  10, 100,    10.00, S2",
        "MORE_THAN,    100,  10, 50,      5.00, S2",
        "MORE_THAN,    0,    10, 0,       0.00, S5",
        "MORE_THAN,    0,    10, 1,      10.00, S1",
        // 等于
        "EQUAL,    0,     5, 0,       5.00, S1",
        "EQUAL,    0,     5, 1,       0.00, S5",
        "EQUAL,    0,     5, 0.01,    0.00, S5",
        "EQUAL,    0,     5, -1,      5.00, S1",
        "EQUAL,    5,    10, 5,      10.00, S1",
        "EQUAL,    5,    10, 4,       8.00, S2",
        "EQUAL,    5,    10, 6,      10.00, S1",
        "EQUAL,    -5,   10, -5,     10.00, S1",
        "EQUAL,    -5,   10, 5,       0.00, S5",
        // 反向, R1
        "AT_MOST,  30,   10, 30,     10.00, S1",
        "AT_MOST,  30,   10, 36,      8.00, S3",
        "AT_MOST,  30,   10, 59.99,   0.00, S3",
        "AT_MOST,  30,   10, 60,      0.00, S3",
        "AT_MOST,  30,   10, 90,      0.00, S3",
        "AT_MOST,  30,   10, 25,     10.00, S1",
        "AT_MOST,  30,   10, -1,     10.00, S1",
        "AT_MOST,  90,    8, 120,     5.33, S3",
        "AT_MOST,  0,     5, 0,       5.00, S1",
        "AT_MOST,  0,     5, 1,       0.00, S5",
        "LESS_THAN,    30,   10, 29.99,  10.00, S1",
        "LESS_THAN,    30,   10, 30,     10.00, S3",
        "LESS_THAN,    30,   10, 36,      8.00, S3",
        "LESS_THAN,    0,     5, 0,       0.00, S5",
        // 满意度, as ≥
        "SATISFACTION, 90, 10, 90,   10.00, S1",
        "SATISFACTION, 90, 10, 81,    9.00, S2",
        "SATISFACTION, 90, 10, 0,     0.00, S2",
    })
    void scoresByTheRuleOfItsKind(
            Operator operator, BigDecimal planned, BigDecimal weight, BigDecimal actual, String marks, String rule) {
        var score = whenScored(weight, operator.result(promised(planned), Operator.Actual.of(actual)), Packs.NATIONAL);

        assertThat(score.marks()).isEqualTo(new BigDecimal(marks));
        assertThat(score.rule()).isEqualTo(rule);
        assertThat(score.met()).isEqualTo(rule.equals("S1"));
    }

    @ParameterizedTest(name = "≤ {0} by R2: {1} earns {2} of 10")
    @CsvSource({"30, 30, 10.00", "30, 36, 8.33", "30, 60, 5.00", "30, 25, 10.00", "0, 0, 10.00", "0, 1, 0.00"})
    void theSecondReverseVariantEarnsPlanOverActual(BigDecimal planned, BigDecimal actual, String marks) {
        var score = whenScored(BigDecimal.TEN, new Result.AtMost(planned, actual), Packs.with(Reverse.R2));

        assertThat(score.marks()).isEqualTo(new BigDecimal(marks));
    }

    @ParameterizedTest(name = "in [{0}, {1}]: {2} earns {3} of 10 by {4}")
    @CsvSource({
        "80, 120,  80, 10.00, S1",
        "80, 120, 120, 10.00, S1",
        "80, 120,  60,  7.50, S6",
        "80, 120, -10,  0.00, S6",
        "80, 120, 150,  7.50, S7",
        "80, 120, 240,  0.00, S7",
        " 0,   0,   0, 10.00, S1",
        " 0,   0,   1,  0.00, S5",
        "-5,   5,  -6,  0.00, S5",
        "-5,   5,  -5, 10.00, S1",
        "-5,   5,   6,  8.00, S7",
    })
    void aRangeIsKeptInsideAndScoredByProportionOutside(
            BigDecimal low, BigDecimal high, BigDecimal actual, String marks, String rule) {
        var score = whenScored(BigDecimal.TEN, new Result.Within(low, high, actual), Packs.NATIONAL);

        assertThat(score.marks()).isEqualTo(new BigDecimal(marks));
        assertThat(score.rule()).isEqualTo(rule);
    }

    @Test
    void aRangeWhoseEndsAreSwappedIsRefused() {
        assertThatThrownBy(() -> new Result.Within(new BigDecimal("2"), BigDecimal.ONE, BigDecimal.ONE))
                .isInstanceOfSatisfying(ScoringRefused.class, refused -> assertThat(refused.rule())
                        .isEqualTo("S6"));
    }

    @ParameterizedTest(name = "planned 2025-10-31, done {0}, span {1}: {2} of 10")
    @CsvSource({
        "2025-10-30, 30, 10.00, S1",
        "2025-10-31, 30, 10.00, S1",
        "2025-11-01, 30,  9.67, S8",
        "2025-11-06, 30,  8.00, S8",
        "2025-11-30, 30,  0.00, S8",
        "2026-03-05, 30,  0.00, S8",
        "2025-11-06, 60,  9.00, S8",
    })
    void aLateDateLosesMarksByTheDay(LocalDate actual, int span, String marks, String rule) {
        var score = whenScored(
                BigDecimal.TEN, new Result.OnTime(LocalDate.parse("2025-10-31"), actual, span), Packs.NATIONAL);

        assertThat(score.marks()).isEqualTo(new BigDecimal(marks));
        assertThat(score.rule()).isEqualTo(rule);
    }

    @ParameterizedTest(name = "satisfaction {0} by steps: {1} of 10")
    @CsvSource({"100, 10.00", "90, 10.00", "89.99, 8.00", "80, 8.00", "79.99, 6.00", "60, 6.00", "59.99, 0.00"})
    void satisfactionMayBeScoredBySteps(BigDecimal actual, String marks) {
        var steps = Packs.satisfactionBy(List.of(step("90", "1"), step("80", "0.8"), step("60", "0.6")));

        var score = whenScored(BigDecimal.TEN, new Result.Satisfied(new BigDecimal("90"), actual), steps);

        assertThat(score.marks()).isEqualTo(new BigDecimal(marks));
        assertThat(score.rule()).isEqualTo("S9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01"})
    void satisfactionOutsideOfAPercentageIsRefused(BigDecimal actual) {
        assertThatThrownBy(() -> new Result.Satisfied(new BigDecimal("90"), actual))
                .isInstanceOfSatisfying(ScoringRefused.class, refused -> assertThat(refused.rule())
                        .isEqualTo("S9"));
    }

    @ParameterizedTest(name = "{0} with {2} of {1}")
    @CsvSource({
        "ACHIEVED,        10,   10.00",
        "ACHIEVED,        10,    8.00",
        "PARTLY_ACHIEVED, 10,    7.99",
        "PARTLY_ACHIEVED, 10,    6.00",
        "NOT_ACHIEVED,    10,    5.99",
        "NOT_ACHIEVED,    10,    0.00",
        "ACHIEVED,        3.33,  2.66",
        "PARTLY_ACHIEVED, 3.33,  2.65",
        "PARTLY_ACHIEVED, 3.33,  2.00",
        "NOT_ACHIEVED,    3.33,  1.99",
    })
    void judgedMarksInsideTheirBandCount(Band band, BigDecimal weight, BigDecimal marks) {
        var score = whenScored(weight, new Result.Judged("社会效益/知晓率", band, marks), Packs.NATIONAL);

        assertThat(score.marks()).isEqualTo(marks);
        assertThat(score.met()).isEqualTo(band == Band.ACHIEVED);
    }

    @ParameterizedTest(name = "{0} with {2} of {1} is outside")
    @CsvSource({
        "ACHIEVED,        10,    7.99",
        "ACHIEVED,        10,   10.01",
        "PARTLY_ACHIEVED, 10,    8.00",
        "PARTLY_ACHIEVED, 10,    5.99",
        "NOT_ACHIEVED,    10,    6.00",
        "NOT_ACHIEVED,    10,   -0.01",
        "PARTLY_ACHIEVED, 10,    7.999",
        "PARTLY_ACHIEVED, 3.33,  2.66",
        "PARTLY_ACHIEVED, 3.33,  1.99",
    })
    void judgedMarksOutsideTheirBandAreRefusedWithTheRange(Band band, BigDecimal weight, BigDecimal marks) {
        assertThatThrownBy(() -> whenScored(weight, new Result.Judged("社会效益/知晓率", band, marks), Packs.NATIONAL))
                .isInstanceOf(ScoringRefused.class)
                .hasMessageContaining("社会效益/知晓率")
                .hasMessageContaining(band.range(weight));
    }

    @ParameterizedTest(name = "answered {0}, deduction {1}: {2} of 5")
    @CsvSource({"true, , 5.00", "false, , 0.00", "false, 2, 3.00", "false, 9, 0.00", "true, 2, 5.00"})
    void aNoLosesTheStatedDeductionOrEverything(boolean fulfilled, BigDecimal deduction, String marks) {
        var score = whenScored(new BigDecimal("5"), new Result.YesNo(fulfilled, deduction), Packs.NATIONAL);

        assertThat(score.marks()).isEqualTo(new BigDecimal(marks));
        assertThat(score.rule()).isEqualTo("S11");
    }

    @Test
    void whatWasNotReportedEarnsNothingAndNeedsAnExplanation() {
        var score = whenScored(
                BigDecimal.TEN,
                Operator.AT_LEAST.result(promised(BigDecimal.ONE), Operator.Actual.NONE),
                Packs.NATIONAL);

        assertThat(score.marks()).isEqualTo(new BigDecimal("0.00"));
        assertThat(score.rule()).isEqualTo("S12");
        assertThat(score.needsExplanation()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.001"})
    void aWeightThatIsNotAboveZeroWithTwoDecimalsIsRefused(BigDecimal weight) {
        assertThatThrownBy(() -> whenScored(weight, new Result.NotReported(), Packs.NATIONAL))
                .isInstanceOfSatisfying(ScoringRefused.class, refused -> assertThat(refused.rule())
                        .isEqualTo("W1"));
    }

    private static Score whenScored(BigDecimal weight, Result result, Rules rules) {
        var score =
                IndicatorScoring.score("i", weight, result, Treatment.supportedBy(DataSupport.A), Sources.GIVEN, rules);
        assertThat(TraceCheck.findings(score.trace())).isEmpty();
        return score;
    }

    private static Operator.Promise promised(BigDecimal value) {
        return new Operator.Promise("数量/户数", value, null, null, 30, null);
    }

    private static StepBand step(String from, String share) {
        return new StepBand(new BigDecimal(from), new BigDecimal(share));
    }
}
