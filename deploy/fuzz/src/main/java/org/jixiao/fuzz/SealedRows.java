package org.jixiao.fuzz;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jixiao.local.database.Postgres;
import org.jixiao.local.process.Failure;
import org.jixiao.local.secret.Secrets;
import org.jixiao.local.service.Service;

/**
 * The rows that no request may change or remove: those of every table that a service's role may only add to, and what
 * was sealed of the others. Read by the owners of the databases, so that no wall hides a row.
 *
 * @param digests of each row, by service and table
 */
record SealedRows(Map<String, Set<String>> digests) {

    private static final String ADDED_TO_ONLY = """
            select c.relname
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and has_table_privilege('%1$s', c.oid, 'INSERT')
              and not has_any_column_privilege('%1$s', c.oid, 'UPDATE')
              and not has_table_privilege('%1$s', c.oid, 'DELETE')
            order by c.relname""";

    /** Of rows that go on through states, what is fixed from the moment of their seal. */
    private static final Map<Service, Map<String, String>> SEALED = Map.of(
            Service.EVALUATION,
            Map.of(
                    "target_set (sealed)",
                    "select id, seal_content, seal_digest, sealed_by, sealed_at from target_set where seal_digest is not null"));

    static SealedRows of(Postgres postgres, Secrets secrets) {
        var digests = new TreeMap<String, Set<String>>();
        for (var service : Service.values()) {
            try (var connection = DriverManager.getConnection(
                    postgres.url(service.id()), service.id() + "_owner", secrets.password(service.id() + "-owner"))) {
                for (var table : texts(connection, ADDED_TO_ONLY.formatted(service.id() + "_app"))) {
                    digests.put(service.id() + "." + table, rows(connection, "select * from \"" + table + '"'));
                }
                for (var sealed : SEALED.getOrDefault(service, Map.of()).entrySet()) {
                    digests.put(service.id() + "." + sealed.getKey(), rows(connection, sealed.getValue()));
                }
            } catch (SQLException e) {
                throw new Failure("%s 的数据库读不出：%s".formatted(service.module(), e.getMessage()), e);
            }
        }
        return new SealedRows(digests);
    }

    long count() {
        return digests.values().stream().mapToLong(Set::size).sum();
    }

    /** @return the tables of which rows are missing or changed later, with how many */
    List<String> missingFrom(SealedRows later) {
        var missing = new ArrayList<String>();
        digests.forEach((table, rows) -> {
            var gone = new HashSet<>(rows);
            gone.removeAll(later.digests().getOrDefault(table, Set.of()));
            if (!gone.isEmpty()) {
                missing.add("%s: %d rows were changed or removed".formatted(table, gone.size()));
            }
        });
        return missing;
    }

    private static Set<String> rows(Connection connection, String query) throws SQLException {
        return Set.copyOf(texts(connection, "select distinct md5(t::text) from (%s) t".formatted(query)));
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }
}
