package org.jixiao.beneficiary.match;

import static org.jixiao.common.identity.Role.Name.CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jixiao.common.access.Sensitive;

@Path("/api/v1/matches")
@Tag(name = "matches", description = "协作核对：只答有无")
public class MatchResource {

    private final Matches matches;

    MatchResource(Matches matches) {
        this.matches = matches;
    }

    /** Never repeated by an idempotency key: each answer has a record of its own. */
    @POST
    @ResponseStatus(201)
    @Sensitive
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "askForMatches",
            summary = "Ask by keyed hashes whether persons stand on the register of the region",
            description = "协作核对：以约定密钥的证件号码摘要询问本区划是否在册，逐条只答有无；先留痕、后回答，每人每日限次")
    @APIResponse(
            responseCode = "201",
            description = "已留痕并回答",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Match.Answer.class)))
    public Match.Answer ask(@Valid @NotNull Match.Request request) {
        var record = matches.record(request);
        return new Match.Answer(record, matches.answer(request));
    }
}
