package org.jixiao.beneficiary.household;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is registered in one household, in full: to tell what a masked value in a file stands for, and for nothing else. */
public final class RegisteredPersons {

    public static final RegisteredPersons NONE = new RegisteredPersons(Set.of(), List.of());

    private final Set<HouseholdCategory> categories;
    private final List<Person> persons;

    public RegisteredPersons(Set<HouseholdCategory> categories, List<Person> persons) {
        this.categories = Set.copyOf(categories);
        this.persons = List.copyOf(persons);
    }

    public record Person(int position, String name, IdentityNumber number, String remark) {

        /** A record would print the name. */
        @Override
        public String toString() {
            return "Person[" + number + "]";
        }
    }

    /** Of the household; none where it is not registered. */
    public Set<HouseholdCategory> categories() {
        return categories;
    }

    public Optional<Person> withNumber(IdentityNumber number) {
        return persons.stream().filter(one -> one.number().equals(number)).findFirst();
    }

    /** Of several with this mask, the one at the same place; empty where that leaves none or a doubt. */
    public Optional<Person> withMask(String mask, int position) {
        var found = persons.stream()
                .filter(one -> one.number().masked().equals(mask))
                .toList();
        return found.size() < 2
                ? found.stream().findFirst()
                : found.stream().filter(one -> one.position() == position).findFirst();
    }
}
