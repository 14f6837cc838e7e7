package org.jixiao.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.contract.Operation;
import org.jixiao.contract.Parameter;
import org.jixiao.testkit.wire.Walk.Bad;
import org.junit.jupiter.api.Test;

/** Requests that HTTP itself or the rules of every endpoint refuse, put to every operation. */
public interface BadRequests extends Samples {

    @Test
    default void whatCanBeRefusedIsPublished() {
        assertThat(Walk.operations()).allSatisfy(operation -> {
            assertThat(operation.responses()).containsKeys("400", "401", "403", "default");
            assertThat(operation.responses().keySet()).anyMatch(status -> status.startsWith("2"));
            if (operation.hasParameter("If-Match")) {
                assertThat(operation.responses()).containsKeys("412", "428");
            }
        });
    }

    @Test
    default void aMissingEntityTagIsRefusedBeforeAnythingElse() {
        Walk.expectRefusals(withHeader("If-Match")
                .map(operation -> Bad.of("without If-Match", operation, Published.emptyBody(operation), 428)
                        .with("If-Match", null)));
    }

    @Test
    default void aStaleEntityTagIsRefused() {
        var bodies = new Bodies(Published.contract());
        var records = records();
        var given = bodies();

        Walk.expectRefusals(withHeader("If-Match").flatMap(operation -> Stream.of("\"v999\"", "W/\"v0\"", "*", "v0")
                .map(tag -> Bad.of(
                                "on a stale version " + tag,
                                operation,
                                operation.body() == null
                                        ? null
                                        : given.getOrDefault(
                                                operation.toString(),
                                                bodies.acceptable(operation.body())
                                                        .toString()),
                                412)
                        .at(located(operation, records))
                        .with("If-Match", tag))));
    }

    /** Published as required where money moves or work starts. */
    @Test
    default void aMissingIdempotencyKeyIsRefusedWhereItIsRequired() {
        Walk.expectRefusals(Stream.concat(
                Stream.of(Bad.of("unknown", Walk.operations().get(0), null, 404).at("/api/v1/nosuch")),
                withHeader("Idempotency-Key")
                        .filter(operation -> operation.parameters().stream()
                                .anyMatch(parameter ->
                                        parameter.required() && parameter.name().equals("Idempotency-Key")))
                        .flatMap(operation -> Stream.of("", "k".repeat(129))
                                .map(key -> Bad.of("without a key", operation, Published.emptyBody(operation), 400)
                                        .with("Idempotency-Key", key.isEmpty() ? null : key)))));
    }

    @Test
    default void anotherMediaTypeIsRefused() {
        Walk.expectRefusals(Walk.operations().stream()
                .filter(operation -> operation.body() != null)
                .flatMap(operation -> Stream.of(
                                "text/plain",
                                "application/xml",
                                "application/x-www-form-urlencoded",
                                "json",
                                "/json",
                                "a/")
                        .filter(type -> !type.equals(operation.bodyType()))
                        .map(type ->
                                Bad.of("as " + type, operation, "<a/>", 415).with("Content-Type", type))));
    }

    /** Octets that do not say what they are could be either form of a sheet, or neither. */
    @Test
    default void aFileThatDoesNotSayWhatItIsIsRefused() {
        assertThat(Walk.operations())
                .filteredOn(operation ->
                        operation.body() != null && !operation.bodyType().endsWith("json"))
                .allSatisfy(operation -> {
                    var headers = Published.headers(operation, Walk.token(operation));
                    headers.remove("Content-Type");
                    var filters = operation.parametersIn("query").stream()
                            .filter(Parameter::required)
                            .map(parameter -> parameter.name() + "=" + Published.sample(parameter))
                            .collect(Collectors.joining("&"));
                    var reply =
                            Wire.send(operation.method(), Published.path(operation) + "?" + filters, headers, "a,b");
                    assertThat(reply.status())
                            .as(operation + " " + reply.body())
                            .isIn(400, 415);
                });
    }

    @Test
    default void anotherFormOfAnswerIsNotAcceptable() {
        Walk.expectRefusals(Walk.operations().stream()
                .flatMap(operation -> Stream.of("audio/ogg", "text/html;q=0.5", "text/html;q=x", "text/html, audio/*")
                        // What answers with a page is asked for one.
                        .filter(form -> form.startsWith("audio") || !Published.answersWithAPage(operation))
                        .map(form -> Bad.of("wanting " + form, operation, Published.emptyBody(operation), 406)
                                .with("Accept", form))));
    }

    /** Octets that no client library sends. */
    @Test
    default void anAddressThatCannotBeReadIsRefused() {
        assertThat(Walk.operations()).allSatisfy(operation -> {
            var address = Published.path(operation) + "?"
                    + operation.parametersIn("query").stream()
                            .map(Parameter::name)
                            .findFirst()
                            .orElse("nosuch");
            for (var value : List.of("%zz", "%", "a%2", "a|b", "\u00e6\u00b5\u008b")) {
                var reply = Wire.raw(operation.method(), address + "=" + value, "", List.of());
                assertThat(reply.status()).as(value).isEqualTo(400);
                assertThat(reply.body()).as(value).contains("unreadable-address", "百分号编码");
            }
        });
    }

    @Test
    default void anotherMethodIsNotAllowedAndTheAllowedOnesAreSaid() {
        var byPath = Walk.operations().stream()
                .collect(Collectors.groupingBy(
                        Operation::path, Collectors.mapping(Operation::method, Collectors.toSet())));

        Walk.expectRefusals(Walk.operations().stream().flatMap(operation -> Stream.of(
                        "GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "NONSENSE")
                .filter(verb -> !byPath.get(operation.path()).contains(verb))
                // GET /facts/queries is the fact of that name.
                .filter(verb ->
                        Published.contract().operation(verb, operation.path()).isEmpty())
                .map(verb -> Bad.of("by another method", operation, null, 405).by(verb))));
    }

    @Test
    default void onlyPublishedMethodsAreSaidToBeAllowed() {
        var byPath = Walk.operations().stream().collect(Collectors.groupingBy(Operation::path));

        assertThat(byPath).allSatisfy((path, operations) -> {
            var first = operations.get(0);
            var reply = Wire.send(
                    "TRACE", Published.path(first), Map.of("Authorization", "Bearer " + Walk.token(first)), null);
            var allowed = new TreeSet<>(List.of(reply.header("Allow").orElse("").split(", ")));
            allowed.removeAll(List.of("HEAD", "OPTIONS"));
            assertThat(allowed)
                    .containsExactlyInAnyOrderElementsOf(
                            operations.stream().map(Operation::method).toList());
        });
    }

    private static Stream<Operation> withHeader(String name) {
        return Walk.operations().stream().filter(operation -> operation.hasParameter(name));
    }

    private static String located(Operation operation, Map<String, String> records) {
        var path = operation.path();
        return records.entrySet().stream()
                .filter(record -> path.startsWith(record.getKey()))
                .map(record ->
                        record.getValue() + path.substring(record.getKey().length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("records() has none for " + path));
    }
}
