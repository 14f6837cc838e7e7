package org.jixiao.evaluation.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.fact.Fact;

/**
 * The facts of a sheet as of its cut-off day.
 *
 * @param money initial, adjusted, spent
 * @param indicators by the id of the bound indicator
 */
record SheetReadings(Instant knownAt, List<Fact> money, Map<UUID, Fact> indicators) {

    /** Null where the owner of the records states nothing. */
    BigDecimal amount(int position) {
        var value = money.get(position).value();
        return value == null ? null : new BigDecimal(value);
    }
}
