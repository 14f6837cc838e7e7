package org.jixiao.testkit.twins;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What only one unit's rows hold: its mark, its ids, its amounts, its digests, its people, its code. */
final class Canaries {

    private final String unit;
    private final Set<String> values;

    private Canaries(String unit, Set<String> values) {
        this.unit = unit;
        this.values = values;
    }

    /** @param others hold some values too: states, official codes, what was published for all */
    static Canaries of(Twin twin, List<Twin> others) throws SQLException {
        var values = new TreeSet<>(UnitRows.values(twin));
        var shared = false;
        for (var other : others) {
            values.removeAll(UnitRows.values(other));
            shared |= other.unit().equals(twin.unit());
        }
        values.add(twin.mark());
        return new Canaries(shared ? null : "\"" + twin.unit() + "\"", values);
    }

    /** Those that the answer tells and the caller did not send. */
    List<String> in(Exchange exchange) {
        return in(exchange.told(), exchange.sent());
    }

    List<String> in(String told, String known) {
        var found = new ArrayList<String>();
        for (var value : values) {
            if (told.contains(value) && !known.contains(value)) {
                found.add(value);
            }
        }
        if (unit != null && told.contains(unit) && !known.contains(unit.replace("\"", ""))) {
            found.add(unit);
        }
        return found;
    }

    int size() {
        return values.size();
    }
}
