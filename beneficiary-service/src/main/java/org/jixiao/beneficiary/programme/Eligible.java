package org.jixiao.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jixiao.beneficiary.condition.AsRegistered;
import org.jixiao.beneficiary.condition.ConditionLanguage;
import org.jixiao.beneficiary.condition.Conditions;
import org.jixiao.beneficiary.condition.Population;
import org.jixiao.beneficiary.condition.RegisteredHousehold;
import org.jixiao.beneficiary.condition.RegisteredMember;

/**
 * Who is eligible under a programme, as the registry was at two instants: households, or with {@link
 * BenefitUnit#PERSON} each person by itself. Every question of eligibility is answered here.
 */
@ApplicationScoped
public class Eligible {

    private final Population population;
    private final ConditionLanguage language;
    private final ProgrammeRepository programmes;

    Eligible(Population population, ConditionLanguage language, ProgrammeRepository programmes) {
        this.population = population;
        this.language = language;
        this.programmes = programmes;
    }

    public List<Beneficiary> at(Programme programme, AsRegistered at) {
        var eligible = new ArrayList<Beneficiary>();
        each(programme, at, eligible::add);
        return eligible;
    }

    private void each(Programme programme, AsRegistered at, Consumer<Beneficiary> visitor) {
        var conditions = conditions(programme);
        if (programme.benefitUnit() == BenefitUnit.HOUSEHOLD) {
            population.each(at, household -> {
                if (conditions.admitAnyOf(household)) {
                    visitor.accept(whole(household));
                }
            });
        } else {
            population.each(at, household -> {
                if (conditions.admit(household)) {
                    household.members().stream()
                            .filter(member -> conditions.admit(household, member))
                            .forEach(member -> visitor.accept(one(household, member)));
                }
            });
        }
    }

    public Conditions conditions(Programme programme) {
        return Conditions.of(programmes.conditions(programme.id()), language, programme.referenceDay());
    }

    private static Beneficiary whole(RegisteredHousehold household) {
        return new Beneficiary(
                new Beneficiary.Key(household.id(), null),
                household.number(),
                household.township(),
                household.persons(),
                household.persons(),
                household.categories(),
                household.rowHash());
    }

    private static Beneficiary one(RegisteredHousehold household, RegisteredMember member) {
        return new Beneficiary(
                new Beneficiary.Key(household.id(), member.id()),
                household.number(),
                household.township(),
                1,
                household.persons(),
                household.categories(),
                member.rowHash());
    }
}
