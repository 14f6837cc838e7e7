package org.jixiao.beneficiary.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.Statements;

/** Seals what a household holds under the key of a later year. */
@ApplicationScoped
class Prolongation {

    static final String AMONG = "household_id = any (cast(string_to_array(?, ',') as uuid[]))";

    private final Statements statements;
    private final FieldEncryption cipher;

    Prolongation(Statements statements, FieldEncryption cipher) {
        this.statements = statements;
        this.cipher = cipher;
    }

    /** @param years of each household: under whose key it is kept from now on */
    @Transactional(Transactional.TxType.MANDATORY)
    void prolong(String origin, Map<UUID, Integer> years) {
        if (years.isEmpty()) {
            return;
        }
        var ids = ids(years.keySet());
        SealedColumn.ofHouseholds().forEach((table, columns) -> reseal(origin, table, columns, ids, years));
        statements.changeEach(
                "update household set retention_year = ? where id = ?",
                years.entrySet().stream()
                        .map(one -> List.<Object>of(one.getValue(), one.getKey()))
                        .toList());
        statements.change("""
                update amendment a set retention_year = h.retention_year from household h
                where h.id = a.household_id and a.""" + AMONG, ids);
    }

    static String ids(Iterable<UUID> households) {
        var ids = new ArrayList<String>();
        households.forEach(id -> ids.add(id.toString()));
        return String.join(",", ids);
    }

    private void reseal(String origin, String table, List<SealedColumn> columns, String ids, Map<UUID, Integer> years) {
        var names = columns.stream().map(SealedColumn::column).toList();
        var rows = statements.all(
                "select id, household_id, " + String.join(", ", names) + " from " + table + " where " + AMONG,
                row -> sealedAnew(origin, columns, row, years),
                ids);
        statements.changeEach(
                "update " + table + " set "
                        + names.stream().map(name -> name + " = ?").collect(Collectors.joining(", ")) + " where id = ?",
                rows);
    }

    private List<Object> sealedAnew(String origin, List<SealedColumn> columns, Row row, Map<UUID, Integer> years)
            throws SQLException {
        var id = row.uuid();
        int year = years.get(row.uuid());
        var values = new ArrayList<Object>();
        for (var column : columns) {
            var place = new FieldLocation(origin, column.table(), column.sealedAs(), id);
            values.add(cipher.seal(place, year, cipher.openBytes(place, row.bytes())));
        }
        values.add(id);
        return values;
    }
}
