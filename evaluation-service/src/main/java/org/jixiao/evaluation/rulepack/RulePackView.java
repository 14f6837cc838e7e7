package org.jixiao.evaluation.rulepack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        @Schema(description = "规则集内容的摘要") String digest,

        @Schema(description = "规则集全文，查询列表时不给出", type = SchemaType.OBJECT, implementation = Object.class)
        JsonNode content) {

    static RulePackView of(PublishedPack pack) {
        return of(pack, null);
    }

    /** With the whole content, as it was digested. */
    static RulePackView whole(PublishedPack pack, ObjectMapper json) {
        try {
            return of(pack, json.readTree(pack.content()));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored rule pack cannot be read", corrupt);
        }
    }

    private static RulePackView of(PublishedPack pack, JsonNode content) {
        return new RulePackView(
                pack.id(),
                pack.regionCode(),
                pack.packId(),
                pack.packVersion(),
                pack.name(),
                pack.fiscalYear(),
                pack.effectiveFrom(),
                pack.effectiveTo(),
                pack.digest(),
                content);
    }
}
