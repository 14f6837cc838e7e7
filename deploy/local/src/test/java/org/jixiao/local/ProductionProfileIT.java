package org.jixiao.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A packaged service as an operator of a data centre starts it, by mistake with the clock of a demonstration. */
class ProductionProfileIT {

    @TempDir
    Path folder;

    /** Needs neither database nor identity provider: it must not come so far as to use them. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"budget-service", "report-service"})
    void theDemonstrationClockIsRefused(String service) throws IOException, InterruptedException {
        var log = logOfTheStart(service, "-Djixiao.clock=demonstration", "-Djixiao.audit.create-signing-key=true");

        assertThat(log).contains("jixiao.clock=demonstration is refused in the production profile");
    }

    /** A key that a production service made for itself would vouch for nothing: nobody has its public half. */
    @Test
    void aServiceWithoutItsSigningKeyIsRefused() throws IOException, InterruptedException {
        assertThat(logOfTheStart("evaluation-service"))
                .contains("the signing key jixiao.audit.signing-key-file is missing");
    }

    private String logOfTheStart(String service, String... options) throws IOException, InterruptedException {
        var log = folder.resolve(service + ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djixiao.audit.signing-key-file=" + folder.resolve("audit.pem"),
                "-Dquarkus.flyway.migrate-at-start=false",
                "-Dquarkus.oidc.enabled=false",
                "-Djixiao.identity.introspection-url=http://127.0.0.1:1/",
                "-Djixiao.identity.client-secret=not-used-here",
                "-Dquarkus.http.port=0"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-jar",
                Path.of("../..", service, "target/quarkus-app/quarkus-run.jar").toString()));
        var started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(started.exitValue()).isNotZero();
            return Files.readString(log);
        } finally {
            started.destroyForcibly();
        }
    }
}
