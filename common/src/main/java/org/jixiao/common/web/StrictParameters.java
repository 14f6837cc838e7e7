package org.jixiao.common.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;

/**
 * What a method declares is what it takes. A query parameter that it does not declare is refused, because a misspelt
 * filter must not answer with everything; {@code If-Match} is required wherever it is declared, and
 * {@code Idempotency-Key} where it is published as required, before anything else is looked at.
 */
public class StrictParameters {

    private static final int MAX_KEY = 128;

    private final Map<Method, Declared> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        var declared = known.computeIfAbsent(method, Declared::of);
        var unknown = new TreeSet<>(request.getUriInfo().getQueryParameters().keySet());
        unknown.removeAll(declared.query());
        if (!unknown.isEmpty()) {
            throw Refusal.of(
                    CommonProblem.UNKNOWN_PARAMETER,
                    "未知的查询参数：" + String.join("、", unknown),
                    "Unknown query parameters: " + String.join(", ", unknown),
                    Map.of("unknown", unknown));
        }
        if (declared.key()) {
            requireKey(request.getHeaderString("Idempotency-Key"));
        }
        if (declared.version()) {
            EntityTags.require(request.getHeaderString("If-Match"));
        }
    }

    /** Needed by operations that move money or start work. */
    public static void requireKey(String key) {
        if (key == null || key.isBlank() || key.length() > MAX_KEY) {
            throw Refusal.of(
                    CommonProblem.IDEMPOTENCY_KEY_MISSING,
                    "此操作必须带 Idempotency-Key（至多 128 个字符），以便安全重试",
                    "This operation needs an Idempotency-Key of at most 128 characters, so that it can be repeated safely");
        }
    }

    private record Declared(Set<String> query, boolean key, boolean version) {

        private static Declared of(Method method) {
            var query = new TreeSet<String>();
            var key = false;
            var version = false;
            for (var parameter : method.getParameters()) {
                var name = parameter.getAnnotation(QueryParam.class);
                var header = parameter.getAnnotation(HeaderParam.class);
                var published = parameter.getAnnotation(Parameter.class);
                if (name != null) {
                    query.add(name.value());
                }
                if (header != null) {
                    version |= header.value().equals("If-Match");
                    key |= header.value().equals("Idempotency-Key") && published != null && published.required();
                }
            }
            return new Declared(query, key, version);
        }
    }
}
