package org.jixiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What was measured: each figure over its rounds, the goals, and the limits that a small run is held to. */
final class Figures {

    /** Machines and small counts differ by this much without anything having changed. */
    private static final double MARGIN = 1.3;

    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();
    private final Properties limits = new Properties();
    private final List<String> above = new ArrayList<>();

    Figures(Path limits) throws IOException {
        try (var in = Files.newBufferedReader(limits)) {
            this.limits.load(in);
        }
    }

    void add(String name, double value) {
        rounds.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
    }

    boolean has(String name) {
        return rounds.containsKey(name);
    }

    double median(String name) {
        var sorted = rounds.get(name).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    void print() {
        System.out.printf("%n%-34s %10s   %s%n", "figure", "median", "rounds");
        rounds.forEach((name, values) -> System.out.printf(
                "%-34s %10.1f   %s%n",
                name,
                median(name),
                String.join(" ", values.stream().map("%.1f"::formatted).toList())));
        System.out.printf("%n%-34s %10s %10s %10s %10s%n", "ratio", "measured", "must", "stretch", "gate");
    }

    /** @param stretch 0 where none was set */
    void judge(String name, double value, double must, double stretch) {
        var limit = limits.getProperty(name);
        double gate = (limit == null ? must : Double.parseDouble(limit)) * MARGIN;
        var held = value <= gate;
        if (!held) {
            above.add("%s is %.2f, above %.2f".formatted(name, value, gate));
        }
        System.out.printf(
                "%-34s %10.2f %10.2f %10s %10.2f %s%n",
                name,
                value,
                must,
                stretch == 0 ? "" : "%.2f".formatted(stretch),
                gate,
                value <= must ? "reached" : held ? "not reached" : "ABOVE THE GATE");
    }

    /** What is above its gate; a small run is held to it and ends with 1. */
    void end(boolean held) {
        above.forEach(line -> System.out.println("above: " + line));
        if (held && !above.isEmpty()) {
            System.exit(1);
        }
    }
}
