package org.jixiao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Where a service's time goes: each sample belongs to the innermost frame that a subject owns. */
final class Profile {

    private static final Map<String, List<String>> SUBJECTS = subjects();

    private final Map<String, Integer> samples = new HashMap<>();
    private int all;

    static Profile of(Path recording) throws IOException {
        var profile = new Profile();
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                var event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    profile.all++;
                    profile.samples.merge(subject(event), 1, Integer::sum);
                }
            }
        }
        return profile;
    }

    double share(String subject) {
        return all == 0 ? 0 : samples.getOrDefault(subject, 0) / (double) all;
    }

    void print(String title) {
        System.out.printf("%nprofile of %s (%d samples)%n", title, all);
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> System.out.printf("  %5.1f %%  %s%n", 100.0 * entry.getValue() / all, entry.getKey()));
    }

    private static String subject(RecordedEvent event) {
        for (var frame : event.getStackTrace().getFrames()) {
            var type = frame.getMethod().getType().getName();
            for (var subject : SUBJECTS.entrySet()) {
                if (subject.getValue().stream().anyMatch(type::startsWith)) {
                    return subject.getKey();
                }
            }
        }
        return "other";
    }

    private static Map<String, List<String>> subjects() {
        var subjects = new LinkedHashMap<String, List<String>>();
        subjects.put("bearer check", List.of(
                "org.jixiao.common.access.", "io.quarkus.oidc.", "io.quarkus.vertx.http.runtime.security.",
                "io.quarkus.security.runtime.Quarkus", "org.jose4j.", "org.springframework.security.oauth2.",
                "com.nimbusds."));
        subjects.put("PostgreSQL driver", List.of("org.postgresql."));
        subjects.put("connection pool", List.of("io.agroal.", "com.zaxxer."));
        subjects.put("ORM", List.of("org.hibernate.engine", "org.hibernate.persister", "org.hibernate.query",
                "org.hibernate.sql", "org.hibernate.event", "org.hibernate.internal", "org.hibernate.loader",
                "org.hibernate.resource", "org.hibernate.metamodel", "org.hibernate.boot", "org.hibernate.type"));
        subjects.put("validation", List.of("org.hibernate.validator."));
        subjects.put("transactions", List.of("com.arjuna.", "io.quarkus.narayana."));
        subjects.put("JSON", List.of("com.fasterxml.jackson.", "tools.jackson.", "org.jixiao.common.web.Strict"));
        subjects.put("canonical JSON and hashes", List.of("org.erdtman.", "org.jixiao.common.fact."));
        subjects.put("our code", List.of("org.jixiao."));
        subjects.put("REST", List.of("org.jboss.resteasy.", "io.quarkus.resteasy.", "org.springframework.web."));
        subjects.put("metrics", List.of("io.micrometer.", "io.quarkus.micrometer."));
        subjects.put("HTTP", List.of("io.vertx.", "io.netty.", "io.quarkus.vertx.", "org.apache."));
        subjects.put("beans and contexts", List.of("io.quarkus.arc.", "org.springframework."));
        subjects.put("scheduling of work", List.of("org.jboss.threads.", "java.util.concurrent.", "java.lang.Virtual"));
        return subjects;
    }
}
