package org.jixiao.beneficiary.household;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.PRIVACY_OFFICER;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.beneficiary.privacy.Purpose;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;

@Path("/api/v1/households")
@Tag(name = "households", description = "受益户与成员")
@RolesAllowed({CLERK, APPROVER, AUDITOR, PRIVACY_OFFICER})
public class HouseholdResource {

    private static final String PATH = "/api/v1/households";

    private final HouseholdService service;
    private final Idempotency idempotency;

    HouseholdResource(HouseholdService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "registerHousehold",
            summary = "Register a household with its members",
            description = "登记受益户及其成员；证件号码校验、加密、查重，返回时脱敏")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HouseholdView.class)))
    public Response register(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull RegisterHousehold request) {
        return idempotency.optional(key, "households.register", request, () -> {
            var household = service.register(request);
            return Answer.created(PATH + "/" + household.id(), EntityTags.of(household.version()), household);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readHousehold",
            summary = "Read a household, masked",
            description = "读取受益户；姓名与证件号码脱敏，写明目的才给出家庭类别")
    public RestResponse<HouseholdView> get(
            @PathParam("id") UUID id,
            @QueryParam("purpose")
                    @Pattern(regexp = Purpose.CODES)
                    @Parameter(
                            description = "读取家庭类别的目的：特殊家庭帮扶、资格审核、审计；写入访问留痕",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"special-family-care", "eligibility-review", "audit"}))
                    String purpose) {
        return answer(service.get(id, Purpose.of(purpose)));
    }

    @GET
    @Operation(operationId = "listHouseholds", summary = "List households", description = "查询受益户；不列成员")
    public Page<HouseholdView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("category") String category,
            @QueryParam("township") String township,
            @QueryParam("number") String number,
            @QueryParam("purpose")
                    @Pattern(regexp = Purpose.CODES)
                    @Parameter(
                            description = "读取家庭类别的目的：特殊家庭帮扶、资格审核、审计；写入访问留痕",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"special-family-care", "eligibility-review", "audit"}))
                    String purpose,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(
                PATH,
                "region",
                region,
                "unit",
                unit,
                "category",
                category,
                "township",
                township,
                "number",
                number,
                "purpose",
                purpose,
                "limit",
                limit);
        var filter = new HouseholdFilter(orAll(region), orAll(unit), known(category), orAll(township), orAll(number));
        return Page.of(service.page(filter, query, Purpose.of(purpose)), query, link, household -> household
                .id()
                .toString());
    }

    @POST
    @Path("/lookups")
    @Sensitive
    @RolesAllowed({CLERK, APPROVER, PRIVACY_OFFICER})
    @Operation(
            operationId = "lookUpHousehold",
            summary = "Find the household of an identity number",
            description = "按证件号码查找所在的户；号码只在请求体中，查找本身留痕")
    public RestResponse<HouseholdView> lookUp(@Valid @NotNull LookUpHousehold request) {
        var found = service.lookUp(request);
        if (found == null) {
            throw Refusal.notFound();
        }
        return answer(found);
    }

    private static RestResponse<HouseholdView> answer(HouseholdView household) {
        return RestResponse.ResponseBuilder.ok(household)
                .header("ETag", EntityTags.of(household.version()))
                .build();
    }

    /** An unknown category would find nothing, and nobody would notice. */
    private static String known(String category) {
        if (category == null) {
            return "";
        }
        try {
            return HouseholdCategory.of(category).code();
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("?category", "HouseholdCategory", "未知的家庭类别", "Unknown category");
        }
    }

    private static String orAll(String filter) {
        return filter == null ? "" : filter;
    }
}
