package org.jixiao.testkit.twins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jixiao.contract.Operation;

/** One call by a person of one unit, in which something of another unit stands, or something that nobody has. */
final class Attack {

    private final Http http;
    private final TwinScript script;
    private final Operation operation;
    private final Call call;
    private final Twin attacker;
    private final String token;

    /** One way to call an operation. */
    record Way(Operation operation, Call call) {}

    /** What the caller sees of the same call about a stranger's record and about nobody's. */
    record Pair(Exchange foreign, Exchange nobodys, String foreignAsNobodys, String nobodysAsNobodys) {

        /** Nothing but the id tells them apart: neither the status nor a header nor the body. */
        boolean isAlike() {
            return foreign.status() == nobodys.status() && foreignAsNobodys.equals(nobodysAsNobodys);
        }
    }

    Attack(Http http, TwinScript script, Operation operation, Call call, Twin attacker, String token) {
        this.http = http;
        this.script = script;
        this.operation = operation;
        this.call = call;
        this.attacker = attacker;
        this.token = token;
    }

    /** The call with all that belongs to somebody: oneself or another. */
    Exchange about(Twin somebody) {
        var everything = new HashMap<String, String>();
        call.slots().stream()
                .filter(Slot::isForeign)
                .forEach(slot -> everything.put(slot.name(), somebody.one(slot.name())));
        everything.put("region", somebody.region());
        return send(everything, somebody);
    }

    /** The attacker's own call: what it may see. */
    Exchange own() {
        return send(Map.of(), attacker);
    }

    List<Pair> on(Twin victim, int mostOfAKind) {
        return thefts(victim, mostOfAKind).stream()
                .map(stolen -> pair(stolen, victim))
                .toList();
    }

    /** Each slot with what belongs to the victim, one at a time, the newest ones, then all of them. */
    List<Map<String, String>> thefts(Twin victim, int mostOfAKind) {
        var thefts = new ArrayList<Map<String, String>>();
        var slots = new LinkedHashSet<String>();
        call.slots().stream().filter(Slot::isForeign).map(Slot::name).forEach(slots::add);
        if (!victim.region().equals(attacker.region()) && call.slots().stream().noneMatch(Slot::isRegion)) {
            // A bare code names the unit that has it in the attacker's own region.
            slots.remove("unit");
        }
        for (var slot : slots) {
            var all = victim.all(slot);
            for (var value : all.subList(all.size() - Math.min(mostOfAKind, all.size()), all.size())) {
                thefts.add(Map.of(slot, value));
            }
        }
        if (slots.size() > 1) {
            var everything = new HashMap<String, String>();
            slots.forEach(slot -> everything.put(slot, victim.one(slot)));
            thefts.add(everything);
        }
        return thefts;
    }

    Exchange with(Map<String, String> stolen, Twin victim) {
        return send(inPlace(stolen, victim), victim);
    }

    Pair pair(Map<String, String> stolen, Twin victim) {
        var nobodys = new HashMap<String, String>();
        stolen.keySet().forEach(slot -> nobodys.put(slot, slot.equals("unit") ? "990099" : script.nobodys(slot)));
        var first = new HashMap<String, String>();
        var second = new HashMap<String, String>();
        var answer = send(inPlace(stolen, victim), victim, first);
        var other = send(inPlace(nobodys, victim), victim, second);
        return new Pair(answer, other, blurred(answer, stolen, first), blurred(other, nobodys, second));
    }

    /** A unit's code means something only in its region. */
    private static Map<String, String> inPlace(Map<String, String> values, Twin victim) {
        var sent = new HashMap<>(values);
        if (values.containsKey("unit")) {
            sent.put("region", victim.region());
        }
        return sent;
    }

    private Exchange send(Map<String, String> stolen, Twin whose) {
        return send(stolen, whose, new HashMap<>());
    }

    private Exchange send(Map<String, String> stolen, Twin whose, Map<String, String> unique) {
        Function<Slot, String> values = slot -> {
            if (stolen.containsKey(slot.name())) {
                return stolen.get(slot.name());
            }
            var value = attacker.value(slot);
            if (slot.name().equals("unique")) {
                unique.put(value, "unique");
            }
            return value;
        };
        var id = call.path().containsKey("id") ? Slot.fill(call.path().get("id"), values) : "";
        return http.send(operation, call, token, values, whose.version(id));
    }

    /** An answer with everything blurred that may differ: what was sent in the slots, and what is new each time. */
    private static String blurred(Exchange answer, Map<String, String> sent, Map<String, String> unique) {
        var text = answer.told();
        for (var slot : sent.entrySet()) {
            if (!slot.getKey().equals("region")) {
                text = text.replace(slot.getValue(), "<" + slot.getKey() + ">");
            }
        }
        for (var value : unique.keySet()) {
            text = text.replace(value, "<unique>");
        }
        return Blur.ofTimes(answer.succeeded() ? Blur.ofIds(text) : text);
    }
}
