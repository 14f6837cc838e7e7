package org.jixiao.budget.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jixiao.common.problem.Refusal;
import org.jixiao.sheets.Cells;
import org.jixiao.sheets.SheetReader;
import org.jixiao.sheets.SheetRow;
import org.jixiao.sheets.StageCopy;
import org.jixiao.sheets.UnreadableSheet;
import org.jixiao.sheets.UploadedFile;

/**
 * A statement on its way into the stage. Half of it could not be reconciled, so a row that cannot be read refuses all of
 * it, and the refusal names the lines.
 */
final class Statement {

    private static final String DATE = "支付日期";
    private static final String AMOUNT = "金额";
    private static final String VOUCHER = "凭证号";
    private static final List<String> COLUMNS = List.of(DATE, AMOUNT, VOUCHER);
    private static final int LONGEST_VOUCHER = 64;
    private static final int NAMED = 20;

    private final UUID id;
    private final SheetReader sheet;
    private final List<Long> malformed = new ArrayList<>();

    private Statement(UUID id, SheetReader sheet) {
        this.id = id;
        this.sheet = sheet;
    }

    static void stage(DataSource database, UUID id, UploadedFile file) {
        try (var sheet = file.open()) {
            new Statement(id, sheet).stage(database);
        } catch (UnreadableSheet unreadable) {
            throw unreadable();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("the statement could not be staged", failed);
        }
    }

    private void stage(DataSource database) throws SQLException {
        if (COLUMNS.stream().anyMatch(column -> sheet.column(column) < 0)) {
            throw unreadable();
        }
        try (var copy =
                new StageCopy(database, "import_stage (job_id, line, amount, paid_on, voucher_no, rules, cells)")) {
            while (sheet.hasNext()) {
                stage(copy, sheet.next());
            }
            requireAllRead();
            copy.end();
        }
    }

    private void stage(StageCopy copy, SheetRow row) throws SQLException {
        var amount = Cells.amount(cell(row, AMOUNT)).filter(number -> number.scale() <= 2 && number.signum() != 0);
        var date = Cells.date(cell(row, DATE));
        var voucher = cell(row, VOUCHER);
        if (amount.isEmpty()
                || date.isEmpty()
                || voucher.isEmpty()
                || voucher.length() > LONGEST_VOUCHER
                || Stream.of(DATE, AMOUNT, VOUCHER).map(sheet::column).anyMatch(row.formulas()::contains)) {
            malformed.add(row.line());
            return;
        }
        copy.row(id, row.line(), amount.map(BigDecimal::toPlainString).get(), date.get(), voucher, "", "");
    }

    private String cell(SheetRow row, String column) {
        return Cells.plain(row.cell(sheet.column(column)));
    }

    private void requireAllRead() {
        if (!malformed.isEmpty()) {
            var lines = malformed.stream().limit(NAMED).map(String::valueOf).toList();
            throw Refusal.of(
                    ReconciliationProblem.MALFORMED_ROWS,
                    "共 " + malformed.size() + " 行的日期、金额或凭证号无法读取，行号：" + String.join("、", lines),
                    "The date, amount or voucher of " + malformed.size() + " rows cannot be read: lines "
                            + String.join(", ", lines),
                    Map.of("lines", lines, "rows", malformed.size()));
        }
    }

    private static Refusal unreadable() {
        var columns = String.join("、", COLUMNS);
        return Refusal.of(
                ReconciliationProblem.UNREADABLE_STATEMENT,
                "对账单应为 CSV 或 XLSX，且有以下各列：" + columns,
                "A statement is CSV or XLSX and has these columns: " + columns);
    }
}
