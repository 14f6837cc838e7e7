package org.jixiao.report.snapshot;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.common.peer.Peer;

/** What a snapshot freezes, by name: what a template can ask for, known before there is any snapshot. */
public final class FrozenNames {

    /** The type of the whole. */
    public static final String SNAPSHOT = "snapshot";

    /** The type of a project, the only subject of facts beside the unit. */
    public static final String PROJECT = "project";

    /** A line a type: its name, then its values; {@code =type} where a value has values of its own, {@code =*type} a list. */
    private static final Map<String, Map<String, String>> TYPES = types("""
            snapshot fiscalYear takenAt takenOn region demonstration lastYear unit=unit evaluation=evaluation projects=*project
            unit code name department nature rank duties independentAccounting
            project id code name category funded missed deviating explained evaluation=evaluation
            evaluation goal achievement execution=execution indicators=*indicator indicatorMarks total grade gradeLabel lamps=*
            evaluation level attempt status asOf knownAt traceDigest rulePack=rulePack missed deviating explained
            rulePack id packId version digest
            execution applicable initial adjusted spent rate weight score
            indicator level1 level1Label level2 level2Label name operator operatorLabel planned plannedUpper promised actual
            indicator reported unitOfMeasure weight score automaticScore rule met fullMarks dataSupport dataSupportLabel
            indicator deviation explanation explained reasonCode remedy factDigest
            """);

    private static final Set<String> OF_UNIT = names(FactReader.OF_UNIT.values());
    private static final Set<String> OF_PROJECT = names(FactReader.OF_PROJECT.values());

    private FrozenNames() {}

    public static boolean isFact(String name) {
        return OF_UNIT.contains(name) || isOfProject(name) || FactReader.SCORES.contains(name);
    }

    /** Who measures it: {@code budget}; a fact that an indicator was bound to may have a name that no list here has. */
    public static Optional<String> serviceOf(String fact) {
        var family = fact.replaceFirst("\\..*$", ".");
        return Stream.of(FactReader.OF_UNIT, FactReader.OF_PROJECT, Map.of(Peer.EVALUATION, FactReader.SCORES))
                .flatMap(lists -> lists.entrySet().stream())
                .filter(list -> list.getValue().stream().anyMatch(name -> name.startsWith(family)))
                .findFirst()
                .map(list -> list.getKey().name().toLowerCase(Locale.ROOT));
    }

    /** Stated of projects alone, not of the unit. */
    public static boolean isOfProject(String name) {
        return OF_PROJECT.contains(name);
    }

    /** Read for the year before as well, where it is recorded. */
    public static boolean isOfLastYear(String name) {
        return FactReader.OF_LAST_YEAR.contains(name);
    }

    /**
     * The type of what stands there: empty for a plain value, {@code *type} for a list; nothing where there is no such name.
     *
     * @param variables names of the loops around it, with their types
     */
    public static Optional<String> typeOf(String path, Map<String, String> variables) {
        var parts = path.split("\\.");
        var type = Optional.ofNullable(
                variables.getOrDefault(parts[0], TYPES.get(SNAPSHOT).get(parts[0])));
        for (var part : Arrays.asList(parts).subList(1, parts.length)) {
            type = type.map(holder -> TYPES.getOrDefault(holder, Map.of()).get(part));
        }
        return type;
    }

    private static Set<String> names(Collection<? extends Collection<String>> lists) {
        return lists.stream().flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Map<String, String>> types(String text) {
        var types = new HashMap<String, Map<String, String>>();
        text.lines().map(line -> line.split(" ")).forEach(words -> {
            var values = types.computeIfAbsent(words[0], name -> new HashMap<>());
            Stream.of(words)
                    .skip(1)
                    .map(word -> word.split("="))
                    .forEach(word -> values.put(word[0], word.length > 1 ? word[1] : ""));
        });
        return Map.copyOf(types);
    }
}
