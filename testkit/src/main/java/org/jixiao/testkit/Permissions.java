package org.jixiao.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the code of a service to {@code docs/permissions.csv}: operation × role, as reviewed. */
public final class Permissions {

    public static final String PUBLIC = "public";

    private Permissions() {}

    /** Operation ({@code POST /api/v1/payments}) to its roles in code order; {@code public} where anyone may. */
    public static Map<String, String> inCode(String... packages) {
        var operations = new TreeMap<String, String>();
        for (var type : new ClassFileImporter().importPackages(packages)) {
            if (type.isAnnotatedWith(Path.class) && !type.isInterface()) {
                type.getMethods().forEach(method -> verb(method)
                        .forEach(verb -> operations.put(verb + " " + path(type, method), roles(type, method))));
            }
        }
        return operations;
    }

    /** The roles that the reviewed table has a column for. */
    public static List<String> roles() {
        var header = List.of(table().get(0).split(",", -1));
        return header.subList(2, header.indexOf(PUBLIC));
    }

    /** The operations that ask what the caller may do as of now. */
    public static List<String> marked(String... packages) {
        return new ClassFileImporter()
                .importPackages(packages).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                        .flatMap(type -> type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith("org.jixiao.common.access.Sensitive"))
                                .flatMap(method -> verb(method).map(verb -> verb + " " + path(type, method))))
                        .toList();
    }

    /** The reviewed table's rows of one service. Columns: service, operation, then one a role; {@code x} allows. */
    public static Map<String, String> reviewed(String service) {
        var lines = table();
        var header = List.of(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .filter(row -> row.get(0).equals(service) || row.get(0).equals("all"))
                .collect(Collectors.toMap(row -> row.get(1), row -> allowed(header, row), (a, b) -> a, TreeMap::new));
    }

    private static List<String> table() {
        try {
            return Files.readAllLines(java.nio.file.Path.of("..", "docs", "permissions.csv"));
        } catch (IOException missing) {
            throw new UncheckedIOException("docs/permissions.csv is the reviewed table", missing);
        }
    }

    private static String allowed(List<String> header, List<String> row) {
        var roles = new TreeSet<String>();
        for (int column = 2; column < header.size(); column++) {
            if (row.get(column).equals("x")) {
                roles.add(header.get(column));
            }
        }
        return String.join(" ", roles);
    }

    private static Stream<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName());
    }

    private static String path(JavaClass type, JavaMethod method) {
        var path = type.getAnnotationOfType(Path.class).value();
        if (method.isAnnotatedWith(Path.class)) {
            path += "/" + method.getAnnotationOfType(Path.class).value();
        }
        return ("/" + path).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }

    private static String roles(JavaClass type, JavaMethod method) {
        if (method.isAnnotatedWith(PermitAll.class)) {
            return PUBLIC;
        }
        var allowed = method.isAnnotatedWith(RolesAllowed.class)
                ? method.getAnnotationOfType(RolesAllowed.class)
                : type.getAnnotationOfType(RolesAllowed.class);
        return Stream.of(allowed.value()).sorted().collect(Collectors.joining(" "));
    }
}
