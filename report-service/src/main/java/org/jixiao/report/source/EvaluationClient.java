package org.jixiao.report.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "evaluation")
@RegisterClientHeaders
@Path("/")
interface EvaluationClient extends FactsClient {

    @GET
    @Path("/api/v1/self-evaluations")
    JsonNode selfEvaluations(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") int fiscalYear,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") String cursor);

    @GET
    @Path("/api/v1/self-evaluations/{id}")
    JsonNode selfEvaluation(@PathParam("id") String id);
}
