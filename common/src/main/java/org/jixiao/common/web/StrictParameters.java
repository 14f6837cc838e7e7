package org.jixiao.common.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

/**
 * What a method declares is what it takes and gives. A query parameter that it does not declare, that is empty or that
 * is given twice is refused, because a filter must not answer with everything; {@code If-Match} is required wherever it
 * is declared, and {@code Idempotency-Key} where it is published as required; where nothing else is declared, bodies are
 * JSON both ways (the framework would write any record as any type that the caller names).
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
        if (declared.givesJson()
                && request.getAcceptableMediaTypes().stream()
                        .noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw new NotAcceptableException();
        }
        if (declared.takesJson() && !isJson(request.getMediaType())) {
            throw new NotSupportedException();
        }
        refuseQuery(request.getUriInfo().getQueryParameters(), declared.query());
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

    private static void refuseQuery(Map<String, List<String>> given, Set<String> declared) {
        var unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(declared);
        if (!unknown.isEmpty()) {
            throw Refusal.of(
                    CommonProblem.UNKNOWN_PARAMETER,
                    "未知的查询参数：" + String.join("、", unknown),
                    "Unknown query parameters: " + String.join(", ", unknown),
                    Map.of("unknown", unknown));
        }
        var faults = new ArrayList<Refusal.Fault>();
        given.forEach((name, values) -> {
            if (values.size() > 1) {
                faults.add(new Refusal.Fault("?" + name, "Once", new Text("只能给出一次", "must be given once")));
            } else if (values.get(0).isBlank()) {
                faults.add(new Refusal.Fault("?" + name, "NotBlank", new Text("不能为空", "must not be blank")));
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.getSubtype().endsWith("+json"));
    }

    private record Declared(Set<String> query, boolean key, boolean version, boolean takesJson, boolean givesJson) {

        private static Declared of(Method method) {
            var query = new TreeSet<String>();
            var key = false;
            var version = false;
            var body = false;
            for (var parameter : method.getParameters()) {
                var name = parameter.getAnnotation(QueryParam.class);
                var header = parameter.getAnnotation(HeaderParam.class);
                var published = parameter.getAnnotation(Parameter.class);
                if (name != null) {
                    query.add(name.value());
                } else if (header != null) {
                    version |= header.value().equals("If-Match");
                    key |= header.value().equals("Idempotency-Key") && published != null && published.required();
                } else {
                    body |= parameter.getAnnotation(PathParam.class) == null
                            && parameter.getAnnotation(Context.class) == null;
                }
            }
            return new Declared(
                    query, key, version, body && !says(method, Consumes.class), !says(method, Produces.class));
        }

        private static boolean says(Method method, Class<? extends Annotation> type) {
            return Stream.<AnnotatedElement>of(method, method.getDeclaringClass())
                    .anyMatch(element -> element.isAnnotationPresent(type));
        }
    }
}
