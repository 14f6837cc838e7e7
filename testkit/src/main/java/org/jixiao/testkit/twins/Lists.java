package org.jixiao.testkit.twins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.contract.Operation;
import org.jixiao.contract.Parameter;

/** Every list of the document: a filter that is not understood shows nothing, and a page turned shows each row once. */
final class Lists {

    private static final Set<String> PAGING = Set.of("limit", "cursor");
    private static final int MOST_PAGES = 12;

    private final Play play;
    private final TwinScript script;
    private final Inventory inventory;
    private final Http http;
    private final Twin unit;
    private final List<String> faults = new ArrayList<>();

    Lists(Play play, TwinScript script, Inventory inventory, Http http, Twin unit) {
        this.play = play;
        this.script = script;
        this.inventory = inventory;
        this.http = http;
        this.unit = unit;
    }

    List<String> thatFailOpen() {
        for (var operation : lists()) {
            var least = telling(operation);
            for (var parameter : operation.parametersIn("query")) {
                if (!PAGING.contains(parameter.name())
                        && !script.telling().contains(operation.id() + "?" + parameter.name())) {
                    closed(operation, least.query(parameter.name(), nobodys(parameter)));
                }
            }
            closed(operation, least.query("noSuchFilter", "1"));
        }
        return faults;
    }

    /** While another client adds rows, turning page by page shows each row that was there at the beginning, once. */
    List<String> thatLoseOrRepeatRows() throws Exception {
        for (var operation : lists()) {
            var growth = script.growth().get(operation.id());
            if (growth == null && !script.fixedLists().contains(operation.id())) {
                faults.add(operation + ": nothing says how it grows");
            }
            for (int rows = 0; rows < 3; rows++) {
                grow(growth);
            }
            turnPages(operation, growth);
        }
        return faults;
    }

    private void grow(List<Call> growth) throws Exception {
        for (var call : growth == null ? List.<Call>of() : growth) {
            play.act(call, unit);
        }
    }

    private void turnPages(Operation operation, List<Call> growth) throws Exception {
        var least = telling(operation);
        var snapshot = new LinkedHashSet<>(items(ask(operation, least.query("limit", "200"))));
        var seen = new ArrayList<String>();
        var answer = ask(operation, least.query("limit", "2"));
        seen.addAll(items(answer));
        for (int page = 1; page < MOST_PAGES && Play.json(answer).has("next"); page++) {
            if (page < 3) {
                grow(growth);
            }
            answer = http.get(Play.json(answer).path("next").asText(), unit.person(role(operation)));
            seen.addAll(items(answer));
        }
        if (new LinkedHashSet<>(seen).size() < seen.size()) {
            faults.add(operation + " repeats rows: " + seen);
        }
        // A list that is longer than the pages turned was read in order up to there.
        var expected = snapshot.stream().limit(seen.size()).toList();
        if (!seen.subList(0, expected.size()).equals(expected)) {
            faults.add(operation + " showed " + seen + " of " + snapshot);
        }
    }

    private List<Operation> lists() {
        return inventory.operations().stream().filter(Inventory::isList).toList();
    }

    /** The widest way to ask that shows something. */
    private Call telling(Operation operation) {
        var calls = inventory.calls(operation);
        return calls.stream()
                .filter(call -> !items(ask(operation, call)).isEmpty())
                .findFirst()
                .orElseGet(() -> {
                    faults.add(operation + " shows nothing, so nothing is proven of it");
                    return calls.get(0);
                });
    }

    private void closed(Operation operation, Call call) {
        var exchange = ask(operation, call);
        if (exchange.status() != 400
                && exchange.status() != 404
                && !(exchange.status() == 200 && items(exchange).isEmpty())) {
            faults.add("fails open: " + exchange);
        }
    }

    private Exchange ask(Operation operation, Call call) {
        return play.ask(new Attack.Way(operation, call), unit, role(operation), unit);
    }

    private String role(Operation operation) {
        return inventory.roles(operation).get(0);
    }

    /** A value of the right form that no record has; a word where only codes are understood. */
    private String nobodys(Parameter parameter) {
        var type = parameter.schema().path("type").asText();
        if (type.equals("integer")) {
            return "2099";
        }
        return parameter.schema().path("format").asText().equals("uuid")
                ? java.util.UUID.randomUUID().toString()
                : "no-such-value";
    }

    private static List<String> items(Exchange exchange) {
        var items = new ArrayList<String>();
        for (JsonNode item : Play.json(exchange).path("items")) {
            items.add(item.has("id") ? item.path("id").asText() : item.toString());
        }
        return items;
    }
}
