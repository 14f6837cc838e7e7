package org.jixiao.report.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The little language of tokens and conditions. */
final class Expression {

    private Expression() {}

    static Token token(String expression) {
        var words = new ArrayList<>(List.of(expression.split("\\s+")));
        var verb = words.remove(0);
        var otherwise = otherwise(words);
        var format = format(words);
        try {
            return switch (verb) {
                case "fact" -> {
                    var lastYear = words.remove("last-year");
                    yield new Token.OfFact(only(words), lastYear, format);
                }
                case "difference" -> new Token.OfDifference(words.get(0), words.get(1), format);
                case "sum" -> new Token.OfSum(words.get(0), items(words.subList(2, words.size())), format);
                case "common" -> new Token.OfCommon(words.get(0), items(words.subList(2, words.size())), format);
                case "count" -> new Token.OfCount(items(words), format);
                case "value" -> new Token.OfValue(only(words), format, otherwise);
                case "quantity" -> new Token.OfQuantity(new Token.OfValue(only(words), format, otherwise));
                case "label" -> new Token.OfLabel(words.get(0), words.get(1));
                case "index" -> new Token.OfIndex(format);
                default -> throw new TemplateFault(0, "不认识的表达式：" + expression);
            };
        } catch (IndexOutOfBoundsException incomplete) {
            throw new TemplateFault(0, "表达式不完整：" + expression);
        }
    }

    /** {@code … else 未填报} */
    private static String otherwise(List<String> words) {
        var at = words.indexOf("else");
        if (at < 0) {
            return null;
        }
        var text = String.join(" ", words.subList(at + 1, words.size()));
        words.subList(at, words.size()).clear();
        return text;
    }

    /**
     * {@code value}, {@code not value}; {@code fact name}; {@code fact name = 1.0000}; {@code some name} (not zero);
     * {@code every projects where funded project.executionRate = 1.0000}; {@code any projects where funded}.
     */
    static Predicate<Scope> condition(String expression) {
        if (expression.startsWith("not ")) {
            return condition(expression.substring(4).strip()).negate();
        }
        var words = List.of(expression.split("\\s+"));
        if (words.get(0).equals("any")) {
            var items = items(words.subList(1, words.size()));
            return scope -> !items.of(scope).isEmpty();
        }
        if (words.get(0).equals("every")) {
            var equals = words.size() - 2;
            var items = items(words.subList(1, equals - 1));
            var name = words.get(equals - 1);
            var wanted = words.get(equals + 1);
            return scope -> items.of(scope).stream()
                    .allMatch(item -> factIs(scope.with("project", item, 0), name, false, wanted));
        }
        if (words.get(0).equals("some")) {
            return scope -> scope.fact(words.get(1), false)
                    .filter(fact -> new BigDecimal(fact.path("value").asText()).signum() != 0)
                    .isPresent();
        }
        if (words.get(0).equals("fact")) {
            var lastYear = words.contains("last-year");
            var wanted = words.contains("=") ? words.get(words.size() - 1) : null;
            return scope -> wanted == null
                    ? scope.fact(words.get(1), lastYear).isPresent()
                    : factIs(scope, words.get(1), lastYear, wanted);
        }
        if (words.size() == 3 && words.get(1).equals("=")) {
            return scope -> scope.at(words.get(0)).asText().equals(words.get(2));
        }
        if (words.size() > 1) {
            throw new TemplateFault(0, "不认识的条件：" + expression);
        }
        return scope -> scope.holds(words.get(0));
    }

    private static boolean factIs(Scope scope, String name, boolean lastYear, String wanted) {
        return scope.fact(name, lastYear)
                .filter(fact -> fact.path("value").asText().equals(wanted))
                .isPresent();
    }

    /** {@code projects}, {@code projects where funded}, {@code projects where not funded} */
    static Token.Items items(List<String> words) {
        if (words.size() == 1) {
            return new Token.Items(words.get(0), Scope.Filter.ALL);
        }
        if (words.size() < 3 || words.size() > 4 || !words.get(1).equals("where")) {
            throw new TemplateFault(0, "不认识的列表：" + String.join(" ", words));
        }
        return new Token.Items(words.get(0), new Scope.Filter(words.get(words.size() - 1), words.size() == 3));
    }

    /** The last word, if it names a format. */
    private static Format format(List<String> words) {
        if (!words.isEmpty()) {
            var last = words.get(words.size() - 1);
            for (var format : Format.values()) {
                if (format.name().equalsIgnoreCase(last)) {
                    words.remove(words.size() - 1);
                    return format;
                }
            }
        }
        return Format.PLAIN;
    }

    private static String only(List<String> words) {
        if (words.size() != 1) {
            throw new TemplateFault(0, "多余的词：" + String.join(" ", words));
        }
        return words.get(0);
    }
}
