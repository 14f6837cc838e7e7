package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jixiao.beneficiary.household.RegisteredPersons.Person;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;

/** Opens what is registered of the persons of some households of a unit; nothing of it leaves the service. */
@ApplicationScoped
public class PersonReader {

    private final DataSource database;
    private final FieldEncryption cipher;

    PersonReader(DataSource database, FieldEncryption cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** By the household's number; a number that is not registered is not in it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, RegisteredPersons> of(String region, String unit, Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select h.number, m.id, m.position, m.name_sealed, m.identity_sealed, m.remark_sealed,
                            array_to_string(h.categories, ',')
                        from household h join member m on m.household_id = h.id and m.present
                        where h.region_code = ? and h.unit_code = ? and h.number = any (?)""")) {
            statement.setString(1, region);
            statement.setString(2, unit);
            statement.setArray(3, connection.createArrayOf("text", numbers.toArray()));
            var persons = new HashMap<String, List<Person>>();
            var categories = new HashMap<String, Set<HouseholdCategory>>();
            for (var rows = statement.executeQuery(); rows.next(); ) {
                persons.computeIfAbsent(rows.getString(1), none -> new ArrayList<>())
                        .add(person(FieldLocation.origin(region, unit), rows));
                categories.put(rows.getString(1), categories(rows.getString(7)));
            }
            return persons.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> new RegisteredPersons(categories.get(entry.getKey()), entry.getValue())));
        } catch (SQLException failed) {
            throw new IllegalStateException("the persons of households could not be read", failed);
        }
    }

    private static Set<HouseholdCategory> categories(String codes) {
        return Stream.of(codes.split(",")).map(HouseholdCategory::of).collect(Collectors.toSet());
    }

    private Person person(String origin, ResultSet row) throws SQLException {
        var id = row.getObject(2, UUID.class);
        return new Person(
                row.getInt(3),
                open(origin, "name", id, row.getBytes(4)),
                IdentityNumber.restored(open(origin, "identity_number", id, row.getBytes(5))),
                open(origin, "remark", id, row.getBytes(6)));
    }

    private String open(String origin, String column, UUID member, byte[] sealed) {
        return cipher.open(new FieldLocation(origin, "member", column, member), sealed);
    }
}
