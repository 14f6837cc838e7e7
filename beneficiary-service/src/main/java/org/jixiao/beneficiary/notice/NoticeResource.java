package org.jixiao.beneficiary.notice;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;
import org.jixiao.sheets.SheetFormat;

@Path("/api/v1/notices")
@Tag(name = "notices", description = "公示")
@RolesAllowed({CLERK, APPROVER, AUDITOR})
public class NoticeResource {

    private static final String PATH = "/api/v1/notices";
    private static final String HTML = "text/html";

    private final NoticeService service;
    private final ObjectionService objections;
    private final Idempotency idempotency;
    private final Acts acts;

    NoticeResource(NoticeService service, ObjectionService objections, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.objections = objections;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "draftNotice",
            summary = "Draw up a notice of all who wait for one",
            description = "拟定公示：名单随即固定；姓名、地址按规定脱敏，失独家庭只列数量")
    @APIResponse(
            responseCode = "201",
            description = "已拟定",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NoticeView.class)))
    public Response draft(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull DraftNotice request) {
        return idempotency.optional(key, "notices.draft", request, () -> {
            var notice = service.draft(request);
            return Answer.created(PATH + "/" + notice.id(), EntityTags.of(notice.version()), notice);
        });
    }

    @POST
    @Path("/{id}/publication")
    @Sensitive
    @RolesAllowed(APPROVER)
    @Operation(operationId = "publishNotice", summary = "Publish a notice", description = "发布公示，公示期按工作日计算；文件随即固定")
    @APIResponse(
            responseCode = "200",
            description = "已发布",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NoticeView.class)))
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull PublishNotice request) {
        return acts.on(
                new Act("notices.publish", id, key),
                request,
                NoticeView::version,
                () -> service.publish(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "returnNotice",
            summary = "Return a notice with a reason",
            description = "退回未发布的公示，其中的对象可重新公示")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NoticeView.class)))
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("notices.return", id, key),
                request,
                NoticeView::version,
                () -> service.sendBack(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/objections")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "recordObjection",
            summary = "Record an objection to a notice",
            description = "登记对公示的异议；内容加密保存，不记异议人")
    @APIResponse(
            responseCode = "201",
            description = "已登记，待答复",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ObjectionView.class)))
    public Response object(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull RecordObjection request) {
        return idempotency.optional(key, "notices.object " + id, request, () -> {
            var objection = objections.record(id, request);
            return Answer.created(PATH + "/" + id + "/objections", null, objection);
        });
    }

    @GET
    @Path("/{id}/objections")
    @Operation(
            operationId = "listObjections",
            summary = "List the objections to a notice with their answers",
            description = "查询对公示的异议与答复；查看留痕")
    public Page<ObjectionView> objections(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH + "/" + id + "/objections", "limit", limit);
        return Page.of(objections.page(id, query), query, link, objection -> objection
                .id()
                .toString());
    }

    @GET
    @Path("/{id}/document")
    @Operation(
            operationId = "readNoticeDocument",
            summary = "Read what a notice makes public, or will",
            description = "公示的内容：名单（脱敏）与只列数量的对象；草稿可预览，查看留痕")
    public NoticeDocument document(@PathParam("id") UUID id) {
        return service.document(id);
    }

    @GET
    @Path("/{id}/document.html")
    @Produces(HTML)
    @Operation(
            operationId = "readNoticePage",
            summary = "Fetch the published notice as a page",
            description = "已发布公示的网页文件；摘要见公示，发布后不变")
    @APIResponse(responseCode = "200", description = "网页文件", content = @Content(mediaType = HTML))
    public Response page(@PathParam("id") UUID id) {
        return file(id, NoticeFormat.HTML, HTML + ";charset=UTF-8");
    }

    @GET
    @Path("/{id}/document.xlsx")
    @Produces(SheetFormat.XLSX_TYPE)
    @Operation(
            operationId = "readNoticeSheet",
            summary = "Fetch the published notice as a spreadsheet",
            description = "已发布公示的电子表格文件；摘要见公示，发布后不变")
    @APIResponse(responseCode = "200", description = "电子表格文件", content = @Content(mediaType = SheetFormat.XLSX_TYPE))
    public Response sheet(@PathParam("id") UUID id) {
        return file(id, NoticeFormat.XLSX, SheetFormat.XLSX_TYPE);
    }

    private Response file(UUID id, NoticeFormat format, String type) {
        var file = service.file(id, format);
        return Response.ok(file.content(), type)
                .header("ETag", '"' + file.digest() + '"')
                .header("Content-Disposition", "attachment; filename=\"notice-" + id + "." + format.code() + "\"")
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readNotice", summary = "Read a notice without its list", description = "读取公示；名单另以文件读取")
    public RestResponse<NoticeView> get(@PathParam("id") UUID id) {
        var notice = service.get(id);
        return RestResponse.ResponseBuilder.ok(notice)
                .header("ETag", EntityTags.of(notice.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listNotices", summary = "List notices", description = "查询公示")
    public Page<NoticeView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("programme") UUID programme,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "programme", programme, "limit", limit);
        var notices = service.page(
                region == null ? "" : region,
                unit == null ? "" : unit,
                programme == null ? "" : programme.toString(),
                query);
        return Page.of(notices, query, link, notice -> notice.id().toString());
    }
}
