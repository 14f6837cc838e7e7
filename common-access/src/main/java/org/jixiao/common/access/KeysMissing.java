package org.jixiao.common.access;

import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jixiao.common.problem.ProblemDetail;
import org.jixiao.common.problem.ProblemMappers;
import org.jixiao.common.problem.Refusal;

/** A token that comes before the realm's signing keys can be neither accepted nor called bad. */
public class KeysMissing {

    private final ProblemMappers problems = new ProblemMappers();

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> unverifiable(OIDCException noKeys, UriInfo request, HttpHeaders headers) {
        return problems.refused(
                Refusal.of(
                        AccessProblem.UNVERIFIABLE,
                        "身份服务暂不可用，无法核验登录，请稍后重试",
                        "The identity provider does not answer, so the token cannot be verified; try again later"),
                request,
                headers);
    }
}
