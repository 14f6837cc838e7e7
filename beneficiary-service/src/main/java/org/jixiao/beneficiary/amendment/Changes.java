package org.jixiao.beneficiary.amendment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.dossier.DossierEntries;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.beneficiary.household.RegisterHousehold.NewMember;
import org.jixiao.beneficiary.household.Registration;
import org.jixiao.beneficiary.household.Relation;

/** What is to change. All of it is personal data: it is stored sealed, as one text. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "AmendmentChanges", description = "变更内容；未写明的不变")
public record Changes(
        @Schema(description = "变更后的家庭类别") Set<@NotNull HouseholdCategory> categories,
        Registration registration,

        @Pattern(regexp = "\\d{9}") @Schema(examples = "130109100", description = "乡镇代码")
        String township,

        @Size(min = 1, max = 64) @Schema(examples = "虚拟01村") String village,

        @Size(max = 30) @Schema(description = "新增成员") List<@Valid @NotNull NewMember> joining,
        @Size(max = 30) @Schema(description = "离户成员") List<@Valid @NotNull Leaving> leaving,
        @Size(max = 30) @Schema(description = "更正成员信息") List<@Valid @NotNull Correction> correcting,
        @Size(max = 30) @Schema(description = "撤销登记有误的离户记录") List<@NotNull UUID> withdrawing,
        @Valid DossierEntries dossier) {

    public Changes {
        joining = joining == null ? List.of() : List.copyOf(joining);
        leaving = leaving == null ? List.of() : List.copyOf(leaving);
        correcting = correcting == null ? List.of() : List.copyOf(correcting);
        withdrawing = withdrawing == null ? List.of() : List.copyOf(withdrawing);
    }

    @JsonIgnore
    boolean nothing() {
        return Stream.of(categories, registration, township, village).allMatch(field -> field == null)
                && joining.isEmpty()
                && leaving.isEmpty()
                && correcting.isEmpty()
                && withdrawing.isEmpty()
                && (dossier == null || dossier.empty());
    }

    @Schema(description = "成员离户")
    public record Leaving(
            @NotNull UUID member,
            @NotNull DepartureGround ground,

            @NotNull @Schema(examples = "2025-04-18", description = "离户（死亡、迁出等）日期")
            LocalDate leftOn) {}

    /** Every property that is given replaces what is registered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "更正一名成员的信息；未写明的不变")
    public record Correction(
            @NotNull UUID member,

            @Size(min = 1, max = 64) @Schema(examples = "受益人0001")
            String name,

            Relation relation,

            @Size(min = 1, max = 64) @Schema(examples = "11010519491231002X", description = "更正后的证件号码；只在请求体中出现")
            String identityNumber,

            @Schema(description = "是否参保子女") Boolean insuredChild,
            @Size(max = 64) @Schema(description = "在读院校") String university,
            @Size(max = 64) @Schema(description = "备注") String remark) {

        /** A correction must correct something. */
        boolean nothing() {
            return Stream.of(name, relation, identityNumber, insuredChild, university, remark)
                    .allMatch(field -> field == null);
        }
    }

    @Schema(name = "ProposeAmendment", description = "对一户提出变更申请")
    public record Proposal(
            @NotNull UUID household,

            @NotNull @Schema(examples = "2025-04-20", description = "自何日起，不晚于今天，不早于该户现行版本")
            LocalDate effectiveOn,

            @NotNull Source source,

            @NotBlank @Size(max = 128) @Schema(examples = "虚拟01村入户核查表第3号", description = "依据的材料")
            String documentNo,

            @NotNull @Valid Changes changes) {}
}
