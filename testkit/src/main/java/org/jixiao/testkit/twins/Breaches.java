package org.jixiao.testkit.twins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jixiao.contract.Operation;

/** Attacks, and keeps what got through. */
final class Breaches {

    private final Inventory inventory;
    private final TwinScript script;
    private final Http http;
    private final boolean whole;
    private final Map<Twin, List<String>> states = new HashMap<>();
    private final List<String> found = new ArrayList<>();
    private int answers;

    /** @param whole both walls stand: strangers' ids and nobody's must also look alike, for every role */
    Breaches(Inventory inventory, TwinScript script, Http http, boolean whole) {
        this.inventory = inventory;
        this.script = script;
        this.http = http;
        this.whole = whole;
    }

    List<String> found() {
        return found;
    }

    int answers() {
        return answers;
    }

    void by(Operation operation, Twin attacker, BiFunction<Twin, String, String> person, Twin victim, Canaries canaries)
            throws Exception {
        if (!states.containsKey(victim)) {
            states.put(victim, UnitRows.state(victim));
        }
        var read = inventory.isRead(operation);
        var first = true;
        for (var role : roles(operation)) {
            for (var call : inventory.calls(operation).stream()
                    .limit(first ? Integer.MAX_VALUE : 1)
                    .toList()) {
                var attack = new Attack(http, script, operation, call, attacker, person.apply(attacker, role));
                if (read) {
                    scan(role, attack.own(), canaries);
                }
                judge(role, attack.on(victim, read ? 1 : Integer.MAX_VALUE), canaries);
            }
            first = false;
        }
        if (!read) {
            script.rest();
        }
        if (!read && !UnitRows.state(victim).equals(states.get(victim))) {
            found.add(operation + " by " + attacker + " changed " + victim);
            states.put(victim, UnitRows.state(victim));
        }
        // What the attacker did to its own rows is no breach when it is the next one's victim.
        states.remove(attacker);
    }

    /** All ways to call it are tried by the first role, the first way by every other; one wall down: no others. */
    private List<String> roles(Operation operation) {
        var roles = inventory.roles(operation);
        return whole || !inventory.isRead(operation) ? roles : roles.subList(0, 1);
    }

    private void judge(String role, List<Attack.Pair> pairs, Canaries canaries) {
        for (var pair : pairs) {
            scan(role, pair.foreign(), canaries);
            scan(role, pair.nobodys(), canaries);
            if (whole && !pair.isAlike()) {
                found.add(role + " can tell a stranger's from nobody's: " + pair.foreign() + " but " + pair.nobodys());
            }
        }
    }

    private void scan(String role, Exchange exchange, Canaries canaries) {
        answers++;
        var leaked = canaries.in(exchange);
        if (!leaked.isEmpty()) {
            found.add(role + ": " + exchange + " tells " + leaked);
        }
        if (whole && exchange.status() >= 500) {
            found.add(role + ": " + exchange);
        }
    }
}
