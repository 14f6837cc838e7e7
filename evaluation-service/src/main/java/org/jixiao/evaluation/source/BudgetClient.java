package org.jixiao.evaluation.source;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "budget")
@RegisterClientHeaders
interface BudgetClient extends FactsClient {

    @GET
    @Path("/api/v1/fiscal-years/{year}/closing")
    FactsRequest.Closing closing(
            @PathParam("year") int year, @QueryParam("region") String region, @QueryParam("unit") String unit);

    @GET
    @Path("/api/v1/projects")
    ProjectsPage projects(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") int fiscalYear,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") String cursor);
}
