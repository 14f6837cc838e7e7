package org.jixiao.report.checking.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Expressions of the rules, each compiled once. Only expressions that stand in the code come here, never an upload. */
public final class Patterns {

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    public static Pattern of(String regex) {
        return COMPILED.computeIfAbsent(regex, Pattern::compile);
    }

    public static boolean found(String regex, CharSequence text) {
        return of(regex).matcher(text).find();
    }
}
