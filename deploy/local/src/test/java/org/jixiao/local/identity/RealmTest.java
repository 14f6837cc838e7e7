package org.jixiao.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTest {

    private final JsonNode demonstration = realm("demonstration");
    private final JsonNode production = realm("production");

    @Test
    void productionHasNoPersonsNoPasswordsAndNoPasswordGrant() throws IOException {
        assertThat(production.path("users"))
                .allSatisfy(user ->
                        assertThat(user.path("serviceAccountClientId").asText()).isNotEmpty());
        assertThat(production.path("clients")).allSatisfy(client -> assertThat(
                        client.path("directAccessGrantsEnabled").asBoolean(false))
                .isFalse());
        assertThat(names(production, "clients", "clientId")).doesNotContain("jixiao-cli");
        assertThat(Files.readString(file("production"))).doesNotContain("credentials", "\"secret\"", "${JIXIAO");
    }

    @Test
    void productionKnowsAllRolesButTheDemonstrator() {
        var roles = names(demonstration.path("roles"), "realm", "name");

        assertThat(roles).hasSize(12).contains("demonstrator");
        assertThat(names(production.path("roles"), "realm", "name"))
                .hasSize(11)
                .doesNotContain("demonstrator")
                .allMatch(roles::contains);
    }

    @Test
    void bothRealmsGiveTheSameClaims() {
        assertThat(production.path("clientScopes")).isEqualTo(demonstration.path("clientScopes"));
        assertThat(production.path("components")).isEqualTo(demonstration.path("components"));
        assertThat(scopesOfClients(demonstration)).containsAllEntriesOf(scopesOfClients(production));
    }

    @Test
    void everyPersonOfTheDemonstrationHasAnAccountAndAGeneratedPassword() {
        for (var person : Person.values()) {
            var account = StreamSupport.stream(demonstration.path("users").spliterator(), false)
                    .filter(user -> user.path("username").asText().equals(person.account()))
                    .findFirst()
                    .orElseThrow();
            assertThat(account.at("/credentials/0/value").asText()).isEqualTo("${" + person.passwordVariable() + "}");
        }
    }

    /** So long a withdrawn role can at most still act; each service can ask about what is meant for it. */
    @Test
    void aTokenLivesForFiveMinutesAndNamesEveryServiceAsItsAudience() {
        for (var realm : List.of(production, demonstration)) {
            assertThat(realm.path("accessTokenLifespan").asInt()).isPositive().isLessThanOrEqualTo(300);
            assertThat(realm.path("clients")).noneSatisfy(client -> assertThat(
                            client.at("/attributes/access.token.lifespan").isMissingNode())
                    .isFalse());
            assertThat(audiences(realm))
                    .contains("jixiao-api")
                    .containsAll(scopesOfClients(realm).keySet().stream()
                            .filter(client ->
                                    !List.of("jixiao-web", "jixiao-cli").contains(client))
                            .toList());
        }
    }

    private static List<String> audiences(JsonNode realm) {
        return realm.path("clientScopes").findValues("config").stream()
                .flatMap(config -> Stream.of("included.custom.audience", "included.client.audience")
                        .map(name -> config.path(name).asText("")))
                .filter(audience -> !audience.isEmpty())
                .toList();
    }

    @Test
    void onlyTheEvaluationServiceMaySetHolds() {
        assertThat(scopesOfClients(production))
                .allSatisfy((client, scopes) ->
                        assertThat(scopes.contains("holds:write")).isEqualTo(client.equals("jixiao-evaluation")));
    }

    /** A list of client scopes replaces Keycloak's own: without these a token has no subject. */
    @Test
    void theBuiltInScopesAreStillThere() {
        assertThat(names(production, "clientScopes", "name"))
                .contains("basic", "acr", "roles", "web-origins", "profile");
        assertThat(scopesOfClients(production))
                .allSatisfy((client, scopes) -> assertThat(scopes).contains("basic", "jixiao"));
    }

    private static Map<String, List<String>> scopesOfClients(JsonNode realm) {
        var scopes = new TreeMap<String, List<String>>();
        realm.path("clients")
                .forEach(client -> scopes.put(
                        client.path("clientId").asText(),
                        StreamSupport.stream(client.path("defaultClientScopes").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList()));
        return scopes;
    }

    private static List<String> names(JsonNode parent, String list, String field) {
        return StreamSupport.stream(parent.path(list).spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }

    private static JsonNode realm(String name) {
        try {
            return new ObjectMapper().readTree(file(name).toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file(String name) {
        return Path.of("../keycloak/realm-" + name + ".json");
    }
}
