package org.jixiao.testkit.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.contract.Parameter;
import org.jixiao.testkit.wire.Bodies.Faulty;
import org.jixiao.testkit.wire.Walk.Bad;
import org.junit.jupiter.api.Test;

/** Input that no operation takes, put to every operation: always a problem document, all faults at once. */
public interface BadInput {

    /** No number of any type has so many digits. */
    String HUGE = "1e999999999";

    int DEEP = 1000;

    /** What a lenient reader would take for a time in 2025. */
    long SECONDS = 1_740_790_800L;

    @Test
    default void aBodyThatIsNoJsonIsRefused() {
        var broken = List.of(
                "",
                "{",
                "{\"region\": ",
                "[1, 2",
                "nonsense",
                "{} {}",
                "{\"a\": 1, \"a\": 2}",
                "[]",
                "\"\"",
                "7",
                "null");

        Walk.expectRefusals(Walk.takingJson().stream().flatMap(operation -> broken.stream()
                .map(body -> Bad.of("with the body " + body, operation, body, 400))));
    }

    @Test
    default void aPropertyThatIsGivenTwiceIsRefused() {
        Walk.expectRefusals(Walk.takingJson().stream().map(operation -> {
            var name = Published.contract()
                    .resolved(operation.body())
                    .path("properties")
                    .fieldNames()
                    .next();
            return Bad.of("with a property twice", operation, "{\"%1$s\": null, \"%1$s\": null}".formatted(name), 400);
        }));
    }

    @Test
    default void deepNestingIsRefused() {
        var deep = "[".repeat(DEEP) + "]".repeat(DEEP);
        var objects = "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);

        Walk.expectRefusals(Walk.takingJson().stream().flatMap(operation -> Stream.of(
                        deep, objects, "{\"region\": " + deep + "}", "{\"nosuchProperty\": " + objects + "}")
                .map(body -> Bad.of("with nesting", operation, body, 400))));
    }

    @Test
    default void everyWrongTypeIsNamedAtOnce() {
        var bodies = new Bodies(Published.contract());

        Walk.expectRefusals(Walk.takingJson().stream()
                .flatMap(operation -> Stream.of(
                        Bad.of("with wrong types", operation, bodies.faulty(operation.body(), BadInput::wrong)),
                        Bad.of(
                                "with objects",
                                operation,
                                bodies.misshapen(
                                        operation.body(), json().objectNode().put("a", 1))),
                        Bad.of(
                                "with arrays",
                                operation,
                                bodies.misshapen(
                                        operation.body(), json().arrayNode().add(1))))));
    }

    /** Read leniently, a number for a time would be seconds since 1970, and a number for a text its digits. */
    @Test
    default void aWholeNumberIsNeitherATextNorATime() {
        var bodies = new Bodies(Published.contract());

        Walk.expectRefusals(Walk.takingJson().stream()
                .map(operation -> Bad.of(
                        "with whole numbers",
                        operation,
                        bodies.faulty(
                                operation.body(),
                                schema -> schema.path("type").asText().equals("string")
                                        ? json().numberNode(SECONDS)
                                        : null)))
                .filter(bad -> !bad.pointers().isEmpty()));
    }

    @Test
    default void numbersBeyondAnyTypeAndNulCharactersAreRefused() {
        var bodies = new Bodies(Published.contract());

        Walk.expectRefusals(Walk.takingJson().stream().flatMap(operation -> {
            var huge = bodies.faulty(operation.body(), schema -> TextNode.valueOf(HUGE));
            var nul = bodies.faulty(
                    operation.body(),
                    schema -> schema.path("type").asText().equals("string") ? TextNode.valueOf("a\u0000b") : null);
            return Stream.of(
                            Bad.of("with huge numbers", operation, unquoted(huge)),
                            Bad.of("with NUL characters", operation, nul))
                    .filter(bad -> !bad.pointers().isEmpty());
        }));
    }

    @Test
    default void anUnknownPropertyIsNamedWhereverItStands() {
        var bodies = new Bodies(Published.contract());

        Walk.expectRefusals(Walk.takingJson().stream()
                .flatMap(operation -> Stream.of(
                        Bad.of("with unknown properties", operation, bodies.withUnknown(operation.body())),
                        Bad.of("with one among known ones", operation, bodies.withUnknownAmong(operation.body())))));
    }

