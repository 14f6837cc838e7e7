package org.jixiao.beneficiary.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.problem.Refusal;

@Schema(description = "登记受益户及其成员")
public record RegisterHousehold(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,32}") @Schema(examples = "725001-00001", description = "户编号，单位内唯一")
        String number,

        @NotEmpty Set<@NotNull HouseholdCategory> categories,
        @NotNull Registration registration,

        @NotBlank @Pattern(regexp = "\\d{9}") @Schema(examples = "130109100", description = "乡镇代码")
        String township,

        @NotBlank @Size(max = 64) @Schema(examples = "虚拟01村")
        String village,

        @NotEmpty @Size(max = RegistryRule.MOST_PERSONS) List<@Valid @NotNull NewMember> members) {

    @Schema(description = "成员")
    public record NewMember(
            @NotBlank @Size(max = 64) @Schema(examples = "受益人0001", description = "姓名")
            String name,

            @NotNull Relation relation,

            @NotBlank @Size(max = 64) @Schema(examples = "11010519491231002X", description = "证件号码；只在请求体中出现，返回时一律脱敏")
            String identityNumber,

            @NotNull @Schema(description = "是否参保子女") Boolean insuredChild,
            @Size(max = 64) @Schema(description = "在读院校") String university,
            @Size(max = 64) @Schema(description = "备注") String remark) {}

    /** Refuses with every malformed identity number at once. */
    HouseholdDraft draft(LocalDate today) {
        return new HouseholdDraft(
                number, categories, registration, township, village.strip(), drafts(members, "/members/", today));
    }

    /** @param pointer of the list, with the slash after it */
    public static List<MemberDraft> drafts(List<NewMember> members, String pointer, LocalDate today) {
        var faults = new ArrayList<Refusal.Fault>();
        var drafts = new ArrayList<MemberDraft>();
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i);
            try {
                drafts.add(new MemberDraft(
                        member.name().strip(),
                        member.relation(),
                        IdentityNumber.of(member.identityNumber(), today),
                        member.insuredChild(),
                        orEmpty(member.university()),
                        orEmpty(member.remark())));
            } catch (MalformedIdentityNumber refused) {
                faults.add(refused.fault(pointer + i + "/identityNumber"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return drafts;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
