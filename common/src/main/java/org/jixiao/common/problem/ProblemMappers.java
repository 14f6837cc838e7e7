package org.jixiao.common.problem;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where an exception becomes an answer. The most specific method wins. */
public class ProblemMappers {

    /** The pool's own words, which carry no SQL state: no connection to be had, or its transaction has ended meanwhile. */
    private static final List<String> POOL_IS_AWAY = List.of(
            "acquisition timeout",
            "Failing fast as the transaction has rolled back",
            "Exception in association of connection to existing transaction");

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> refused(Refusal refusal, UriInfo request, HttpHeaders headers) {
        return answer(refusal, request, headers);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> invalid(
            ConstraintViolationException invalid, UriInfo request, HttpHeaders headers) {
        return answer(Refusal.invalid(faults(invalid)), request, headers);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public RestResponse<ProblemDetail> unauthenticated(RuntimeException noToken, UriInfo request, HttpHeaders headers) {
        var problem = answer(plain(CommonProblem.UNAUTHENTICATED), request, headers);
        problem.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return problem;
    }

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> forbidden(ForbiddenException refused, UriInfo request, HttpHeaders headers) {
        return answer(plain(CommonProblem.FORBIDDEN), request, headers);
    }

    /** What JAX-RS itself refuses: an unknown path, a wrong method, a body that is no JSON. */
    @ServerExceptionMapper
    public RestResponse<ProblemDetail> http(WebApplicationException refused, UriInfo request, HttpHeaders headers) {
        if (refused.getCause() instanceof Refusal refusal) {
            return answer(refusal, request, headers);
        }
        var status = refused.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(refused, request, headers);
        }
        return answer(plain(CommonProblem.ofStatus(status)), request, headers);
    }

    /** The caller gets a reference to quote, never a message from inside. */
    @ServerExceptionMapper
    public RestResponse<ProblemDetail> unexpected(Throwable bug, UriInfo request, HttpHeaders headers) {
        for (var cause : causes(bug)) {
            if (cause instanceof Refusal refusal) {
                return answer(refusal, request, headers);
            }
            if (cause instanceof OptimisticLockException || cause instanceof org.hibernate.StaleStateException) {
                return answer(plain(CommonProblem.STALE_VERSION), request, headers);
            }
            if (cause instanceof SQLException sql && ofDatabase(sql) != CommonProblem.INTERNAL) {
                return answer(plain(ofDatabase(sql)), request, headers);
            }
        }
        var reference = UUID.randomUUID();
        Log.errorf(bug, "Unexpected failure %s", reference);
        return answer(
                Refusal.of(
                        CommonProblem.INTERNAL,
                        "请联系管理员并提供编号 " + reference,
                        "Quote reference " + reference,
                        Map.of("reference", reference.toString())),
                request,
                headers);
    }

    /** Also what a transaction keeps beside its own failure: a commit that breaks names its reason only there. */
    private static List<Throwable> causes(Throwable bug) {
        var causes = new ArrayList<>(List.of(bug));
        for (var i = 0; i < causes.size(); i++) {
            Stream.concat(
                            Stream.ofNullable(causes.get(i).getCause()),
                            Stream.of(causes.get(i).getSuppressed()))
                    .filter(cause -> !causes.contains(cause))
                    .forEach(causes::add);
        }
        return causes;
    }

    /**
     * A constraint said no (23xxx), a twin was quicker (40001, 40P01, 55P03), or the database is away: not reached (08),
     * not letting us in (28), full (53) or shutting down (57P).
     */
    private static CommonProblem ofDatabase(SQLException sql) {
        var state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.equals("23505") || state.startsWith("40") || state.equals("55P03")) {
            return CommonProblem.CONFLICT;
        }
        if (state.equals("22021")) { // a NUL in a parameter
            return CommonProblem.INVALID_INPUT;
        }
        if (Stream.of("08", "28", "53", "57P").anyMatch(state::startsWith)) {
            return CommonProblem.UNAVAILABLE;
        }
        var away = POOL_IS_AWAY.stream().anyMatch(String.valueOf(sql.getMessage())::contains);
        return away ? CommonProblem.UNAVAILABLE : CommonProblem.INTERNAL;
    }

    public static List<Refusal.Fault> faults(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(ProblemMappers::fault)
                .toList();
    }

    public static Refusal.Fault fault(ConstraintViolation<?> violation) {
        var rule = violation.getConstraintDescriptor().getAnnotation().annotationType();
        var message = violation.getMessage();
        return new Refusal.Fault(
                pointer(violation.getPropertyPath()), rule.getSimpleName(), new Text(message, message));
    }

    /** {@code adjust.request.lines[0].amount} is {@code /lines/0/amount}; a bare parameter is {@code ?limit}. */
    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        var parameter = "";
        for (var node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() != ElementKind.METHOD) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        return pointer.isEmpty() && !parameter.isEmpty() ? "?" + parameter : pointer.toString();
    }

    private static Refusal plain(CommonProblem type) {
        return Refusal.of(type, type.title().zh(), type.title().en());
    }

    private static RestResponse<ProblemDetail> answer(Refusal refusal, UriInfo request, HttpHeaders headers) {
        var locale = locale(headers);
        var problem = ProblemDetail.of(refusal, "/" + request.getPath().replaceFirst("^/+", ""), locale);
        return RestResponse.ResponseBuilder.<ProblemDetail>create(refusal.type().status())
                .entity(problem)
                .header(HttpHeaders.CONTENT_TYPE, ProblemDetail.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .build();
    }

    public static Locale locale(HttpHeaders headers) {
        return Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Chinese unless English is asked for first. */
    static final class Languages {

        private Languages() {}

        static Locale preferred(String acceptLanguage) {
            if (acceptLanguage == null || acceptLanguage.isBlank()) {
                return Locale.SIMPLIFIED_CHINESE;
            }
            try {
                return Locale.LanguageRange.parse(acceptLanguage)
                                .get(0)
                                .getRange()
                                .startsWith("en")
                        ? Locale.ENGLISH
                        : Locale.SIMPLIFIED_CHINESE;
            } catch (IllegalArgumentException notALanguage) {
                return Locale.SIMPLIFIED_CHINESE;
            }
        }
    }
}
