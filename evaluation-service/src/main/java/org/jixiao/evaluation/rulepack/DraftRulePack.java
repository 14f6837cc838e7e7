package org.jixiao.evaluation.rulepack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "规则集草案")
public record DraftRulePack(
        @NotNull
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "规则集全文，按 /api/v1/rule-packs/schema 的模式；数值一律为十进制字符串")
        ObjectNode content) {}
