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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Nothing that is sent here is kept, and nothing is written: it may be sent as often as one likes. */
@Path("/api/v1/report-checks")
@Tag(name = "report-checks", description = "报告检查：读取任何自评报告，指出其中的矛盾")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class ReportCheckResource {

    private final CheckAnswers answers;

    ReportCheckResource(CheckAnswers answers) {
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, CheckAnswers.DOCX})
    @Operation(
            operationId = "checkReport",
            summary = "Say what is wrong with a report",
            description = "检查一份自评报告：纯文本放在请求体（text/plain），文件（DOCX、DOC、PDF、OFD、XLSX、XLS、HTML、TXT，至多 20 MB）"
                    + "用 multipart/form-data 的 file 一项。逐条列出矛盾：规则编号、类别、严重程度（error 文内可以证明，warning 需人工判读）、"
                    + "位置、所比较的数字、可以照办的一句话。Accept 为 text/html 时返回标出各处的网页，为 DOCX 时返回加了批注的原文件（只限上传 DOCX）。"
                    + "上传的内容不保存，也不外传")
    @APIResponse(
            responseCode = "200",
            description = "检查结果",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CheckedReport.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CheckAnswers.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response text(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA,
                                        schema = @Schema(implementation = SentReport.class))
                            })
                    InputStream body,
            @QueryParam("snapshot") @Parameter(description = "快照的标识；给出时正文还与该快照冻结的预算、支出和执行率核对，限本人可见的单位") UUID snapshot,
            @Context HttpHeaders headers) {
        try {
            return answers.to(body.readAllBytes(), snapshot, headers.getAcceptableMediaTypes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, CheckAnswers.DOCX})
    @Operation(hidden = true)
    public Response file(
            @RestForm("file") FileUpload file, @QueryParam("snapshot") UUID snapshot, @Context HttpHeaders headers) {
        try {
            var sent = file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
            return answers.to(sent, snapshot, headers.getAcceptableMediaTypes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** For the description alone: what a form with a file is made of. */
    @Schema(name = "SentReport")
    record SentReport(
            @Schema(description = "要检查的报告", type = SchemaType.STRING, format = "binary")
            String file) {}
}
