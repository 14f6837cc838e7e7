package org.jixiao.evaluation.rulepack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The published JSON Schema (2020-12) of a rule pack: the one place that says which parts a pack may have. */
public final class RulePackSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = read();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DOCUMENT);

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("required", "缺少必需的内容"),
            Map.entry("additionalProperties", "有未知的内容"),
            Map.entry("type", "类型不对"),
            Map.entry("enum", "不在允许的取值之内"),
            Map.entry("pattern", "格式不对"),
            Map.entry("format", "格式不对"),
            Map.entry("oneOf", "须恰有一种情形"));

    private RulePackSchema() {}

    public static JsonNode document() {
        return DOCUMENT.deepCopy();
    }

    static List<PackFault> faults(String json) {
        try {
            return SCHEMA
                    .validate(
                            JSON.readTree(json),
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(RulePackSchema::fault)
                    .toList();
        } catch (JsonProcessingException unreadable) {
            return List.of(new PackFault("", "J-json", "不是有效的 JSON", unreadable.getOriginalMessage()));
        }
    }

    private static PackFault fault(Error error) {
        var keyword = error.getKeyword();
        var property = error.getProperty() == null ? "" : " " + error.getProperty();
        return new PackFault(
                error.getInstanceLocation().toString(),
                "J-" + keyword,
                SENTENCES.getOrDefault(keyword, "不符合规则集的模式（" + keyword + "）") + property,
                "breaks " + keyword + " of the schema" + property);
    }

    private static JsonNode read() {
        try (var stream = RulePackSchema.class.getResourceAsStream("/rule-packs/schema.json")) {
            return JSON.readTree(stream);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
