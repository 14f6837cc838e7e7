package org.jixiao.testkit.twins;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a template that is filled for one unit: {@code ${name}} or {@code ${name:argument}}. */
record Slot(String name, String argument) {

    private static final Pattern FORM = Pattern.compile("\\$\\{(\\w+)(?::([^}]*))?}");
    private static final Set<String> OWN = Set.of("text", "amount", "unique", "uuid", "next", "shared", "region");

    /** Can be filled with what belongs to another unit: an id, a unit's code, a number that finds a person. */
    boolean isForeign() {
        return !OWN.contains(name);
    }

    boolean isRegion() {
        return name.equals("region");
    }

    static Set<Slot> of(String template) {
        var slots = new LinkedHashSet<Slot>();
        FORM.matcher(template).results().forEach(found -> slots.add(slot(found.group(1), found.group(2))));
        return slots;
    }

    static String fill(String template, Function<Slot, String> values) {
        return FORM.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.apply(slot(found.group(1), found.group(2)))));
    }

    private static Slot slot(String name, String argument) {
        return new Slot(name, argument == null ? "" : argument);
    }
}
