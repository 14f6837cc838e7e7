package org.jixiao.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jixiao.local.service.Service;

/**
 * What the answers have taught: records by collection, the newest last, so that a request for a record is one for a
 * record that exists. Bounded, because a run is not.
 */
final class Harvest {

    private static final int KEPT = 400;
    /** Of the choices, this share falls on the newest few: what was just made can still be moved on. */
    private static final double TO_THE_NEWEST = 0.6;

    private static final int NEWEST = 12;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The day on which the demonstration ends. */
    private static final Instant LAST_KNOWN = Instant.parse("2026-03-05T01:00:00Z");

    private static final int DEPTH = 6;

    private final Map<String, LinkedHashMap<String, Learned>> collections = new TreeMap<>();
    /** The last of each, by which a collection is known for what its records say. */
    private final Map<String, Learned> newest = new TreeMap<>();

    private final Map<String, String> cursors = new TreeMap<>();
    private final UsedKeys usedKeys = new UsedKeys(KEPT);
    private final Map<Service, Instant> clocks = new EnumMap<>(Service.class);

    /** @param collection what the top of the answer is about */
    synchronized void learn(Service service, String collection, JsonNode answer, String etag) {
        if (answer.size() == 1 && answer.path("instant").isTextual()) {
            clocks.merge(service, Instant.parse(answer.path("instant").textValue()), Harvest::later);
        }
        learn(new Learned(service, collection, null, etag, Map.of()), answer, 0);
    }

    synchronized void cursor(String list, String cursor) {
        cursors.put(list, cursor);
    }

    synchronized String cursor(String list) {
        return cursors.get(list);
    }

    UsedKeys usedKeys() {
        return usedKeys;
    }

    /** Where the demonstration clock of a service stood when it last told. */
    synchronized Instant now(Service service) {
        return clocks.getOrDefault(service, LAST_KNOWN);
    }

    /** The suite's own day, ISO 8601. */
    synchronized String today() {
        var now = clocks.values().stream().reduce(LAST_KNOWN, Harvest::later);
        return LocalDate.ofInstant(now, ZONE).toString();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A record was moved on: what the answer says of it counts from now. */
    synchronized void moved(Service service, String collection, String id, JsonNode answer) {
        var known = collections.get(service + " " + collection);
        var before = known == null ? null : known.remove(id);
        if (before != null) {
            var values = new LinkedHashMap<>(before.values());
            values.put("status", answer.path("status").asText(values.getOrDefault("status", "")));
            known.put(id, new Learned(service, collection, id, before.etag(), values));
        }
    }

    /** One record of this very collection; null if none is known. */
    synchronized Learned of(RandomGenerator random, Service service, String collection) {
        var known = collections.get(service + " " + collection);
        return known == null ? null : pick(random, inSomeState(random, known.values()));
    }

    /** Each state as often as any other: few records are in those from which they can be moved on. */
    private static List<Learned> inSomeState(RandomGenerator random, Collection<Learned> records) {
        var states = records.stream()
                .map(record -> record.values().getOrDefault("status", ""))
                .distinct()
                .sorted()
                .toList();
        var state = states.get(random.nextInt(states.size()));
        return records.stream()
                .filter(record -> record.values().getOrDefault("status", "").equals(state))
                .toList();
    }

    /** One record of any service that can say something for all these names, or else for most; null if for none. */
    synchronized Learned speaking(RandomGenerator random, List<String> names) {
        var best = new ArrayList<Collection<Learned>>();
        var most = 0L;
        for (var collection : collections.entrySet()) {
            var sample = newest.get(collection.getKey());
            var told = names.stream().filter(name -> sample.value(name) != null).count();
            if (told > most) {
                best.clear();
                most = told;
            }
            if (told > 0 && told == most) {
                best.add(collection.getValue().values());
            }
        }
        return best.isEmpty() ? null : pick(random, List.copyOf(best.get(random.nextInt(best.size()))));
    }

    private static Learned pick(RandomGenerator random, List<Learned> oldestFirst) {
        var size = oldestFirst.size();
        var back = random.nextDouble() < TO_THE_NEWEST ? random.nextInt(Math.min(NEWEST, size)) : random.nextInt(size);
        return oldestFirst.get(size - 1 - back);
    }

    private void learn(Learned around, JsonNode node, int depth) {
        if (depth > DEPTH) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> learn(around, item, depth + 1));
        } else if (node.isObject()) {
            var here = record(around, node);
            keep(here, node);
            node.properties().forEach(property -> {
                var name = property.getKey().equals("items") ? around.collection() : property.getKey();
                learn(inside(here, name), property.getValue(), depth + 1);
            });
        }
    }

    private static Learned record(Learned around, JsonNode node) {
        var values = new LinkedHashMap<>(around.values());
        node.properties().forEach(property -> {
            if (property.getValue().isValueNode() && !property.getValue().isNull()) {
                values.put(property.getKey(), property.getValue().asText());
            }
        });
        var id = node.path("id").textValue();
        var version = node.path("version");
        var etag = version.isInt() ? "\"v" + version.asInt() + "\"" : around.etag();
        return new Learned(around.service(), around.collection(), id, etag, values);
    }

    /** What lies within a record knows the record around it: an indicator knows its target set. */
    private static Learned inside(Learned outer, String collection) {
        var values = new LinkedHashMap<>(outer.values());
        values.remove("version");
        if (outer.id() != null) {
            values.remove("id");
            values.put(camel(outer.collection()), outer.id());
        }
        return new Learned(outer.service(), collection, null, null, values);
    }

    private static String camel(String collection) {
        var name = collection.endsWith("s") ? collection.substring(0, collection.length() - 1) : collection;
        var dash = name.indexOf('-');
        return dash < 0
                ? name
                : name.substring(0, dash) + Character.toUpperCase(name.charAt(dash + 1)) + name.substring(dash + 2);
    }

    private void keep(Learned record, JsonNode node) {
        var key = record.id() != null
                ? record.id()
                : node.path("name").asText(node.path("code").asText(""));
        if (key.isEmpty()) {
            return;
        }
        var collection = collections.computeIfAbsent(
                record.service() + " " + record.collection(), name -> new LinkedHashMap<>());
        collection.remove(key);
        collection.put(key, record);
        newest.put(record.service() + " " + record.collection(), record);
        if (collection.size() > KEPT) {
            collection.remove(collection.keySet().iterator().next());
        }
    }
}
