package org.jixiao.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jixiao.common.money.Money;
import org.jixiao.common.money.Rate;
import org.junit.jupiter.api.Test;

class MonthsTest {

    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    @Test
    void progressIsSpendingToDateOverTheBudgetOfThatMonthsEnd() {
        var months = Months.of(2025, YEAR_END, yuan(1, "100.00", 6, "100.00"), yuan(3, "50.00", 7, "30.00"));

        assertThat(months).hasSize(12);
        assertThat(months).extracting(MonthsView.Month::spentToDate).element(2).isEqualTo(Money.of("50.00"));
        assertThat(months).extracting(MonthsView.Month::progress).element(4).isEqualTo(Rate.of("0.5000"));
        assertThat(months).extracting(MonthsView.Month::progress).element(5).isEqualTo(Rate.of("0.2500"));
        assertThat(months).extracting(MonthsView.Month::progress).element(11).isEqualTo(Rate.of("0.4000"));
    }

    @Test
    void itIsComparedWithTheDaysThatHavePassed() {
        var months = Months.of(2025, LocalDate.of(2025, 7, 2), yuan(1, "100.00"), yuan(3, "50.00"));

        assertThat(months).hasSize(7);
        assertThat(months.get(6).timeElapsed()).isEqualTo(Rate.of("0.5014")); // 183 of 365 days
        assertThat(months.get(6).ahead()).isEqualTo(Rate.of("-0.0014"));
    }

    @Test
    void aLeapYearHasOneDayMore() {
        assertThat(Months.of(2024, LocalDate.of(2024, 2, 29), yuan(), yuan()))
                .last()
                .extracting(MonthsView.Month::timeElapsed)
                .isEqualTo(Rate.of("0.1639")); // 60 of 366
    }

    @Test
    void withoutABudgetThereIsSpendingButNoProgress() {
        assertThat(Months.of(2025, YEAR_END, yuan(), yuan(5, "-1.00")))
                .element(4)
                .satisfies(may -> {
                    assertThat(may.spent()).isEqualTo(Money.of("-1.00"));
                    assertThat(may.progress()).isNull();
                    assertThat(may.ahead()).isNull();
                });
    }

    @Test
    void beforeTheYearBeginsThereIsNoMonth() {
        assertThat(Months.of(2025, LocalDate.of(2024, 12, 31), yuan(1, "1.00"), yuan()))
                .isEmpty();
    }

    private static Map<Integer, Money> yuan() {
        return Map.of();
    }

    private static Map<Integer, Money> yuan(int month, String amount) {
        return Map.of(month, Money.of(amount));
    }

    private static Map<Integer, Money> yuan(int month, String amount, int later, String another) {
        return Map.of(month, Money.of(amount), later, Money.of(another));
    }
}
