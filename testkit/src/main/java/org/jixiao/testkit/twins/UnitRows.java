package org.jixiao.testkit.twins;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.testkit.SuiteResource;

/** The tables of a unit, found in the catalogue of PostgreSQL, past both walls. */
final class UnitRows {

    private static final String TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where a.attname = 'unit_code' and not a.attisdropped and c.relkind in ('r', 'p') and not c.relispartition
                and c.relnamespace = 'public'::regnamespace
            order by 1""";

    /** Without its own policy, forced also on the owner, for reading and for writing, a table has one wall only. */
    private static final String UNPROTECTED = """
            select c.relname from pg_class c
            where c.relname = ? and not (c.relrowsecurity and c.relforcerowsecurity and exists (
                select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and p.cmd = 'ALL'
                    and p.qual like '%in_scope%' and coalesce(p.with_check, p.qual) like '%in_scope%'))""";

    /** Not what tells one unit from another: names of columns that hold codes, hashes of the chain's beginning. */
    private static final String COLUMNS = """
            select column_name, data_type from information_schema.columns
            where table_schema = 'public' and table_name = ? and data_type in ('uuid', 'numeric', 'text',
                'character varying') and column_name not in ('region_code')""";

    /** Where an act of a unit stands among all is settled by whoever next reads the feed of changes, of any unit. */
    private static final String PLACED = "select place_changes(2147483647)";

    private static final Pattern TELLING = Pattern.compile("(?s).{8,200}|[0-9]{6}");

    private static List<String> tables;

    private UnitRows() {}

    /** No test adds a table. */
    static synchronized List<String> tables() throws SQLException {
        if (tables == null) {
            tables = inCatalogue();
        }
        return tables;
    }

    private static List<String> inCatalogue() throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            return strings(rows);
        }
    }

    static List<String> tablesWithout(Twin twin) throws SQLException {
        var empty = new ArrayList<String>();
        try (var owner = SuiteResource.asOwner()) {
            place(owner);
            for (var table : tables()) {
                if (values(owner, table, "1", twin).isEmpty()) {
                    empty.add(table);
                }
            }
        }
        return empty;
    }

    static List<String> tablesWithoutPolicy() throws SQLException {
        var bare = new ArrayList<String>();
        try (var owner = SuiteResource.asOwner();
                var statement = owner.prepareStatement(UNPROTECTED)) {
            for (var table : tables()) {
                statement.setString(1, table);
                bare.addAll(strings(statement.executeQuery()));
            }
        }
        return bare;
    }

    /** Every row of the unit, as one hash a table: what nobody else can change. */
    static List<String> state(Connection owner, Twin twin) throws SQLException {
        var sql = tables().stream()
                .map(table ->
                        "select '%1$s ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %1$s t where region_code = '%2$s' and unit_code = '%3$s'"
                                .formatted(table, twin.region(), twin.unit()))
                .collect(Collectors.joining(" union all "));
        place(owner);
        try (var statement = owner.createStatement()) {
            return strings(statement.executeQuery(sql));
        }
    }

    private static void place(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(PLACED);
        }
    }

    /** Every id, amount and text in the unit's rows that is long enough to tell it from others. */
    static Set<String> values(Twin twin) throws SQLException {
        var values = new TreeSet<String>();
        try (var owner = SuiteResource.asOwner();
                var columns = owner.prepareStatement(COLUMNS)) {
            for (var table : tables()) {
                columns.setString(1, table);
                for (var column : strings(columns.executeQuery())) {
                    values.addAll(values(owner, table, "distinct " + column + "::text", twin));
                }
            }
        }
        values.removeIf(value -> !TELLING.matcher(value).matches());
        return values;
    }

    private static List<String> values(Connection owner, String table, String expression, Twin twin)
            throws SQLException {
        try (var statement = owner.prepareStatement(
                "select " + expression + " from " + table + " t where region_code = ? and unit_code = ?")) {
            statement.setString(1, twin.region());
            statement.setString(2, twin.unit());
            return strings(statement.executeQuery());
        }
    }

    private static List<String> strings(java.sql.ResultSet rows) throws SQLException {
        try (rows) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                if (rows.getString(1) != null) {
                    strings.add(rows.getString(1));
                }
            }
            return strings;
        }
    }
}
