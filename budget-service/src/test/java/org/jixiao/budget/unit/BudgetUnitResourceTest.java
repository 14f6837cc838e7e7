package org.jixiao.budget.unit;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Set;
import java.util.UUID;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BudgetUnitResourceTest extends BudgetServiceTest {

    @Test
    void aRegisteredUnitIsSeenByItsClerkAndByNobodyElse() {
        var id = givenAUnit("610001");

        as(Tokens.clerk("610001"))
                .get("/api/v1/units/{id}", id)
                .then()
                .statusCode(200)
                .body("code", is("610001"))
                .body("department", is("610"))
                .body("profile.established", is(7));
        refused(as(Tokens.clerk("610002")).get("/api/v1/units/{id}", id).then(), 404, "not-found");
        as(Tokens.person("clerk-elsewhere", "130110", Set.of("610001"), "clerk"))
                .get("/api/v1/units?code=610001")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aDepartmentSeesItsUnits() {
        var id = givenAUnit("611001");

        as(Tokens.approver("611")).get("/api/v1/units/{id}", id).then().statusCode(200);
    }

    @Test
    void aCodeIsRegisteredOnce() {
        givenAUnit("612001");

        refused(
                        as(Tokens.administrator())
                                .body(unit("612001"))
                                .post("/api/v1/units")
                                .then(),
                        409,
                        "unit-code-taken")
                .body("title", is("单位代码已登记"));
    }

    @Test
    void aNewProfileNamesTheVersionThatItWasDecidedOn() {
        var id = givenAUnit("613001");
        var profile = """
                {"validFrom": "2025-06-01", "nature": "群团组织", "rank": "正科级", "duties": "职责",
                 "independentAccounting": true, "established": 8, "actual": 7}""";

        refused(
                as(Tokens.administrator())
                        .body(profile)
                        .post("/api/v1/units/{id}/profiles", id)
                        .then(),
                428,
                "if-match-missing");
        refused(
                asOnVersion(Tokens.administrator(), "\"v9\"")
                        .body(profile)
                        .post("/api/v1/units/{id}/profiles", id)
                        .then(),
                412,
                "stale-version");
        asOnVersion(Tokens.administrator(), "\"v0\"")
                .body(profile)
                .post("/api/v1/units/{id}/profiles", id)
                .then()
                .statusCode(200)
                .header("ETag", is("\"v1\""))
                .body("profile.established", is(8));
    }

    @Test
    void everyFaultyFieldIsNamedAtOnce() {
        refused(as(Tokens.administrator()).body("""
                        {"region": "13", "name": "", "colour": "red",
                         "profile": {"validFrom": "yesterday", "established": "many", "actual": -1}}""").post("/api/v1/units").then(), 400, "invalid-input")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/region",
                                "/code",
                                "/name",
                                "/colour",
                                "/profile/validFrom",
                                "/profile/nature",
                                "/profile/rank",
                                "/profile/duties",
                                "/profile/independentAccounting",
                                "/profile/established",
                                "/profile/actual"))
                .body("errors.message", hasItems("须为日期，如 \"2025-03-01\"", "须为整数", "未知的字段"))
                .body("errors.rule", hasItems("Pattern", "NotBlank", "UnknownProperty", "Min"));
    }

    @Test
    void problemsAreChineseAndEnglishOnRequest() {
        as(Tokens.auditor())
                .get("/api/v1/units/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("title", is("未找到"));
        as(Tokens.auditor())
                .header("Accept-Language", "en")
                .get("/api/v1/units/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("title", is("Not found"));
    }

    @Test
    void whatIsUnknownOrMalformedIsNeverIgnored() {
        refused(as(Tokens.auditor()).get("/api/v1/units?cod=725001").then(), 400, "unknown-parameter");
        refused(as(Tokens.auditor()).get("/api/v1/units?limit=many").then(), 400, "invalid-input");
        refused(as(Tokens.auditor()).get("/api/v1/units?limit=201").then(), 400, "invalid-input");
        refused(as(Tokens.auditor()).get("/api/v1/units/no-id").then(), 400, "invalid-input");
        refused(as(Tokens.auditor()).get("/api/v1/nothing-here").then(), 404, "not-found");
        refused(as(Tokens.auditor()).delete("/api/v1/units").then(), 405, "method-not-allowed");
        refused(as(Tokens.administrator()).body("{").post("/api/v1/units").then(), 400, "unreadable-body");
        refused(
                as(Tokens.auditor())
                        .urlEncodingEnabled(false)
                        .get("/api/v1/units?code=%00")
                        .then(),
                400,
                "invalid-input");
        refused(
                        as(Tokens.administrator())
                                .body(unit("725001").replace("示例单位", "\\u0000"))
                                .post("/api/v1/units")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", hasItems("/name"));
    }

    @Test
    void withoutATokenOrTheRoleNothingIsAnswered() {
        refused(RestAssured.get("/api/v1/units").then(), 401, "unauthenticated");
        refused(as("not.a.token").get("/api/v1/units").then(), 401, "unauthenticated");
        refused(
                as(Tokens.clerk("725001"))
                        .body(unit("725001"))
                        .post("/api/v1/units")
                        .then(),
                403,
                "forbidden");
        RestAssured.get("/q/health").then().statusCode(200);
    }

    @Test
    void aRepeatedRegistrationAnswersAsItDidTheFirstTime() {
        var key = UUID.randomUUID().toString();
        var first = as(Tokens.administrator())
                .header("Idempotency-Key", key)
                .body(unit("614001"))
                .post("/api/v1/units");
        var again = as(Tokens.administrator())
                .header("Idempotency-Key", key)
                .body(unit("614001"))
                .post("/api/v1/units");

        again.then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .body("id", is(first.path("id").toString()));
        refused(
                as(Tokens.administrator())
                        .header("Idempotency-Key", key)
                        .body(unit("614002"))
                        .post("/api/v1/units")
                        .then(),
                422,
                "key-reused");
    }

    private static String givenAUnit(String code) {
        return as(Tokens.administrator())
                .body(unit(code))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/units/"))
                .extract()
                .path("id");
    }

    private static String unit(String code) {
        return """
                {"region": "130109", "code": "%s", "name": "示例单位",
                 "profile": {"validFrom": "2024-01-01", "nature": "群团组织", "rank": "正科级", "duties": "职责",
                             "independentAccounting": true, "established": 7, "actual": 7}}""".formatted(code);
    }
}
