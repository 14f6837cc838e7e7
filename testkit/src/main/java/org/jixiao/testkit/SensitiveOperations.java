package org.jixiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What holds for every row of {@code docs/sensitive-operations.csv}: a service's test implements this and names the
 * service. An operation that is marked sensitive in the code and not listed, or the other way round, is a failure.
 */
public interface SensitiveOperations {

    String ACCOUNT = "person-725001";

    String service();

    String rootPackage();

    @AfterEach
    default void everybodyMayAgain() {
        Introspection.restore();
    }

    @Test
    default void theListIsWhatTheCodeMarks() {
        assertThat(operations()).isNotEmpty().containsExactlyInAnyOrderElementsOf(Permissions.marked(rootPackage()));
    }

    /** 401, 403 and 503 come before the body is read, so that an empty one is enough to see them. */
    @Test
    default void aWithdrawnRoleIsRefusedAtOnceWithATokenThatStillNamesIt() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(slug(sent(operation))).as(operation).isNotIn("access-withdrawn", "unauthenticated");

            Introspection.withdraw(ACCOUNT, role(operation));

            Api.refused(sent(operation).then(), 403, "access-withdrawn");
            Introspection.restore();
        });
    }

    @Test
    default void withdrawnUnitsAreRefusedAtOnce() {
        Introspection.withdrawUnits(ACCOUNT);

        assertThat(operations())
                .allSatisfy(operation -> Api.refused(sent(operation).then(), 403, "access-withdrawn"));
    }

    @Test
    default void aDisabledAccountIsSignedOutAtOnce() {
        Introspection.disable(ACCOUNT);

        assertThat(operations())
                .allSatisfy(operation -> Api.refused(sent(operation).then(), 401, "unauthenticated"));
    }

    /** Never a pass: what cannot be verified is not done. */
    @Test
    default void withoutTheIdentityProviderNothingSensitiveIsDone() {
        Introspection.fail();

        assertThat(operations())
                .allSatisfy(operation -> Api.refused(sent(operation).then(), 503, "access-unverifiable"));
    }

    /** Who may not call it at all costs the identity provider nothing. */
    @Test
    default void theIdentityProviderIsAskedOnlyForThoseWhoMayCallIt() {
        var nobody = Tokens.person("nobody", Tokens.REGION, Set.of("*"), "no-such-role");
        var before = Introspection.questions();

        assertThat(operations())
                .allSatisfy(operation -> Api.refused(send(operation, nobody).then(), 403, "forbidden"));
        assertThat(Introspection.questions()).isEqualTo(before);

        operations().forEach(this::sent);
        assertThat(Introspection.questions()).isEqualTo(before + operations().size());
    }

    private List<String> operations() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "sensitive-operations.csv")).stream()
                    .filter(row -> row.startsWith(service() + ","))
                    .map(row -> row.split(",", 3)[1])
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("docs/sensitive-operations.csv is the reviewed list", missing);
        }
    }

    private String role(String operation) {
        return Permissions.reviewed(service()).get(operation).split(" ")[0];
    }

    private Response sent(String operation) {
        return send(operation, Tokens.person(ACCOUNT, Tokens.REGION, Set.of("725001"), role(operation)));
    }

    private static Response send(String operation, String token) {
        var line = operation.split(" ");
        var path = line[1].replace("{year}", "2025")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        var request = Api.asOnce(token).header("If-Match", "\"v0\"");
        return line[0].equals("GET") ? request.get(path) : request.body("{}").request(line[0], path);
    }

    private static String slug(Response response) {
        return response.contentType().contains("problem")
                ? response.<String>path("type").replace("/problems/", "")
                : "";
    }
}
