package org.jixiao.beneficiary.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalNameTest {

    @ParameterizedTest(name = "{0} and {1} are written alike: {2}, sound alike: {3}")
    @CsvSource({
        "王晓明, 王晓明, true, true",
        "王 晓明, 王晓明, true, true",
        "王晓明, 王小明, false, true",
        "吕梁, 吕良, false, true",
        "阿依古丽·买买提, 阿依古丽•买买提, true, true",
        "阿依古丽·买买提, 阿依古丽买买提, true, true",
        "Ｌｉ Ｎａ, li na, true, true",
        "受益人0001, 受益人０００１, true, true",
        "受益人0001, 受益人0002, false, false",
        "王晓明, 王晓红, false, false",
        "王晓明, 黄晓明, false, false"
    })
    void aNameIsComparedAsWrittenAndAsHeard(String one, String other, boolean written, boolean heard) {
        assertThat(PersonalName.written(one).equals(PersonalName.written(other)))
                .isEqualTo(written);
        assertThat(PersonalName.sound(one).equals(PersonalName.sound(other))).isEqualTo(heard);
    }

    /** A library that reads one of these otherwise some day would part those who are registered from those who will be. */
    @ParameterizedTest
    @CsvSource({"曾曾, zeng ceng", "单丹, shan dan", "查理, zha li", "吕小明, lu xiao ming", "受益人甲, shou yi ren jia"})
    void readingsStayWhatTheyAre(String name, String sound) {
        assertThat(PersonalName.sound(name)).isEqualTo(sound);
    }
}
