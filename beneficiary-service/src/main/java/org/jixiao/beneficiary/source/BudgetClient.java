package org.jixiao.beneficiary.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;

@RegisterRestClient(configKey = "budget")
@RegisterClientHeaders
interface BudgetClient {

    record Question(List<Wanted> facts, int fiscalYear) {}

    record Wanted(String name, FactSubject subject) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Fact> facts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Project(UUID id, String code) {}

    @POST
    @Path("/api/v1/facts/queries")
    Answer facts(Question question);

    @GET
    @Path("/api/v1/projects/{id}")
    Project project(@PathParam("id") UUID id);

    @GET
    @Path("/api/v1/payments/{id}")
    ProjectPayment payment(@PathParam("id") UUID id);
}
