package org.jixiao.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetNumberTest {

    @ParameterizedTest(name = "{0} is {1} shown as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "7.82         | 7.82       | 0.00",
                "2.00         | 2.00       | 0.00",
                "-46.83       | -46.83     | 0.00",
                "2,198,600.00 | 2198600.00 | #,##0.00",
                "2,607        | 2607       | #,##0",
                "78.70%       | 0.7870     | 0.00%",
                "95%          | 0.95       | 0%",
                "0.00         | 0.00       | 0.00"
            })
    void anAmountIsItsExactNumberAndLooksAsItWasWritten(String text, BigDecimal value, String format) {
        assertThat(SheetNumber.of(text, false)).contains(new SheetNumber(value, format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"725001", "725", "2025", "2025.1", "100"})
    void aWholeNumberIsOneOnlyWhereItsColumnHoldsAmounts(String text) {
        assertThat(SheetNumber.of(text, false)).isEmpty();
        assertThat(SheetNumber.of(text, true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "—",
                "不适用",
                "≥2607户",
                "2607户",
                "007",
                "00.50",
                "1e5",
                "+5.00",
                "13010925T000000000000",
                "130109201003070016",
                "12,34.00",
                "1.234.567",
                "冀财〔2025〕12号",
                "2025-12-31",
                "1234567890123456.78",
                "12345678901234.56",
                "５.00"
            })
    void whatIsNoNumberOrWouldLoseDigitsStaysText(String text) {
        assertThat(SheetNumber.of(text, true)).isEmpty();
    }
}
