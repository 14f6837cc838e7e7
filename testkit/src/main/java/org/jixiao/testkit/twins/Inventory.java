package org.jixiao.testkit.twins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jixiao.contract.Contract;
import org.jixiao.contract.Operation;
import org.jixiao.contract.Parameter;
import org.jixiao.testkit.Permissions;

/** Every operation of the published document with the ways in which it is called. */
final class Inventory {

    private static final Set<String> FACTS = Set.of("readFact", "queryFacts");
    private static final Set<String> PAGING = Set.of("limit", "cursor", "after", "asOf", "knownAt");

    /** Moves the business time of everybody: it names no unit. */
    private static final Call CLOCK =
            Call.of("moveDemonstrationClock", "demonstrator").body("{\"instant\": \"2026-03-05T09:00:00+08:00\"}");

    private final TwinScript script;
    private final Set<String> kinds;
    private final Map<String, String> roles;
    private final Map<Operation, List<Call>> calls = new LinkedHashMap<>();
    private final List<String> uncallable = new ArrayList<>();

    /** @param kinds of which the units hold something */
    Inventory(Contract contract, TwinScript script, Set<String> kinds, List<String> factNames) {
        this.script = script;
        this.kinds = kinds;
        this.roles = Permissions.reviewed(script.service());
        for (var operation : contract.operations()) {
            if (Permissions.PUBLIC.equals(roles.get(operation.toString()))) {
                // What anybody may read is no unit's own.
                continue;
            }
            var said = Stream.of(script.journey(), script.calls(), facts(factNames), List.of(CLOCK))
                    .flatMap(List::stream)
                    .filter(call -> call.operation().equals(operation.id()))
                    .toList();
            calls.put(
                    operation,
                    distinct(said.isEmpty() || isList(operation) ? joined(derived(operation, said), said) : said));
            if (calls.get(operation).isEmpty()) {
                uncallable.add(operation + ": nothing says how it is called");
            }
        }
    }

    /** A fact that its own unit is refused in this form, a grouping it does not know, would tell nothing of another's. */
    void keepFacts(BiPredicate<Operation, Call> answered) {
        calls.replaceAll((operation, ways) -> FACTS.contains(operation.id())
                ? ways.stream().filter(way -> answered.test(operation, way)).toList()
                : ways);
        calls.forEach((operation, ways) -> {
            if (ways.isEmpty() && FACTS.contains(operation.id())) {
                uncallable.add(operation + ": refused in every form");
            }
        });
    }

    List<String> uncallable() {
        return uncallable;
    }

    Set<Operation> operations() {
        return calls.keySet();
    }

    List<Call> calls(Operation operation) {
        return calls.get(operation);
    }

    List<String> roles(Operation operation) {
        var allowed = roles.get(operation.toString());
        if (allowed == null) {
            throw new IllegalStateException("docs/permissions.csv has no row for " + operation);
        }
        return List.of(allowed.split(" "));
    }

    boolean isRead(Operation operation) {
        return !operation.isWrite() || script.reads().contains(operation.id());
    }

    static boolean isList(Operation operation) {
        return !operation.isWrite()
                && operation.hasParameter("limit")
                && (operation.hasParameter("cursor") || operation.hasParameter("after"));
    }

    /** A read by what its parameters mean: with those that it needs alone, and with each other one beside them. */
    private List<Call> derived(Operation operation, List<Call> said) {
        var least = Call.of(operation.id(), roles(operation).get(0));
        for (var parameter : operation.parametersIn("path")) {
            least = least.path(parameter.name(), value(operation, parameter));
        }
        if (operation.body() != null) {
            uncallable.add(operation + ": nothing says what its body is");
            return List.of();
        }
        for (var parameter : operation.parametersIn("query")) {
            if (parameter.required()) {
                least = least.query(parameter.name(), value(operation, parameter));
            }
        }
        var derived = new ArrayList<Call>(List.of(least));
        for (var parameter : operation.parametersIn("query")) {
            if (!parameter.required()
                    && !PAGING.contains(parameter.name())
                    && said.stream().noneMatch(call -> call.query().containsKey(parameter.name()))) {
                var more = parameter.name().equals("unit") && operation.hasParameter("region")
                        ? least.query("region", "${region}")
                        : least;
                derived.add(more.query(parameter.name(), value(operation, parameter)));
            }
        }
        return derived;
    }

    private String value(Operation operation, Parameter parameter) {
        var name = parameter.name();
        if (name.equals("id")) {
            var collection = operation.path().replaceFirst("/\\{id}.*", "").replaceFirst(".*/", "");
            name = script.kind(collection);
        }
        if (script.constants().containsKey(name)) {
            return script.constants().get(name).get(0);
        }
        if (kinds.contains(name)) {
            return "${" + name + "}";
        }
        uncallable.add(operation + ": nothing says what " + parameter.name() + " is (no unit holds a " + name + ")");
        return "";
    }

    /** Every fact of the catalogue: of the unit, of each record of it that a subject can name, of the region. */
    private List<Call> facts(List<String> names) {
        var facts = new ArrayList<Call>();
        for (var name : names) {
            var read = Call.of("readFact", "clerk").path("name", name).query("fiscalYear", "2025");
            var ofRegion = read.query("region", "${region}");
            var ofUnit = ofRegion.query("unit", "${unit}");
            facts.add(ofRegion);
            facts.add(ofUnit);
            for (var narrower : List.of("project", "programme")) {
                if (kinds.contains(narrower)) {
                    facts.add(ofUnit.query(narrower, "${" + narrower + "}"));
                    facts.add(ofRegion.query(narrower, "${" + narrower + "}"));
                    facts.add(query(name, "\"unit\": \"${unit}\", \"%1$s\": \"${%1$s}\"".formatted(narrower), ""));
                }
            }
            for (var grouping : List.of("unit", "project", "township")) {
                var by = ", \"groupBy\": \"" + grouping + "\"";
                facts.add(query(name, "\"unit\": \"${unit}\"", by));
                facts.add(query(name, "", by));
            }
        }
        return facts;
    }

    private static Call query(String name, String subject, String more) {
        return Call.of("queryFacts", "clerk").body("""
                {"facts": [{"name": "%s", "subject": {"region": "${region}"%s}}], "fiscalYear": 2025%s}""".formatted(name, subject.isEmpty() ? "" : ", " + subject, more));
    }

    private static List<Call> joined(List<Call> first, List<Call> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Acts of one kind differ by what they keep only: once is enough. */
    private static List<Call> distinct(List<Call> calls) {
        var distinct = new LinkedHashMap<String, Call>();
        calls.forEach(call -> distinct.putIfAbsent("" + call.path() + call.query() + call.body(), call));
        return List.copyOf(distinct.values());
    }
}
