package org.jixiao.report.narrative;

import java.util.ArrayList;
import java.util.List;

/** The little language of tokens and conditions. */
final class Expression {

    private Expression() {}

    static Token token(String expression) {
        var verb = expression.split("\\s+", 2)[0];
        if (verb.equals("text")) {
            return new Token.OfText(expression.substring(verb.length()).strip());
        }
        var words = new ArrayList<>(List.of(expression.split("\\s+")));
        words.remove(0);
        var otherwise = otherwise(words);
        var format = format(words);
        try {
            var token =
                    switch (verb) {
                        case "value" -> new Token.OfValue(only(words), format, otherwise);
                        case "quantity" -> new Token.OfQuantity(new Token.OfValue(only(words), format, otherwise));
                        case "join" -> joined(words, otherwise);
                        default -> otherwise == null ? always(verb, words, format) : null;
                    };
            if (token == null) {
                throw new TemplateFault(0, "不认识的表达式：" + expression);
            }
            return token;
        } catch (IndexOutOfBoundsException incomplete) {
            throw new TemplateFault(0, "表达式不完整：" + expression);
        }
    }

    /** The tokens that have no {@code else}; null for what is none. */
    private static Token always(String verb, List<String> words, Format format) {
        return switch (verb) {
            case "fact" -> {
                var lastYear = words.remove("last-year");
                yield new Token.OfFact(only(words), lastYear, format);
            }
            case "difference" -> {
                exactly(2, words);
                yield new Token.OfDifference(words.get(0), words.get(1), format);
            }
            case "sum" -> new Token.OfSum(words.get(0), over(words), format);
            case "common" -> new Token.OfCommon(words.get(0), over(words), format);
            case "count" -> new Token.OfCount(items(words), format);
            case "label" -> {
                exactly(2, words);
                yield new Token.OfLabel(words.get(0), words.get(1));
            }
            case "index" -> {
                exactly(0, words);
                yield new Token.OfIndex(format);
            }
            default -> null;
        };
    }

    private static Token joined(List<String> words, String otherwise) {
        return new Token.OfJoin(words.get(0), over(words), otherwise == null ? "" : otherwise);
    }

    /** {@code … over projects where funded} */
    private static Token.Items over(List<String> words) {
        if (!words.get(1).equals("over")) {
            throw new TemplateFault(0, "缺少 over：" + String.join(" ", words));
        }
        return items(words.subList(2, words.size()));
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
    static Question condition(String expression) {
        if (expression.startsWith("not ")) {
            return new Question.Not(condition(expression.substring(4).strip()));
        }
        var words = List.of(expression.split("\\s+"));
        try {
            return switch (words.get(0)) {
                case "any" -> new Question.Any(items(words.subList(1, words.size())));
                case "every" -> every(words);
                case "some" -> new Question.Some(only(words.subList(1, words.size())));
                case "fact" -> ofFact(new ArrayList<>(words.subList(1, words.size())));
                default -> ofValue(words);
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException incomplete) {
            throw new TemplateFault(0, "条件不完整：" + expression);
        }
    }

    private static Question every(List<String> words) {
        var equals = words.size() - 2;
        requireEquals(words.get(equals));
        return new Question.Every(items(words.subList(1, equals - 1)), words.get(equals - 1), words.get(equals + 1));
    }

    private static Question ofFact(List<String> words) {
        var lastYear = words.remove("last-year");
        if (words.size() == 1) {
            return new Question.OfFact(words.get(0), lastYear, null);
        }
        exactly(3, words);
        requireEquals(words.get(1));
        return new Question.OfFact(words.get(0), lastYear, words.get(2));
    }

    private static Question ofValue(List<String> words) {
        if (words.size() == 1) {
            return new Question.Holds(words.get(0));
        }
        exactly(3, words);
        requireEquals(words.get(1));
        return new Question.Is(words.get(0), words.get(2));
    }

    private static void requireEquals(String word) {
        if (!word.equals("=")) {
            throw new TemplateFault(0, "条件中应为 =，而不是 " + word);
        }
    }

    /**
     * {@code projects}, {@code projects where funded}, {@code projects where not funded},
     * {@code projects where evaluation.grade is excellent}
     */
    static Token.Items items(List<String> words) {
        if (words.size() == 1) {
            return new Token.Items(words.get(0), Scope.Filter.ALL);
        }
        if (words.size() == 5 && words.get(1).equals("where") && words.get(3).equals("is")) {
            return new Token.Items(words.get(0), new Scope.Filter(words.get(2), words.get(4)));
        }
        var not = words.size() == 4 && words.get(2).equals("not");
        if (words.size() != 3 && !not || !words.get(1).equals("where")) {
            throw new TemplateFault(0, "不认识的列表：" + String.join(" ", words));
        }
        return new Token.Items(words.get(0), new Scope.Filter(words.get(words.size() - 1), not ? "false" : "true"));
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
        exactly(1, words);
        return words.get(0);
    }

    private static void exactly(int count, List<String> words) {
        if (words.size() > count) {
            throw new TemplateFault(0, "多余的词或不认识的格式：" + String.join(" ", words.subList(count, words.size())));
        }
        if (words.size() < count) {
            throw new IndexOutOfBoundsException(count);
        }
    }
}
