package org.jixiao.common.accountability;

import static org.jixiao.common.identity.Role.Name.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.accountability.ChainReader.Piece;
import org.jixiao.common.accountability.ChainReader.Place;
import org.jixiao.common.identity.Caller;

/** A chain as it is stored, for whoever wants to verify it without this service. */
@Path("/api/v1")
@Tag(name = "audit", description = "业务留痕的导出")
@RolesAllowed(AUDITOR)
public class AuditResource {

    private static final String LINES = "application/x-ndjson";
    private static final long BEGINNING = 1;

    private final ChainReader chains;
    private final Caller caller;

    AuditResource(ChainReader chains, Caller caller) {
        this.chains = chains;
        this.caller = caller;
    }

    @GET
    @Path("/audit-entries")
    @Produces(LINES)
    @Operation(
            operationId = "exportAuditEntries",
            summary = "Export the chain of a unit, one JSON object a line",
            description = "导出一个单位的业务留痕链，每行一条，供脱机核验；unit=* 为全区划的事项；from 为起始序号")
    @APIResponse(
            responseCode = "200",
            description = "按序号排列的留痕",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response entries(
            @QueryParam("region") @NotBlank String region,
            @QueryParam("unit") @NotBlank String unit,
            @QueryParam("from") @Min(1) Integer from) {
        return export(place(region, unit, from), chains::entries, "audit-entries");
    }

    @GET
    @Path("/audit-checkpoints")
    @Produces(LINES)
    @Operation(
            operationId = "exportAuditCheckpoints",
            summary = "Export the signed checkpoints of a unit's chain, one JSON object a line",
            description = "导出一个单位留痕链的签名检查点，每行一条")
    @APIResponse(
            responseCode = "200",
            description = "按序号排列的检查点",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response checkpoints(
            @QueryParam("region") @NotBlank String region, @QueryParam("unit") @NotBlank String unit) {
        return export(place(region, unit, null), chains::checkpoints, "audit-checkpoints");
    }

    private Place place(String region, String unit, Integer from) {
        caller.scope().require(region, unit);
        return new Place(region, unit, from == null ? BEGINNING : from);
    }

    /** The first piece is read before the answer begins, so that what refuses is still a problem document. */
    private static Response export(Place place, Function<Place, Piece> reader, String name) {
        var first = reader.apply(place);
        StreamingOutput body = output -> {
            var piece = first;
            write(piece, output);
            for (var next = place; !piece.isLast(); write(piece, output)) {
                next = next.after(piece);
                piece = reader.apply(next);
            }
        };
        return Response.ok(body, LINES)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".ndjson\"")
                .build();
    }

    private static void write(Piece piece, OutputStream output) throws IOException {
        for (var line : piece.lines()) {
            output.write(line.getBytes(StandardCharsets.UTF_8));
            output.write('\n');
        }
    }
}
