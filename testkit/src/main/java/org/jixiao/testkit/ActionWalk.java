package org.jixiao.testkit;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jixiao.contract.Contract;
import org.jixiao.contract.Operation;
import org.jixiao.testkit.Scene.Ready;

/** Goes from state to state by the acts that a record tells of, and tries in each state all the others. */
final class ActionWalk {

    private static final Set<Integer> REFUSED = Set.of(403, 404, 409);

    private final WorkflowActs service;
    private final Contract contract = Contract.of(Path.of("openapi", "openapi.yaml"));
    private final Map<String, Scene> scenes;
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> done = new TreeSet<>();
    private final List<String> lies = new ArrayList<>();

    ActionWalk(WorkflowActs service) {
        this.service = service;
        this.scenes = new HashMap<>(service.edits());
        this.scenes.putAll(service.scenes());
    }

    /** What was told and could not be done, was not told and could, or was told wrongly. */
    List<String> lies() {
        return lies;
    }

    /** Every act that was told and done. */
    Set<String> done() {
        return done;
    }

    void from(String operation, Scene scene) {
        visit(new State(operation.replaceFirst("^\\S+ (.*?}).*", "$1"), scene.given(), 1));
    }

    /** @param left how many acts further the walk goes */
    private record State(String template, Supplier<Ready> given, int left) {}

    private void visit(State state) {
        var ready = state.given().get();
        var acts = acts(state.template());
        var told = new LinkedHashMap<Person, Set<String>>();
        people(acts).forEach(person -> told.put(person, told(ready, acts, person)));
        var status = Api.as(Tokens.auditor()).get(ready.location());
        if (!seen.add(state.template() + " " + (status.statusCode() == 200 ? status.path("status") : "") + told)) {
            return;
        }
        told.forEach((person, possible) -> acts.stream()
                .filter(act -> !possible.contains(act.toString()))
                .forEach(act -> refused(state, ready, act, person)));
        told.forEach((person, possible) -> acts.stream()
                .filter(act -> possible.contains(act.toString()))
                .forEach(act -> possible(state, act, person)));
    }

    private List<Operation> acts(String template) {
        return contract.operations().stream()
                .filter(Operation::isWrite)
                .filter(act -> act.path().equals(template) || act.path().startsWith(template + "/"))
                .filter(act -> !service.noActs().contains(act.toString()))
                .toList();
    }

    /** @param hand whether it is the one who entered the record */
    private record Person(String role, boolean hand) {

        String token(Ready ready) {
            return Tokens.person(hand ? ready.hand() : "other-" + role, Tokens.REGION, Set.of("*"), role);
        }
    }

    /** Each role that has an act here, as the one who entered it and as another; and one who has none. */
    private List<Person> people(List<Operation> acts) {
        var people = new ArrayList<Person>();
        var roles = new TreeSet<String>();
        var reviewed = Permissions.reviewed(service.service());
        acts.forEach(act -> roles.addAll(List.of(reviewed.get(act.toString()).split(" "))));
        roles.forEach(role -> {
            people.add(new Person(role, false));
            people.add(new Person(role, true));
        });
        people.add(new Person("auditor", false));
        return people;
    }

    private Set<String> told(Ready ready, List<Operation> acts, Person person) {
        var answer = Api.as(person.token(ready)).get(ready.location());
        var told = new TreeSet<String>();
        if (answer.statusCode() != 200) {
            return told;
        }
        List<Map<String, String>> actions = answer.path("_actions");
        if (actions == null) {
            lies.add(ready.location() + " tells nothing");
            return told;
        }
        for (var action : actions) {
            acts.stream()
                    .filter(act -> act.id().equals(action.get("operation"))
                            && act.method().equals(action.get("method"))
                            && (ready.location() + act.path().replaceFirst(".*?}", "")).equals(action.get("href"))
                            && action.get("label").matches("\\p{IsHan}+"))
                    .findFirst()
                    .ifPresentOrElse(
                            act -> told.add(act.toString()), () -> lies.add("told of no published act: " + action));
        }
        return told;
    }

    private void refused(State state, Ready ready, Operation act, Person person) {
        var answer = send(ready, act, person);
        if (!REFUSED.contains(answer.statusCode())) {
            lies.add("not told to %s, but %s answers %d in %s"
                    .formatted(person, act, answer.statusCode(), shown(ready)));
        }
    }

    private void possible(State state, Operation act, Person person) {
        var fresh = state.given().get();
        var answer = send(fresh, act, person);
        if (answer.statusCode() >= 300) {
            lies.add("told to %s, but %s answers %d %s in %s"
                    .formatted(person, act, answer.statusCode(), answer.path("type"), shown(fresh)));
            return;
        }
        done.add(act.toString());
        if (state.left() > 0 && !person.hand()) {
            visit(new State(state.template(), after(state, act, person), state.left() - 1));
        }
    }

    private Supplier<Ready> after(State state, Operation act, Person person) {
        return () -> {
            var ready = state.given().get();
            send(ready, act, person);
            return ready;
        };
    }

    private static String shown(Ready ready) {
        return Api.as(Tokens.auditor()).get(ready.location()).asString().replaceAll("(?s)(.{400}).*", "$1");
    }

    /** On the version that the record now has. */
    private Response send(Ready ready, Operation act, Person person) {
        var token = person.token(ready);
        var read = Api.as(Tokens.auditor()).get(ready.location());
        var etag = read.statusCode() == 200 ? read.header("ETag") : ready.etag();
        var request = Api.asOnVersion(token, etag);
        var scene = scenes.get(act.toString());
        var body = scene == null ? "" : scene.body().apply(ready);
        if (!body.isEmpty()) {
            request.body(body);
        }
        return request.request(act.method(), ready.location() + act.path().replaceFirst(".*?}", ""));
    }
}
