package org.jixiao.report.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.report.narrative.Narrative.Block;
import org.jixiao.report.narrative.Narrative.Quote;

/**
 * Words that a clerk puts in the place of a block or behind one. Figures come from tokens alone: one that the block had
 * before keeps what it read there, inside of a loop too; any other is resolved against the whole snapshot. What the
 * clerk wrote between tokens becomes a quote of its own, so that it is told and counted as typed.
 */
public final class ProseText {

    /** The token of a quote that is a clerk's own words. */
    public static final String TYPED = "prose";

    private static final int MOST_TOKENS = 100;
    /** Of one block as it reads: a token may stand for every explanation of a year. */
    private static final int LONGEST = 20_000;

    private static final Pattern KEPT = Pattern.compile("kept (\\d{1,4})");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    private final Scope scope;

    /** @param snapshot the report's own; it decides what every token reads */
    public ProseText(ParsedTemplate template, JsonNode snapshot) {
        scope = Scope.over(snapshot, template.labels());
    }

    /** @throws TemplateFault with a sentence of what cannot be resolved */
    public Block replaced(Block written, String words) {
        return block(written.kind(), written, words);
    }

    public Block added(String words) {
        return block(Kind.PARAGRAPH, new Block(Kind.PARAGRAPH, null, "", List.of(), null), words);
    }

    /** A block of the template as a clerk edits it: with tokens where it quotes; {@code kept n} where the same token reads differently. */
    public static String source(Block written) {
        var source = new StringBuilder();
        var from = 0;
        for (var index = 0; index < written.quotes().size(); index++) {
            var quote = written.quotes().get(index);
            source.append(written.text(), from, quote.from());
            var same = same(written, quote.token());
            source.append("{{")
                    .append(agree(written, same) ? quote.token() : "kept " + (index + 1))
                    .append("}}");
            from = quote.to();
        }
        return source.append(written.text().substring(from)).toString();
    }

    private Block block(Kind kind, Block written, String words) {
        var text = new StringBuilder();
        var quotes = new ArrayList<Quote>();
        var own = stretches(written);
        var matcher = Phrase.TOKEN.matcher(words);
        var from = 0;
        var tokens = 0;
        while (matcher.find()) {
            type(words.substring(from, matcher.start()), own, text, quotes);
            quote(written, matcher.group(1).strip(), text, quotes);
            from = matcher.end();
            if (++tokens > MOST_TOKENS || text.length() > LONGEST) {
                throw new TemplateFault(0, "一段至多 " + MOST_TOKENS + " 处引用、" + LONGEST + " 字");
            }
        }
        type(words.substring(from), own, text, quotes);
        return new Block(kind, written.number(), text.toString(), quotes, null);
    }

    private static void type(String words, Set<String> own, StringBuilder text, List<Quote> quotes) {
        if (words.contains("{{") || words.contains("}}")) {
            throw new TemplateFault(0, "{{ 与 }} 不成对");
        }
        if (!own.contains(words) && WORDS.matcher(words).find()) {
            quotes.add(new Quote(text.length(), text.length() + words.length(), TYPED, List.of()));
        }
        text.append(words);
    }

    private void quote(Block written, String expression, StringBuilder text, List<Quote> quotes) {
        var kept = kept(written, expression);
        var resolved = kept == null ? fresh(expression) : new Token.Resolved(read(written, kept), kept.facts());
        var token = kept == null ? expression : kept.token();
        var from = text.length();
        text.append(resolved.text());
        quotes.add(new Quote(from, text.length(), token, resolved.facts()));
    }

    /** The quote of the block as it was written that is meant; null for a token that it has not. */
    private static Quote kept(Block written, String expression) {
        var numbered = KEPT.matcher(expression);
        if (numbered.matches()) {
            var index = Integer.parseInt(numbered.group(1)) - 1;
            if (index < 0 || index >= written.quotes().size()) {
                throw new TemplateFault(0, "原段没有第 " + (index + 1) + " 处引用");
            }
            return written.quotes().get(index);
        }
        var same = same(written, expression);
        if (!agree(written, same)) {
            throw new TemplateFault(0, "原段有多处 {{" + expression + "}}，所引各不相同，请写 {{kept n}}，n 为原段第几处引用");
        }
        return same.isEmpty() ? null : same.get(0);
    }

    private Token.Resolved fresh(String expression) {
        var token = Expression.token(expression);
        if (token instanceof Token.OfText || token instanceof Token.OfIndex || token instanceof Token.OfLabel) {
            throw new TemplateFault(0, "{{" + expression + "}} 只能由模板使用，请直接写文字");
        }
        if (DIGIT.matcher(token.prose()).find()) {
            throw new TemplateFault(0, "else 之后不能写数字：" + expression);
        }
        try {
            return token.resolve(scope);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException unlike) {
            throw new TemplateFault(0, "所引的值无法按此格式书写：" + expression);
        }
    }

    /** What stands between the quotes of the block: words of the template, not of the clerk. */
    private static Set<String> stretches(Block written) {
        var stretches = new HashSet<String>();
        var from = 0;
        for (var quote : written.quotes()) {
            stretches.add(written.text().substring(from, quote.from()));
            from = quote.to();
        }
        stretches.add(written.text().substring(from));
        return stretches;
    }

    private static List<Quote> same(Block written, String token) {
        return written.quotes().stream()
                .filter(quote -> quote.token().equals(token))
                .toList();
    }

    private static boolean agree(Block written, List<Quote> same) {
        return same.stream()
                        .map(quote -> read(written, quote) + quote.facts())
                        .distinct()
                        .count()
                <= 1;
    }

    private static String read(Block written, Quote quote) {
        return written.text().substring(quote.from(), quote.to());
    }
}
