package org.jixiao.testkit.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jixiao.contract.Contract;

/** Bodies made from the published schemas: such as a service takes, and such as it must refuse, value by value. */
final class Bodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Contract contract;

    Bodies(Contract contract) {
        this.contract = contract;
    }

    /** @param pointers of all that is wrong in it, each of which the answer must name */
    record Faulty(String json, Set<String> pointers) {}

    /** What is required and nothing more, as the examples and patterns say. */
    JsonNode acceptable(JsonNode published) {
        var schema = contract.resolved(published);
        if (schema.has("properties")) {
            var object = JSON.objectNode();
            schema.path("required")
                    .forEach(name -> object.set(
                            name.asText(), acceptable(schema.path("properties").path(name.asText()))));
            return object;
        }
        for (var said : new JsonNode[] {published, schema}) {
            if (said.has("examples")) {
                return said.path("examples").get(0);
            }
        }
        return schema.has("enum") ? schema.path("enum").get(0) : invented(schema);
    }

    private JsonNode invented(JsonNode schema) {
        var form = schema.path("format").asText();
        return switch (schema.path("type").asText()) {
            case "array" -> JSON.arrayNode().add(acceptable(schema.path("items")));
            case "integer" -> JSON.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.booleanNode(true);
            case "object" -> JSON.objectNode();
            default -> TextNode.valueOf(form.equals("uuid") ? UUID.randomUUID().toString() : "示例");
        };
    }

    /** Every single value by what {@code wrong} makes of its schema; where that gives null, nothing is sent. */
    Faulty faulty(JsonNode published, Function<JsonNode, JsonNode> wrong) {
        var pointers = new TreeSet<String>();
        return new Faulty(String.valueOf(replaced(published, "", wrong, pointers)), pointers);
    }

    private JsonNode replaced(JsonNode published, String at, Function<JsonNode, JsonNode> wrong, Set<String> pointers) {
        var schema = contract.resolved(published);
        if (schema.has("properties")) {
            var object = JSON.objectNode();
            schema.path("properties").properties().forEach(property -> {
                var value = replaced(property.getValue(), at + "/" + property.getKey(), wrong, pointers);
                if (value != null) {
                    object.set(property.getKey(), value);
                }
            });
            return object;
        }
        if (schema.path("type").asText().equals("array")) {
            var item = replaced(schema.path("items"), at + "/0", wrong, pointers);
            return item == null ? null : JSON.arrayNode().add(item);
        }
        var value = wrong.apply(schema);
        if (value != null) {
            pointers.add(at);
        }
        return value;
    }

    /** Every property of the body by what it cannot be: something nested for a value, a value for something nested. */
    Faulty misshapen(JsonNode published, JsonNode forValues) {
        var schema = contract.resolved(published);
        var object = JSON.objectNode();
        var pointers = new TreeSet<String>();
        schema.path("properties").properties().forEach(property -> {
            var type = contract.resolved(property.getValue()).path("type").asText();
            var nested = type.equals("array") || type.equals("object");
            object.set(property.getKey(), nested ? JSON.textNode("flat") : forValues);
            pointers.add("/" + property.getKey());
        });
        return new Faulty(object.toString(), pointers);
    }

    /** A property that nobody knows, in every object of the body. */
    Faulty withUnknown(JsonNode published) {
        var pointers = new TreeSet<String>();
        return new Faulty(withUnknown(published, "", pointers).toString(), pointers);
    }

    /** A body that would be taken, but for a record and a list that nobody knows, before and after the known. */
    Faulty withUnknownAmong(JsonNode published) {
        var object = JSON.objectNode();
        object.set(
                "nosuchList",
                JSON.arrayNode().add(JSON.objectNode().put("a", 1)).add(2));
        object.setAll((ObjectNode) acceptable(published));
        object.set("nosuchRecord", JSON.objectNode().put("a", 1));
        return new Faulty(object.toString(), Set.of("/nosuchList", "/nosuchRecord"));
    }

    private JsonNode withUnknown(JsonNode published, String at, Set<String> pointers) {
        var schema = contract.resolved(published);
        if (schema.path("type").asText().equals("array") && isObject(schema.path("items"))) {
            ArrayNode array = JSON.arrayNode();
            return array.add(withUnknown(schema.path("items"), at + "/0", pointers));
        }
        ObjectNode object = JSON.objectNode().put("nosuchProperty", 1);
        pointers.add(at + "/nosuchProperty");
        schema.path("properties").properties().forEach(property -> {
            var inner = contract.resolved(property.getValue());
            if (isObject(property.getValue())
                    || inner.path("type").asText().equals("array") && isObject(inner.path("items"))) {
                object.set(property.getKey(), withUnknown(property.getValue(), at + "/" + property.getKey(), pointers));
            }
        });
        return object;
    }

    /** What only the service says of a record: the properties of its view that a request does not have. */
    Faulty serverMade(JsonNode published, JsonNode view) {
        var taken = contract.resolved(published).path("properties");
        var object = JSON.objectNode();
        var pointers = new TreeSet<String>();
        contract.resolved(view).path("properties").properties().forEach(property -> {
            if (!taken.has(property.getKey())) {
                object.set(property.getKey(), acceptable(property.getValue()));
                pointers.add("/" + property.getKey());
            }
        });
        return new Faulty(object.toString(), pointers);
    }

    private boolean isObject(JsonNode published) {
        return contract.resolved(published).has("properties");
    }
}
