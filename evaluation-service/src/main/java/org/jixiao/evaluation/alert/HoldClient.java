package org.jixiao.evaluation.alert;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** 支出管控 at budget, in our own records of the few fields that we send and read. */
@RegisterRestClient(configKey = "holds")
interface HoldClient {

    /** @param citing stays as it is: whether payments cite their target is no matter of alerts */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Order(String mode, boolean citing, String reason, String documentNo, UUID alert) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Standing(String mode, boolean citing, UUID alert) {}

    @GET
    @Path("/api/v1/projects/{id}/hold")
    Response hold(@PathParam("id") UUID project, @HeaderParam("Authorization") String bearer);

    @PUT
    @Path("/api/v1/projects/{id}/hold")
    Response place(
            @PathParam("id") UUID project,
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String version,
            @HeaderParam("Idempotency-Key") String key,
            Order order);
}
