package org.jixiao.beneficiary.dossier;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.beneficiary.privacy.Purpose;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/dossiers")
@Tag(name = "dossiers", description = "户档案：证件、类别依据、账户、联系方式、处理依据和历次版本")
@RolesAllowed({CLERK, APPROVER, AUDITOR, PRIVACY_OFFICER})
public class DossierResource {

    private final DossierReader reader;

    DossierResource(DossierReader reader) {
        this.reader = reader;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readDossier",
            summary = "Read the dossier of a household, masked",
            description = "读取户档案；标识为该户的标识，号码、住址脱敏，写明目的才给出类别依据和残疾、死亡证件，读取留痕")
    public DossierView get(
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
        return reader.get(id, Purpose.of(purpose));
    }

    @GET
    @Path("/{id}/versions")
    @Operation(
            operationId = "listHouseholdVersions",
            summary = "List the versions of a household",
            description = "户的历次版本：自何日起、何时由何人记录、何人在户、据何申请变更")
    public Page<DossierView.Version> versions(
            @PathParam("id") UUID id,
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
        var link = Page.link("/api/v1/dossiers/" + id + "/versions", "purpose", purpose, "limit", limit);
        return Page.of(reader.versions(id, query, Purpose.of(purpose)), query, link, version -> version.id()
                .toString());
    }
}
