package org.jixiao.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jixiao.contract.Operation;
import org.jixiao.local.identity.Person;
import org.jixiao.local.service.Service;

/** The reviewed table operation × role, read as the measure of who may be answered with success. */
final class Permissions {

    private final Map<String, Set<String>> roles = new TreeMap<>();

    /** @param table {@code docs/permissions.csv} */
    Permissions(Path table) {
        try {
            var lines = Files.readAllLines(table);
            var header = lines.get(0).split(",");
            lines.stream().skip(1).map(line -> line.split(",", -1)).forEach(row -> enter(header, row));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void enter(String[] header, String[] row) {
        var permitted = new HashSet<String>();
        for (var column = 2; column < row.length; column++) {
            if (!row[column].isBlank()) {
                permitted.add(header[column]);
            }
        }
        roles.put(row[0] + " " + row[1], permitted);
    }

    boolean permits(Service service, Operation operation, Person person) {
        return isPublic(service, operation) || roles(service, operation).contains(role(person));
    }

    /** Whoever asks is answered, with a token that is none as well. */
    boolean isPublic(Service service, Operation operation) {
        return roles(service, operation).contains("public");
    }

    private Set<String> roles(Service service, Operation operation) {
        return roles.getOrDefault(service.id() + " " + operation, roles.getOrDefault("all " + operation, Set.of()));
    }

    List<Person> permitted(Service service, Operation operation) {
        return Arrays.stream(Person.values())
                .filter(person -> permits(service, operation, person))
                .toList();
    }

    /** {@code clerk-725001} is a clerk. */
    private static String role(Person person) {
        return person.name().replaceFirst("_\\d+$", "").toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
