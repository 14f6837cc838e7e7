package org.jixiao.local.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.local.demonstration.Gateway.Target;
import org.jixiao.local.identity.Person;
import org.jixiao.local.service.Service;

/** The three things that people do in the suite: create a record, move one on, and read. */
final class Acts {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** {@code "@project.insurance"} in a body stands for the id that the step of this name gave. */
    private static final Pattern REFERENCE = Pattern.compile("\"@([a-z0-9.-]+)\"");

    private final Agenda agenda;
    private final Journal journal;
    private final Gateway gateway;

    Acts(Agenda agenda, Journal journal, Gateway gateway) {
        this.agenda = agenda;
        this.journal = journal;
        this.gateway = gateway;
    }

    /** Who does it, on which day, under which name, told how. */
    record When(LocalDate on, Person by, String step, String title) {

        static When of(String day, Person by, String step, String title) {
            return new When(LocalDate.parse(day), by, step, title);
        }

        When then(Person next, String suffix, String verb) {
            var subject = title.substring(title.indexOf('：') + 1);
            return new When(on, next, step + "." + suffix, verb + "：" + subject);
        }

        When after(int days) {
            return new When(on.plusDays(days), by, step, title);
        }
    }

    /** The records of one kind: {@code /api/v1/projects} of the budget service. */
    record Resource(Service service, String path) {

        Resource at(String next) {
            return new Resource(service, path + "/" + next);
        }
    }

    /** At once, inside a task. */
    Reply read(Person by, Resource resource) {
        return gateway.read(by, resource.service(), resource.path());
    }

    void create(When when, Resource resource, JsonNode body) {
        enter(when, () -> post(when, resource, body).id());
    }

    /** At once, inside a task; repeating it is safe. */
    Reply post(When when, Resource resource, JsonNode body) {
        return gateway.post(new Target(when.by(), resource.service(), resource.path()), resolved(body), once(when));
    }

    /** A workflow act: on the version that was just read. */
    void advance(When when, Resource resource, String ofStep, String act) {
        advance(when, resource, ofStep, act, MissingNode.getInstance());
    }

    void advance(When when, Resource resource, String ofStep, String act, JsonNode body) {
        enter(when, () -> {
            var record = resource.at(journal.id(ofStep));
            var before = read(when.by(), record);
            if (isLeft(when.step(), before.json().path("status").asText())) {
                return "done";
            }
            var headers = new HashMap<String, String>();
            headers.put("If-Match", before.etag());
            if (!body.isMissingNode()) {
                headers.putAll(once(when));
            }
            var target =
                    new Target(when.by(), resource.service(), record.at(act).path());
            gateway.post(target, body.isMissingNode() ? "" : resolved(body), headers);
            return "done";
        });
    }

    /** An act whose answer was lost shows in the record: its state is no longer the one that the act began in. */
    private boolean isLeft(String step, String status) {
        var begun = journal.find(step + ".from");
        if (begun.isEmpty()) {
            journal.enter(step + ".from", status);
        }
        return begun.isPresent() && !begun.get().equals(status);
    }

    void enter(When when, Agenda.Task task) {
        agenda.enter(when.on(), when.by(), when.step(), when.title(), task);
    }

    String id(String step) {
        return journal.id(step);
    }

    Gateway gateway() {
        return gateway;
    }

    Map<String, String> once(When when) {
        return Map.of("Idempotency-Key", "demonstration." + when.step());
    }

    String resolved(JsonNode body) {
        return REFERENCE
                .matcher(text(body))
                .replaceAll(match -> Matcher.quoteReplacement("\"" + journal.id(match.group(1)) + "\""));
    }

    static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    private static String text(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
