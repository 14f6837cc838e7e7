package org.jixiao.testkit.twins;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What a service's test says of its own operations; everything else is found in the published document. */
public interface TwinScript {

    /** As {@code docs/permissions.csv} names it. */
    String service();

    /** Makes rows of a unit in every table, in every state, through the API alone. */
    List<Call> journey();

    /** Further ways to call an operation, beside those of the journey and those that follow from the document. */
    default List<Call> calls() {
        return List.of();
    }

    /** POSTs that only read. */
    default Set<String> reads() {
        return Set.of("queryFacts");
    }

    /** What is there before the first act: a region, answers of peers. */
    default void prepare(Twin twin) throws SQLException {}

    /** After each act: work that goes on behind the answer. */
    default void settle(Call call, Twin twin) throws Exception {}

    /** Until no work goes on behind any answer. */
    default void rest() throws Exception {}

    /** The kind of record that {@code {id}} means: {@code /api/v1/payments/{id}} is one of {@code payment}. */
    default String kind(String collection) {
        return collection.endsWith("s") ? collection.substring(0, collection.length() - 1) : collection;
    }

    /** Values of path and query parameters that name nobody's record: {@code fiscalYear}, {@code format}. */
    default Map<String, List<String>> constants() {
        return Map.of();
    }

    /** Reads whose answers the reader's own reads change: records of access. */
    default Set<String> trails() {
        return Set.of();
    }

    /** Reads that answer with counts alone, in which no mark can stand: a test of theirs says that strangers get none. */
    default Set<String> bareCounts() {
        return Set.of();
    }

    /** What nobody has: for everything but ids, a kind says it here. */
    default String nobodys(String kind) {
        return UUID.randomUUID().toString();
    }

    /** Filters of reference data that any value of theirs leaves rows to, as {@code listRegions?year}: all is in force. */
    default Set<String> telling() {
        return Set.of();
    }

    /** Lists of what no unit adds to: published for all. */
    default Set<String> fixedLists() {
        return Set.of();
    }

    /** The fewest acts that give a unit something to see; the last can be repeated. */
    List<Call> smallJourney();

    /** What adds one more row to a list, by the list's operationId. */
    default Map<String, List<Call>> growth() {
        return Map.of();
    }

    /** Media type to the text that a document of it shows. */
    default Map<String, Function<byte[], String>> readers() {
        return Map.of();
    }
}
