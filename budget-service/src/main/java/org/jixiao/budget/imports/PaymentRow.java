package org.jixiao.budget.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jixiao.budget.line.FundingSource;

/**
 * One row of the file as far as it can be read alone; what cannot be read is null, and its rule is broken.
 *
 * @param cells all cells of the row, the caller's own columns among them
 */
record PaymentRow(
        long number,
        String unit,
        Integer fiscalYear,
        String project,
        String functional,
        String economic,
        FundingSource source,
        UUID line,
        BigDecimal amount,
        LocalDate paidOn,
        String voucherNo,
        String summary,
        String indicator,
        String period,
        Set<RowRule> broken,
        java.util.List<String> cells) {

    PaymentRow {
        broken = broken.isEmpty() ? Set.of() : EnumSet.copyOf(broken);
    }
}
