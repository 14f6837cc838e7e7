package org.jixiao.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.contract.Contract;

/**
 * A place in a body at which a value can be exchanged.
 *
 * @param schema resolved
 */
record Site(ObjectNode parent, String name, JsonNode schema, boolean required) {

    /** All places of a body, those inside of lists included. */
    static List<Site> of(Contract contract, JsonNode body, JsonNode schema) {
        var sites = new ArrayList<Site>();
        collect(contract, body, contract.resolved(schema), sites);
        return sites;
    }

    private static void collect(Contract contract, JsonNode node, JsonNode schema, List<Site> sites) {
        if (node instanceof ObjectNode object) {
            var required = Values.required(schema);
            object.properties().forEach(property -> {
                var inner = contract.resolved(schema.path("properties").path(property.getKey()));
                sites.add(new Site(object, property.getKey(), inner, required.contains(property.getKey())));
                collect(contract, property.getValue(), inner, sites);
            });
        } else if (node instanceof ArrayNode items) {
            items.forEach(item -> collect(contract, item, contract.resolved(schema.path("items")), sites));
        }
    }

    JsonNode value() {
        return parent.path(name);
    }

    void set(JsonNode value) {
        parent.set(name, value);
    }

    boolean isText() {
        return schema.path("type").asText().equals("string");
    }
}
