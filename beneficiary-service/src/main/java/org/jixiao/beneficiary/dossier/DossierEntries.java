package org.jixiao.beneficiary.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.household.HouseholdCategory;

/** What an amendment adds to a dossier. Each entry stands beside the earlier ones; the newest of a kind counts. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "补充或更新档案：证件、类别依据、账户、联系方式、处理依据")
public record DossierEntries(
        @Size(max = 20) List<@Valid @NotNull NewCertificate> certificates,
        @Size(max = 10) List<@Valid @NotNull NewGround> grounds,
        @Valid NewAccount account,
        @Valid NewContact contact,
        @Valid NewBasis basis) {

    public DossierEntries {
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
    }

    public boolean empty() {
        return certificates.isEmpty() && grounds.isEmpty() && account == null && contact == null && basis == null;
    }

    /** Members that are named somewhere: each must be of the household. */
    public List<UUID> members() {
        return Stream.of(
                        certificates.stream().map(NewCertificate::member),
                        Stream.ofNullable(account).map(NewAccount::holder),
                        Stream.ofNullable(basis).map(NewBasis::guardian))
                .flatMap(one -> one)
                .filter(member -> member != null)
                .toList();
    }

    @Schema(description = "证件或证明")
    public record NewCertificate(
            @NotNull CertificateKind kind,

            @Schema(description = "持证成员；属全户的证件不填") UUID member,

            @NotBlank @Size(max = 64) @Schema(examples = "示例-000001", description = "证件号码；只在请求体中出现")
            String number,

            @NotBlank @Size(max = 128) @Schema(examples = "示例区残疾人联合会", description = "发证机关")
            String issuer,

            @NotNull @Schema(examples = "2012-05-20") LocalDate issuedOn,

            @Min(1) @Max(4) @Schema(examples = "2", description = "残疾等级，一级为1；只用于残疾人证")
            Integer grade) {}

    @Schema(description = "家庭类别的起止和依据")
    public record NewGround(
            @NotNull HouseholdCategory category,

            @NotNull @Schema(examples = "2016-03-01", description = "自何日起属该类别")
            LocalDate since,

            @Schema(description = "至何日止（不含）；仍属该类别的不填") LocalDate until,

            @NotBlank @Size(max = 256) @Schema(examples = "残疾人证，二级", description = "依据")
            String ground,

            @Min(1) @Max(4) @Schema(examples = "2", description = "伤残等级")
            Integer grade) {

        /** The day that it ends is not of it any more, so one that ends when it begins never was. */
        public boolean endsBeforeItBegins() {
            return until != null && !until.isAfter(since);
        }
    }

    @Schema(description = "发放账户；户名须为本户成员")
    public record NewAccount(
            @NotNull @Schema(description = "户名：本户成员") UUID holder,

            @NotBlank @Size(max = 128) @Schema(examples = "示例农村信用社", description = "开户行")
            String bank,

            @NotBlank
            @Pattern(regexp = "\\d{8,32}")
            @Schema(examples = "6200000000000000000", description = "账号；只在请求体中出现")
            String number) {}

    @Schema(description = "联系方式")
    public record NewContact(
            @NotBlank @Pattern(regexp = "[0-9-]{7,20}") @Schema(examples = "13000000000", description = "电话")
            String phone,

            @NotBlank @Size(max = 256) @Schema(examples = "虚拟01村1号", description = "住址")
            String address) {}

    @Schema(description = "处理个人信息的依据；依据为同意的，未满14周岁成员须由监护人同意")
    public record NewBasis(
            @NotNull LegalBasisKind basis,

            @NotNull @Schema(examples = "2025-01-10", description = "告知日期")
            LocalDate notifiedOn,

            @Schema(description = "同意的监护人：本户成员") UUID guardian,

            @Schema(examples = "2025-01-10", description = "同意日期")
            LocalDate consentedOn) {}
}
