package org.jixiao.beneficiary.upload;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.access.Sensitive;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;

@Path("/api/v1/uploads")
@Tag(name = "uploads", description = "银行回盘、理赔清单等文件的上传结果")
public class UploadResource {

    private final UploadFiles files;

    UploadResource(UploadFiles files) {
        this.files = files;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({CLERK, APPROVER, AUDITOR})
    @Operation(operationId = "readUpload", summary = "Read what became of a file", description = "一次文件上传的结果")
    public UploadView get(@PathParam("id") UUID id) {
        return files.get(id);
    }

    @GET
    @Path("/{id}/errors")
    @Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Sensitive
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "readUploadErrors",
            summary = "Fetch the rejected rows with their reasons",
            description = "退回的行：原有各列照旧，末列为错误原因；改正后可直接再次上传。不指定形式时与上传的文件相同")
    @APIResponse(
            responseCode = "200",
            description = "退回的行",
            content = {
                @Content(mediaType = SheetFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = SheetFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response errors(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return files.returned(id, SentFile.asked(headers)).as("errors-" + id);
    }
}
