package org.jixiao.report.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;

/** The Fact contract as every owner of records serves it. */
interface FactsClient {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(List<Wanted> facts, int fiscalYear, LocalDate asOf, Instant knownAt) {}

    record Wanted(String name, FactSubject subject) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Fact> facts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Watermark(Instant knownAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Catalogue(List<Description> facts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Description(String name) {}

    @GET
    @Path("/api/v1/facts")
    Catalogue catalogue();

    @GET
    @Path("/api/v1/facts/watermark")
    Watermark watermark();

    @POST
    @Path("/api/v1/facts/queries")
    Answer query(Question question);
}
