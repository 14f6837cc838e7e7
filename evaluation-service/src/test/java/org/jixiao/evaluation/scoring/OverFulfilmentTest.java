package org.jixiao.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jixiao.evaluation.tracecheck.TraceCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results far beyond their target, overrides by a person, and the cap of weak data. */
class OverFulfilmentTest {

    private static final Treatment MEASURED = Treatment.supportedBy(DataSupport.A);

    @ParameterizedTest(name = "{0} {1}, reached {2}: {3}")
    @CsvSource({
        "AT_LEAST, 100, 119.99, ''",
        "AT_LEAST, 100, 120,    OVER_FULFILLED",
        "AT_LEAST, 100, 129.99, OVER_FULFILLED",
        "AT_LEAST, 100, 130,    OVER_FULFILLED REASON_REQUIRED",
        "AT_LEAST, 3,   3.6,    OVER_FULFILLED",
        "AT_LEAST, 0,   1000,   ''",
        "EQUAL,    100, 130,    OVER_FULFILLED REASON_REQUIRED",
        "AT_MOST,  30,  25,     ''",
        "AT_MOST,  30,  24,     OVER_FULFILLED",
        "AT_MOST,  30,  21,     OVER_FULFILLED REASON_REQUIRED",
        "AT_MOST,  30,  -9,     OVER_FULFILLED REASON_REQUIRED",
        "SATISFACTION, 80, 96,  OVER_FULFILLED",
    })
    void passingATargetByFarIsFlagged(Operator operator, BigDecimal planned, BigDecimal actual, String flags) {
        var score = whenScored(operator, planned, actual, MEASURED);

        assertThat(score.flags()).extracting(Flag::name).isEqualTo(words(flags));
        assertThat(score.marks()).isEqualTo(new BigDecimal("10.00"));
    }

    @ParameterizedTest(name = "100 promised, {0} reached, target too low: {1} of 10")
    @CsvSource({
        "129.99, 10.00",
        "130,    10.00",
        "150,     9.00",
        "151,     8.95",
        "150.1,   8.99", // 10 − 1.005, the deduction itself is rounded half-up to 1.01
        "230,     5.00",
        "1000,    5.00",
    })
    void aTargetThatWasSetTooLowCostsByItsDegree(BigDecimal actual, String marks) {
        var score = whenScored(
                Operator.AT_LEAST, new BigDecimal("100"), actual, MEASURED.because(OverReason.TARGET_TOO_LOW));

        assertThat(score.marks()).isEqualTo(new BigDecimal(marks));
        assertThat(score.automatic()).isEqualTo(new BigDecimal("10.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POLICY_CHANGE", "EXTERNAL", "REAL_OVERACHIEVEMENT"})
    void everyOtherReasonCostsNothing(OverReason reason) {
        var score =
                whenScored(Operator.AT_LEAST, new BigDecimal("100"), new BigDecimal("230"), MEASURED.because(reason));

        assertThat(score.marks()).isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void aPersonMaySetTheMarksOfAFarOverFulfilledIndicator() {
        var score = whenScored(
                Operator.AT_LEAST,
                new BigDecimal("100"),
                new BigDecimal("150"),
                MEASURED.because(OverReason.TARGET_TOO_LOW).setTo(new BigDecimal("9.5"), "仅部分偏低", "act:1"));

        assertThat(score.marks()).isEqualTo(new BigDecimal("9.50"));
        assertThat(score.trace().steps()).extracting(Trace.Step::rule).containsExactly("S1", "S15", "S16");
    }

    @ParameterizedTest(name = "reached {0}, set to {1}")
    @CsvSource({"150, 10.01", "150, -0.01", "150, 9.999", "110, 9"})
    void marksSetByHandAreRefusedOutsideTheWeightAndWithoutOverFulfilment(BigDecimal actual, BigDecimal marks) {
        var override = MEASURED.setTo(marks, "理由", "act:1");

        assertThatThrownBy(() -> whenScored(Operator.AT_LEAST, new BigDecimal("100"), actual, override))
                .isInstanceOfSatisfying(ScoringRefused.class, refused -> assertThat(refused.rule())
                        .isEqualTo("S16"));
    }

    @ParameterizedTest(name = "support {0}, reached {1} of 100: {2} of 10")
    @CsvSource({
        "A, 100, 10.00, ''",
        "B, 100, 10.00, ''",
        "C, 100, 10.00, ''",
        "D, 100,  6.00, CAPPED",
        "D,  60,  6.00, MISSED",
        "D,  59,  5.90, MISSED",
        "D,  61,  6.00, MISSED CAPPED",
    })
    void anAssertionWithoutADocumentEarnsAtMostTheCap(
            DataSupport support, BigDecimal actual, String marks, String flags) {
        var score = whenScored(Operator.AT_LEAST, new BigDecimal("100"), actual, Treatment.supportedBy(support));

        assertThat(score.marks()).isEqualTo(new BigDecimal(marks));
        assertThat(score.flags()).extracting(Flag::name).isEqualTo(words(flags));
    }

    private static List<String> words(String flags) {
        return Arrays.stream(flags.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Score whenScored(Operator operator, BigDecimal planned, BigDecimal actual, Treatment treatment) {
        var promise = new Operator.Promise("数量/户数", planned, null, null, 30, null);
        var score = IndicatorScoring.score(
                "i",
                BigDecimal.TEN,
                operator.result(promise, Operator.Actual.of(actual)),
                treatment,
                Sources.GIVEN,
                Packs.NATIONAL);
        assertThat(TraceCheck.findings(score.trace())).isEmpty();
        return score;
    }
}
