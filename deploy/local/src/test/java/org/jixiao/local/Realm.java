package org.jixiao.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jixiao.local.identity.Person;
import org.jixiao.local.secret.Secrets;

/** The realm as its administrator changes it, through Keycloak's own interface. */
final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;
    private final Secrets secrets;

    Realm(String keycloak, Secrets secrets) {
        this.keycloak = keycloak;
        this.secrets = secrets;
    }

    void withdraw(Person person, String role) throws IOException, InterruptedException {
        change("DELETE", person, role);
    }

    void grant(Person person, String role) throws IOException, InterruptedException {
        change("POST", person, role);
    }

    private void change(String method, Person person, String role) throws IOException, InterruptedException {
        var user = ask("GET", "/users?exact=true&username=" + person.account(), "")
                .get(0)
                .path("id")
                .textValue();
        var mapping = JSON.createArrayNode().add(ask("GET", "/roles/" + role, ""));
        ask(method, "/users/" + user + "/role-mappings/realm", mapping.toString());
    }

    private JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/jixiao" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return sent(request);
    }

    private String token() throws IOException, InterruptedException {
        var form =
                "grant_type=password&client_id=admin-cli&username=admin&password=" + secrets.password("keycloak-admin");
        var request = HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return sent(request).path("access_token").textValue();
    }

    private JsonNode sent(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("Keycloak answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
