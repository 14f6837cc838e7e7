package org.jixiao.report.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Breaks a long title into lines of nearly equal length without splitting a word (词意完整, 排列对称, 长短适宜:
 * GB/T 9704-2012, 7.3.1). The words are a list (title-words.txt); what stands between them, such as the name of a
 * unit, is one word as well.
 */
public final class TitleShape {

    private static final Set<String> WORDS = read();
    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(1);
    /** The line break may come after, never before these. */
    private static final String ATTACHED = "的和及与、》）”";

    private TitleShape() {}

    /** Lines of a width that the text area of an official document holds. */
    public static List<String> lines(String title) {
        return lines(title, Grid.WIDTH / Grid.TITLE_SIZE);
    }

    /**
     * The whole title as one line when no way to break it fits; the caller then breaks it as any text.
     *
     * @param room characters in a line
     */
    static List<String> lines(String title, double room) {
        var count = (int) Math.ceil(length(title) / room);
        var words = words(title, room);
        while (count <= words.size()) {
            var best = best(words, 0, count, length(title) / count, room);
            if (best != null) {
                return best.lines();
            }
            count++;
        }
        return List.of(title);
    }

    private record Shape(List<String> lines, double unevenness) {}

    /** Titles have few words, so every way to break them is tried. */
    private static Shape best(List<String> words, int from, int count, double ideal, double room) {
        if (count == 1) {
            var line = String.join("", words.subList(from, words.size()));
            return length(line) > room ? null : new Shape(List.of(line), square(length(line) - ideal));
        }
        Shape best = null;
        for (var to = from + 1; to <= words.size() - (count - 1); to++) {
            var line = String.join("", words.subList(from, to));
            var rest = length(line) > room ? null : best(words, to, count - 1, ideal, room);
            if (rest != null
                    && (best == null || rest.unevenness() + square(length(line) - ideal) < best.unevenness())) {
                var lines = new ArrayList<>(List.of(line));
                lines.addAll(rest.lines());
                best = new Shape(lines, rest.unevenness() + square(length(line) - ideal));
            }
        }
        return best;
    }

    private static List<String> words(String title, double room) {
        var words = new ArrayList<String>();
        var known = false;
        for (var from = 0; from < title.length(); ) {
            var length = longestWordAt(title, from);
            var piece = title.substring(from, from + Math.max(length, 1));
            var last = words.size() - 1;
            var joins = last >= 0 && (ATTACHED.contains(piece) || length == 0 && !known);
            if (joins && length(words.get(last)) + length(piece) <= room / 2) {
                words.set(last, words.get(last) + piece);
            } else {
                words.add(piece);
            }
            known = length > 0;
            from += piece.length();
        }
        return words;
    }

    private static int longestWordAt(String title, int from) {
        var digits = from;
        while (digits < title.length() && title.charAt(digits) < 0x80) {
            digits++;
        }
        if (digits > from) {
            // 2025年度 is one word.
            return digits - from + longestWordAt(title, digits);
        }
        for (var length = Math.min(LONGEST, title.length() - from); length > 0; length--) {
            if (WORDS.contains(title.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    /** In em: Latin letters and digits count half. */
    private static double length(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x100 ? 0.5 : 1).sum();
    }

    private static double square(double value) {
        return value * value;
    }

    private static Set<String> read() {
        try (InputStream words = TitleShape.class.getResourceAsStream("/layout/title-words.txt")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
