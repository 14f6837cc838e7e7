package org.jixiao.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.contract.Operation;
import org.jixiao.contract.Parameter;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Without its database a service does nothing, says so, and goes on by itself once it is back. */
public interface DatabaseDown extends Samples {

    /** What touches no record, by name, in whichever service it is. */
    Set<String> NEEDS_NO_DATABASE = Set.of(
            "GET /api/v1/detections/rules",
            "GET /api/v1/facts",
            "GET /api/v1/imports/templates/{kind}",
            "GET /api/v1/rule-packs/schema",
            "POST /api/v1/templates/checks");

    /** Not done once the database is back: all other tests share the clock, and it only goes forward. */
    String MOVES_THE_CLOCK = "PUT /api/v1/demonstration-clock";

    /** Filters that some lists need before they look. */
    Map<String, String> FILTERS =
            Map.of("region", Published.REGION, "unit", "699999", "fiscalYear", "2025", "kind", "households");

    @Test
    default void withoutItsDatabaseNothingIsDoneAndEverythingSaysSo() throws SQLException, InterruptedException {
        var operations = Walk.operations().stream()
                .filter(operation -> !NEEDS_NO_DATABASE.contains(operation.toString()))
                .toList();
        var fact = aFact();
        var before = new ConcurrentHashMap<String, Integer>();
        SuiteResource.takeDatabaseAway();
        try {
            var questions = operations.stream()
                    .map(operation -> (Callable<List<String>>) () -> complaints(operation, fact, before))
                    .toList();

            assertThat(Wire.ask(questions)).isEmpty();
            assertThat(status("/q/health/ready")).as("readiness").isEqualTo(503);
            assertThat(status("/q/health/live")).as("liveness").isEqualTo(200);
        } finally {
            SuiteResource.giveDatabaseBack();
        }

        for (int tries = 0; tries < 100 && status("/q/health/ready") != 200; tries++) {
            Thread.sleep(100);
        }
        assertThat(status("/q/health/ready")).as("readiness again").isEqualTo(200);
        assertThat(operations)
                .filteredOn(operation -> !MOVES_THE_CLOCK.equals(operation.toString()))
                .allSatisfy(operation -> {
                    var status = asked(operation, fact, false).status();
                    assertThat(status).as(operation + " came back").isLessThan(500);
                    // A body that was refused without the database is one that is refused with it.
                    assertThat(before.getOrDefault(operation.toString(), status))
                            .as(operation + " refused before it looked")
                            .isEqualTo(status);
                });
    }

    /** Only who sends a body may be refused for it before the service looks into its database. */
    private List<String> complaints(Operation operation, String fact, Map<String, Integer> refusedBefore) {
        var expected = operation.body() == null ? Set.of(503) : Set.of(503, 400, 404, 409);
        return Stream.of(false, true)
                .map(english -> {
                    var reply = asked(operation, fact, english);
                    var complaints = Judge.complaints(reply, english, expected);
                    if (reply.status() != 503) {
                        refusedBefore.put(operation.toString(), reply.status());
                    } else if (reply.header("Retry-After").isEmpty()) {
                        complaints.add("does not say when to come again");
                    }
                    return complaints.isEmpty()
                            ? List.<String>of()
                            : List.of(operation + ": " + complaints + " in " + reply);
                })
                .flatMap(List::stream)
                .toList();
    }

    private static String filter(Parameter parameter) {
        var sample = Published.sample(parameter);
        return parameter.schema().has("enum") ? sample : FILTERS.getOrDefault(parameter.name(), sample);
    }

    /** @param fact one that the service measures: another would be unknown without a look into the database */
    private Reply asked(Operation operation, String fact, boolean english) {
        var headers = Published.headers(operation, Walk.token(operation));
        if (english) {
            headers.put("Accept-Language", "en");
        }
        var filters = operation.parametersIn("query").stream()
                .filter(parameter -> parameter.required() || FILTERS.containsKey(parameter.name()))
                .map(parameter -> parameter.name() + "=" + filter(parameter))
                .collect(Collectors.joining("&"));
        var path = Published.path(operation).replace("/facts/none", "/facts/" + fact);
        return Wire.send(operation.method(), path + "?" + filters, headers, body(operation, fact));
    }

    private String body(Operation operation, String fact) {
        if (operation.body() == null || bodies().containsKey(operation.toString())) {
            return bodies().get(operation.toString());
        }
        return operation.bodyType().endsWith("json")
                ? new Bodies(Published.contract())
                        .acceptable(operation.body())
                        .toString()
                        .replace("delivery.households", fact)
                : "";
    }

    private static String aFact() {
        var token = Tokens.auditor();
        var catalogue = Wire.send("GET", "/api/v1/facts", Map.of("Authorization", "Bearer " + token), null);
        var name = Pattern.compile("\"name\":\"([^\"]+)\"").matcher(catalogue.body());
        return name.find() ? name.group(1) : "none";
    }

    private static int status(String path) {
        return Wire.send("GET", path, Map.of(), null).status();
    }
}
