package org.jixiao.local.demonstration.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * All households of the demonstration: 2607 insured ones, 92 special families with 146 persons, 5 families of admitted
 * girls. The three groups do not overlap: a bereaved family has no living child of 9 to 18, and the admitted girls come
 * from families with two daughters, which are not only-child families. The registry holds 2704 households.
 */
public record DemoRegistry(List<DemoHousehold> households) {

    /** The day on which ages count (基准日). */
    public static final LocalDate REFERENCE_DAY = LocalDate.of(2025, 3, 1);

    private static final int INSURED = 2607;
    private static final int SPECIAL_COUPLES = 54;
    private static final int SPECIAL_SINGLES = 38;
    private static final int STUDENTS = 5;
    /** The seed of everything; java.util.Random is specified to the bit, so every Java draws the same. */
    private static final long SEED = 725_001_2025L;

    /** The same households in the same order, whenever and wherever it is called. */
    public static DemoRegistry generate() {
        var families = new DemoFamilies(new DemoPeople(new Random(SEED)));
        var drawn = new ArrayList<DemoHousehold>();
        for (var i = 0; i < INSURED; i++) {
            drawn.add(families.onlyChildFamily());
        }
        for (var i = 0; i < SPECIAL_COUPLES; i++) {
            drawn.add(families.bereavedCouple());
        }
        for (var i = 0; i < SPECIAL_SINGLES; i++) {
            drawn.add(families.bereavedSingle());
        }
        for (var i = 0; i < STUDENTS; i++) {
            drawn.add(families.familyOfAnAdmittedGirl(i + 1));
        }
        // numbered in the order of the villages, so that neither number nor name tells a category
        Collections.shuffle(drawn, new Random(SEED + 1));
        drawn.sort(Comparator.comparing(
                        (DemoHousehold household) -> household.township().code())
                .thenComparing(DemoHousehold::village));
        return new DemoRegistry(numbered(drawn));
    }

    /** 参保的农村独生子女家庭. */
    public List<DemoHousehold> insured() {
        return households.stream().filter(DemoHousehold::isInsured).toList();
    }

    /** 计划生育特殊家庭: here all of them bereaved (失独), because the report insures all their 146 members. */
    public List<DemoHousehold> special() {
        return households.stream().filter(DemoHousehold::isSpecial).toList();
    }

    /** Families of the girls whom the 天使圆梦 grant is for. */
    public List<DemoHousehold> students() {
        return households.stream().filter(DemoHousehold::hasStudent).toList();
    }

    private static List<DemoHousehold> numbered(List<DemoHousehold> ordered) {
        var numbered = new ArrayList<DemoHousehold>();
        var person = 0;
        for (var household : ordered) {
            var members = new ArrayList<DemoMember>();
            for (var member : household.members()) {
                person++;
                members.add(new DemoMember(
                        "受益人%04d".formatted(person),
                        member.relation(),
                        member.female(),
                        member.identityNumber(),
                        member.birthDate(),
                        member.insuredChild(),
                        member.university()));
            }
            numbered.add(new DemoHousehold(
                    "725001-%05d".formatted(numbered.size() + 1),
                    household.categories(),
                    household.registration(),
                    household.township(),
                    household.village(),
                    List.copyOf(members)));
        }
        return List.copyOf(numbered);
    }
}
