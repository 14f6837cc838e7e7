package org.jixiao.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words with tokens between them. */
record Phrase(List<Piece> pieces) {

    static final Pattern TOKEN = Pattern.compile("\\{\\{(.*?)}}");

    /** @param token null for words */
    record Piece(String words, Token token) {}

    record Spoken(String text, List<Narrative.Quote> quotes) {}

    static Phrase of(String text) {
        var pieces = new ArrayList<Piece>();
        var matcher = TOKEN.matcher(text);
        var from = 0;
        while (matcher.find()) {
            pieces.add(new Piece(text.substring(from, matcher.start()), null));
            var expression = matcher.group(1).strip();
            pieces.add(new Piece(expression, Expression.token(expression)));
            from = matcher.end();
        }
        pieces.add(new Piece(text.substring(from), null));
        if (text.substring(from).contains("{{")) {
            throw new TemplateFault(0, "{{ 没有对应的 }}");
        }
        return new Phrase(List.copyOf(pieces));
    }

    /** @param offset where the text will begin in its block */
    Spoken speak(Scope scope, int offset) {
        var text = new StringBuilder();
        var quotes = new ArrayList<Narrative.Quote>();
        for (var piece : pieces) {
            if (piece.token() == null) {
                text.append(piece.words());
            } else {
                var resolved = piece.token().resolve(scope);
                var from = offset + text.length();
                text.append(resolved.text());
                quotes.add(new Narrative.Quote(from, offset + text.length(), piece.words(), resolved.facts()));
            }
        }
        return new Spoken(text.toString(), quotes);
    }
}
