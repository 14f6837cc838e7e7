package org.jixiao.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.evaluation.scoring.Rules.StepBand;
import org.jixiao.evaluation.tracecheck.TraceCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Execution rate, total, grade and sanity lamps. */
class TotalScoringTest {

    @ParameterizedTest(name = "{1} of {0} spent: rate {2}, {3} of 10")
    @CsvSource({
        "2198600.00, 1730300.00, 0.7870,  7.87",
        " 212030.00,  212030.00, 1.0000, 10.00",
        " 100.00,          0.00, 0.0000,  0.00",
        " 300.00,        100.00, 0.3333,  3.33",
        // an already rounded rate (0.7865) would give 7.87
        "10000.00,      7864.99, 0.7865,  7.86",
    })
    void executionIsScoredFromTheExactAmounts(BigDecimal adjusted, BigDecimal spent, String rate, String marks) {
        var score = whenExecuted(adjusted, spent);

        assertThat(score.rate()).contains(new BigDecimal(rate));
        assertThat(score.marks()).contains(new BigDecimal(marks));
        assertThat(score.trace().steps()).extracting(Trace.Step::rule).containsExactly("S18");
    }

    @Test
    void executionDoesNotApplyWithoutABudget() {
        var score = whenExecuted(BigDecimal.ZERO, BigDecimal.ZERO);

        assertThat(score.applies()).isFalse();
        assertThat(score.rate()).isEmpty();
    }

    @ParameterizedTest(name = "{1} of {0} spent is refused by {2}")
    @CsvSource({"0, 0.01, S20", "100, 100.01, S18", "-1, 0, S18", "100, -1, S18"})
    void impossibleMoneyIsRefused(BigDecimal adjusted, BigDecimal spent, String rule) {
        assertThatThrownBy(() -> whenExecuted(adjusted, spent))
                .isInstanceOfSatisfying(ScoringRefused.class, refused -> assertThat(refused.rule())
                        .isEqualTo(rule));
    }

    @ParameterizedTest(name = "{1} of {0} by steps: {2}")
    @CsvSource({"100, 100, 10.00", "100, 95, 10.00", "10000000, 9499999.99, 8.00", "100, 60, 6.00", "100, 59, 0.00"})
    void executionMayBeScoredBySteps(BigDecimal adjusted, BigDecimal spent, String marks) {
        var steps = Packs.executionBy(List.of(
                new StepBand(new BigDecimal("0.95"), BigDecimal.ONE),
                new StepBand(new BigDecimal("0.8"), new BigDecimal("0.8")),
                new StepBand(new BigDecimal("0.6"), new BigDecimal("0.6"))));

        var score = ExecutionScoring.score(adjusted, spent, Sources.GIVEN, steps);

        assertThat(score.marks()).contains(new BigDecimal(marks));
        assertThat(TraceCheck.findings(score.trace())).isEmpty();
    }

    @Test
    void theTotalIsExecutionPlusTheIndicators() {
        var total = whenTotalled(whenExecuted(new BigDecimal("2198600.00"), new BigDecimal("1730300.00")), "86.00");

        assertThat(total.marks()).isEqualTo(new BigDecimal("93.87"));
        assertThat(total.grade()).isEqualTo(Grade.EXCELLENT);
        assertThat(total.lamp()).isEqualTo(Lamp.RED);
    }

    /** As many as a target set can hold, and one fewer and more than the values that one rule usually reads. */
    @ParameterizedTest(name = "{0} indicators")
    @CsvSource({"1", "8", "9", "16", "17", "45", "90"})
    void theTotalOfAnyNumberOfIndicatorsIsTraced(int number) {
        var weight = new BigDecimal(90).divide(new BigDecimal(number), 2, RoundingMode.DOWN);
        var rest = new BigDecimal(90).subtract(weight.multiply(new BigDecimal(number - 1)));
        var scores = Stream.concat(
                        Stream.generate(() -> given(weight.toPlainString(), weight.toPlainString()))
                                .limit(number - 1L),
                        Stream.of(given(rest.toPlainString(), rest.toPlainString())))
                .toList();

        var total = TotalScoring.total(whenExecuted(BigDecimal.TEN, BigDecimal.TEN), scores, Packs.NATIONAL);

        assertThat(total.marks()).isEqualTo(new BigDecimal("100.00"));
        assertThat(total.trace().steps().get(0).inputs()).hasSize(number);
        assertThat(TraceCheck.findings(total.trace())).isEmpty();
    }

    @ParameterizedTest(name = "{0} of 90 without money: {1}, {2}")
    @CsvSource({"90.00, 100.00, EXCELLENT", "81.00, 90.00, EXCELLENT", "80.99, 89.99, GOOD", "86.00, 95.56, EXCELLENT"})
    void aProjectWithoutMoneyIsScaledToAHundredAndHasNoLamp(String indicators, String marks, Grade grade) {
        var total = whenTotalled(whenExecuted(BigDecimal.ZERO, BigDecimal.ZERO), indicators);

        assertThat(total.marks()).isEqualTo(new BigDecimal(marks));
        assertThat(total.grade()).isEqualTo(grade);
        assertThat(total.lamp()).isEqualTo(Lamp.NONE);
    }

