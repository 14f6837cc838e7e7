package org.jixiao.common.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.ProblemDetail;

/** Says in the OpenAPI document of each service what its operations refuse, and in which form. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/ProblemDetail";

    private static final Map<String, String> EVERYWHERE = new TreeMap<>(Map.of(
            "400", "输入有误",
            "401", "未登录或令牌无效",
            "403", "无权执行此操作"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema("ProblemDetail", problem()).addSchema("ProblemError", error());
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        EVERYWHERE.forEach((status, meaning) -> add(operation, status, meaning));
        if (path.contains("{") || method != PathItem.HttpMethod.GET) {
            add(operation, "404", "未找到，或不在可见范围内");
        }
        if (method != PathItem.HttpMethod.GET) {
            add(operation, "409", "规则不允许，或与已有记录冲突");
        }
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        parameters.forEach(parameter -> describe(operation, parameter));
        add(operation, "default", "其他拒绝（405、406、413、414、415、429、431、500、503），形式相同");
    }

    private static void describe(Operation operation, Parameter parameter) {
        switch (parameter.getName()) {
            case "If-Match" -> {
                parameter.required(true).description("所读到的版本（ETag）").example("\"v1\"");
                add(operation, "412", "数据已被他人更新");
                add(operation, "428", "缺少 If-Match");
            }
            case "Idempotency-Key" -> {
                parameter.description("同一键的请求只做一次；至多128个字符").getSchema().maxLength(128);
                add(operation, "422", "Idempotency-Key 已用于内容不同的请求");
            }
            case "limit" ->
                parameter.getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageQuery.MAX_LIMIT));
            default -> {
                // Everything else says what it is where it is declared.
            }
        }
    }

    private static void add(Operation operation, String status, String meaning) {
        var schema = OASFactory.createSchema().ref(PROBLEM);
        APIResponse response = OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDetail.MEDIA_TYPE,
                                OASFactory.createMediaType().schema(schema)));
        operation.getResponses().addAPIResponse(status, response);
    }

    private static Schema problem() {
        return object("问题说明（RFC 9457）")
                .required(List.of("type", "title", "status", "detail", "instance"))
                .addProperty("type", text("/problems/invalid-input"))
                .addProperty("title", text("输入有误"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).addExample(400))
                .addProperty("detail", text("输入有误"))
                .addProperty("instance", text("/api/v1/units").description("出错的资源路径"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("每一处错误，一次给全")
                                .items(OASFactory.createSchema().ref("#/components/schemas/ProblemError")))
                .addProperty("facts", object("规则所比较的数值"));
    }

    private static Schema error() {
        return object("一处错误：位置、规则编号、说明")
                .required(List.of("rule", "message"))
                .addProperty("pointer", text("/lines/0/amount").description("JSON 指针；查询参数写作 ?name"))
                .addProperty("rule", text("Positive"))
                .addProperty("message", text("必须大于零"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String example) {
        return OASFactory.createSchema().addType(SchemaType.STRING).addExample(example);
    }
}
