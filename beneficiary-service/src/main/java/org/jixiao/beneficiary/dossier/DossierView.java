package org.jixiao.beneficiary.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.Registration;

/** Masked throughout. Of what was replaced only the newest is shown; all of it stays in the register. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "户档案；号码、住址已脱敏")
public record DossierView(
        UUID household,
        List<Certificate> certificates,
        List<Ground> grounds,
        Account account,
        Contact contact,
        Basis basis) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Certificate")
    public record Certificate(
            UUID id,
            CertificateKind kind,
            UUID member,

            @Schema(examples = "****0001", description = "证件号码（脱敏）")
            String number,

            String issuer,
            LocalDate issuedOn,
            Integer grade,
            UUID amendment) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Ground")
    public record Ground(
            HouseholdCategory category,
            LocalDate since,
            LocalDate until,
            Integer grade,
            String ground,
            UUID amendment) {}

    @Schema(name = "Account")
    public record Account(
            UUID id,
            UUID holder,
            String bank,

            @Schema(examples = "****0000", description = "账号（脱敏）")
            String number,

            UUID amendment) {}

    @Schema(name = "Contact")
    public record Contact(
            UUID id,

            @Schema(examples = "130****0000", description = "电话（脱敏）")
            String phone,

            @Schema(examples = "虚拟01村", description = "住址，到村")
            String address,

            UUID amendment) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Basis")
    public record Basis(
            LegalBasisKind basis, LocalDate notifiedOn, UUID guardian, LocalDate consentedOn, UUID amendment) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HouseholdVersion", description = "户的一个版本：自何日起、何时由何人记录、何人在户")
    public record Version(
            UUID id,
            @Schema(examples = "3", description = "版本，自0起") int version,
            LocalDate effectiveOn,
            Instant recordedAt,
            String recordedBy,
            @Schema(examples = "130109100") String township,
            Registration registration,
            List<HouseholdCategory> categories,
            @Schema(description = "在户成员") List<UUID> members,
            @Schema(description = "据以变更的申请；首次登记和导入没有") UUID amendment) {

        Version withoutCategories() {
            return new Version(
                    id, version, effectiveOn, recordedAt, recordedBy, township, registration, null, members, amendment);
        }
    }
}
