package org.jixiao.evaluation.rulepack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;

@Schema(description = "规则集")
public record RulePackView(
        UUID id,

        @Schema(examples = "CN", description = "适用区划，CN 为全国默认")
        String region,

        @Schema(examples = "national-default") String packId,
        @Schema(examples = "2025.1") String version,
        @Schema(examples = "全国默认规则集（2025年度）") String name,
        @Schema(examples = "2025") int fiscalYear,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,

        @Schema(
                enumeration = {"draft", "published", "retired"},
                description = "状态：草案、已发布、已停用（或已定停用日期）")
        String status,

        @Schema(description = "自该日起不再用于新的评价") LocalDate retiredFrom,
        @Schema(description = "停用理由") String retirementReason,

        @Schema(description = "草案中尚不符的验证例：预期值与实际值；全部符合才能发布") List<String> failedExamples,

        @Schema(description = "规则集内容的摘要") String digest,

        @Schema(description = "规则集全文，查询列表时不给出", type = SchemaType.OBJECT, implementation = Object.class)
        JsonNode content,

        @Schema(examples = "0", description = "并发控制用的修订号，同 ETag")
        int revision,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {

    /** Published packs begin where no draft's versions matter any more. */
    static int version(PublishedPack pack, boolean retired) {
        return retired ? 1 : 0;
    }

    static RulePackView of(PublishedPack pack, RulePackRetirement retirement) {
        return new RulePackView(
                pack.id(),
                pack.regionCode(),
                pack.packId(),
                pack.packVersion(),
                pack.name(),
                pack.fiscalYear(),
                pack.effectiveFrom(),
                pack.effectiveTo(),
                retirement == null ? "published" : "retired",
                retirement == null ? null : retirement.retiredFrom(),
                retirement == null ? null : retirement.reason(),
                null,
                pack.digest(),
                null,
                version(pack, retirement != null),
                null);
    }

    static RulePackView of(RulePackDraft draft) {
        var accepted = draft.accepted();
        var pack = accepted.pack();
        return new RulePackView(
                draft.id(),
                pack.region(),
                pack.id(),
                pack.version(),
                pack.name(),
                pack.fiscalYear(),
                pack.effectiveFrom(),
                pack.effectiveTo(),
                draft.isPublished() ? "published" : "draft",
                null,
                null,
                draft.isPublished()
                        ? null
                        : RulePackReader.failedExamples(accepted).stream()
                                .map(PackFault::zh)
                                .toList(),
                draft.digest(),
                null,
                draft.isPublished() ? 0 : draft.version(),
                null);
    }

    static RulePackView whole(RulePackDraft draft) {
        return of(draft).with(RulePackReader.tree(draft.content()));
    }

    /** With the whole content, as it was digested. */
    RulePackView with(JsonNode whole) {
        return new RulePackView(
                id,
                region,
                packId,
                version,
                name,
                fiscalYear,
                effectiveFrom,
                effectiveTo,
                status,
                retiredFrom,
                retirementReason,
                failedExamples,
                digest,
                whole,
                revision,
                actions);
    }

    /** Alone, not in a list. */
    RulePackView with(List<Action> possible) {
        return new RulePackView(
                id,
                region,
                packId,
                version,
                name,
                fiscalYear,
                effectiveFrom,
                effectiveTo,
                status,
                retiredFrom,
                retirementReason,
                failedExamples,
                digest,
                content,
                revision,
                possible);
    }
}
