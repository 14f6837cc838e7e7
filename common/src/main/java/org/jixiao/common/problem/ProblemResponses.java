package org.jixiao.common.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
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
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

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
        var headers = operation.getParameters() == null
                ? List.<String>of()
                : operation.getParameters().stream()
                        .map(org.eclipse.microprofile.openapi.models.parameters.Parameter::getName)
                        .toList();
        if (headers.contains("If-Match")) {
            add(operation, "412", "数据已被他人更新");
            add(operation, "428", "缺少 If-Match");
        }
        if (headers.contains("Idempotency-Key")) {
            add(operation, "422", "Idempotency-Key 已用于内容不同的请求");
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
