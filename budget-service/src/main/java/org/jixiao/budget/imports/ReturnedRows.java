package org.jixiao.budget.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.SheetWriter;

/** The file that goes back: the rows with the caller's own columns, and a reason. Written to disk row by row. */
@ApplicationScoped
class ReturnedRows {

    private static final int FETCHED = 500;
    private static final String REASONS = "；";

    private final DataSource database;

    ReturnedRows(DataSource database) {
        this.database = database;
    }

    static SentFile template(SheetFormat format) {
        return SentFile.of(
                format,
                "导入模板",
                writer -> writer.row(Stream.of(PaymentColumn.values())
                        .map(PaymentColumn::heading)
                        .toList()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    SentFile of(ImportJob job, SheetFormat format, Locale locale) {
        return SentFile.of(format, "退回的行", writer -> write(job, locale, writer));
    }

    private void write(ImportJob job, Locale locale, SheetWriter writer) throws IOException {
        var sql = "select cells, rules from import_fault where job_id = ? order by line";
        var old = job.headings().indexOf(PaymentColumn.REASON);
        writer.row(line(job.headings(), old, PaymentColumn.REASON));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED);
            statement.setObject(1, job.id());
            for (var rows = statement.executeQuery(); rows.next(); ) {
                writer.row(line(cells(rows, job.headings().size()), old, reasons(rows.getString(2), locale)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the returned rows could not be read", failed);
        }
    }

    /** A file that comes back a second time has its column of reasons already. */
    private static List<String> line(List<String> cells, int old, String reason) {
        var line = new ArrayList<>(cells);
        if (old >= 0) {
            line.remove(old);
        }
        line.add(reason);
        return line;
    }

    private static List<String> cells(ResultSet row, int width) throws SQLException {
        var cells = new ArrayList<>(ImportStage.split(row.getString(1)));
        while (cells.size() < width) {
            cells.add("");
        }
        return cells.subList(0, width);
    }

    private static String reasons(String rules, Locale locale) {
        return Stream.of(rules.split(","))
                .map(rule -> RowRule.valueOf(rule).message().in(locale))
                .collect(Collectors.joining(REASONS));
    }
}
