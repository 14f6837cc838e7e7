package org.jixiao.common.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What fails before JAX-RS sees it (unknown path, too large a body, a broken request, one request too many) is a problem
 * document too.
 */
@ApplicationScoped
class PreJaxRsProblems {

    private static final List<Integer> STATUSES =
            List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 429, 431, 500, 503);

    /** Before every other handler. */
    private static final int FIRST = 10_000;

    /** Characters; the server itself hangs up at twice as many, without a word. */
    private static final int LONGEST_ADDRESS = 8_192;

    private static final int LARGEST_HEADERS = 16_384;

    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+\\s*(;.*)?");

    private final AtomicInteger inFlight = new AtomicInteger();

    @ConfigProperty(name = "jixiao.http.requests-in-flight")
    int mostInFlight;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize largestBody;

    void install(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, context -> answer(context, status)));
    }

    /** What is more than the service can hold is turned away at once; a queue would only hide that it grows. */
    void bound(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (context.request().uri().length() > LONGEST_ADDRESS) {
                        answer(context, 414);
                    } else if (!readable(context.request().uri())) {
                        answer(context, CommonProblem.UNREADABLE_ADDRESS, 400);
                    } else if (!isMediaType(context.request().getHeader("Content-Type"))) {
                        answer(context, 415);
                    } else if (size(context) > LARGEST_HEADERS) {
                        answer(context, 431);
                    } else if (announced(context) > largestBody.asLongValue()) {
                        // What follows is not read: the connection ends with the answer.
                        context.response().putHeader("Connection", "close");
                        answer(context, 413);
                    } else if (context.request().path().startsWith("/api/")) {
                        admit(context);
                    } else {
                        context.next();
                    }
                },
                FIRST);
    }

    /** The server would refuse such an address with an empty answer, were it not told to leave that to us. */
    private static boolean readable(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    /** JAX-RS would fail on "json" when it reads the header, not refuse it. */
    private static boolean isMediaType(String said) {
        return said == null || MEDIA_TYPE.matcher(said).matches();
    }

    private void admit(RoutingContext context) {
        var waiting = inFlight.incrementAndGet();
        context.addEndHandler(ended -> inFlight.decrementAndGet());
        if (waiting > mostInFlight) {
            answer(context, 503);
        } else {
            context.next();
        }
    }

    /** A body that does not say how long it is ends at the same limit, when it gets there. */
    private static long announced(RoutingContext context) {
        var length = context.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private static int size(RoutingContext context) {
        var size = 0;
        for (var header : context.request().headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static void answer(RoutingContext context, int status) {
        answer(context, CommonProblem.ofStatus(status), status);
    }

    private static void answer(RoutingContext context, CommonProblem type, int status) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        var locale = ProblemMappers.Languages.preferred(context.request().getHeader("Accept-Language"));
        var refusal = Refusal.of(type, type.title().zh(), type.title().en());
        var problem = ProblemDetail.of(refusal, context.request().path(), locale);
        var body = new JsonObject(Map.of(
                "type", problem.type(),
                "title", problem.title(),
                "status", status,
                "detail", problem.detail(),
                "instance", problem.instance()));
        if (status == 503 || status == 429) {
            context.response().putHeader("Retry-After", "1");
        }
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", ProblemDetail.MEDIA_TYPE)
                .putHeader("Content-Language", locale.toLanguageTag())
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body.encode());
    }
}
