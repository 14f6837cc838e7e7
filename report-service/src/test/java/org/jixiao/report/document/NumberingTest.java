package org.jixiao.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

    @Test
    void eachLevelCountsAnewUnderTheNextHigherOne() {
        var numbering = new Numbering();

        assertThat(new String[] {
                    numbering.next(1),
                    numbering.next(2),
                    numbering.next(3),
                    numbering.next(3),
                    numbering.next(4),
                    numbering.next(2),
                    numbering.next(3),
                    numbering.next(1),
                    numbering.next(2)
                })
                .containsExactly("一、", "（一）", "1.", "2.", "（1）", "（二）", "1.", "二、", "（一）");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"1, 一", "9, 九", "10, 十", "11, 十一", "20, 二十", "23, 二十三"})
    void numbersAreChinese(int number, String chinese) {
        assertThat(Numbering.chinese(number)).isEqualTo(chinese);
    }
}
