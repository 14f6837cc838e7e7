package org.jixiao.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.contract.Contract;

/**
 * The bodies of the demonstration as patterns for others like them: they satisfy the rules that no schema states, such as
 * lines that add up to their total. Each serves whatever operation takes a body of its properties.
 */
final class Models {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> bodies = new ArrayList<>();

    /** @param folder with the demonstration's JSON files */
    Models(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                collect(JSON.readTree(file.toFile()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those that this schema could take, once what they lack is added. */
    List<ObjectNode> fitting(Contract contract, JsonNode schema) {
        var properties = new HashSet<String>();
        var resolved = contract.resolved(schema);
        resolved.path("properties").fieldNames().forEachRemaining(properties::add);
        var required = Values.required(resolved);
        return bodies.stream().filter(body -> fits(body, properties, required)).toList();
    }

    private static boolean fits(ObjectNode body, HashSet<String> properties, HashSet<String> required) {
        var names =
                body.properties().stream().map(property -> property.getKey()).collect(Collectors.toSet());
        var given = required.stream().filter(names::contains).count();
        return properties.containsAll(names) && (required.isEmpty() || given > 0 && 2 * given >= required.size());
    }

    private void collect(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            bodies.add(object);
        }
        node.forEach(this::collect);
    }
}
