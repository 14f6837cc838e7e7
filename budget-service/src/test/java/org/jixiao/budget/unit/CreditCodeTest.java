package org.jixiao.budget.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "91350100M000100Y43, true", // the sample of the standard
        "13130109MB00000018, true",
        "13130109MB00000017, false",
        "31130109MB00000018, false",
        "13130109MB0000001, false",
        "13130109MB000000188, false",
        "13130109MBO0000018, false", // the letter O is none of its characters
        "13130109mb00000018, false",
    })
    void theLastCharacterChecksTheOthers(String code, boolean valid) {
        assertThat(CreditCode.isValid(code)).isEqualTo(valid);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"I", "O", "S", "V", "Z"})
    void aLetterThatIsNoneOfTheCharactersIsRightWithNoCheckCharacter(String letter) {
        assertThat("0123456789ABCDEFGHJKLMNPQRTUWXY"
                        .chars()
                        .filter(last -> CreditCode.isValid("13130109MB" + letter + "000001" + (char) last)))
                .isEmpty();
    }

    @Test
    void everyOtherCheckCharacterIsWrong() {
        assertThat("0123456789ABCDEFGHJKLMNPQRTUWXY"
                        .chars()
                        .filter(last -> CreditCode.isValid("91350100M000100Y4" + (char) last)))
                .containsExactly((int) '3');
    }
}
