package org.jixiao.evaluation.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The money of a roll-up follows budget's feed by itself, each change once, whatever happens to the reader. */
@QuarkusTest
class BudgetFollowerTest extends ServiceTest {

    @Inject
    BudgetFollower follower;

    @Inject
    FeedCursor cursor;

    @Test
    void whatChangedAtBudgetIsInTheRollUpWithoutAnybodyAsking() throws SQLException {
        changed("683001", "683002");
        saysOf("budget.initial", "683001 10.00\n683002 20.00");
        saysOf("budget.adjusted", "683001 12.00\n683002 20.00");
        saysOf("budget.spent", "683001 3.00\n683002 20.01");

        follower.follow();

        assertThat(rollup("683").getString("items[0].money.adjusted")).isEqualTo("32.00");
        assertThat(rollup("683").getString("items[0].money.spent")).isEqualTo("23.01");
        assertThat(rollup("683").getString("items[0].money.knownAt")).isEqualTo("2026-02-01T01:00:00Z");
    }

    @Test
    void aFeedOfManyPagesIsReadToItsEndAndNoFurtherThanItGoes() throws SQLException {
        var units = IntStream.rangeClosed(1, 8).mapToObj(n -> "67900" + n).toArray(String[]::new);
        var last = changed(units);
        saysOf(
                "budget.spent",
                IntStream.rangeClosed(1, 8).mapToObj(n -> "67900" + n + " 1.00").collect(Collectors.joining("\n")));

        follower.follow();

        assertThat(rollup("679").getString("items[0].money.spent")).isEqualTo("8.00");
        assertThat(rollup("679").getLong("following.position")).isEqualTo(last);
        assertThat(rollup("679").getString("following.knownAt")).isEqualTo("2026-02-01T01:00:00Z");
        assertThat(rollup("679").getLong("following.ageSeconds")).isPositive();
    }

    @Test
    void aBudgetThatDoesNotAnswerIsReadAgainFromWhereItWasLeft() throws SQLException {
        var before = position();
        changed("685001");
        saysOf("budget.spent", "685001 5.00");
        peersSay("status", "503");

        follower.follow();
        assertThat(position()).isEqualTo(before);

        peersSay("reset", "");
        changed("685001");
        saysOf("budget.spent", "685001 5.00");
        follower.follow();
        assertThat(rollup("685").getString("items[0].money.spent")).isEqualTo("5.00");
    }

    @Test
    void oneReaderAtATimeAndAKilledOneIsFollowedWhenItsClaimHasRunOut() throws SQLException {
        var killed = UUID.randomUUID();
        var from = cursor.claim(killed).orElseThrow();
        changed("682001");
        saysOf("budget.spent", "682001 6.00");

        follower.follow();
        assertThat(position()).isEqualTo(from);

        asOwner("update feed_cursor set claimed_until = clock_timestamp() - interval '1 second'");
        follower.follow();
        assertThat(rollup("682").getString("items[0].money.spent")).isEqualTo("6.00");
        // the one that was thought dead keeps nothing
        assertThat(cursor.keep(new FeedCursor.Move(killed, from, from + 1, Instant.now()), List.of()))
                .isFalse();
    }

    @Test
    void aUnitWithoutMoneyGetsNoRowFromAChange() throws SQLException {
        changed("681001");

        follower.follow();

        assertThat(rollup("681").getList("items")).isEmpty();
    }

    @Test
    void theRegionsOwnChangesMoveThePositionAndNothingElse() throws SQLException {
        var last = changed("*");

        follower.follow();

        assertThat(position()).isEqualTo(last);
    }

    @Test
    void aForgedFactIsNotKeptAndNotPassed() throws SQLException {
        var before = position();
        changed("680001");
        saysOf("budget.spent", "680001 5.00");
        peersSay("forged", "true");

        follower.follow();

        assertThat(rollup("680").getList("items")).isEmpty();
        assertThat(position()).isEqualTo(before);
    }

    /** Behind what earlier tests have read. */
    private long changed(String... units) throws SQLException {
        var position = position();
        var lines = new StringBuilder();
        for (var unit : units) {
            position += 2;
            lines.append(position).append(' ').append(unit).append('\n');
        }
        peersSay("changes", lines.toString());
        return position;
    }

    private void saysOf(String fact, String lines) {
        peersSay("of " + fact, lines);
    }

    private static JsonPath rollup(String department) {
        return Api.as(Tokens.approver(department))
                .get("/api/v1/rollups?region=130109&fiscalYear=2025&by=department")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long position() throws SQLException {
        try (var database = SuiteResource.asOwner();
                var rows = database.createStatement().executeQuery("select position from feed_cursor")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (var database = SuiteResource.asOwner()) {
            database.createStatement().execute(sql);
        }
    }
}
