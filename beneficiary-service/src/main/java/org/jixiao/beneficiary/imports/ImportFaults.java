package org.jixiao.beneficiary.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.PrivacyConfig;
import org.jixiao.common.time.BusinessDay;

/** Keeps what goes back: the rows of rejected households, sealed, and why; reasons never hold the content of a cell. */
@ApplicationScoped
class ImportFaults {

    private final DataSource database;
    private final FieldEncryption cipher;
    private final PrivacyConfig privacy;
    private final BusinessDay day;

    ImportFaults(DataSource database, FieldEncryption cipher, PrivacyConfig privacy, BusinessDay day) {
        this.database = database;
        this.cipher = cipher;
        this.privacy = privacy;
        this.day = day;
    }

    static FieldLocation location(ImportJob job, long line) {
        return new FieldLocation(job.origin(), "import_returned", "rows-" + line, job.id());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(ImportJob job, List<HouseholdEntry> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            addRows(connection, job, rejected);
            addReasons(connection, job, rejected);
        } catch (SQLException failed) {
            throw new IllegalStateException("rejected rows could not be kept", failed);
        }
    }

    private void addRows(Connection connection, ImportJob job, List<HouseholdEntry> rejected) throws SQLException {
        var year = day.today().getYear() + privacy.retentionYears();
        try (var statement = statement(
                connection,
                job,
                "insert into import_returned (job_id, region_code, unit_code, line, sealed) values (?, ?, ?, ?, ?)")) {
            for (var entry : rejected) {
                var text = new StringBuilder();
                GroupText.append(text, entry.group());
                var line = entry.group().line();
                statement.setLong(4, line);
                statement.setBytes(
                        5,
                        cipher.seal(location(job, line), year, text.toString().getBytes(StandardCharsets.UTF_8)));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void addReasons(Connection connection, ImportJob job, List<HouseholdEntry> rejected)
            throws SQLException {
        try (var statement = statement(connection, job, """
                insert into import_fault (job_id, region_code, unit_code, line, position, column_heading, rule,
                    reason_zh, reason_en) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var entry : rejected) {
                for (var i = 0; i < entry.faults().size(); i++) {
                    var fault = entry.faults().get(i);
                    statement.setLong(4, fault.line());
                    statement.setInt(5, i);
                    statement.setString(6, fault.column());
                    statement.setString(7, fault.rule());
                    statement.setString(8, fault.message().zh());
                    statement.setString(9, fault.message().en());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static PreparedStatement statement(Connection connection, ImportJob job, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setObject(1, job.id());
        statement.setString(2, job.regionCode());
        statement.setString(3, job.unitCode());
        return statement;
    }
}
