package org.jixiao.evaluation.whatif;

import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/what-ifs")
@Tag(name = "what-ifs", description = "规则集试算：换一个规则集，过去的得分和等级会怎样变动")
@RolesAllowed({FINANCE_CLERK, FINANCE, AUDITOR})
public class WhatIfResource {

    private static final String PATH = "/api/v1/what-ifs";

    private final WhatIfService service;
    private final Idempotency idempotency;

    WhatIfResource(WhatIfService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({FINANCE_CLERK, FINANCE})
    @Operation(
            operationId = "startWhatIf",
            summary = "Try a rule pack on past evaluations",
            description = "以草案或已发布的规则集，对范围内审核通过的自评按其原有依据重新计分；后台进行，不改动任何自评")
    @APIResponse(
            responseCode = "202",
            description = "已排队；进度见 Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WhatIfView.class)))
    public Response start(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull StartWhatIf request) {
        return idempotency.optional(key, "what-ifs.start", request, () -> {
            var trial = service.start(request);
            return new Answer(202, PATH + "/" + trial.id(), null, trial);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readWhatIf", summary = "Read the progress of a trial", description = "试算的进度与汇总")
    public WhatIfView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/moves")
    @Operation(
            operationId = "listWhatIfMoves",
            summary = "List whose score or grade would move",
            description = "会变动的自评：原得分、试算得分、原等级、试算等级")
    public Page<WhatIfMoveView> moves(
            @PathParam("id") UUID id,
            @Schema(enumeration = {"score", "grade", "refused"})
                    @QueryParam("changed")
                    @Pattern(regexp = "score|grade|refused")
                    String changed,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH + "/" + id + "/moves", "changed", changed, "limit", limit);
        return Page.of(service.moves(id, changed, query), query, link, move -> move.id()
                .toString());
    }
}
