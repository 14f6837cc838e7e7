package org.jixiao.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.filter.log.LogDetail;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests as a person sends them: a token, JSON, an entity tag, a key for safe repetition. */
public final class Api {

    static {
        // What a refusal said belongs beside the test that did not expect it.
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails(LogDetail.BODY);
    }

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().preemptive().oauth2(token).contentType(ContentType.JSON);
    }

    /** A write that happens once. */
    public static RequestSpecification asOnce(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static RequestSpecification asOnVersion(String token, String etag) {
        return as(token).header("If-Match", etag);
    }

    /** A refusal of the published form, by its slug. */
    public static ValidatableResponse refused(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", org.hamcrest.Matchers.is("/problems/" + slug))
                .body("status", org.hamcrest.Matchers.is(status));
    }
}
