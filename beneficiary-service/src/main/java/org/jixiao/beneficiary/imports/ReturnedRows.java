package org.jixiao.beneficiary.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.common.problem.Text;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.SheetRow;
import org.jixiao.sheets.SheetWriter;

/** The file that goes back: the rejected households with all their rows and the caller's own columns, and a reason. */
@ApplicationScoped
class ReturnedRows {

    private static final int FETCHED = 500;
    private static final String BETWEEN_REASONS = "；";

    private final DataSource database;
    private final FieldEncryption cipher;
    private final ImportParts parts;

    ReturnedRows(DataSource database, FieldEncryption cipher, ImportParts parts) {
        this.database = database;
        this.cipher = cipher;
        this.parts = parts;
    }

    static SentFile template(SheetFormat format) {
        return SentFile.of(
                format,
                "导入模板",
                writer -> writer.row(Stream.of(HouseholdColumn.values())
                        .map(HouseholdColumn::heading)
                        .toList()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    SentFile of(ImportJob job, SheetFormat format, Locale locale) {
        return SentFile.of(format, "退回的户", writer -> write(job, locale, writer));
    }

    private void write(ImportJob job, Locale locale, SheetWriter writer) throws IOException {
        var headings = parts.headings(job);
        var old = headings.indexOf(HouseholdColumn.REASON);
        writer.row(line(headings, headings.size(), old, HouseholdColumn.REASON));
        try (var connection = database.getConnection();
                var returned = query(
                        connection, job, "select line, sealed from import_returned where job_id = ? order by line");
                var faults = query(connection, job, """
                        select line, column_heading, reason_zh, reason_en from import_fault
                        where job_id = ? order by line, position""")) {
            var reasons = new Reasons(faults.executeQuery(), locale);
            for (var rows = returned.executeQuery(); rows.next(); ) {
                for (var row : rows(job, rows)) {
                    writer.row(line(row.cells(), headings.size(), old, reasons.of(row.line())));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the returned rows could not be read", failed);
        }
    }

    private static PreparedStatement query(Connection connection, ImportJob job, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED);
        statement.setObject(1, job.id());
        return statement;
    }

    private List<SheetRow> rows(ImportJob job, ResultSet returned) throws SQLException {
        var text = cipher.openBytes(ImportFaults.location(job, returned.getLong(1)), returned.getBytes(2));
        return GroupText.groups(new String(text, StandardCharsets.UTF_8)).get(0).rows();
    }

    /** A file that comes back a second time has its column of reasons already. */
    private static List<String> line(List<String> cells, int width, int old, String reason) {
        var line = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (line.size() < width) {
            line.add("");
        }
        if (old >= 0) {
            line.remove(old);
        }
        line.add(reason);
        return line;
    }

    /** Reads along with the rows: both come in the order of their lines. */
    private static final class Reasons {

        private final ResultSet faults;
        private final Locale locale;
        private boolean left;

        Reasons(ResultSet faults, Locale locale) throws SQLException {
            this.faults = faults;
            this.locale = locale;
            this.left = faults.next();
        }

        String of(long line) throws SQLException {
            var sentences = new ArrayList<String>();
            for (; left && faults.getLong(1) <= line; left = faults.next()) {
                sentences.add(sentence());
            }
            return String.join(BETWEEN_REASONS, sentences);
        }

        private String sentence() throws SQLException {
            var message = new Text(faults.getString(3), faults.getString(4)).in(locale);
            return faults.getString(2).isEmpty() ? message : faults.getString(2) + "：" + message;
        }
    }
}
