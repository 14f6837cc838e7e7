package org.jixiao.fuzz;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jixiao.contract.Operation;
import org.jixiao.contract.Parameter;
import org.jixiao.local.identity.Person;
import org.jixiao.local.service.Service;

/**
 * Makes request after request. What is drawn depends on the seed and the request's number alone; what it speaks of, on
 * what the suite has answered so far.
 */
final class Composer {

    private static final double VALID = 0.5;
    private static final double BOUNDARY = 0.7;
    private static final Set<String> DEAR = Set.of("makeRendition", "takeSnapshot", "takeReadings", "writeReport");

    private final Map<Service, Workshop> workshops = new EnumMap<>(Service.class);
    private final List<Subject> subjects;
    private final Harvest harvest;
    private final Permissions permissions;
    private final long seed;

    /** An operation of a service. */
    record Subject(Api api, Operation operation) {}

    /** What is made for one service after its document. */
    private record Workshop(Values values, Bodies bodies, Edges edges, Requests requests) {}

    /**
     * @param run        new for every run: under an earlier run's Idempotency-Keys the suite would repeat its answers
     * @param register   some households of the demonstration, as the file that a clerk would upload
     * @param registered identity numbers of its synthetic persons
     */
    record Run(long seed, String run, String register, List<String> registered) {}

    Composer(List<Api> apis, Harvest harvest, Permissions permissions, Models models, Run run) {
        this.harvest = harvest;
        this.permissions = permissions;
        this.seed = run.seed();
        this.subjects = apis.stream()
                .flatMap(api -> api.contract().operations().stream().map(operation -> new Subject(api, operation)))
                .toList();
        apis.forEach(api -> {
            var values = new Values(api.contract(), harvest, run.registered());
            var bodies = new Bodies(api.contract(), values, models);
            workshops.put(
                    api.service(),
                    new Workshop(
                            values,
                            bodies,
                            new Edges(api.contract(), values),
                            new Requests(harvest, values, bodies, run)));
        });
    }

    List<Subject> subjects() {
        return subjects;
    }

    Attempt compose(long number) {
        var random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + number);
        // The first numbers of neighbouring seeds are alike.
        random.nextLong();
        var subject = subject(random);
        var draw = random.nextDouble();
        var kind = draw < VALID ? Kind.VALID : draw < BOUNDARY ? Kind.BOUNDARY : Kind.HOSTILE;
        // Streams of their own: how much the content draws depends on what is known, the attack must not.
        var scene = scene(random.split(), subject);
        var person = person(subject, scene, kind);
        var attack = new Scene(random.split(), scene.service(), scene.about(), scene.year());
        var draft = workshop(subject)
                .requests()
                .valid(new Draft(subject.api(), subject.operation(), person), scene, number);
        draft.isPublic = permissions.isPublic(subject.api().service(), subject.operation());
        if (kind == Kind.BOUNDARY) {
            sharpen(draft, attack);
        } else if (kind == Kind.HOSTILE) {
            spoil(draft, attack);
        }
        if (person != null && !permissions.permits(subject.api().service(), subject.operation(), person)
                || draft.person == null && !draft.isPublic) {
            draft.mustBeRefused |= !draft.method.equals("OPTIONS");
        }
        return Attempt.of(number, kind, draft);
    }

    /** One as often as another, but for those that work for seconds: they would be all that a run does. */
    private Subject subject(SplittableRandom random) {
        var subject = subjects.get(random.nextInt(subjects.size()));
        return DEAR.contains(subject.operation().id()) && random.nextDouble() < 0.8
                ? subjects.get(random.nextInt(subjects.size()))
                : subject;
    }

    /** A valid request by somebody who is permitted, to learn from: the same for every seed. */
    Attempt visit(Subject subject, int round) {
        var random = new SplittableRandom(round);
        var scene = scene(random, subject);
        var permitted = permissions.permitted(subject.api().service(), subject.operation());
        var person = permitted.isEmpty() ? null : permitted.get(round % permitted.size());
        var draft = new Draft(subject.api(), subject.operation(), person);
        return Attempt.of(0, Kind.VALID, workshop(subject).requests().valid(draft, scene, 0));
    }

    private Scene scene(SplittableRandom random, Subject subject) {
        var thisYear = Integer.parseInt(harvest.today().substring(0, 4));
        var draw = random.nextDouble();
        var year = draw < 0.5 ? thisYear : draw < 0.85 ? thisYear - 1 : random.nextInt(2000, 2101);
        var bare = new Scene(random, subject.api().service(), null, year);
        return bare.about(workshop(subject).requests().about(subject.operation(), bare));
    }

    /** Mostly who is permitted, and of the record's own unit. */
    private Person person(Subject subject, Scene scene, Kind kind) {
        var permitted = permissions.permitted(subject.api().service(), subject.operation());
        var draw = scene.random().nextDouble();
        if (permitted.isEmpty() || draw < 0.08) {
            return draw < 0.02 ? null : Person.values()[scene.below(Person.values().length)];
        }
        var unit = scene.known("unit");
        var own = permitted.stream()
                .filter(person -> unit != null && person.name().endsWith("_" + unit))
                .toList();
        return !own.isEmpty() && (kind != Kind.VALID || draw < 0.9)
                ? own.get(scene.below(own.size()))
                : permitted.get(scene.chance(0.6) ? 0 : scene.below(permitted.size()));
    }

    private void sharpen(Draft draft, Scene scene) {
        var edges = workshops.get(draft.api.service()).edges();
        var parameters = draft.operation.parametersIn("query");
        if (draft.json != null && !draft.operation.path().endsWith("/demonstration-clock")) {
            edges.sharpen(draft, scene);
        } else if (!parameters.isEmpty()) {
            var parameter = parameters.get(scene.below(parameters.size()));
            draft.query.put(parameter.name(), Draft.encoded(edges.of(parameter, scene)));
            draft.twist = "edge of ?" + parameter.name();
        } else if (!draft.path.isEmpty()) {
            sharpenPath(draft, scene, edges);
        }
    }

    private static void sharpenPath(Draft draft, Scene scene, Edges edges) {
        var path = draft.operation.parametersIn("path");
        Parameter parameter = path.get(scene.below(path.size()));
        var edge = edges.of(parameter, scene);
        draft.path.put(parameter.name(), Draft.encoded(edge.isEmpty() ? "%" : edge));
        draft.twist = "edge of {" + parameter.name() + "}";
    }

    private void spoil(Draft draft, Scene scene) {
        for (var tries = 0; tries < 50; tries++) {
            var spoilt = draft.takesJson() && scene.chance(0.6)
                    ? BodyAttack.values()[scene.below(BodyAttack.values().length)].spoil(draft, scene)
                    : scene.chance(0.1)
                            ? reuseKey(draft, scene)
                            : RequestAttack.values()[scene.below(RequestAttack.values().length)].spoil(draft, scene);
            if (spoilt) {
                return;
            }
        }
    }

    /** The key of a request that has succeeded, now with something else under it. */
    private boolean reuseKey(Draft draft, Scene scene) {
        if (draft.person == null || !draft.operation.hasParameter("Idempotency-Key")) {
            return false;
        }
        var used = harvest.usedKeys()
                .any(
                        scene.random(),
                        key -> key.service() == draft.api.service()
                                && key.account().equals(draft.person.account())
                                && !key.request().equals(draft.asked()));
        if (used == null) {
            return false;
        }
        draft.headers.put("Idempotency-Key", used.key());
        draft.mustBeRefused = true;
        draft.twist = "used key";
        return true;
    }

    private Workshop workshop(Subject subject) {
        return workshops.get(subject.api().service());
    }
}
