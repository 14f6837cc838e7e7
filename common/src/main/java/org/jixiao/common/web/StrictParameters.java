package org.jixiao.common.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;

/** A query parameter that a method does not declare is refused: a misspelt filter must not answer with everything. */
public class StrictParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        var unknown = new TreeSet<>(request.getUriInfo().getQueryParameters().keySet());
        unknown.removeAll(known.computeIfAbsent(method, StrictParameters::declared));
        if (!unknown.isEmpty()) {
            throw Refusal.of(
                    CommonProblem.UNKNOWN_PARAMETER,
                    "未知的查询参数：" + String.join("、", unknown),
                    "Unknown query parameters: " + String.join(", ", unknown),
                    Map.of("unknown", unknown));
        }
    }

    private static Set<String> declared(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            var query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            }
        }
        return names;
    }
}
