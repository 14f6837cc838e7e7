package org.jixiao.testkit.twins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.contract.Contract;
import org.jixiao.contract.Operation;

/** What the units' own people do, each in the role that may do it. */
final class Play {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contract contract;
    private final TwinScript script;
    private final Http http;

    Play(Contract contract, TwinScript script, Http http) {
        this.contract = contract;
        this.script = script;
        this.http = http;
    }

    /** The whole journey of a unit. */
    List<Exchange> journey(Twin player) throws Exception {
        var exchanges = new ArrayList<Exchange>();
        for (var call : script.journey()) {
            exchanges.add(act(call, player));
        }
        return exchanges;
    }

    /** One act of the unit's own people, which must succeed. */
    Exchange act(Call call, Twin player) throws Exception {
        var operation = operation(call.operation());
        var token = player.person(call.role());
        var target = call.path().containsKey("id") ? Slot.fill(call.path().get("id"), player::value) : "";
        var exchange = http.send(operation, call, token, player::value, player.version(target));
        if (!exchange.succeeded()) {
            throw new IllegalStateException("an act of " + player + " was refused: " + exchange);
        }
        var etag = exchange.headers().getOrDefault("etag", List.of("")).get(0);
        call.keeps()
                .forEach((kind, pointer) ->
                        player.hold(kind, json(exchange).at(pointer).asText()));
        if (!etag.isEmpty()) {
            player.version(target, etag);
            player.version(json(exchange).path("id").asText(), etag);
        }
        script.settle(call, player);
        return exchange;
    }

    private Operation operation(String id) {
        return contract.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the document has no operation " + id));
    }

    Exchange ask(Attack.Way way, Twin caller, String role, Twin whose) {
        return new Attack(http, script, way.operation(), way.call(), caller, caller.person(role)).about(whose);
    }

    static JsonNode json(Exchange exchange) {
        try {
            return JSON.readTree(exchange.text());
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode();
        }
    }
}
