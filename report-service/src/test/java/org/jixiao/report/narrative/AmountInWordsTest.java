package org.jixiao.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest(name = "{0} 元: {1}")
    @CsvSource({
        // the regulation's own examples
        "1409.50, 壹仟肆佰零玖元伍角",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元零叁角贰分",
        "107000.53, 壹拾万柒仟元零伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        // whole amounts
        "0, 零元整",
        "2198600.00, 贰佰壹拾玖万捌仟陆佰元整",
        "10000, 壹万元整",
        "1000000, 壹佰万元整",
        "10, 壹拾元整",
        // less than one 元
        "0.50, 伍角",
        "0.05, 伍分",
        // zeros between the groups
        "100070000, 壹亿零柒万元整",
        "100000007, 壹亿零柒元整",
        "100001000, 壹亿零壹仟元整",
        "1000000000000, 壹万亿元整",
        "1200000000000, 壹万贰仟亿元整",
        "1000300000000, 壹万零叁亿元整",
        // what is rounded, and what is taken back
        "99999999.995, 壹亿元整",
        "-30.00, 负叁拾元整"
    })
    void anAmountIsWrittenAsVouchersHaveIt(BigDecimal amount, String words) {
        assertThat(AmountInWords.of(amount)).isEqualTo(words);
    }

    @Test
    void thereAreNoWordsForMoreThanAnyBudget() {
        assertThatThrownBy(() -> AmountInWords.of(new BigDecimal("1E16"))).isInstanceOf(IllegalArgumentException.class);
    }
}
