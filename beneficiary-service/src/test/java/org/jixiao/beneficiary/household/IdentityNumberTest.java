package org.jixiao.beneficiary.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);

    @ParameterizedTest(name = "{0}: {1}, born {2}")
    @CsvSource({
        "11010519491231002X, FEMALE, 1949-12-31",
        "130109201003070016, MALE, 2010-03-07",
        "130182197001012347, FEMALE, 1970-01-01",
    })
    void aValidNumberTellsSexAndBirthDate(String text, Sex sex, LocalDate born) {
        var number = IdentityNumber.of(text, TODAY);

        assertThat(number.full()).isEqualTo(text);
        assertThat(number.sex()).isEqualTo(sex);
        assertThat(number.birthDate()).isEqualTo(born);
    }

    @ParameterizedTest(name = "\"{0}\" is the same number")
    @CsvSource({
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        "１１０１０５１９４９１２３１００２ｘ",
        "' 110105 19491231 002X '",
        "'\u3000110105194912310 02X\u00A0'",
        "110105491231002",
    })
    void spellingsOfOneNumberAreOneNumber(String spelling) {
        assertThat(IdentityNumber.of(spelling, TODAY)).isEqualTo(IdentityNumber.of("11010519491231002X", TODAY));
    }

    @ParameterizedTest(name = "\"{0}\" is refused for its {1}")
    @CsvSource({
        "'', FORM",
        "1101051949123100, FORM",
        "11010519491231002XX, FORM",
        "X1010519491231002X, FORM",
        "11010519491231002Y, FORM",
        "110105194912310O2X, FORM",
        "11010549123100X, FORM",
        "110105194913310028, DATE",
        "110105190002290022, DATE",
        "110105491331002, DATE",
        "110105000012310028, DATE",
        "110105194912310021, CHECK_DIGIT",
        "110105194912310029, CHECK_DIGIT",
        "130109201003070017, CHECK_DIGIT",
        "130109210003070016, FUTURE",
    })
    void whatIsNoNumberIsRefusedWithItsReason(String text, IdentityNumberFlaw flaw) {
        assertThatThrownBy(() -> IdentityNumber.of(text, TODAY))
                .isInstanceOfSatisfying(MalformedIdentityNumber.class, refused -> assertThat(refused.flaw())
                        .isEqualTo(flaw));
    }

    @Test
    void everyOtherCheckDigitIsRefused() {
        for (var digit : "0123456789".toCharArray()) {
            assertThatThrownBy(() -> IdentityNumber.of("11010519491231002" + digit, TODAY))
                    .isInstanceOf(MalformedIdentityNumber.class);
        }
    }

    @Test
    void aChildBornTodayHasANumberAndOneBornTomorrowHasNot() {
        var zone = ZoneId.of("Asia/Shanghai");
        // 2010-03-06T17:00Z is 01:00 of the 7th in the district
        InstantSource night = () -> Instant.parse("2010-03-06T17:00:00Z");
        InstantSource dayBefore = () -> Instant.parse("2010-03-06T15:00:00Z");

        assertThat(IdentityNumber.of("130109201003070016", night, zone)).isNotNull();
        assertThatThrownBy(() -> IdentityNumber.of("130109201003070016", dayBefore, zone))
                .isInstanceOfSatisfying(MalformedIdentityNumber.class, refused -> assertThat(refused.flaw())
                        .isEqualTo(IdentityNumberFlaw.FUTURE));
    }

    @ParameterizedTest(name = "prefix {0} is nobody''s business")
    @ValueSource(strings = {"130182", "130106", "000000", "999999"})
    void theRegionPrefixIsNotValidated(String prefix) {
        var fifteen = prefix + "700101234";

        assertThat(IdentityNumber.of(fifteen, TODAY).full()).startsWith(prefix + "19700101234");
    }

    @Test
    void theRegionPrefixOfAnOldCountyIsKept() {
        assertThat(IdentityNumber.of("130182700101234", TODAY).full()).isEqualTo("130182197001012347");
    }

    @Test
    void textAndJsonShowTheMaskOnly() throws Exception {
        var number = IdentityNumber.of("11010519491231002X", TODAY);

        assertThat(number).hasToString("110105********002X");
        assertThat("for " + number).doesNotContain("19491231");
        assertThat(new ObjectMapper().writeValueAsString(number)).isEqualTo("\"110105********002X\"");
    }

    @Test
    void aRefusalDoesNotRepeatTheNumber() {
        assertThatThrownBy(() -> IdentityNumber.of("130109201003070017", TODAY))
                .hasMessageNotContaining("130109")
                .hasMessageNotContaining("0070017");
    }
}
