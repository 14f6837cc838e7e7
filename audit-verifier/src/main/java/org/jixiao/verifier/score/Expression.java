package org.jixiao.verifier.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small language of traces: {@code + - * / ( ) min max round}, and conditions of comparisons joined by
 * {@code and}. Evaluated while it is read, over exact fractions.
 */
final class Expression {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|[A-Za-z][A-Za-z0-9]*|<=|>=|==|!=|[-+*/(),<>])");

    private static final Map<String, BiPredicate<Fraction, Fraction>> COMPARISONS = Map.of(
            "<", (a, b) -> a.compareTo(b) < 0,
            "<=", (a, b) -> a.compareTo(b) <= 0,
            ">", (a, b) -> a.compareTo(b) > 0,
            ">=", (a, b) -> a.compareTo(b) >= 0,
            "==", (a, b) -> a.compareTo(b) == 0,
            "!=", (a, b) -> a.compareTo(b) != 0);

    private final Map<String, Fraction> values;
    private final Matcher tokens;
    private final String text;
    private String token;
    private int end;

    private Expression(String text, Map<String, Fraction> values) {
        this.text = text.stripTrailing();
        this.values = values;
        this.tokens = TOKEN.matcher(this.text);
        advance();
    }

    static Fraction value(String text, Map<String, Fraction> values) {
        var expression = new Expression(text, values);
        var value = expression.sum();
        expression.atEnd();
        return value;
    }

    static boolean holds(String text, Map<String, Fraction> values) {
        var expression = new Expression(text, values);
        var holds = expression.comparison();
        while (expression.take("and")) {
            holds &= expression.comparison();
        }
        expression.atEnd();
        return holds;
    }

    private boolean comparison() {
        var left = sum();
        var comparison = token == null ? null : COMPARISONS.get(token);
        if (comparison == null) {
            throw unreadable();
        }
        advance();
        return comparison.test(left, sum());
    }

    private Fraction sum() {
        var value = product();
        while (true) {
            if (take("+")) {
                value = value.plus(product());
            } else if (take("-")) {
                value = value.minus(product());
            } else {
                return value;
            }
        }
    }

    private Fraction product() {
        var value = factor();
        while (true) {
            if (take("*")) {
                value = value.times(factor());
            } else if (take("/")) {
                value = value.dividedBy(factor());
            } else {
                return value;
            }
        }
    }

    private Fraction factor() {
        if (take("(")) {
            var value = sum();
            expect(")");
            return value;
        }
        if (take("max")) {
            var pair = pair();
            return pair[0].compareTo(pair[1]) >= 0 ? pair[0] : pair[1];
        }
        if (take("min")) {
            var pair = pair();
            return pair[0].compareTo(pair[1]) <= 0 ? pair[0] : pair[1];
        }
        if (take("round")) {
            expect("(");
            var value = sum();
            expect(")");
            return Fraction.of(value.rounded(2));
        }
        return atom();
    }

    private Fraction[] pair() {
        expect("(");
        var first = sum();
        expect(",");
        var second = sum();
        expect(")");
        return new Fraction[] {first, second};
    }

    private Fraction atom() {
        if (token == null) {
            throw unreadable();
        }
        var atom = token;
        advance();
        var value = Character.isDigit(atom.charAt(0)) ? Fraction.of(new BigDecimal(atom)) : values.get(atom);
        if (value == null) {
            throw new IllegalArgumentException("no input is named " + atom);
        }
        return value;
    }

    private boolean take(String expected) {
        var found = expected.equals(token);
        if (found) {
            advance();
        }
        return found;
    }

    private void expect(String expected) {
        if (!take(expected)) {
            throw unreadable();
        }
    }

    private void advance() {
        token = tokens.find(end) && tokens.start() == end ? tokens.group(1) : null;
        end = token == null ? end : tokens.end();
    }

    private void atEnd() {
        if (token != null || end != text.length()) {
            throw unreadable();
        }
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("unreadable near " + end + ": " + text);
    }
}
