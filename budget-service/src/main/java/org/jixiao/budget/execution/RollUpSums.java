package org.jixiao.budget.execution;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jixiao.common.money.Money;
import org.jixiao.common.scope.Row;

/**
 * What the ledgers of a year add up to.
 *
 * @param knownAt everything that is recorded by then is in it and nothing else; null for all that is recorded
 */
record RollUpSums(Instant knownAt, List<Line> lines) {

    /** @param code a unit; three digits for a department; empty for a region as a whole */
    record Key(String region, String code) implements Comparable<Key> {

        Key with(String other) {
            return new Key(region, other);
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::region).thenComparing(Key::code).compare(this, other);
        }

        @Override
        public String toString() {
            return region + "/" + code;
        }
    }

    /** @param units how many it was added up from */
    record Line(Key key, int units, Money initial, Money adjusted, Money spent) {

        /** From region, code, number of units and the three amounts. */
        static Line of(Row row) throws SQLException {
            return new Line(new Key(row.text(), row.text()), row.integer(), row.money(), row.money(), row.money());
        }

        Line under(Key other) {
            return new Line(other, units, initial, adjusted, spent);
        }

        Line plus(Line other) {
            return new Line(
                    key,
                    units + other.units,
                    initial.plus(other.initial),
                    adjusted.plus(other.adjusted),
                    spent.plus(other.spent));
        }
    }
}
