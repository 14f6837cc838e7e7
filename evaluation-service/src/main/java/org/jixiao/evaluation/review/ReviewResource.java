package org.jixiao.evaluation.review;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;
import org.jixiao.evaluation.review.DraftReview.ReviewGiven;

@Path("/api/v1/reviews")
@Tag(name = "reviews", description = "财政复核：与自评并列，差异与可信度")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class ReviewResource {

    private static final String PATH = "/api/v1/reviews";
    private static final String JSON = "application/json";
    private static final String UNITS = "\\d{3}|\\d{6,21}";

    private final ReviewService service;
    private final Idempotency idempotency;
    private final Acts acts;

    ReviewResource(ReviewService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(REVIEWER)
    @Operation(
            operationId = "draftReview",
            summary = "Review an approved self-evaluation",
            description = "复核审核通过的自评：逐指标给出复核得分，总分和等级由系统计算")
    @APIResponse(
            responseCode = "201",
            description = "已填写",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ReviewView.class)))
    public Response draft(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull DraftReview request) {
        return idempotency.optional(key, "reviews.draft", request, () -> {
            var review = service.draft(request);
            return Answer.created(PATH + "/" + review.id(), EntityTags.of(review.version()), review);
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(REVIEWER)
    @Operation(operationId = "rewriteReview", summary = "Change a review", description = "修改未提交或被退回的复核")
    @APIResponse(
            responseCode = "200",
            description = "已修改",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ReviewView.class)))
    public Response rewrite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReviewGiven request) {
        return acts.on(
                new Act("reviews.rewrite", id, key),
                request,
                ReviewView::version,
                () -> service.rewrite(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(REVIEWER)
    @Operation(operationId = "submitReview", summary = "Submit a review", description = "提交复核")
    @APIResponse(
            responseCode = "200",
            description = "已提交",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ReviewView.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("reviews.submit", id, key), ReviewView::version, () -> service.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(FINANCE)
    @Sensitive
    @Operation(
            operationId = "confirmReview",
            summary = "Confirm a review",
            description = "由第二人确认；不通过的，单位可重新发起自评，原自评照旧保留")
    @APIResponse(
            responseCode = "200",
            description = "已确认",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ReviewView.class)))
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("reviews.confirm", id, key), ReviewView::version, () -> service.confirm(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "returnReview", summary = "Return a review", description = "退回复核，须写明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ReviewView.class)))
    public Response returnTo(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("reviews.return", id, key),
                request,
                ReviewView::version,
                () -> service.returnTo(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readReview", summary = "Read a review", description = "读取复核及其计分过程")
    @APIResponse(
            responseCode = "200",
            description = "复核",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ReviewView.class)))
    public Response get(@PathParam("id") UUID id) {
        var review = service.get(id);
        return Response.ok(review)
                .header("ETag", EntityTags.of(review.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listReviews", summary = "List reviews", description = "查询复核")
    public Page<ReviewView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("selfEvaluation") UUID selfEvaluation,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(
                PATH,
                "region",
                region,
                "unit",
                unit,
                "fiscalYear",
                fiscalYear,
                "selfEvaluation",
                selfEvaluation,
                "limit",
                limit);
        return Page.of(
                service.page(new ReviewService.Filter(region, unit, fiscalYear, selfEvaluation), query),
                query,
                link,
                review -> review.id().toString());
    }

    @GET
    @Path("/differences")
    @Operation(
            operationId = "listReviewDifferences",
            summary = "List how far reviews differ from self-scores",
            description = "一个单位或部门（三位）历年已确认复核与自评的差异")
    public Page<ReviewDifference> differences(
            @NotNull @Pattern(regexp = "\\d{6,9}") @QueryParam("region") String region,
            @NotNull @Pattern(regexp = UNITS) @QueryParam("unit") String unit,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH + "/differences", "region", region, "unit", unit, "limit", limit);
        return Page.of(service.differences(region, unit, query), query, link, it -> it.id()
                .toString());
    }

    @GET
    @Path("/credibility")
    @Operation(
            operationId = "readCredibility",
            summary = "Read how far a unit's own scores can be believed",
            description = "一个单位或部门（三位）的自评可信度及分年度")
    @APIResponse(
            responseCode = "200",
            description = "可信度",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Credibility.class)))
    public Credibility credibility(
            @NotNull @Pattern(regexp = "\\d{6,9}") @QueryParam("region") String region,
            @NotNull @Pattern(regexp = UNITS) @QueryParam("unit") String unit) {
        return service.credibility(region, unit);
    }
}
