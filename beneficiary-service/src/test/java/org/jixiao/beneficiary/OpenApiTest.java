package org.jixiao.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends BeneficiaryServiceTest {

    /** Whoever keeps a log of addresses must not keep persons with it. */
    @Test
    void noPersonIsNamedInAnAddress() {
        Map<String, Map<String, Map<String, List<Map<String, Object>>>>> paths = RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .path("paths");
        var parameters = new ArrayList<String>();
        paths.values().forEach(operations -> operations.values().stream()
                .filter(operation -> operation.containsKey("parameters"))
                .forEach(operation -> operation
                        .get("parameters")
                        .forEach(parameter ->
                                parameters.add(parameter.get("name").toString()))));

        assertThat(parameters)
                .contains("unit", "township")
                .doesNotContain("identityNumber", "phone", "account", "village", "address", "memberName");
    }
}
