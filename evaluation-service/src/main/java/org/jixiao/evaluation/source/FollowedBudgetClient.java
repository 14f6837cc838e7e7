package org.jixiao.evaluation.source;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Budget as a job asks it, with a token that is not a caller's. */
@RegisterRestClient(configKey = "followed-budget")
interface FollowedBudgetClient {

    @GET
    @Path("/api/v1/changes")
    BudgetFeed.Changes changes(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("after") long after,
            @QueryParam("limit") int limit);

    @GET
    @Path("/api/v1/facts/watermark")
    FactsRequest.Watermark watermark(@HeaderParam("Authorization") String bearer);

    @POST
    @Path("/api/v1/facts/queries")
    FactsRequest.Answer facts(@HeaderParam("Authorization") String bearer, FactsRequest request);
}
