package org.jixiao.common.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jixiao.common.problem.Refusal;

/**
 * Asks Keycloak about a token (RFC 7662). Its answer is made of the account as it is now, not as it was when the token
 * was issued. Never cached: an answer that is kept is a withdrawal that is overlooked.
 */
@ApplicationScoped
class IdentityProvider {

    private final IdentityConfig config;
    private final ObjectMapper json;
    private final HttpClient http;

    IdentityProvider(IdentityConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.patience())
                .build();
    }

    Standing standing(String token) {
        var request = HttpRequest.newBuilder(config.introspectionUrl())
                .timeout(config.patience())
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + encoded(token)))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw unverifiable();
            }
            return Standing.of(json.readTree(answer.body()));
        } catch (IOException silent) {
            throw unverifiable();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unverifiable();
        }
    }

    /** RFC 6749, 2.3.1: both parts are form-encoded before they are joined. */
    private String credentials() {
        var pair = encoded(config.clientId()) + ":" + encoded(config.clientSecret());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Refusal unverifiable() {
        return Refusal.of(
                AccessProblem.UNVERIFIABLE,
                "统一认证暂时没有应答，此操作须先核实权限，请稍后重试",
                "The identity provider does not answer; this operation needs your rights verified, try again later");
    }
}
