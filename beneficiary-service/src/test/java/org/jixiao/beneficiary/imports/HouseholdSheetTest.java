package org.jixiao.beneficiary.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
    private static final String HEADINGS = "户编号,家庭类别,户籍性质,乡镇代码,村,户主姓名,成员姓名,与户主关系,性别,证件号码,出生日期,是否参保子女,在读院校,备注\r\n";
    private static final String HEAD =
            "725001-00001,独生子女,农业,130109100,虚拟01村,受益人0001,受益人0001,户主,女,130182197001012347,1970-01-01,否,,合成数据\r\n";
    private static final String SON =
            "725001-00001,独生子女,农业,130109100,虚拟01村,受益人0001,受益人0002,子,男,130109201003070016,2010-03-07,是,,合成数据\r\n";

    @Test
    void adjacentRowsWithOneNumberAreOneHousehold() {
        var entries = entries(HEADINGS + HEAD + SON);

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.faults()).isEmpty();
            assertThat(entry.lines()).containsExactly(2L, 3L);
            var household = entry.draft().orElseThrow();
            assertThat(household.number()).isEqualTo("725001-00001");
            assertThat(household.categories()).containsExactly(HouseholdCategory.ONLY_CHILD_RURAL);
            assertThat(household.members()).hasSize(2);
            assertThat(household.members().get(1).insuredChild()).isTrue();
            assertThat(household.members().get(1).relation()).isEqualTo(Relation.SON);
        });
    }

    @ParameterizedTest(name = "{0} instead of {1} breaks {2}")
    @CsvSource({
        "725001/1, 725001-00001, FORM",
        "独生, 独生子女, UNKNOWN_VALUE",
        "'', 独生子女, UNKNOWN_VALUE",
        "农, 农业, UNKNOWN_VALUE",
        "1301091, 130109100, FORM",
        "'', 虚拟01村, LENGTH",
        "丈人, 户主, UNKNOWN_VALUE",
        "男, 女, SEX_OF_NUMBER",
        "1970-01-02, 1970-01-01, BIRTH_DATE_OF_NUMBER",
        "1970-13-01, 1970-01-01, BIRTH_DATE_OF_NUMBER",
        "130182197001012348, 130182197001012347, IDENTITY_NUMBER_CHECK_DIGIT",
        "13018219700101, 130182197001012347, IDENTITY_NUMBER_FORM",
        "也许, 否, YES_OR_NO",
    })
    void aCellThatCannotBeReadIsAFaultWithItsRule(String wrong, String right, String rule) {
        var single =
                ("," + HEAD).replaceFirst("," + right + ",", "," + wrong + ",").substring(1);

        assertThat(entries(HEADINGS + single)).singleElement().satisfies(entry -> {
            assertThat(entry.draft()).isEmpty();
            assertThat(entry.faults()).extracting(RowFault::rule).contains(rule);
        });
    }

    @Test
    void faultsOfAllRowsAreNamedAtOnceAndNoneRepeatsItsCell() {
        var entries = entries(HEADINGS
                + HEAD.replace("130182197001012347", "130182197001012348")
                + SON.replace("130109201003070016", "130109201003070017").replace(",子,", ",侄,"));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.faults()).extracting(RowFault::line).contains(2L, 3L);
            assertThat(entry.faults())
                    .extracting(RowFault::rule)
                    .containsExactly("IDENTITY_NUMBER_CHECK_DIGIT", "UNKNOWN_VALUE", "IDENTITY_NUMBER_CHECK_DIGIT");
            assertThat(entry.faults().toString()).doesNotContain("1301", "受益人");
        });
    }

    @Test
    void theRulesOfTheRegistryHoldForAFileToo() {
        var bereaved = entries(HEADINGS + HEAD.replace("独生子女", "失独") + SON.replace("独生子女", "失独"));

        assertThat(bereaved.get(0).faults()).extracting(RowFault::rule).containsExactly("BEREAVED_WITH_CHILD");
    }

    @Test
    void aNumberThatComesBackLaterIsRefused() {
        var other = HEAD.replace("725001-00001", "725001-00002")
                .replace("130182197001012347", "11010519491231002X")
                .replace("1970-01-01", "1949-12-31");

        var entries = entries(HEADINGS + HEAD + other + SON);

        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).faults()).isEmpty();
        assertThat(entries.get(1).faults()).isEmpty();
        assertThat(entries.get(2).faults()).extracting(RowFault::rule).contains("HOUSEHOLD_SCATTERED");
    }

    @Test
    void rowsOfAHouseholdMustAgree() {
        var entries = entries(HEADINGS + HEAD + SON.replace("虚拟01村", "虚拟02村"));

        assertThat(entries.get(0).faults()).extracting(RowFault::rule).containsExactly("HOUSEHOLD_CONTRADICTS");
    }

    @Test
    void severalCategoriesAreJoinedByTheChineseComma() {
        var entries = entries(HEADINGS + HEAD.replace("独生子女", "双女、困难"));

        assertThat(entries.get(0).draft().orElseThrow().categories())
                .containsExactly(HouseholdCategory.TWO_DAUGHTERS, HouseholdCategory.HARDSHIP);
    }

    @ParameterizedTest(name = "a birth date written {0} is read")
    @CsvSource({"1970/1/1", "1970年1月1日", "19700101", "1970.01.01"})
    void datesAsSpreadsheetsWriteThem(String written) {
        assertThat(entries(HEADINGS + HEAD.replace("1970-01-01", written))
                        .get(0)
                        .faults())
                .isEmpty();
    }

    @Test
    void aFileFromASpreadsheetMayBeMarkedOrInTheLocalEncoding() {
        var text = HEADINGS + HEAD;

        for (var file : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), text.getBytes(Charset.forName("GB18030")))) {
            var sheet = new HouseholdSheet(Table.of(file), TODAY);

            assertThat(sheet.missingHeadings()).isEmpty();
            assertThat(sheet.entries().get(0).faults()).isEmpty();
        }
    }

    @Test
    void columnsMayComeInAnyOrderWithOthersBetween() {
        var file = "备用,证件号码,与户主关系,成员姓名,户主姓名,村,乡镇代码,户籍性质,家庭类别,户编号\n"
                + "x,130182197001012347,户主,受益人0001,受益人0001,虚拟01村,130109100,农业,独生子女,725001-00001\n";

        var sheet = new HouseholdSheet(Table.of(file.getBytes(StandardCharsets.UTF_8)), TODAY);

        assertThat(sheet.missingHeadings()).isEmpty();
        assertThat(sheet.entries().get(0).faults()).isEmpty();
    }

    @Test
    void aMissingColumnIsNamedAndAnEmptyFileMissesAll() {
        assertThat(new HouseholdSheet(Table.of("户编号,村\n1,2\n".getBytes(StandardCharsets.UTF_8)), TODAY)
                        .missingHeadings())
                .contains("证件号码", "成员姓名")
                .doesNotContain("户编号", "备注");
        assertThat(new HouseholdSheet(Table.of(new byte[0]), TODAY).missingHeadings())
                .hasSize(9);
    }

    @Test
    void aShortRowIsReadAsFarAsItGoes() {
        var entries = entries(HEADINGS + "725001-00001,独生子女,农业\n");

        assertThat(entries.get(0).draft()).isEmpty();
        assertThat(entries.get(0).faults()).isNotEmpty();
    }

    private static List<HouseholdEntry> entries(String file) {
        return new HouseholdSheet(Table.of(file.getBytes(StandardCharsets.UTF_8)), TODAY).entries();
    }
}
