package org.jixiao.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The demonstration year as {@code deploy/run} loads it, so that its files fit the operations that take them. */
@QuarkusTest
class DemonstrationYearTest extends BudgetServiceTest {

    /** The demonstration's own code belongs to the twins in this database. */
    private static final String UNIT = "725901";

    private static final String OF_UNIT = "?region=130109&fiscalYear=2025&unit=" + UNIT;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> ids = new HashMap<>();

    @Test
    void theYearOfTheDemonstrationLoadsAndComesToItsPublishedFigures() throws IOException {
        whenItIsLoaded();

        as(Tokens.auditor())
                .get("/api/v1/execution" + OF_UNIT)
                .then()
                .body("unitTotal.initial", is("2198600.00"))
                .body("unitTotal.adjusted", is("2198600.00"))
                .body("unitTotal.spent", is("1730300.00"))
                .body("unitTotal.executionRate", is("0.7870"))
                .body("projects.findAll { it.executionRate == '1.0000' }", hasSize(5));
        as(Tokens.auditor())
                .get("/api/v1/budget-versions" + OF_UNIT)
                .then()
                .body("items.kind", is(List.of("initial", "virement", "final-account")));
    }

    private void whenItIsLoaded() throws IOException {
        accepted(
                as(Tokens.administrator()).body(read("units").get(0).toString()).post("/api/v1/units"));
        for (var project : read("projects")) {
            var entered = accepted(
                    as(Tokens.clerk(UNIT)).body(project.path("body").toString()).post("/api/v1/projects"));
            ids.put(project.path("key").textValue(), entered.path("id"));
            var submitted = act(Tokens.clerk(UNIT), "projects", entered, "submission");
            act(Tokens.approver(UNIT), "projects", submitted, "approval");
        }
        var budget = read("budget");
        budget.path("lines").forEach(line -> named(line, "project"));
        decided("budgets", budget, Tokens.financeClerk());
        var adjustment = read("adjustment");
        adjustment.path("changes").forEach(change -> named(change, "line"));
        decided("adjustments", adjustment, null);
        for (var payment : read("payments")) {
            named(payment, "line");
            accepted(asOnce(Tokens.financeClerk()).body(payment.toString()).post("/api/v1/payments"));
        }
        accepted(Given.whenClosed(UNIT, 2025));
        decided("final-accounts", read("final-account"), null);
    }

    /** @param submitter null for what waits for its decision as it is entered */
    private void decided(String collection, JsonNode body, String submitter) {
        var entered =
                accepted(asOnce(Tokens.financeClerk()).body(body.toString()).post("/api/v1/" + collection));
        var waiting = submitter == null ? entered : act(submitter, collection, entered, "submission");
        var approved = act(Tokens.finance(), collection, waiting, "approval");
        if (collection.equals("budgets")) {
            JsonNode lines = approved.as(JsonNode.class).path("lines");
            lines.forEach(line -> ids.put(
                    line.path("kind").textValue().equals("project")
                            ? "line." + line.path("project").textValue()
                            : line.path("kind").textValue(),
                    line.path("id").textValue()));
        }
    }

    /** {@code @project.insurance} is a project, {@code insurance} its line, {@code basic-personnel} the line of a kind. */
    private void named(JsonNode record, String property) {
        var name = record.path(property).asText("");
        if (name.startsWith("@project.")) {
            ((ObjectNode) record).put(property, ids.get(name.substring("@project.".length())));
        } else if (property.equals("line")) {
            ((ObjectNode) record).put(property, ids.getOrDefault("line." + ids.get(name), ids.get(name)));
        }
    }

    private static Response act(String token, String collection, Response before, String act) {
        return accepted(asOnVersion(token, before.header("ETag"))
                .post("/api/v1/" + collection + "/{id}/" + act, before.<String>path("id")));
    }

    private static Response accepted(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isBetween(200, 299);
        return response;
    }

    private static JsonNode read(String name) throws IOException {
        var file = Path.of("../deploy/demonstration/725001-2025", name + ".json");
        return JSON.readTree(Files.readString(file).replace("725001", UNIT));
    }
}
