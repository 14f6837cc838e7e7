package org.jixiao.common.problem;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** What fails before JAX-RS sees it (unknown path, too large a body, a broken request) is a problem document too. */
@ApplicationScoped
class PreJaxRsProblems {

    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503);

    void install(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, context -> answer(context, status)));
    }

    private static void answer(RoutingContext context, int status) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        var locale = ProblemMappers.Languages.preferred(context.request().getHeader("Accept-Language"));
        var type = CommonProblem.ofStatus(status);
        var refusal = Refusal.of(type, type.title().zh(), type.title().en());
        var problem = ProblemDetail.of(refusal, context.normalizedPath(), locale);
        var body = new JsonObject(Map.of(
                "type", problem.type(),
                "title", problem.title(),
                "status", status,
                "detail", problem.detail(),
                "instance", problem.instance()));
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", ProblemDetail.MEDIA_TYPE)
                .putHeader("Content-Language", locale.toLanguageTag())
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body.encode());
    }
}
