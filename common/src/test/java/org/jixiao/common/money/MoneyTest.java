package org.jixiao.common.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} is no amount")
    @ValueSource(
            strings = {
                "",
                "1.",
                ".5",
                "1.001",
                "1e3",
                "1e999999999",
                "NaN",
                "１２",
                "1,000",
                " 1",
                "+1",
                "12345678901234567"
            })
    void refusesWhatIsNoAmountInYuan(String text) {
        assertThatThrownBy(() -> Money.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"78210, 78210.00", "0.1, 0.10", "-260.00, -260.00", "2198600.00, 2198600.00"})
    void alwaysShowsTwoDecimals(String text, String shown) {
        assertThat(Money.of(text)).hasToString(shown);
    }

    @Test
    void equalAmountsAreEqualHoweverTheyWereWritten() {
        assertThat(Money.of("30")).isEqualTo(Money.of("30.00"));
        assertThat(Money.of("30.00").times(2607)).isEqualTo(Money.of("78210.00"));
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({"1730300.00, 2198600.00, 0.7870", "78210.00, 78210.00, 1.0000", "0.00, 78210.00, 0.0000"})
    void aRateHasFourDecimals(String part, String whole, String rate) {
        assertThat(Rate.of(Money.of(part), Money.of(whole)))
                .hasValueSatisfying(value -> assertThat(value).hasToString(rate));
    }

    @Test
    void aZeroBudgetHasNoRate() {
        assertThat(Rate.of(Money.ZERO, Money.ZERO)).isEmpty();
        assertThat(Rate.of(Money.of("1.00"), Money.ZERO)).isEmpty();
    }
}