    @ParameterizedTest(name = "{0} of 60, {1} of 20, 10 left out, {2}")
    @CsvSource({"60, 20, 100, 100.00", "50, 10, 100, 77.50", "50, 10, 0, 75.00", "40, 20, 100, 77.50"})
    void whatDoesNotApplyGivesItsWeightToTheOthers(String first, String second, BigDecimal money, String marks) {
        var left = Inapplicable.score("left", BigDecimal.TEN, Sources.GIVEN, Packs.NATIONAL);
        var scores = List.of(given("60", first), left, given("20", second));

        var total = TotalScoring.total(whenExecuted(money, money), scores, Packs.NATIONAL);

        assertThat(total.marks()).isEqualTo(new BigDecimal(marks));
        assertThat(TraceCheck.findings(total.trace())).isEmpty();
        assertThat(TraceCheck.findings(left.trace())).isEmpty();
    }

    @Test
    void theLampOfWhatAppliesComparesItsOwnShare() {
        var left = Inapplicable.score("left", new BigDecimal("45"), Sources.GIVEN, Packs.NATIONAL);
        var execution = whenExecuted(new BigDecimal("100"), new BigDecimal("94.99"));

        // 45 of 45 is all, and outruns the money by more than five per cent; of 90 it would be half
        var total = TotalScoring.total(execution, List.of(given("45", "45"), left), Packs.NATIONAL);

        assertThat(total.lamp()).isEqualTo(Lamp.RED);
        assertThat(TraceCheck.findings(total.trace())).isEmpty();
    }

    @Test
    void weightsThatDoNotAddUpAreRefused() {
        var execution = whenExecuted(BigDecimal.TEN, BigDecimal.TEN);
        var scores = List.of(given("80", "80"));

        assertThatThrownBy(() -> TotalScoring.total(execution, scores, Packs.NATIONAL))
                .isInstanceOfSatisfying(ScoringRefused.class, refused -> assertThat(refused.rule())
                        .isEqualTo("W4"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "100.00, EXCELLENT",
        "90.00, EXCELLENT",
        "89.995, EXCELLENT",
        "89.994, GOOD",
        "89.99, GOOD",
        "80.00, GOOD",
        "79.995, GOOD",
        "79.99, FAIR",
        "60.00, FAIR",
        "59.99, POOR",
        "0.00, POOR"
    })
    void theGradeIsToldFromTheRoundedTotal(BigDecimal total, Grade grade) {
        assertThat(TotalScoring.gradeOf(total, Packs.NATIONAL)).isEqualTo(grade);
    }

    @ParameterizedTest(name = "A={0} B={1} ΣI={2}: {3}")
    @CsvSource({
        "2198600.00, 1730300.00, 86.00, RED", // (0.9556 − 0.7870) ÷ 0.9556 = 17.6%
        "100, 95,    90.00, GREEN", // exactly 5% is not above 5%
        "100, 94.99, 90.00, RED",
        "100, 80,    72.00, GREEN", // exactly 20% unspent
        "100, 79.99, 72.00, YELLOW",
        "100, 10,    0.00,  YELLOW",
        "100, 70,    86.00, RED", // red wins over yellow
        "100, 100,   90.00, GREEN",
        "0,   0,     90.00, NONE",
    })
    void theLampComparesScoreAndMoney(BigDecimal adjusted, BigDecimal spent, String indicators, Lamp lamp) {
        var total = whenTotalled(whenExecuted(adjusted, spent), indicators);

        assertThat(total.lamp()).isEqualTo(lamp);
        assertThat(SanityLamp.of(adjusted, spent, new BigDecimal(indicators), Packs.NATIONAL))
                .isEqualTo(lamp);
    }

    private static ExecutionScore whenExecuted(BigDecimal adjusted, BigDecimal spent) {
        var score = ExecutionScoring.score(adjusted, spent, Sources.GIVEN, Packs.NATIONAL);
        assertThat(TraceCheck.findings(score.trace())).isEmpty();
        return score;
    }

    private static Total whenTotalled(ExecutionScore execution, String indicators) {
        var half = new BigDecimal(indicators).divide(new BigDecimal("2"), 2, RoundingMode.DOWN);
        var scores = Stream.of(half, new BigDecimal(indicators).subtract(half))
                .map(marks -> given("45", marks.toPlainString()))
                .toList();
        var total = TotalScoring.total(execution, scores, Packs.NATIONAL);
        assertThat(TraceCheck.findings(total.trace())).isEmpty();
        return total;
    }

    /** An indicator that was answered with a stated deduction, which gives any marks wanted. */
    private static Score given(String weight, String marks) {
        var full = new BigDecimal(weight);
        return IndicatorScoring.score(
                "i",
                full,
                new Result.YesNo(false, full.subtract(new BigDecimal(marks))),
                Treatment.supportedBy(DataSupport.A),
                Sources.GIVEN,
                Packs.NATIONAL);
    }
}
