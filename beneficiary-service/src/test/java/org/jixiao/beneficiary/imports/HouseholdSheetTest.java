package org.jixiao.beneficiary.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.IdentityNumber;
import org.jixiao.beneficiary.household.RegisteredPersons;
import org.jixiao.beneficiary.household.Relation;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.SheetRow;
import org.jixiao.sheets.UploadedFile;
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
            assertThat(entry.group().rows()).extracting(SheetRow::line).containsExactly(2L, 3L);
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
            assertThat(entries(file).get(0).faults()).isEmpty();
        }
    }

    @Test
    void columnsMayComeInAnyOrderWithOthersBetween() {
        var file = "备用,证件号码,与户主关系,成员姓名,户主姓名,村,乡镇代码,户籍性质,家庭类别,户编号\n"
                + "x,130182197001012347,户主,受益人0001,受益人0001,虚拟01村,130109100,农业,独生子女,725001-00001\n";

        assertThat(entries(file).get(0).faults()).isEmpty();
    }

    @Test
    void aMissingColumnIsNamedAndAnEmptyFileMissesAll() {
        assertThat(new HouseholdColumns(List.of("户编号", "村")).missing())
                .contains("证件号码", "成员姓名")
                .doesNotContain("户编号", "备注");
        assertThat(new HouseholdColumns(List.of()).missing()).hasSize(9);
        assertThat(new HouseholdColumns(List.of("村", "自用", "自用", "村")).doubled())
                .containsExactly("村");
    }

    @Test
    void aHouseholdOfMoreThanThirtyIsNeitherReadOnNorHeld() {
        var crowd = entries(HEADINGS + HEAD.repeat(40));

        assertThat(crowd).hasSize(2);
        assertThat(crowd.get(0).faults()).extracting(RowFault::rule).contains("TOO_MANY_PERSONS");
        assertThat(crowd.get(1).faults()).extracting(RowFault::rule).contains("HOUSEHOLD_SCATTERED");
    }

    @Test
    void aFormulaIsRefusedInAColumnOfOursAndEchoedInTheCallersOwn() {
        var columns = List.of(HEADINGS.strip().split(","));
        var cells = List.of(HEAD.strip().split(","));
        var sheet = new HouseholdSheet(columns, TODAY);

        var ours =
                sheet.entries(List.of(new HouseholdGroup(List.of(new SheetRow(2, cells, Set.of(9))), false)), Map.of());
        var own = sheet.entries(
                List.of(new HouseholdGroup(List.of(new SheetRow(2, cells, Set.of(20))), false)), Map.of());

        assertThat(ours.get(0).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo("FORMULA");
            assertThat(fault.column()).isEqualTo("证件号码");
        });
        assertThat(own.get(0).faults()).isEmpty();
    }

    @Test
    void whatIsSealedComesBackAsItWas() {
        var text = new StringBuilder();
        var first = new HouseholdGroup(
                List.of(
                        new SheetRow(2, List.of("甲", "", "b\u001ec"), Set.of(1, 4)),
                        new SheetRow(9, List.of(""), Set.of())),
                false);
        var second = new HouseholdGroup(List.of(new SheetRow(12, List.of("乙", ""), Set.of())), true);

        GroupText.append(text, first);
        GroupText.append(text, second);
        var groups = GroupText.groups(text.toString());

        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).rows().get(0)).isEqualTo(new SheetRow(2, List.of("甲", "", "b c"), Set.of(1, 4)));
        assertThat(groups.get(0).rows().get(1)).isEqualTo(first.rows().get(1));
        assertThat(groups.get(1)).isEqualTo(second);
    }

    @ParameterizedTest(name = "{0} for the name and {1} for the remark are {2} and {3}, or break {4}")
    @CsvSource({
        "受*, ***, 受益人0001, 旧备注, ''",
        "受益人0009, 新备注, 受益人0009, 新备注, ''",
        "受*, '', 受益人0001, '', ''",
        "张*, ***, '', '', MASKED_VALUE",
    })
    void aMaskStandsForWhatIsRegistered(String name, String remark, String named, String remarked, String rule) {
        var row = HEAD.replace("受益人0001", name)
                .replace("合成数据", remark)
                .replace("130182197001012347", "130182********2347")
                .replace("1970-01-01", "");

        var entry = entries(HEADINGS + row, registered("130182197001012347")).get(0);

        assertThat(entry.faults()).extracting(RowFault::rule).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        entry.draft().ifPresent(draft -> {
            var member = draft.members().get(0);
            assertThat(member.name()).isEqualTo(named);
            assertThat(member.remark()).isEqualTo(remarked);
            assertThat(member.identityNumber().full()).isEqualTo("130182197001012347");
        });
    }

    @Test
    void aMaskOfNobodyInTheHouseholdAndABirthDateBesideAMaskGoBack() {
        var masked = HEAD.replace("130182197001012347", "130182********2347");

        assertThat(entries(HEADINGS + masked.replace("1970-01-01", "")).get(0).faults())
                .extracting(RowFault::rule)
                .contains("MASK_UNKNOWN");
        for (var born : List.of("1970-01-01", "1970-01-02")) {
            assertThat(entries(HEADINGS + masked.replace("1970-01-01", born), registered("130182197001012347"))
                            .get(0)
                            .faults())
                    .extracting(RowFault::rule)
                    .containsExactly("BIRTH_DATE_BESIDE_MASK");
        }
    }

    @Test
    void aCategoryThatIsNotToldStandsForTheRegisteredOnesAndOfAHouseholdThatIsNewForNone() {
        var row = HEAD.replace("独生子女", "***");

        assertThat(entries(HEADINGS + row, registered("130182197001012347"))
                        .get(0)
                        .draft()
                        .orElseThrow()
                        .categories())
                .containsExactly(HouseholdCategory.HARDSHIP);
        assertThat(entries(HEADINGS + row).get(0).faults())
                .extracting(RowFault::rule)
                .containsExactly("UNKNOWN_VALUE");
    }

    @Test
    void ofTwoWithOneMaskThePlaceDecidesAndElseTheRowGoesBack() {
        var twins = new RegisteredPersons(
                Set.of(HouseholdCategory.HARDSHIP),
                List.of(person(1, "130182197001012347"), person(2, "130182198012122347")));

        assertThat(twins.withMask("130182********2347", 2))
                .map(RegisteredPersons.Person::position)
                .contains(2);
        assertThat(twins.withMask("130182********2347", 0)).isEmpty();
    }

    private static RegisteredPersons registered(String number) {
        return new RegisteredPersons(Set.of(HouseholdCategory.HARDSHIP), List.of(person(0, number)));
    }

    private static RegisteredPersons.Person person(int position, String number) {
        return new RegisteredPersons.Person(position, "受益人0001", IdentityNumber.restored(number), "旧备注");
    }

    @Test
    void aShortRowIsReadAsFarAsItGoes() {
        var entries = entries(HEADINGS + "725001-00001,独生子女,农业\n");

        assertThat(entries.get(0).draft()).isEmpty();
        assertThat(entries.get(0).faults()).isNotEmpty();
    }

    private static List<HouseholdEntry> entries(String file) {
        return entries(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<HouseholdEntry> entries(String file, RegisteredPersons registered) {
        return entries(file.getBytes(StandardCharsets.UTF_8), Map.of("725001-00001", registered));
    }

    private static List<HouseholdEntry> entries(byte[] file) {
        return entries(file, Map.of());
    }

    private static List<HouseholdEntry> entries(byte[] file, Map<String, RegisteredPersons> registered) {
        try (var upload = UploadedFile.of(new ByteArrayInputStream(file), SheetFormat.CSV);
                var sheet = upload.open()) {
            var groups = new ArrayList<HouseholdGroup>();
            new HouseholdGroups(sheet, new HouseholdColumns(sheet.headings())).forEachRemaining(groups::add);
            return new HouseholdSheet(sheet.headings(), TODAY).entries(groups, registered);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
