package org.jixiao.local.demonstration.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoRegistryTest {

    private static final DemoRegistry REGISTRY = DemoRegistry.generate();

    @Test
    void theGroupsHaveTheSizesOfTheReport() {
        assertThat(REGISTRY.insured()).hasSize(2607);
        assertThat(REGISTRY.special()).hasSize(92);
        assertThat(members(REGISTRY.special())).hasSize(146);
        assertThat(REGISTRY.special())
                .filteredOn(one -> one.members().size() == 2)
                .hasSize(54);
        assertThat(REGISTRY.special())
                .filteredOn(one -> one.members().size() == 1)
                .hasSize(38);
        assertThat(REGISTRY.students()).hasSize(5);
        assertThat(REGISTRY.households()).hasSize(2607 + 92 + 5);
    }

    @Test
    void everyInsuredHouseholdIsRuralWithTwoParentsAndOneChildOfNineToEighteen() {
        assertThat(REGISTRY.insured()).allSatisfy(household -> {
            assertThat(household.registration()).isEqualTo("农业");
            assertThat(household.members()).hasSize(3);
            assertThat(household.members())
                    .filteredOn(DemoMember::insuredChild)
                    .singleElement()
                    .satisfies(child ->
                            assertThat(child.ageOn(DemoRegistry.REFERENCE_DAY)).isBetween(9, 18));
        });
    }

    @Test
    void everyAgeFromNineToEighteenOccurs() {
        assertThat(members(REGISTRY.insured())
                        .filter(DemoMember::insuredChild)
                        .map(child -> child.ageOn(DemoRegistry.REFERENCE_DAY)))
                .contains(9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
    }

    @Test
    void bereavedWomenAreFortyNineAtLeastAndNobodyWasBornBeforeNineteenThirtyThree() {
        assertThat(members(REGISTRY.special())).allSatisfy(person -> {
            assertThat(person.ageOn(LocalDate.of(2025, 1, 1))).isGreaterThanOrEqualTo(49);
            assertThat(person.birthDate()).isAfterOrEqualTo(LocalDate.of(1933, 1, 1));
        });
    }

    @Test
    void theAdmittedAreFiveGirlsFromFamiliesInDifficulty() {
        assertThat(REGISTRY.students()).allSatisfy(household -> {
            assertThat(household.categories()).contains("困难");
            assertThat(household.members())
                    .filteredOn(one -> !one.university().isEmpty())
                    .singleElement()
                    .satisfies(girl -> assertThat(girl.female()).isTrue());
        });
    }

    @Test
    void identityNumbersAgreeWithSexAndBirthAndAreAllDifferent() {
        assertThat(members(REGISTRY.households()).map(DemoMember::identityNumber))
                .doesNotHaveDuplicates();
        assertThat(members(REGISTRY.households())).allSatisfy(person -> {
            assertThat(person.identityNumber()).matches("139900\\d{8}9\\d{2}[\\dX]");
            assertThat(person.identityNumber().substring(6, 14))
                    .isEqualTo(person.birthDate().toString().replace("-", ""));
            assertThat((person.identityNumber().charAt(16) - '0') % 2 == 0).isEqualTo(person.female());
        });
    }

    /** ISO 7064 MOD 11-2, as GB 11643 prescribes: read from its left, a whole number leaves a remainder of 1. */
    @Test
    void everyIdentityNumberHasItsCheckDigit() {
        assertThat(members(REGISTRY.households())).allSatisfy(person -> {
            int remainder = 0;
            for (var character : person.identityNumber().toCharArray()) {
                remainder = (2 * remainder + (character == 'X' ? 10 : character - '0')) % 11;
            }
            assertThat(remainder).isEqualTo(1);
        });
    }

    @Test
    void everyTownshipOccurs() {
        assertThat(REGISTRY.households().stream()
                        .map(household -> household.township().code()))
                .contains(Stream.of(DemoTownship.ALL).map(DemoTownship::code).toArray(String[]::new));
    }

    @Test
    void numberAndNameTellNoCategory() {
        assertThat(REGISTRY.households())
                .extracting(DemoHousehold::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("725001-\\d{5}"));
        // the special families are spread over the whole register
        var positions = REGISTRY.special().stream()
                .mapToInt(one -> REGISTRY.households().indexOf(one))
                .sorted()
                .toArray();
        assertThat(positions[0]).isLessThan(300);
        assertThat(positions[91]).isGreaterThan(2400);
    }

    @Test
    void theSameFileComesOutEverywhere() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256")
                .digest(HouseholdCsv.of(DemoRegistry.generate().households()).getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("b6aab515b4883096f2df389658df2707bbb9fe92d3783ecd87c73fce0985f1a9");
    }

    @Test
    void everyLineOfTheFileSaysThatItIsSynthetic() {
        assertThat(HouseholdCsv.of(REGISTRY.households()).lines().skip(1))
                .hasSize(7987)
                .allMatch(line -> line.endsWith(",合成数据"));
    }

    private static Stream<DemoMember> members(List<DemoHousehold> households) {
        return households.stream().flatMap(household -> household.members().stream());
    }
}
