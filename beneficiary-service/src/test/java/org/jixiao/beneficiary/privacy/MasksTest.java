package org.jixiao.beneficiary.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"受益人0001, 受*", "甲, 甲*", "'', *", "𠮷某, 𠮷*"})
    void ofANameTheFirstCharacterStays(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"13900000001, 139****0001", "88000000, ****", "'', ****"})
    void ofAPhoneThreeAndFourStay(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "廉州镇虚拟07村12号, 廉州镇虚拟07村",
        "增村镇虚拟07村3排, 增村镇虚拟07村",
        "九门回族乡虚拟01村1号, 九门回族乡虚拟01村",
        "廉州镇某某社区3栋2单元, 廉州镇某某社区",
        "某路12号, ***",
        "'', ***",
    })
    void anAddressEndsAtTheVillage(String address, String masked) {
        assertThat(Masks.address(address)).isEqualTo(masked);
    }

    @Test
    void ofAnAccountTheLastFourStay() {
        assertThat(Masks.account("6217000000000001234")).isEqualTo("****1234");
        assertThat(Masks.account("1234567")).isEqualTo("****");
    }
}
