package org.jixiao.evaluation.source;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The Fact contract as every owner of records serves it. */
interface FactsClient {

    @POST
    @Path("/api/v1/facts/queries")
    FactsRequest.Answer facts(FactsRequest request);

    @POST
    @Path("/api/v1/facts/queries")
    FactsRequest.Answer grouped(FactsRequest.Grouped request);

    @GET
    @Path("/api/v1/facts/watermark")
    FactsRequest.Watermark watermark();
}
