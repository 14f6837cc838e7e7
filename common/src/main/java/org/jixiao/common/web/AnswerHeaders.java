package org.jixiao.common.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.HashMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;

/**
 * What every answer says beside its body. None is kept by a cache on the way: what a person may see can change with the
 * next request. Who was refused for the method learns the allowed ones, who came too early when to come again.
 */
public class AnswerHeaders {

    /** Seconds; a database or a peer that restarts is back after a few. */
    private static final String SOON = "5";

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/}]+}");

    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("Cache-Control", "no-store");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (response.getStatus() == 405) {
            headers.putSingle("Allow", allowed(request.getUriInfo().getPath()));
        }
        if (response.getStatus() == 503 || response.getStatus() == 429) {
            headers.putSingle("Retry-After", SOON);
        }
    }

    /** Of two templates that fit, the one with fewer variables is meant; the framework itself does not say. */
    private static String allowed(String path) {
        var byVariables = new HashMap<Integer, TreeSet<String>>();
        for (var type : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
            for (var handler : type.value.handlers) {
                if (handler instanceof ClassRoutingHandler methods) {
                    methods.getMappers()
                            .forEach((verb, mapper) -> mapper.getTemplates().forEach(method -> {
                                var template = (type.template.template + "/" + method.template.template)
                                        .replaceAll("/+", "/")
                                        .replaceAll("(.)/$", "$1");
                                if (verb != null
                                        && path.matches(
                                                VARIABLE.matcher(template).replaceAll("[^/]+"))) {
                                    var variables = (int)
                                            VARIABLE.matcher(template).results().count();
                                    byVariables
                                            .computeIfAbsent(variables, none -> new TreeSet<>())
                                            .add(verb);
                                }
                            }));
                }
            }
        }
        return byVariables.keySet().stream()
                .min(Integer::compare)
                .map(fewest -> String.join(", ", byVariables.get(fewest)))
                .orElse("");
    }
}
