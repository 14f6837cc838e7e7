package org.jixiao.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.contract.Operation;
import org.jixiao.testkit.BadToken;
import org.jixiao.testkit.Permissions;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Every operation × every role × every kind of token, held to {@code docs/permissions.csv}. */
public interface PermissionMatrix {

    @Test
    default void everyOperationAnswersToTheReviewedRolesAndNoOther() {
        var table = Permissions.reviewed(SuiteResource.service());

        var broken = ofEveryOperation(operation -> {
            var allowed = Set.of(table.getOrDefault(operation.toString(), "").split(" "));
            return Permissions.roles().stream()
                    .map(role -> verdict(operation, role, allowed.contains(role)))
                    .flatMap(List::stream)
                    .toList();
        });

        assertThat(broken).isEmpty();
    }

    @Test
    default void aRoleThatNobodyKnowsOpensNothing() {
        assertThat(ofEveryOperation(operation -> verdict(operation, "no-such-role", false)))
                .isEmpty();
    }

    @Test
    default void noBadTokenOpensAnythingWhateverRoleItClaims() {
        var tokens = new HashMap<String, String>();
        Permissions.roles().forEach(role -> Stream.of(BadToken.values())
                .forEach(bad -> tokens.put(bad + " as " + role, "Bearer " + bad.of(role))));
        tokens.put("another scheme", "Basic YWRtaW46YWRtaW4=");

        assertThat(ofEveryOperation(operation -> tokens.entrySet().stream()
                        .flatMap(token -> refusal(operation.method(), operation, token.getKey(), token.getValue()))
                        .toList()))
                .isEmpty();
    }

    @Test
    default void withoutATokenNoOperationAnswersNorItsHead() {
        assertThat(ofEveryOperation(operation -> Stream.of(operation.method(), "HEAD")
                        .filter(verb ->
                                !verb.equals("HEAD") || operation.method().equals("GET"))
                        .flatMap(verb -> refusal(verb, operation, "no token", null))
                        .toList()))
                .isEmpty();
    }

    /** Who is nobody learns nothing about what is wrong with the request. */
    @Test
    default void withoutATokenNoInputIsJudged() {
        assertThat(ofEveryOperation(operation -> {
                    var headers = Published.headers(operation, "");
                    headers.keySet().retainAll(List.of("Content-Type"));
                    var reply = Wire.send(
                            operation.method(), Published.path(operation) + "?nosuch=1", headers, "{\"unknown\": [");
                    return reply.status() == 401 && reply.violations().isEmpty()
                            ? List.of()
                            : List.of(operation + ": " + reply);
                }))
                .isEmpty();
    }

    private static List<String> verdict(Operation operation, String role, boolean allowed) {
        var token = Tokens.person("matrix-" + role, Tokens.REGION, Set.of("*"), role);
        var reply = Wire.send(
                operation.method(),
                Published.path(operation),
                Published.headers(operation, token),
                Published.emptyBody(operation));
        var kept = allowed
                ? reply.status() < 500 && reply.status() != 401 && reply.status() != 403
                : reply.status() == 403 && reply.isProblem("forbidden");
        return kept && reply.violations().isEmpty()
                ? List.of()
                : List.of(operation + (allowed ? " for " : " not for ") + role + ": " + reply);
    }

    private static Stream<String> refusal(String verb, Operation operation, String what, String authorization) {
        var headers = Published.headers(operation, "");
        headers.remove("Authorization");
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        var reply = Wire.send(verb, Published.path(operation), headers, Published.emptyBody(operation));
        var kept = reply.status() == 401
                && reply.header("WWW-Authenticate").orElse("").startsWith("Bearer")
                && (verb.equals("HEAD") || reply.isProblem("unauthenticated"));
        return kept && reply.violations().isEmpty()
                ? Stream.empty()
                : Stream.of(verb + " " + operation.path() + " with " + what + ": " + reply);
    }

    private static List<String> ofEveryOperation(Function<Operation, List<String>> question) {
        var table = Permissions.reviewed(SuiteResource.service());
        var questions = Published.contract().operations().stream()
                .filter(operation -> !Permissions.PUBLIC.equals(table.get(operation.toString())))
                .map(operation -> (Callable<List<String>>) () -> question.apply(operation))
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(questions).as("operations").hasSizeGreaterThan(10);
        return Wire.ask(questions);
    }
}
