package org.jixiao.budget.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.sheets.SheetReader;
import org.jixiao.sheets.StageCopy;

/** Where the rows of a file wait: written as they are read, so that no file is ever held in memory. */
@ApplicationScoped
class ImportStage {

    private static final char SEPARATOR = '\u001f';

    private static final String STAGE = """
            import_stage (job_id, line, unit, fiscal_year, project_code, functional_code, economic_code, source,
                line_id, amount, paid_on, voucher_no, summary, indicator, period, rules, cells)""";

    private final DataSource database;
    private final BusinessDay day;

    ImportStage(DataSource database, BusinessDay day) {
        this.database = database;
        this.day = day;
    }

    /** How many rows were read. */
    @Transactional(Transactional.TxType.MANDATORY)
    int fill(UUID job, SheetReader sheet) {
        var rows = new PaymentRows(sheet, day.today());
        try (var copy = new StageCopy(database, STAGE)) {
            var id = job.toString();
            while (sheet.hasNext()) {
                append(copy, id, rows.read(sheet.next()));
            }
            return copy.end();
        } catch (SQLException failed) {
            throw new IllegalStateException("the stage could not be filled", failed);
        }
    }

    private static void append(StageCopy copy, String job, PaymentRow row) throws SQLException {
        copy.row(
                job,
                row.number(),
                row.unit(),
                row.fiscalYear(),
                row.project(),
                row.functional(),
                row.economic(),
                row.source(),
                row.line(),
                row.amount(),
                row.paidOn(),
                row.voucherNo(),
                row.summary(),
                row.indicator(),
                row.period(),
                row.broken().isEmpty()
                        ? ""
                        : row.broken().stream().map(RowRule::name).collect(Collectors.joining(",")),
                joined(row.cells()));
    }

    /** Cells as one text; what a person can type never holds the separator. */
    static String joined(List<String> cells) {
        var joined = new StringJoiner(String.valueOf(SEPARATOR));
        for (var cell : cells) {
            joined.add(cell.replace(SEPARATOR, ' '));
        }
        return joined.toString();
    }

    static List<String> split(String cells) {
        return List.of(cells.split(String.valueOf(SEPARATOR), -1));
    }
}
