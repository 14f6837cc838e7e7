package org.jixiao.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jixiao.contract.Operation;
import org.jixiao.testkit.Permissions;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;

/** Puts one kind of bad request to every operation, in both languages, and collects what is wrong with the answers. */
final class Walk {

    private Walk() {}

    /** @param pointers that the answer must name, if any */
    record Bad(
            String what,
            String method,
            String path,
            Map<String, String> headers,
            String body,
            Set<Integer> expected,
            Set<String> pointers) {

        static Bad of(String what, Operation operation, String body, int expected) {
            return new Bad(
                    what,
                    operation.method(),
                    Published.path(operation),
                    Published.headers(operation, token(operation)),
                    body,
                    Set.of(expected),
                    Set.of());
        }

        static Bad of(String what, Operation operation, Bodies.Faulty body) {
            return of(what, operation, body.json(), 400).naming(body.pointers());
        }

        Bad naming(Set<String> these) {
            return new Bad(what, method, path, headers, body, expected, these);
        }

        Bad at(String otherPath) {
            return new Bad(what, method, otherPath, headers, body, expected, pointers);
        }

        Bad by(String verb) {
            return new Bad(what, verb, path, headers, body, expected, pointers);
        }

        Bad orAlso(Integer... statuses) {
            var all = Stream.concat(expected.stream(), Stream.of(statuses)).toList();
            return new Bad(what, method, path, headers, body, Set.copyOf(all), pointers);
        }

        /** @param value null to leave the header out */
        Bad with(String header, String value) {
            var changed = new HashMap<>(headers);
            changed.remove(header);
            if (value != null) {
                changed.put(header, value);
            }
            return new Bad(what, method, path, changed, body, expected, pointers);
        }

        List<String> complaints() {
            return Stream.of(false, true)
                    .map(this::complaints)
                    .flatMap(List::stream)
                    .toList();
        }

        private List<String> complaints(boolean english) {
            var reply = Wire.send(
                    method, path, english ? with("Accept-Language", "en").headers() : headers, body);
            var complaints = Judge.complaints(reply, english, expected);
            var missing = new ArrayList<>(pointers);
            missing.removeAll(Judge.pointers(reply));
            if (!missing.isEmpty()) {
                complaints.add("does not name " + missing);
            }
            if (expected.contains(405) && reply.header("Allow").isEmpty()) {
                complaints.add("does not say what is allowed");
            }
            return complaints.isEmpty()
                    ? List.of()
                    : List.of(method + " " + path + " " + what + ": " + complaints + " in " + reply);
        }
    }

    /** Somebody who may: with every unit of the region, so that only the request itself can be wrong. */
    static String token(Operation operation) {
        var roles = Permissions.reviewed(SuiteResource.service())
                .getOrDefault(operation.toString(), "viewer")
                .split(" ");
        return Tokens.person("wire-" + roles[0], Tokens.REGION, Set.of("*"), roles[0]);
    }

    static List<Operation> operations() {
        return Published.contract().operations();
    }

    static List<Operation> takingJson() {
        return operations().stream()
                .filter(operation ->
                        operation.body() != null && operation.bodyType().endsWith("json"))
                .toList();
    }

    static void expectRefusals(Stream<Bad> requests) {
        var questions =
                requests.map(bad -> (Callable<List<String>>) bad::complaints).toList();
        assertThat(questions).as("requests").isNotEmpty();
        assertThat(Wire.ask(questions)).isEmpty();
    }
}
