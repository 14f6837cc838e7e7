package org.jixiao.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.jixiao.testkit.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Walks the published OpenAPI document. */
@QuarkusTest
class SecurityTest extends BudgetServiceTest {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private record Operation(String verb, String path) {}

    @Test
    void noOperationAnswersWithoutAToken() {
        assertThat(operations()).hasSizeGreaterThan(25).allSatisfy(operation -> given().contentType(ContentType.JSON)
                .body("{}")
                .request(operation.verb(), operation.path())
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", is("/problems/unauthenticated")));
    }

    @Test
    void noOperationAnswersToARoleThatIsNotNamed() {
        var nobody = Tokens.person("somebody", Tokens.REGION, Set.of("*"), "no-such-role");

        assertThat(operations()).allSatisfy(operation -> {
            var request = as(nobody).header("Idempotency-Key", "k").header("If-Match", "\"v0\"");
            if (!operation.verb().equals("GET")) {
                request.body("{}");
            }
            assertThat(request.request(operation.verb(), operation.path()).statusCode())
                    .as(operation.toString())
                    .isEqualTo(403);
        });
    }

    @Test
    void whatIsServedIsPublishedWithItsMeaningInChinese() {
        Map<String, Map<String, Map<String, Object>>> paths = document();

        paths.forEach((path, verbs) -> verbs.forEach((verb, operation) -> {
            if (VERBS.contains(verb)) {
                assertThat(operation.get("operationId")).as(verb + " " + path).isNotNull();
                assertThat((String) operation.get("summary"))
                        .as(verb + " " + path)
                        .isASCII();
                assertThat((String) operation.get("description"))
                        .as(verb + " " + path)
                        .matches("(?s).*\\p{IsHan}.*");
            }
        }));
    }

    private static List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document().forEach((path, verbs) -> verbs.keySet().stream()
                .filter(VERBS::contains)
                .forEach(verb -> operations.add(new Operation(
                        verb.toUpperCase(Locale.ROOT),
                        path.replace("{year}", "2025")
                                .replace("{name}", "budget.spent")
                                .replaceAll("\\{\\w+}", UUID.randomUUID().toString())))));
        return operations;
    }

    private static Map<String, Map<String, Map<String, Object>>> document() {
        return RestAssured.given()
                .accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
    }
}