    @Test
    default void whatOnlyTheServiceSaysOfARecordIsNotTaken() {
        var bodies = new Bodies(Published.contract());

        Walk.expectRefusals(Walk.takingJson().stream().flatMap(operation -> operation.responses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> response.getValue().at("/content/application~1json/schema"))
                .map(view -> bodies.serverMade(operation.body(), view))
                .filter(body -> !body.pointers().isEmpty())
                .map(body -> Bad.of("with what the service makes", operation, body))));
    }

    @Test
    default void anUnknownQueryParameterIsRefused() {
        Walk.expectRefusals(Walk.operations().stream()
                .map(operation -> Bad.of("asked with more", operation, Published.emptyBody(operation), 400)
                        .at(Published.path(operation) + "?nosuch=1")));
    }

    @Test
    default void aMalformedQueryParameterIsNamed() {
        Walk.expectRefusals(Walk.operations().stream().flatMap(operation -> operation.parametersIn("query").stream()
                .flatMap(parameter -> malformed(parameter).stream()
                        .map(value -> Bad.of("asked wrongly", operation, Published.emptyBody(operation), 400)
                                .at(Published.path(operation, parameter.name(), parameter.name() + "=" + value))
                                .naming(Set.of("?" + parameter.name()))))));
    }

    @Test
    default void anEmptyOrRepeatedQueryParameterIsNamed() {
        Walk.expectRefusals(Walk.operations().stream().flatMap(operation -> operation.parametersIn("query").stream()
                .flatMap(parameter -> Stream.of("%s=", "%s=%%20", "%1$s=1&%1$s=1")
                        .map(form -> Bad.of("asked ambiguously", operation, Published.emptyBody(operation), 400)
                                .at(Published.path(operation, parameter.name(), form.formatted(parameter.name())))
                                .naming(Set.of("?" + parameter.name()))))));
    }

    @Test
    default void aMalformedPathIsRefusedAndNotJustUnknown() {
        Walk.expectRefusals(Walk.operations().stream().flatMap(operation -> operation.parametersIn("path").stream()
                .filter(parameter -> !malformed(parameter).isEmpty())
                .flatMap(parameter -> Stream.of("not-one", "1-1-1-1-1", "12345678901234567890")
                        .map(value -> Bad.of("at a malformed path", operation, Published.emptyBody(operation), 400)
                                .at(operation.path().replace("{" + parameter.name() + "}", value))))
                .filter(bad -> !bad.path().contains("{"))));
    }

    private static JsonNode wrong(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "string" -> DoubleNode.valueOf(12.5);
            case "integer", "number" -> TextNode.valueOf("seven");
            case "boolean" -> TextNode.valueOf("maybe");
            default -> json().arrayNode();
        };
    }

    private static Faulty unquoted(Faulty body) {
        return new Faulty(body.json().replace('"' + HUGE + '"', HUGE), body.pointers());
    }

    private static List<String> malformed(Parameter parameter) {
        var schema = parameter.schema();
        if (schema.has("enum")) {
            return List.of("nosuch");
        }
        if (schema.has("maximum")) {
            return List.of(
                    "0",
                    "-1",
                    "%EF%BC%91",
                    "%2B1",
                    String.valueOf(schema.path("maximum").asLong() + 1),
                    "1.5",
                    "many");
        }
        if (schema.path("pattern").asText().contains("\\d")) {
            return List.of("one%20two", "%EF%BC%92%EF%BC%95", "1".repeat(40));
        }
        var byForm = Map.of(
                "uuid", List.of("1-1-1-1-1", "not-one"),
                "date", List.of("2025-02-30", "01/02/2025", "today", "%2B10000-01-01", "0000-01-01"),
                "date-time", List.of("2025-03-01", "yesterday", "%2B10000-01-01T00:00:00Z"));
        var byType = Map.of(
                "integer", List.of("seven", "1.5", "99999999999"),
                "boolean", List.of("maybe", "1", "TRUE"));
        return byForm.getOrDefault(
                schema.path("format").asText(),
                byType.getOrDefault(
                        schema.path("type").asText(),
                        parameter.name().equals("cursor") ? List.of("%25%25", "*") : List.of()));
    }

    private static JsonNodeFactory json() {
        return JsonNodeFactory.instance;
    }
}
