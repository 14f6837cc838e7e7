package org.jixiao.report.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "beneficiary")
@RegisterClientHeaders
@Path("/")
interface BeneficiaryClient extends FactsClient {

    @GET
    @Path("/api/v1/programmes")
    JsonNode programmes(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") int fiscalYear,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") String cursor);
}
