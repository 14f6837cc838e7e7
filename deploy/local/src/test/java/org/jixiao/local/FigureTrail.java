package org.jixiao.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** From the words in a sentence, over the digest that stands behind them, to the fact and to its question. */
final class FigureTrail {

    private FigureTrail() {}

    /** The frozen fact that these words quote, wherever the narrative first says them. */
    static JsonNode factBehind(String words, JsonNode narrative, JsonNode snapshot) {
        var digest = stream(narrative.path("blocks"))
                .flatMap(block -> stream(block.path("quotes"))
                        .filter(quote -> quoted(block, quote).equals(words)))
                .flatMap(quote -> stream(quote.path("facts")))
                .findFirst()
                .orElseThrow();
        return stream(snapshot.at("/content/facts"))
                .filter(fact -> fact.path("digest").equals(digest))
                .findFirst()
                .orElseThrow();
    }

    /** The request that asks the owning service for the same fact at the same two instants. */
    static String question(JsonNode fact) {
        var question = new StringBuilder("/api/v1/facts/%s?fiscalYear=%d&asOf=%s&knownAt=%s"
                .formatted(
                        fact.path("name").textValue(),
                        fact.path("fiscalYear").intValue(),
                        fact.path("asOf").textValue(),
                        fact.path("knownAt").textValue()));
        fact.path("subject").properties().forEach(part -> question.append('&')
                .append(part.getKey())
                .append('=')
                .append(part.getValue().textValue()));
        return question.toString();
    }

    private static String quoted(JsonNode block, JsonNode quote) {
        var text = block.path("text").textValue();
        return text.substring(quote.path("from").intValue(), quote.path("to").intValue());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
