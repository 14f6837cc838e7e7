package org.jixiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jixiao.contract.Contract;
import org.jixiao.testkit.Scene.Ready;
import org.junit.jupiter.api.Test;

/**
 * Several eyes on every act of a service: its test implements this with a scene for each act. An act that is published
 * without a scene is a failure, so that a new one cannot be forgotten.
 */
public interface WorkflowActs {

    int CROWD = 16;

    String service();

    /** By operation ({@code POST /api/v1/budgets/{id}/approval}): a record on which the act can be done. */
    Map<String, Scene> scenes();

    /** Operations on a record that are no act of a workflow: many of them may succeed at once. */
    Set<String> noActs();

    /** Edits of the record itself, which are published under its own path. */
    default Map<String, Scene> edits() {
        return Map.of();
    }

    @Test
    default void everyPublishedActHasAScene() {
        var published = Contract.of(Path.of("openapi", "openapi.yaml")).operations().stream()
                .filter(operation -> operation.isWrite() && operation.path().matches(".*\\{\\w+}/.+"))
                .map(operation -> operation.method() + " " + operation.path())
                .filter(operation -> !noActs().contains(operation))
                .toList();

        assertThat(scenes().keySet()).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    default void ofSixteenAtOnceExactlyOneActsAndOneEntryIsMade() {
        assertThat(scenes()).allSatisfy((operation, scene) -> {
            var ready = scene.given().get();
            var before = entries();

            var answers = crowd(IntStream.range(0, CROWD)
                    .mapToObj(i -> call(operation, scene, ready, racer(operation, i)))
                    .toList());

            oneOf(answers);
            assertThat(entries()).as("audit entries").isEqualTo(before + 1);
        });
    }

    @Test
    default void anApprovalAndAReturnAtOnceAreDecidedOnce() {
        assertThat(scenes()).allSatisfy((operation, scene) -> {
            var rival = operation.replaceAll("/approval$", "/return");
            if (!rival.equals(operation) && scenes().containsKey(rival)) {
                var ready = scene.given().get();
                var before = entries();

                oneOf(crowd(IntStream.range(0, CROWD)
                        .mapToObj(i -> i % 2 == 0
                                ? call(operation, scene, ready, racer(operation, i))
                                : call(rival, scenes().get(rival), ready, racer(rival, i)))
                        .toList()));

                assertThat(entries()).as("audit entries").isEqualTo(before + 1);
            }
        });
    }

    /** What is submitted is what was last read: an edit in between makes the submission stale, or comes too late. */
    @Test
    default void aSubmissionAndAnEditAtOnceAreNeverBothDone() {
        assertThat(scenes()).allSatisfy((operation, scene) -> {
            var edit = scene.edit();
            if (edit != null) {
                var ready = scene.given().get();

                oneOf(crowd(IntStream.range(0, CROWD)
                        .mapToObj(i -> i % 2 == 0
                                ? call(operation, scene, ready, racer(operation, i))
                                : call(
                                        edit,
                                        edits().getOrDefault(edit, scenes().get(edit)),
                                        ready,
                                        racer(operation, i)))
                        .toList()));
            }
        });
    }

    /** With both roles, with another token, under another name: it is the same person. */
    @Test
    default void nobodyDecidesOnWhatTheyEntered() {
        assertThat(scenes()).allSatisfy((operation, scene) -> {
            if (scene.isDecision()) {
                var ready = scene.given().get();
                var role = role(operation);
                refused(operation, scene, ready, Tokens.person(ready.hand(), Tokens.REGION, Set.of("*"), role));
                refused(
                        operation,
                        scene,
                        ready,
                        Tokens.person(ready.hand(), Tokens.REGION, Set.of("*"), role, "clerk"));
                refused(operation, scene, ready, Tokens.renamed(ready.hand(), "another-name", Set.of("*"), role));
            }
        });
    }

    /** Whoever submitted it put their name to it, though another entered it. */
    @Test
    default void nobodyDecidesOnWhatTheySubmitted() {
        assertThat(scenes()).allSatisfy((operation, scene) -> {
            var submission = operation.replaceAll("/(approval|return)$", "/submission");
            if (!submission.equals(operation) && scenes().containsKey(submission)) {
                var draft = scenes().get(submission).given().get();
                var submitted = send(submission, "", draft, racer(submission, 1));
                submitted.then().statusCode(200);
                var ready = Ready.of(draft.location(), submitted.header("ETag"), "racer-1");

                refused(operation, scene, ready, Tokens.person("racer-1", Tokens.REGION, Set.of("*"), role(operation)));
            }
        });
    }

    /** Who can do it finds it in their list; who entered it never finds it among what they might decide. */
    @Test
    default void whatCanBeDoneWaitsForThoseWhoCanDoIt() {
        assertThat(scenes()).allSatisfy((operation, scene) -> {
            if (operation.matches(".*/(submission|approval)")) {
                var ready = scene.given().get();
                var link = ready.location() + operation.replaceFirst(".*?}", "");
                var role = role(operation);
                var hand = scene.isDecision()
                        ? Tokens.person(ready.hand(), Tokens.REGION, Set.of("*"), role, "clerk", "finance-clerk")
                        : Tokens.person(ready.hand(), Tokens.REGION, Set.of("*"), role);

                assertThat(todos(scene.isDecision() ? racer(operation, 0) : hand))
                        .contains(link);
                assertThat(todos(scene.isDecision() ? hand : racer(operation, 0)))
                        .doesNotContain(link);
            }
        });
    }

    private static List<String> todos(String token) {
        var links = new ArrayList<String>();
        for (var next = "/api/v1/todos?limit=200"; next != null; ) {
            var page = Api.as(token).get(next);
            page.then().statusCode(200);
            links.addAll(page.path("items.link"));
            next = page.path("next");
        }
        return links;
    }

    private void refused(String operation, Scene scene, Ready ready, String token) {
        var before = entries();
        var state = state(ready);

        var answer = send(operation, scene.body().apply(ready), ready, token);

        Api.refused(answer.then(), 403, "own-entry");
        assertThat(answer.<String>path("detail")).matches(".*\\p{IsHan}.*");
        assertThat(entries()).isEqualTo(before);
        assertThat(state(ready)).isEqualTo(state);
    }

    private String state(Ready ready) {
        var answer = Api.as(Tokens.auditor()).get(ready.location());
        return answer.statusCode() == 200 ? answer.header("ETag") + answer.asString() : "";
    }

    private static void oneOf(List<Integer> answers) {
        assertThat(answers).allSatisfy(status -> assertThat(status).isIn(200, 201, 409, 412));
        assertThat(answers.stream().filter(status -> status < 300).count())
                .as("of %s", answers)
                .isOne();
    }

    private Callable<Integer> call(String operation, Scene scene, Ready ready, String token) {
        return () -> send(operation, scene.body().apply(ready), ready, token).statusCode();
    }

    private static Response send(String operation, String body, Ready ready, String token) {
        var line = operation.split(" ");
        var request = Api.asOnce(token);
        if (ready.etag() != null) {
            request.header("If-Match", ready.etag());
        }
        if (!body.isEmpty()) {
            request.body(body);
        }
        return request.request(line[0], ready.location() + line[1].replaceFirst(".*?}", ""));
    }

    private String racer(String operation, int number) {
        return Tokens.person("racer-" + number, Tokens.REGION, Set.of("*"), role(operation));
    }

    private String role(String operation) {
        return Permissions.reviewed(service()).get(operation).split(" ")[0];
    }

    private static <T> List<T> crowd(List<Callable<T>> calls) {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("a racer did not arrive", failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long entries() {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from audit_entry")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError("the chain cannot be counted", failed);
        }
    }
}
