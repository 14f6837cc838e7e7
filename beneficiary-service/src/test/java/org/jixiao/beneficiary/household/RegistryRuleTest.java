package org.jixiao.beneficiary.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jixiao.beneficiary.household.RegistryRule.Breach;
import org.junit.jupiter.api.Test;

class RegistryRuleTest {

    private static final MemberDraft MOTHER = member(Relation.HEAD, "130182700101234");
    private static final MemberDraft FATHER = member(Relation.SPOUSE, "130182690101233");
    private static final MemberDraft SON = child(Relation.SON, "130109201003070016");
    private static final MemberDraft DAUGHTER = child(Relation.DAUGHTER, "130109201003070024");

    @Test
    void parentsWithTheirOnlyChildAreInOrder() {
        assertThat(of(HouseholdCategory.ONLY_CHILD_RURAL, MOTHER, FATHER, SON)).isEmpty();
    }

    @Test
    void siblingsTwinsAndNamesakesAreNoDuplicates() {
        var twin = child(Relation.DAUGHTER, "130109201003070040");

        assertThat(of(HouseholdCategory.TWO_DAUGHTERS, MOTHER, DAUGHTER, twin)).isEmpty();
    }

    @Test
    void aHouseholdHasOneHead() {
        assertThat(of(HouseholdCategory.ONLY_CHILD_RURAL, FATHER, SON))
                .containsExactly(new Breach(RegistryRule.ONE_HEAD, -1));
        assertThat(of(HouseholdCategory.ONLY_CHILD_RURAL, MOTHER, member(Relation.HEAD, "11010519491231002X")))
                .containsExactly(new Breach(RegistryRule.ONE_HEAD, -1));
    }

    @Test
    void thePersonWhoComesTwiceIsNamedByPosition() {
        assertThat(of(HouseholdCategory.ONLY_CHILD_RURAL, MOTHER, FATHER, SON, SON))
                .containsExactlyInAnyOrder(
                        new Breach(RegistryRule.PERSON_TWICE, 3), new Breach(RegistryRule.ONLY_CHILD_WITH_SIBLING, -1));
    }

    @Test
    void aBereavedFamilyHasNoLivingChild() {
        assertThat(of(HouseholdCategory.BEREAVED_ONLY_CHILD, MOTHER, FATHER)).isEmpty();
        assertThat(of(HouseholdCategory.BEREAVED_ONLY_CHILD, MOTHER, FATHER, SON))
                .containsExactly(new Breach(RegistryRule.BEREAVED_WITH_CHILD, -1));
    }

    @Test
    void categoriesAndChildrenAgree() {
        assertThat(of(HouseholdCategory.ONLY_CHILD_RURAL, MOTHER, SON, DAUGHTER))
                .containsExactly(new Breach(RegistryRule.ONLY_CHILD_WITH_SIBLING, -1));
        assertThat(of(HouseholdCategory.TWO_DAUGHTERS, MOTHER, DAUGHTER, SON))
                .containsExactly(new Breach(RegistryRule.TWO_DAUGHTERS_WITH_SON, -1));
        assertThat(of(HouseholdCategory.DISABLED_ONLY_CHILD, MOTHER, SON)).isEmpty();
    }

    @Test
    void aSonIsMaleAndYoungerThanTheHead() {
        assertThat(of(HouseholdCategory.ONLY_CHILD_RURAL, MOTHER, child(Relation.SON, "130109201003070024")))
                .containsExactly(new Breach(RegistryRule.CHILD_OF_OTHER_SEX, 1));
        assertThat(of(HouseholdCategory.ONLY_CHILD_RURAL, MOTHER, child(Relation.DAUGHTER, "11010519491231002X")))
                .containsExactly(new Breach(RegistryRule.CHILD_OLDER_THAN_HEAD, 1));
    }

    @Test
    void onlyAChildIsAnInsuredChild() {
        var insuredFather = new MemberDraft("受益人0002", Relation.SPOUSE, FATHER.identityNumber(), true, "", "");

        assertThat(of(HouseholdCategory.ONLY_CHILD_RURAL, MOTHER, insuredFather))
                .containsExactly(new Breach(RegistryRule.INSURED_IS_NO_CHILD, 1));
    }

    @Test
    void aDraftDoesNotPrintItsPeople() {
        var household = household(HouseholdCategory.ONLY_CHILD_RURAL, MOTHER, SON);

        assertThat(household.toString()).doesNotContain("受益人", "1970", "0307");
    }

    private static List<Breach> of(HouseholdCategory category, MemberDraft... members) {
        return RegistryRule.breaches(household(category, members));
    }

    private static HouseholdDraft household(HouseholdCategory category, MemberDraft... members) {
        return new HouseholdDraft(
                "725001-00001", Set.of(category), Registration.AGRICULTURAL, "130109100", "虚拟01村", List.of(members));
    }

    private static MemberDraft member(Relation relation, String number) {
        return new MemberDraft("受益人0001", relation, IdentityNumber.of(number, LocalDate.of(2025, 3, 1)), false, "", "");
    }

    private static MemberDraft child(Relation relation, String number) {
        return new MemberDraft("受益人0003", relation, IdentityNumber.of(number, LocalDate.of(2025, 3, 1)), true, "", "");
    }
}
