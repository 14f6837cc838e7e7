package org.jixiao.budget.execution;

import java.util.List;
import java.util.Optional;
import org.jixiao.common.money.Money;
import org.jixiao.common.money.Rate;

/** What is measured, and from which rows of the two ledgers. */
enum Measure {
    INITIAL(List.of("INITIAL")),
    ADJUSTED(List.of("INITIAL", "SUPPLEMENT", "REDUCTION", "VIREMENT", "CARRY_OVER")),
    SUPPLEMENTED(List.of("SUPPLEMENT")),
    REDUCED(List.of("REDUCTION")),
    CARRIED_OVER(List.of("CARRY_OVER")),
    SPENT(List.of("PAYMENT")),
    ALL(List.of("INITIAL", "SUPPLEMENT", "REDUCTION", "VIREMENT", "CARRY_OVER", "PAYMENT"));

    private final List<String> kinds;

    Measure(List<String> kinds) {
        this.kinds = kinds;
    }

    List<String> kinds() {
        return kinds;
    }

    /**
     * Sums over ledger rows.
     *
     * @param rowsDigest over the hashes of the rows that were summed
     */
    record Sums(Money initial, Money adjusted, Money spent, long rows, String rowsDigest) {

        Optional<Rate> executionRate() {
            return Rate.of(spent, adjusted);
        }
    }
}
