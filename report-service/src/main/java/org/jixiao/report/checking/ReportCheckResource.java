package org.jixiao.report.checking;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Nothing that is sent here is kept, and nothing is written: it may be sent as often as one likes. */
@Path("/api/v1/report-checks")
@Tag(name = "report-checks", description = "报告检查：读取任何自评报告，指出其中的矛盾")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class ReportCheckResource {

    private final ReportChecks checks;

    ReportCheckResource(ReportChecks checks) {
        this.checks = checks;
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkReport",
            summary = "Say what is wrong with a report",
            description = "检查一份自评报告：纯文本放在请求体（text/plain），文件（DOCX、DOC、PDF、OFD、XLSX、XLS、HTML、TXT，至多 20 MB）"
                    + "用 multipart/form-data 的 file 一项。逐条列出矛盾：规则编号、类别、严重程度（error 文内可以证明，warning 需人工判读）、"
                    + "位置、所比较的数字、可以照办的一句话。上传的内容不保存，也不外传")
    public CheckedReport text(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA,
                                        schema = @Schema(implementation = SentReport.class))
                            })
                    InputStream body,
            @Context HttpHeaders headers) {
        requireJsonWanted(headers);
        try {
            return checks.check(body.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public CheckedReport file(@RestForm("file") FileUpload file, @Context HttpHeaders headers) {
        requireJsonWanted(headers);
        try {
            return checks.check(file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of two methods of one path the framework looks at what is sent alone, and not at what is wanted. */
    private static void requireJsonWanted(HttpHeaders headers) {
        if (headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw new NotAcceptableException();
        }
    }

    /** For the description alone: what a form with a file is made of. */
    @Schema(name = "SentReport")
    record SentReport(
            @Schema(description = "要检查的报告", type = SchemaType.STRING, format = "binary")
            String file) {}
}
