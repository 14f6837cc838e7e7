package org.jixiao.beneficiary.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.beneficiary.condition.Condition;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.Registration;

/** The short form of the usual conditions, written out: there is one evaluator, and it reads CEL. */
final class Shorthand {

    private Shorthand() {}

    static List<Condition> conditions(Collection<HouseholdCategory> categories, Eligibility eligibility) {
        var conditions = new ArrayList<Condition>();
        if (categories != null && !categories.isEmpty()) {
            conditions.add(ofAny(categories));
        }
        if (eligibility != null) {
            if (eligibility.registration() != null) {
                conditions.add(registered(eligibility.registration()));
            }
            if (eligibility.memberIs() != null) {
                eligibility.memberIs().condition().ifPresent(conditions::add);
            }
            if (eligibility.ageFrom() != null) {
                conditions.add(new Condition(
                        "age-from", "基准日年满" + eligibility.ageFrom() + "周岁", "member.age >= " + eligibility.ageFrom()));
            }
            if (eligibility.ageTo() != null) {
                conditions.add(new Condition(
                        "age-to", "基准日不超过" + eligibility.ageTo() + "周岁", "member.age <= " + eligibility.ageTo()));
            }
        }
        return conditions;
    }

    private static Condition ofAny(Collection<HouseholdCategory> categories) {
        var sorted = categories.stream().sorted().toList();
        return new Condition(
                "category",
                "家庭类别属于" + sorted.stream().map(HouseholdCategory::label).collect(Collectors.joining("、")),
                sorted.stream()
                        .map(category -> '"' + category.code() + '"')
                        .collect(Collectors.joining(", ", "household.categories.exists(c, c in [", "])")));
    }

    private static Condition registered(Registration registration) {
        return new Condition(
                "registration",
                "户籍性质为" + registration.label(),
                "household.registration == \"" + registration.code() + "\"");
    }
}
