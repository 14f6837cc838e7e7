package org.jixiao.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.curiousoddman.rgxgen.RgxGen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Texts that a schema allows: references, dates, codes, amounts, words. */
final class Texts {

    /** What the documents leave open; all of it means nobody: 139900 is the code of no county. */
    private static final Map<String, String> HINTS = Map.of(
            "region", "130109",
            "unit", "725001",
            "township", "130109100",
            "planned", "[1-9]\\d{1,2}",
            "value", "[1-9]\\d?",
            "cursor", "[A-Za-z0-9_-]{8,24}",
            "kind", "households");

    private static final String NOBODY = "139900[5-9]\\d(0[1-9]|1[0-2])(0[1-9]|1\\d|2[0-8])9\\d{2}";

    /** Published to say "not blank" only. */
    private static final String NOT_BLANK = "\\S";

    private static final String WORDS = "示例项目资金绩效说明单位年度完成情况-ABCxyz019（）";
    private static final int USUAL_LENGTH = 24;

    private final Harvest harvest;
    private final List<String> registered;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();
    private final Map<String, RgxGen> generators = new ConcurrentHashMap<>();

    /** @param registered identity numbers of the demonstration's synthetic register */
    Texts(Harvest harvest, List<String> registered) {
        this.harvest = harvest;
        this.registered = registered;
    }

    String of(String name, JsonNode schema, JsonNode examples, Scene scene) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> reference(name, scene);
            case "date" -> date(scene).toString();
            case "date-time" -> instant(name, scene);
            default -> plain(name, schema, examples, scene);
        };
    }

    /** The id of a record that exists, if any is known that the name can mean. */
    private String reference(String name, Scene scene) {
        var known = scene.known(name);
        if (known == null || scene.chance(0.05)) {
            var other = harvest.speaking(scene.random(), List.of(name));
            known = other == null ? null : other.value(name);
        }
        return known != null && known.length() == 36
                ? known
                : new UUID(scene.random().nextLong(), scene.random().nextLong()).toString();
    }

    /** Mostly a day that has come: what lies ahead of the suite's own day is refused by many rules. */
    private LocalDate date(Scene scene) {
        var day = LocalDate.of(scene.year(), 1, 1).plusDays(scene.below(365));
        var today = LocalDate.parse(harvest.today());
        return day.isAfter(today) && day.getYear() == today.getYear() && scene.chance(0.8)
                ? today.withDayOfYear(1 + scene.below(today.getDayOfYear()))
                : day;
    }

    /** A little after the suite's own clock for the clock itself: who moves it far leaves the year that is tested. */
    private String instant(String name, Scene scene) {
        if (name.equals("instant")) {
            return harvest.now(scene.service())
                    .plusMillis(1 + scene.below(2000))
                    .toString();
        }
        var known = scene.known(name);
        var today = harvest.today();
        return known != null && known.contains("T") && scene.chance(0.7)
                ? known
                : today + "T08:%02d:%02d+08:00".formatted(scene.below(60), scene.below(60));
    }

    private String plain(String name, JsonNode schema, JsonNode examples, Scene scene) {
        if (name.equals("identityNumber")) {
            // What is answered is masked.
            return scene.chance(0.3) ? registered.get(scene.below(registered.size())) : generated(NOBODY, scene);
        }
        var known = scene.known(name);
        if (known != null && scene.chance(0.8) && conforms(known, schema)) {
            return known;
        }
        if (HINTS.containsKey(name) && scene.chance(0.9)) {
            return generated(HINTS.get(name), scene);
        }
        if (!examples.isEmpty() && scene.chance(0.6)) {
            return examples.get(scene.below(examples.size())).asText();
        }
        var pattern = schema.path("pattern").asText(NOT_BLANK);
        if (pattern.equals(NOT_BLANK)) {
            return words(schema, scene);
        }
        var amount = "%d.%02d".formatted(1 + scene.below(900), scene.below(100));
        return matches(amount, pattern) && scene.chance(0.9) ? amount : generated(pattern, scene);
    }

    private String words(JsonNode schema, Scene scene) {
        var least = Math.max(1, schema.path("minLength").asInt(1));
        var most = Math.min(schema.path("maxLength").asInt(USUAL_LENGTH), USUAL_LENGTH);
        var length = least + scene.below(Math.max(1, most - least));
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(WORDS.charAt(scene.below(WORDS.length())));
        }
        return text.toString();
    }

    boolean conforms(String value, JsonNode schema) {
        var pattern = schema.path("pattern").asText(NOT_BLANK);
        return !value.isBlank()
                && value.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && (pattern.equals(NOT_BLANK) || matches(value, pattern));
    }

    private boolean matches(String value, String pattern) {
        return patterns.computeIfAbsent(pattern, Pattern::compile)
                .matcher(value)
                .matches();
    }

    private String generated(String pattern, Scene scene) {
        return generators.computeIfAbsent(pattern, RgxGen::parse).generate(scene.random());
    }
}
