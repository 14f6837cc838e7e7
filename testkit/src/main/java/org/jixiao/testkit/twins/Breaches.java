package org.jixiao.testkit.twins;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jixiao.contract.Operation;

/** Attacks, and keeps what got through. */
final class Breaches {

    private final Inventory inventory;
    private final TwinScript script;
    private final Http http;
    private final boolean whole;
    private final Connection owner;
    private final Set<Operation> byAllRoles = new HashSet<>();
    private final Map<Twin, List<String>> states = new HashMap<>();
    private final List<String> found = new ArrayList<>();
    private int answers;

    /**
     * @param whole both walls stand: strangers' ids and nobody's must also look alike, for every role
     * @param owner sees the rows of everybody
     */
    Breaches(Inventory inventory, TwinScript script, Http http, boolean whole, Connection owner) {
        this.inventory = inventory;
        this.script = script;
        this.http = http;
        this.whole = whole;
        this.owner = owner;
    }

    List<String> found() {
        return found;
    }

    int answers() {
        return answers;
    }

    void by(Operation operation, Twin attacker, BiFunction<Twin, String, String> person, Twin victim, Canaries canaries)
            throws Exception {
        var read = inventory.isRead(operation);
        if (!read && !states.containsKey(victim)) {
            states.put(victim, UnitRows.state(owner, victim));
        }
        var first = true;
        for (var role : roles(operation)) {
            for (var call : inventory.calls(operation).stream()
                    .limit(first ? Integer.MAX_VALUE : 1)
                    .toList()) {
                var attack = new Attack(http, script, operation, call, attacker, person.apply(attacker, role));
                if (read) {
                    scan(role, attack.own(), canaries);
                }
                judge(role, attack, victim, canaries, read ? 1 : Integer.MAX_VALUE);
            }
            first = false;
        }
        if (!read) {
            script.rest();
            compare(operation, attacker, victim);
        }
        // What the attacker did to its own rows is no breach when it is the next one's victim.
        states.remove(attacker);
    }

    private void compare(Operation operation, Twin attacker, Twin victim) throws SQLException {
        var state = UnitRows.state(owner, victim);
        if (!state.equals(states.put(victim, state))) {
            found.add(operation + " by " + attacker + " changed " + victim);
        }
    }

    /**
     * All ways to call it are tried by the first role, the first way by every other role too, once: the scope is the
     * person's, whatever the role.
     */
    private List<String> roles(Operation operation) {
        var roles = inventory.roles(operation);
        return whole && byAllRoles.add(operation) ? roles : roles.subList(0, 1);
    }

    private void judge(String role, Attack attack, Twin victim, Canaries canaries, int mostOfAKind) {
        for (var stolen : attack.thefts(victim, mostOfAKind)) {
            if (!whole) {
                scan(role, attack.with(stolen, victim), canaries);
                continue;
            }
            var pair = attack.pair(stolen, victim);
            scan(role, pair.foreign(), canaries);
            scan(role, pair.nobodys(), canaries);
            if (!pair.isAlike()) {
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
