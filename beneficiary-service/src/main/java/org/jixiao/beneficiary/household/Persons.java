package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.query.ScopedRows;

/**
 * The names of those who are registered now, opened for who masks them: no full name leaves the service but by a
 * disclosure or a lawful notice.
 */
@ApplicationScoped
public class Persons {

    private final ScopedRows rows;
    private final FieldEncryption cipher;

    Persons(ScopedRows rows, FieldEncryption cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    private record Person(UUID id, UUID household, String relation, int position, String name, LocalDate birthDate) {}

    /** Persons of some households. What is not known of somebody who has left is empty. */
    public static final class Known {

        private final Map<UUID, Person> byId;
        private final Map<UUID, List<Person>> byHousehold;

        private Known(List<Person> persons) {
            this.byId = persons.stream().collect(Collectors.toMap(Person::id, Function.identity()));
            this.byHousehold = persons.stream().collect(Collectors.groupingBy(Person::household));
        }

        public String name(UUID member) {
            return byId.containsKey(member) ? byId.get(member).name() : "";
        }

        /** Not yet of that age on a day; whoever has left counts as young, for their sake. */
        public boolean isYounger(UUID member, int years, LocalDate on) {
            return !byId.containsKey(member)
                    || byId.get(member).birthDate().plusYears(years).isAfter(on);
        }

        /** 户主, or the first who is registered where none is called so. */
        public String head(UUID household) {
            return headOf(household).map(Person::name).orElse("");
        }

        private java.util.Optional<Person> headOf(UUID household) {
            return byHousehold.getOrDefault(household, List.of()).stream()
                    .min(java.util.Comparator.comparing(
                                    (Person person) -> !person.relation().equals("head"))
                            .thenComparing(Person::position));
        }
    }

    public Known ofHouseholds(Collection<UUID> households) {
        return new Known(rows
                .list(
                        """
                select id, household_id, relation, position, name_sealed, birth_date, region_code, unit_code
                from member where {scope} and present
                    and household_id = any (cast(string_to_array(:households, ',') as uuid[]))""",
                        Map.of(
                                "households",
                                households.stream().map(UUID::toString).collect(Collectors.joining(","))))
                .stream()
                .map(this::person)
                .toList());
    }

    private Person person(jakarta.persistence.Tuple row) {
        var id = row.get(0, UUID.class);
        var origin = FieldLocation.origin(row.get(6, String.class), row.get(7, String.class));
        var birth = row.get(5);
        return new Person(
                id,
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Integer.class),
                cipher.open(new FieldLocation(origin, "member", "name", id), row.get(4, byte[].class)),
                birth instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) birth);
    }
}
