package org.jixiao.facts;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.INTEGRATOR;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.problem.ProblemMappers;

@Path("/api/v1/facts")
@Tag(name = "facts", description = "事实：由本服务的记录计量的数")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER, INTEGRATOR})
public class FactsResource {

    private final Facts facts;

    FactsResource(Facts facts) {
        this.facts = facts;
    }

    @GET
    @Operation(operationId = "listFacts", summary = "List the facts of this service", description = "事实目录：名称、计量单位、含义")
    public FactQuery.Catalogue catalogue(@Context HttpHeaders headers) {
        var locale = ProblemMappers.locale(headers);
        return new FactQuery.Catalogue(facts.catalogue().stream()
                .map(fact -> new FactQuery.Description(
                        fact.name(),
                        fact.unitOfMeasure(),
                        fact.meaning().in(locale),
                        fact.groupings().stream().sorted().toList()))
                .toList());
    }

    @GET
    @Path("/watermark")
    @Operation(
            operationId = "readWatermark",
            summary = "Read the newest safe knownAt",
            description = "本服务最新的安全记录时点；跨服务的快照取各服务中最早的一个")
    public FactQuery.Watermark watermark() {
        return new FactQuery.Watermark(facts.watermark());
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "readFact", summary = "Read one fact", description = "读取一个事实")
    public Fact read(
            @PathParam("name") String name,
            @QueryParam("region") @NotNull @Pattern(regexp = FactSubject.REGION) String region,
            @QueryParam("unit") @Pattern(regexp = FactSubject.UNIT) String unit,
            @QueryParam("project") UUID project,
            @QueryParam("programme") UUID programme,
            @QueryParam("township") @Pattern(regexp = FactSubject.TOWNSHIP) String township,
            @QueryParam("fiscalYear") @NotNull @Min(2000) @Max(2100) Integer fiscalYear,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("knownAt") Instant knownAt) {
        var subject = new FactSubject(region, unit, project, programme, township);
        var wanted = List.of(new FactQuery.Wanted(name, subject));
        return facts.answer(new FactQuery(wanted, fiscalYear, asOf, knownAt, null, null, null))
                .facts()
                .get(0);
    }

    @POST
    @Path("/queries")
    @Operation(
            operationId = "queryFacts",
            summary = "Read up to 500 facts at one pair of instants",
            description = "一次读取至多500个事实，同一对时点，要么全部给出，要么全部不给")
    public FactQuery.Answer query(@Valid @NotNull FactQuery query) {
        return facts.answer(query);
    }
}
