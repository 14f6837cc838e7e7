package org.jixiao.local.demonstration.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws one family of each sort. The bounds of the ages are those of the rules, so that every family is eligible. */
final class DemoFamilies {

    private static final int VILLAGES_PER_TOWNSHIP = 12;

    private final DemoPeople people;

    DemoFamilies(DemoPeople people) {
        this.people = people;
    }

    /** A child of 9 to 18 on the reference day, both bounds included, and both parents. */
    DemoHousehold onlyChildFamily() {
        var child =
                child(DemoRegistry.REFERENCE_DAY.minusYears(19).plusDays(1), DemoRegistry.REFERENCE_DAY.minusYears(9));
        var insured = new DemoMember(
                "", child.relation(), child.female(), child.identityNumber(), child.birthDate(), true, "");
        return household(List.of("独生子女"), "农业", parentsOf(child.birthDate()), List.of(insured));
    }

    /** Husband and wife of at least 49, born after 1933, without a living child. */
    DemoHousehold bereavedCouple() {
        var wife = bereavedPerson("配偶", true);
        var husband = bereavedPerson("户主", false);
        return household(List.of("失独"), registration(), List.of(husband, wife), List.of());
    }

    DemoHousehold bereavedSingle() {
        return household(List.of("失独"), registration(), List.of(bereavedPerson("户主", people.chance(0.6))), List.of());
    }

    /** A family in difficulty with two daughters; the elder finished school in the summer of 2025. */
    DemoHousehold familyOfAnAdmittedGirl(int ordinal) {
        var elder = people.person("女", true, people.bornBetween(LocalDate.of(2006, 9, 1), LocalDate.of(2007, 8, 31)));
        var younger =
                people.person("女", true, people.bornBetween(LocalDate.of(2009, 1, 1), LocalDate.of(2014, 12, 31)));
        var university = ordinal % 2 == 1 ? "示例大学（985）" : "示例理工大学（211）";
        var admitted = new DemoMember("", "女", true, elder.identityNumber(), elder.birthDate(), false, university);
        return household(List.of("双女", "困难"), "农业", parentsOf(elder.birthDate()), List.of(admitted, younger));
    }

    private DemoMember child(LocalDate first, LocalDate last) {
        var girl = people.chance(0.48);
        return people.person(girl ? "女" : "子", girl, people.bornBetween(first, last));
    }

    /** The mother was 20 to 38 when the child was born, the father up to four years older. */
    private List<DemoMember> parentsOf(LocalDate child) {
        var motherBorn =
                people.bornBetween(child.minusYears(38), child.minusYears(20).minusDays(1));
        var fatherBorn = people.bornBetween(motherBorn.minusYears(4), motherBorn);
        var motherHeads = people.chance(0.2);
        var mother = people.person(motherHeads ? "户主" : "配偶", true, motherBorn);
        var father = people.person(motherHeads ? "配偶" : "户主", false, fatherBorn);
        return motherHeads ? List.of(mother, father) : List.of(father, mother);
    }

    private DemoMember bereavedPerson(String relation, boolean female) {
        return people.person(
                relation, female, people.bornBetween(LocalDate.of(1948, 1, 1), LocalDate.of(1974, 12, 31)));
    }

    private String registration() {
        return people.chance(0.7) ? "农业" : "非农业";
    }

    private DemoHousehold household(
            List<String> categories, String registration, List<DemoMember> adults, List<DemoMember> children) {
        var township = DemoTownship.ALL[people.below(DemoTownship.ALL.length)];
        var village = "虚拟%02d村".formatted(people.below(VILLAGES_PER_TOWNSHIP) + 1);
        var members = new ArrayList<>(adults);
        members.addAll(children);
        return new DemoHousehold("", categories, registration, township, village, List.copyOf(members));
    }
}
