package org.jixiao.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jixiao.testkit.SuiteResource;
import org.junit.jupiter.api.Test;

/** More callers than a service can hold are turned away at once; the others are answered. */
public interface Overload {

    int TOO_MANY = 20;

    /** A list that this role may read, and the table behind it. */
    record Busy(String path, String token, String table) {}

    Busy busy();

    @Test
    default void whatIsTooMuchIsTurnedAwayAtOnce()
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        var most = ConfigProvider.getConfig().getValue("jixiao.http.requests-in-flight", Integer.class);
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + busy().path()))
                .header("Authorization", "Bearer " + busy().token())
                .build();
        var replies = new ArrayList<CompletableFuture<Reply>>();
        try (var database = SuiteResource.asOwner();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("lock table " + busy().table() + " in access exclusive mode");
            for (int i = 0; i < most + TOO_MANY; i++) {
                replies.add(client.sendAsync(request, BodyHandlers.ofString())
                        .thenApply(response -> Wire.reply("GET", busy().path(), response)));
            }

            var first = CompletableFuture.anyOf(replies.toArray(CompletableFuture[]::new));
            var turnedAway = (Reply) first.get(5, TimeUnit.SECONDS);
            assertThat(Judge.complaints(turnedAway, false, java.util.Set.of(503)))
                    .isEmpty();
            assertThat(turnedAway.header("Retry-After")).isPresent();
            // A busy machine sends the last requests late; they too must find the house full.
            for (int tries = 0; tries < 100 && answered(replies) < TOO_MANY; tries++) {
                Thread.sleep(50);
            }
            database.rollback();
        }
        var statuses = new ArrayList<Integer>();
        for (var reply : replies) {
            statuses.add(reply.get(30, TimeUnit.SECONDS).status());
        }

        assertThat(statuses).contains(200).containsOnly(200, 503);
        assertThat(statuses.stream().filter(status -> status == 503)).hasSizeGreaterThanOrEqualTo(TOO_MANY);
    }

    private static long answered(List<CompletableFuture<Reply>> replies) {
        return replies.stream().filter(CompletableFuture::isDone).count();
    }
}
