package org.jixiao.report;

import static org.jixiao.testkit.Api.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jixiao.testkit.Tokens;

/** Templates as they are shipped, and as a region proposes its own. */
public final class SampleTemplates {

    private SampleTemplates() {}

    public static String shipped(String code) {
        try (var resource = SampleTemplates.class.getResourceAsStream("/templates/" + code + ".txt")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The newest national edition: a region's own editions, which other tests publish, stand before it. */
    public static String national(String code) {
        return as(Tokens.auditor())
                .get("/api/v1/templates?limit=200")
                .path("items.find { it.region == 'CN' && it.code == '" + code + "' }.id");
    }

    public static String report() {
        return national("unit-self-evaluation-report");
    }

    public static String proposal(String code, String content) {
        return json(Map.of("code", code, "name", "示例模板", "content", content));
    }

    public static Response proposed(String financeClerk, String code) {
        return as(financeClerk)
                .body(proposal(code, "@title {{value unit.name}}\n@p 年初预算{{fact budget.initial wan}}万元。"))
                .post("/api/v1/templates");
    }

    public static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
