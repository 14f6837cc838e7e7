package org.jixiao.beneficiary.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jixiao.beneficiary.household.RegisteredAt;
import org.jixiao.beneficiary.query.ScopedRows;

/** Reads households one after the other, as they were registered at two instants: never all of them in memory. */
@ApplicationScoped
public class Population {

    private static final String HOUSEHOLDS = RegisteredAt.WITH_REGISTERED + """
            select r.household_id, h.number, r.township_code, r.registration, array_to_string(r.categories, ','),
                r.persons, r.row_hash household_hash, m.member_id, m.relation, p.sex, m.birth_date, m.insured_child, m.admitted,
                m.university_level, m.row_hash member_hash
            from registered r
            join household h on h.id = r.household_id
            join member_version m on m.household_id = r.household_id and m.household_version = r.version
            join member p on p.id = m.member_id
            where (:households = '' or r.household_id = any (cast(string_to_array(:households, ',') as uuid[])))
                and (:numbers = '' or h.number = any (string_to_array(:numbers, ',')))
            order by r.household_id""";

    private final ScopedRows rows;

    Population(ScopedRows rows) {
        this.rows = rows;
    }

    /** Runs in the caller's transaction. */
    public void each(AsRegistered at, Consumer<RegisteredHousehold> visitor) {
        var reading = new Reading(visitor);
        rows.each(HOUSEHOLDS, parameters(at), at.scope(), reading::take);
        reading.end();
    }

    private static Map<String, Object> parameters(AsRegistered at) {
        var parameters = new HashMap<String, Object>();
        parameters.put("region", at.region());
        parameters.put("unit", at.unit());
        parameters.put("township", at.township());
        parameters.put("asOf", at.asOf());
        parameters.put("knownAt", at.knownAt());
        parameters.put(
                "households", at.households().stream().map(UUID::toString).collect(Collectors.joining(",")));
        parameters.put("numbers", String.join(",", at.numbers()));
        return parameters;
    }

    /** The rows of a household stand together; the first of the next ends it. */
    private static final class Reading {

        private final Consumer<RegisteredHousehold> visitor;
        private RegisteredHousehold open;
        private List<RegisteredMember> members;

        Reading(Consumer<RegisteredHousehold> visitor) {
            this.visitor = visitor;
        }

        void take(Tuple row) {
            var id = row.get(0, UUID.class);
            if (open == null || !open.id().equals(id)) {
                end();
                members = new ArrayList<>();
                open = household(row, members);
            }
            members.add(member(row));
        }

        void end() {
            if (open != null) {
                visitor.accept(open);
                open = null;
            }
        }
    }

    private static RegisteredHousehold household(Tuple row, List<RegisteredMember> members) {
        return new RegisteredHousehold(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                List.of(row.get(4, String.class).split(",")),
                row.get(5, Integer.class),
                row.get(6, byte[].class),
                members);
    }

    private static RegisteredMember member(Tuple row) {
        return new RegisteredMember(
                row.get(7, UUID.class),
                row.get(8, String.class),
                row.get(9, String.class),
                date(row.get(10)),
                row.get(11, Boolean.class),
                row.get(12, Boolean.class),
                row.get(13, String.class),
                row.get(14, byte[].class));
    }

    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
