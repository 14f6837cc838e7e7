package org.jixiao.report.checking.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.checking.figure.FigureReader;

/** A line of a form taken apart: labels, values, and the arrow or stroke that parts done from scored. */
final class LineTokens {

    enum Type {
        LABEL,
        VALUE,
        ARROW,
        BAR
    }

    record Token(Type type, String text, int from, int to) {}

    private static final Pattern CHUNK = Pattern.compile("[^\\s|→，；、：]+|→|\\|");
    private static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d{2}[年./-](?:\\d{1,2}[月./-]?(?:\\d{1,2}日?)?)?(?:底|末|前|内|初)*");
    private static final Pattern LABEL_AND_VALUE =
            Pattern.compile("(?<label>.*?[^\\d.≥≤<>=%,-])(?<value>[≥≤<>=]?\\d[\\d,]*(?:\\.\\d+)?%?分?)");
    private static final String GROUP_WEIGHT = "（[^（）]*）";

    /** What is longer is prose. */
    private static final int LONGEST = 40;

    private LineTokens() {}

    static List<Token> of(String plain) {
        var tokens = new ArrayList<Token>();
        var chunks = CHUNK.matcher(plain);
        while (chunks.find()) {
            add(tokens, chunks.group(), chunks.start());
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String chunk, int from) {
        if (chunk.equals("→")) {
            tokens.add(new Token(Type.ARROW, chunk, from, from + 1));
        } else if (chunk.equals("|")) {
            tokens.add(new Token(Type.BAR, chunk, from, from + 1));
        } else if (isValue(chunk)) {
            tokens.add(new Token(Type.VALUE, chunk, from, from + chunk.length()));
        } else if (!addPair(tokens, chunk, from)) {
            addLabel(tokens, chunk, from);
        }
    }

    /** 2370人/2370人, 27/30. */
    private static boolean addPair(List<Token> tokens, String chunk, int from) {
        var stroke = chunk.indexOf('/');
        if (stroke <= 0 || !isValue(chunk.substring(0, stroke)) || !isValue(chunk.substring(stroke + 1))) {
            return false;
        }
        tokens.add(new Token(Type.VALUE, chunk.substring(0, stroke), from, from + stroke));
        tokens.add(new Token(Type.VALUE, chunk.substring(stroke + 1), from + stroke + 1, from + chunk.length()));
        return true;
    }

    private static void addLabel(List<Token> tokens, String chunk, int from) {
        var both = LABEL_AND_VALUE.matcher(chunk.length() > LONGEST ? "" : chunk.replaceAll(GROUP_WEIGHT + "$", ""));
        if (both.matches()) {
            tokens.add(new Token(Type.LABEL, both.group("label"), from, from + both.end("label")));
            tokens.add(
                    new Token(Type.VALUE, both.group("value"), from + both.start("value"), from + both.end("value")));
        } else {
            tokens.add(new Token(Type.LABEL, chunk, from, from + chunk.length()));
        }
    }

    static boolean isValue(String chunk) {
        if (chunk.length() > LONGEST) {
            return false;
        }
        if (DATE.matcher(chunk).matches()) {
            return true;
        }
        var figures = FigureReader.read(chunk);
        return figures.size() == 1
                && figures.get(0).to() == chunk.length()
                && chunk.substring(0, figures.get(0).from()).matches("[≥≤<>=约]?|不低于|不少于|不超过|不高于|大于等于|小于等于");
    }
}
