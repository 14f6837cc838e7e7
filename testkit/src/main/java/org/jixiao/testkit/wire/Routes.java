package org.jixiao.testkit.wire;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;

/** What the running service really listens to, asked of the framework and not of any document. */
final class Routes {

    /** The framework derives these two from an operation of the same path. */
    private static final Set<String> DERIVED = Set.of("HEAD", "OPTIONS");

    private Routes() {}

    /** {@code GET /api/v1/units/{id}} of every JAX-RS method. */
    static Set<String> operations() {
        var served = new TreeSet<String>();
        for (var type : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
            for (var handler : type.value.handlers) {
                if (handler instanceof ClassRoutingHandler methods) {
                    methods.getMappers().forEach((verb, mapper) -> {
                        if (verb != null && !DERIVED.contains(verb)) {
                            mapper.getTemplates().forEach(method -> served.add(verb + " " + path(type, method)));
                        }
                    });
                }
            }
        }
        return served;
    }

    /** Paths of everything else that the HTTP server was told to answer. */
    static Set<String> others() {
        var paths = new TreeSet<String>();
        CDI.current().select(Router.class, Any.Literal.INSTANCE).forEach(router -> router.getRoutes().stream()
                .map(Route::getPath)
                .filter(Objects::nonNull)
                .forEach(paths::add));
        return paths;
    }

    private static String path(RequestPath<?> type, RequestPath<?> method) {
        return (type.template.template + "/" + method.template.template)
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1");
    }
}
