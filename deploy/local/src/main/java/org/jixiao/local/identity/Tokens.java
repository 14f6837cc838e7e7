package org.jixiao.local.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jixiao.local.process.Failure;
import org.jixiao.local.secret.Secrets;

/** Access tokens of the demonstration persons, by the password grant that only this realm allows. */
public final class Tokens {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String realm;
    private final Secrets secrets;

    public Tokens(String realm, Secrets secrets) {
        this.realm = realm;
        this.secrets = secrets;
    }

    public String of(Person person) {
        return ask(Map.of(
                "grant_type",
                "password",
                "client_id",
                "jixiao-cli",
                "username",
                person.account(),
                "password",
                secrets.password(person.passwordName())));
    }

    private String ask(Map<String, String> form) {
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Failure("Keycloak 不发令牌（%d）：%s".formatted(answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body()).path("access_token").textValue();
        } catch (IOException e) {
            throw new Failure("连不上 Keycloak（%s）。套件是否已由 deploy/run 启动？".formatted(realm), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("被中断。", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
