package org.jixiao.evaluation.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;

/** A question to a peer's {@code facts/queries}: our own records of the few fields that we send and read. */
public record FactsRequest(List<Wanted> facts, int fiscalYear, LocalDate asOf, Instant knownAt) {

    public record Wanted(String name, FactSubject subject) {}

    /** One fact for each member of a group, page by page. */
    record Grouped(
            List<Wanted> facts,
            int fiscalYear,
            LocalDate asOf,
            Instant knownAt,
            String groupBy,
            int limit,
            @JsonInclude(JsonInclude.Include.NON_NULL) String cursor) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Fact> facts, String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Watermark(Instant knownAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Closing(boolean closed) {}
}
