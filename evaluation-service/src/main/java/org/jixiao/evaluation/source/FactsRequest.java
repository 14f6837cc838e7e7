package org.jixiao.evaluation.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;

/** A question to a peer's {@code facts/queries}: our own records of the few fields that we send and read. */
public record FactsRequest(List<Wanted> facts, int fiscalYear, LocalDate asOf, Instant knownAt) {

    public record Wanted(String name, FactSubject subject) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Fact> facts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Watermark(Instant knownAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Closing(boolean closed) {}
}
