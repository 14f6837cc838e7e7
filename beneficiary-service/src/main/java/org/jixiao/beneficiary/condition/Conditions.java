package org.jixiao.beneficiary.condition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All conditions of a programme: those of the household, and those that one member has to meet. */
public final class Conditions {

    private record Compiled(Condition condition, Rule rule) {}

    private final List<Compiled> ofHousehold;
    private final List<Compiled> ofMember;
    private final LocalDate referenceDay;

    private Conditions(List<Compiled> all, LocalDate referenceDay) {
        this.ofHousehold =
                all.stream().filter(one -> !one.rule().isAboutMembers()).toList();
        this.ofMember = all.stream().filter(one -> one.rule().isAboutMembers()).toList();
        this.referenceDay = referenceDay;
    }

    public static Conditions of(List<Condition> conditions, ConditionLanguage language, LocalDate referenceDay) {
        return new Conditions(
                conditions.stream()
                        .map(condition -> new Compiled(condition, language.rule(condition.expression())))
                        .toList(),
                referenceDay);
    }

    public boolean admit(RegisteredHousehold household) {
        var subject = new Subject(household, null, referenceDay);
        for (var one : ofHousehold) {
            if (!one.rule().isMet(subject)) {
                return false;
            }
        }
        return true;
    }

    public boolean admit(RegisteredHousehold household, RegisteredMember member) {
        var subject = new Subject(household, member, referenceDay);
        for (var one : ofMember) {
            if (!one.rule().isMet(subject)) {
                return false;
            }
        }
        return true;
    }

    /** The household itself, through whichever of its members. */
    public boolean admitAnyOf(RegisteredHousehold household) {
        if (!admit(household)) {
            return false;
        }
        for (var member : household.members()) {
            if (admit(household, member)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What stands in the way.
     *
     * @param codes   of the conditions that are not met
     * @param isByAge nothing but an age
     */
    public record Unmet(List<String> codes, boolean isByAge) {}

    public Unmet unmet(RegisteredHousehold household, RegisteredMember member) {
        var unmet = Stream.concat(
                        ofHousehold.stream()
                                .filter(one -> !one.rule().isMet(new Subject(household, null, referenceDay))),
                        ofMember.stream()
                                .filter(one -> !one.rule().isMet(new Subject(household, member, referenceDay))))
                .toList();
        return new Unmet(
                unmet.stream().map(one -> one.condition().code()).toList(),
                !unmet.isEmpty()
                        && unmet.stream().allMatch(one -> one.rule().reads().equals(List.of(Attribute.AGE))));
    }

    /** Of a household that benefits as a whole: of the member for whom the least is missing. */
    public Unmet unmet(RegisteredHousehold household) {
        return household.members().stream()
                .map(member -> unmet(household, member))
                .min(Comparator.comparing(unmet -> unmet.codes().size()))
                .orElseThrow();
    }

    public List<Explained> explain(RegisteredHousehold household) {
        return explain(ofHousehold, new Subject(household, null, referenceDay));
    }

    public List<Explained> explain(RegisteredHousehold household, RegisteredMember member) {
        return explain(ofMember, new Subject(household, member, referenceDay));
    }

    private static List<Explained> explain(List<Compiled> conditions, Subject subject) {
        return conditions.stream().map(one -> explained(one, subject)).toList();
    }

    private static Explained explained(Compiled one, Subject subject) {
        Optional<Boolean> outcome = one.rule().outcome(subject);
        var observed = one.rule().reads().stream()
                .map(attribute -> attribute.told(subject))
                .collect(Collectors.joining("；"));
        return new Explained(
                one.condition().code(),
                one.condition().label(),
                outcome.orElse(false),
                outcome.isPresent() ? observed : "条件无法计算，按不符合处理；" + observed);
    }
}
