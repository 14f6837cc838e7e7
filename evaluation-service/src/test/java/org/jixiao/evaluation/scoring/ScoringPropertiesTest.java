package org.jixiao.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.jixiao.evaluation.scoring.Rules.Reverse;
import org.jixiao.evaluation.tracecheck.TraceCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every input, tried on many: a fixed seed makes a failure repeatable. */
class ScoringPropertiesTest {

    private static final int CASES = 2000;

    private final Random random = new Random(20251231);

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            names = {"AT_LEAST", "MORE_THAN", "EQUAL", "LESS_THAN", "AT_MOST", "RANGE", "BY_DATE", "SATISFACTION"})
    void marksLieBetweenZeroAndTheWeightAndTheirTraceExplainsThem(Operator operator) {
        for (var n = 0; n < CASES; n++) {
            var weight = weight();
            var promise = promise(operator);
            var treatment = Treatment.supportedBy(DataSupport.values()[random.nextInt(4)])
                    .because(OverReason.values()[random.nextInt(4)]);
            var score = IndicatorScoring.score(
                    "i",
                    weight,
                    operator.result(promise, actual(operator, amount())),
                    treatment,
                    Sources.GIVEN,
                    n % 2 == 0 ? Packs.NATIONAL : Packs.with(Reverse.R2));

            assertThat(score.marks()).isBetween(BigDecimal.ZERO, weight);
            assertThat(score.marks().scale()).isEqualTo(2);
            assertThat(TraceCheck.findings(score.trace())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            names = {"AT_LEAST", "MORE_THAN", "SATISFACTION"})
    void moreNeverEarnsLessWhereMoreIsBetter(Operator operator) {
        for (var n = 0; n < CASES; n++) {
            var low = amount();
            var high = low.add(amount());
            var promise = promise(operator);
            var weight = weight();

            assertThat(marks(operator, promise, weight, high))
                    .isGreaterThanOrEqualTo(marks(operator, promise, weight, low));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            names = {"LESS_THAN", "AT_MOST", "BY_DATE"})
    void moreNeverEarnsMoreWhereLessIsBetter(Operator operator) {
        for (var n = 0; n < CASES; n++) {
            var low = amount();
            var high = low.add(amount());
            var promise = promise(operator);
            var weight = weight();

            assertThat(marks(operator, promise, weight, high))
                    .isLessThanOrEqualTo(marks(operator, promise, weight, low));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            names = {"AT_LEAST", "MORE_THAN", "EQUAL", "LESS_THAN", "AT_MOST", "RANGE"})
    void marksDoNotDependOnTheUnitOfMeasure(Operator operator) {
        for (var n = 0; n < CASES; n++) {
            var weight = weight();
            var promise = promise(operator);
            var actual = amount();
            var scaled = new Operator.Promise(
                    promise.label(), tenThousandfold(promise.value()), tenThousandfold(promise.upper()), null, 1, null);

            assertThat(marks(operator, scaled, weight, tenThousandfold(actual)))
                    .isEqualTo(marks(operator, promise, weight, actual));
        }
    }

    private static BigDecimal marks(Operator operator, Operator.Promise promise, BigDecimal weight, BigDecimal actual) {
        return IndicatorScoring.score(
                        "i",
                        weight,
                        operator.result(promise, actual(operator, actual)),
                        Treatment.supportedBy(DataSupport.A),
                        Sources.GIVEN,
                        Packs.NATIONAL)
                .marks();
    }

    private Operator.Promise promise(Operator operator) {
        var value = operator == Operator.SATISFACTION ? amount().min(BigDecimal.valueOf(100)) : amount();
        return new Operator.Promise(
                "数量/户数",
                value,
                value.add(amount()),
                LocalDate.EPOCH.plusDays(random.nextInt(400)),
                1 + random.nextInt(90),
                null);
    }

    private static Operator.Actual actual(Operator operator, BigDecimal amount) {
        return switch (operator) {
            case BY_DATE -> Operator.Actual.of(LocalDate.EPOCH.plusDays(amount.intValue()));
            case SATISFACTION -> Operator.Actual.of(amount.min(BigDecimal.valueOf(100)));
            default -> Operator.Actual.of(amount);
        };
    }

    private BigDecimal tenThousandfold(BigDecimal value) {
        return value.multiply(BigDecimal.valueOf(10_000));
    }

    private BigDecimal weight() {
        return BigDecimal.valueOf(1 + random.nextInt(9000), 2);
    }

    /** Small numbers often, zero sometimes, so that limits are met. */
    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 20 : 40_000), random.nextInt(3));
    }
}
