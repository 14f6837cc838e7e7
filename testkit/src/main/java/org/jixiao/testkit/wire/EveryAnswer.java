package org.jixiao.testkit.wire;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/**
 * Holds every answer of every test to the service's published document, without a test's doing: found by Quarkus as a
 * service ({@code META-INF/services}), it looks at what passes through REST Assured.
 */
public class EveryAnswer implements QuarkusTestBeforeEachCallback, Filter {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(EveryAnswer.class::isInstance)) {
            RestAssured.filters(new EveryAnswer());
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var address = URI.create(request.getURI());
        if (address.getPort() == RestAssured.port && address.getPath().startsWith(Published.API)) {
            var body = request.getMethod().equals("HEAD") ? "" : response.asString();
            var violations = Published.violations(
                    request.getMethod(), address.getPath(), response.statusCode(), response.contentType(), body);
            if (!violations.isEmpty()) {
                throw new AssertionError("The published contract is broken: " + String.join("; ", violations));
            }
        }
        return response;
    }
}
