package org.jixiao.beneficiary.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.common.problem.Refusal;

/** Either all eligible ones that a selection describes, or a list. */
@Schema(description = "登记发放明细：按条件选取全部符合资格者（select），或逐条列出（entries），二者择一")
public record AddEntries(
        @Valid Selection select, @Size(min = 1, max = 5000) List<@Valid @NotNull Entry> entries) {

    private static final String PROOF = "发放凭证，以其种类开头并写明编号：保险为保单；现金为支付凭证、收据、签收单、银行回单、银行回盘；" + "实物为签收单、照片；服务为服务记录、签收单、收据";
    private static final String DAYS = "服务天数，仅服务类，且必填";

    @Schema(name = "EntrySelection", description = "选取符合资格、且尚不在本批次的户（人）；不填的条件不作限定")
    public record Selection(
            @Size(max = 32) @Schema(examples = "policy", description = "标准代码；缺省为批次的标准")
            String standard,

            HouseholdCategory category,

            @Size(max = 5000) @Schema(description = "户编号") List<@NotBlank @Size(max = 32) String> householdNos,

            @Min(1) @Max(30) @Schema(examples = "2", description = "户内人数，用于按人数分档的标准")
            Integer personCount,

            @NotBlank @Size(max = 128) @Schema(examples = "保单 2025-0001", description = PROOF)
            String proof,

            @Min(1) @Max(366) @Schema(examples = "30", description = DAYS)
            Integer days) {

        DeliveryProof cited() {
            return new DeliveryProof(proof, days);
        }
    }

    @Schema(name = "NewEntry", description = "一条发放明细")
    public record Entry(
            @NotNull UUID household,
            @Schema(description = "按人发放时的成员") UUID member,

            @Size(max = 32) @Schema(examples = "grant", description = "标准代码；缺省为批次的标准")
            String standard,

            @Min(1) @Max(30) @Schema(examples = "1", description = "受益人数；缺省按户内人数，按人发放时为1")
            Integer persons,

            @NotBlank @Size(max = 128) @Schema(examples = "签收单 2025-08-001", description = PROOF)
            String proof,

            @Min(1) @Max(366) @Schema(examples = "30", description = DAYS)
            Integer days) {

        DeliveryProof cited() {
            return new DeliveryProof(proof, days);
        }
    }

    void check() {
        if ((select == null) == (entries == null)) {
            throw Refusal.invalid("", "OneOf", "select 与 entries 须且只能填一项", "Give either select or entries");
        }
    }
}
