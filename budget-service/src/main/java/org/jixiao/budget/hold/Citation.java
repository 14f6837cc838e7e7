package org.jixiao.budget.hold;

/**
 * What a payment says it was made for; null where it says nothing.
 *
 * @param period a year, half-year, quarter or month: {@code 2025}, {@code 2025-H1}, {@code 2025-Q3}, {@code 2025-07}
 */
public record Citation(String indicator, String period) {

    boolean isComplete() {
        return indicator != null && period != null;
    }
}
