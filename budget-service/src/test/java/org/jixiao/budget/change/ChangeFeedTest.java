package org.jixiao.budget.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testkit.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Crowd;
import org.jixiao.budget.Given;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mechanism is that of all four services; it is tried here, where acts are cheapest to make. */
@QuarkusTest
class ChangeFeedTest extends BudgetServiceTest {

    private static final int WRITERS = 16;
    private static final int ACTS = 25;

    private long start;

    @BeforeEach
    void givenThatAllBeforeWasRead() throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("select place_changes(2147483647)");
            var end = statement.executeQuery("select position from change_feed_end");
            end.next();
            start = end.getLong(1);
        }
    }

    @Test
    void anActThatCommitsLateIsNotSkipped() throws Exception {
        var late = new Acting.Late("629001");
        var early = Acting.acted("629002");
        var first = page(Tokens.finance(), start, 50);

        var overtaken = late.commit();
        var second = page(Tokens.finance(), position(first.get(0)), 50);

        assertThat(records(first)).containsExactly(early);
        assertThat(records(second)).containsExactly(overtaken);
        assertThat(recordedAt(second.get(0))).isBefore(recordedAt(first.get(0)));
        assertThat(page(Tokens.finance(), start, 1)).isEqualTo(first);
        assertThat(page(Tokens.finance(), start, 50)).containsExactly(first.get(0), second.get(0));
    }

    @Test
    void whileSixteenWriteAReaderGetsEveryActOnceAndEachUnitInTheOrderOfItsChain() throws Exception {
        var writing = CompletableFuture.supplyAsync(() -> written(WRITERS, ACTS));

        var seen = new ArrayList<Map<String, Object>>();
        var last = start;
        for (var ended = false; !ended; ) {
            ended = writing.isDone();
            var more = following(Tokens.finance(), last, 7);
            seen.addAll(more);
            last = more.isEmpty() ? last : position(more.get(more.size() - 1));
        }

        var committed = writing.get();
        assertThat(committed).hasSizeGreaterThan(WRITERS * ACTS / 2).hasSizeLessThan(WRITERS * ACTS);
        assertThat(records(seen)).containsExactlyInAnyOrderElementsOf(twice(committed));
        assertThat(seen).extracting(ChangeFeedTest::position).isSorted().doesNotHaveDuplicates();
        var chains = new HashMap<Object, List<Long>>();
        seen.forEach(change -> chains.computeIfAbsent(change.get("unit"), unit -> new ArrayList<>())
                .add(number(change, "seq")));
        assertThat(chains).hasSize(4).allSatisfy((unit, numbers) -> assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList()));
        assertThat(following(Tokens.finance(), start, 200)).isEqualTo(seen);
    }

    @Test
    void whatWasRolledBackAndAReaderThatDiedLeaveNoGapThatBlocks() throws Exception {
        assertThatThrownBy(() -> Acting.entered("629021", 3, () -> {
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        var first = Acting.acted("629021");
        try (var service = SuiteResource.asService()) {
            assertThat(placedAndLost(service)).isEqualTo(1);
        }
        var second = Acting.acted("629022");

        var seen = page(Tokens.finance(), start, 50);

        assertThat(records(seen)).containsExactly(first, second);
        assertThat(seen).extracting(ChangeFeedTest::position).containsExactly(start + 1, start + 2);
        assertThat(seen).extracting(change -> number(change, "seq")).containsExactly(1L, 1L);
    }

    @Test
    void aReaderWaitsForTheOneWhoGivesPositionsAndSeesThemThen() throws Exception {
        var act = Acting.acted("629031");
        try (var other = SuiteResource.asService()) {
            placeAndHold(other);
            var reading = CompletableFuture.supplyAsync(() -> page(Tokens.finance(), start, 50));

            assertThatThrownBy(() -> reading.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            other.commit();

            assertThat(records(reading.get(10, TimeUnit.SECONDS))).containsExactly(act);
        }
    }

    @Test
    void whereNothingCanBeWrittenWhatHasItsPositionIsStillRead() throws Exception {
        var placed = Acting.acted("629032");
        page(Tokens.finance(), start, 50);
        var waiting = Acting.acted("629032");
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("alter table change_feed add constraint nothing_fits check (position < 0) not valid");
            try {
                assertThat(records(page(Tokens.finance(), start, 50))).containsExactly(placed);
            } finally {
                statement.execute("alter table change_feed drop constraint nothing_fits");
            }
        }
        assertThat(records(page(Tokens.finance(), start, 50))).containsExactly(placed, waiting);
    }

    @ParameterizedTest(name = "{0} of {1} sees {2}")
    @CsvSource({
        "629041, 130109, 1",
        "629, 130109, 2",
        "*, 130109, 2",
        "*, 13, 2",
        "629042, 130110, 0",
        "*, 130110, 0",
        "629043, 130109, 0",
        "628, 130109, 0"
    })
    void anotherUnitsChangesAreNeverSeen(String units, String region, int seen) {
        var own = Acting.acted("629041");
        var others = Acting.acted("629042");
        var reader = Tokens.person("reader-" + units + "-" + region, region, Set.of(units), "integrator");

        assertThat(records(page(reader, start, 50)))
                .isEqualTo(List.of(own, others).subList(0, seen));
        assertThat(page(reader, 0, 200)).allSatisfy(change -> {
            assertThat((String) change.get("region")).startsWith(region);
            assertThat((String) change.get("unit")).startsWith(units.replace("*", ""));
        });
    }

    @Test
    void theServiceItselfSeesNothingWithoutAScopeAndWritesNothingIntoTheFeed() throws SQLException {
        Acting.acted("629051");
        page(Tokens.finance(), start, 1);
        try (var service = SuiteResource.asService();
                var statement = service.createStatement()) {
            var rows = statement.executeQuery("select count(*) from change_feed");
            rows.next();
            assertThat(rows.getInt(1)).isZero();
            for (var change : List.of(
                    "insert into change_feed (position) values (0)",
                    "update change_feed set position = 0",
                    "delete from change_feed",
                    "select 1 from change_outbox",
                    "insert into change_outbox values (now(), 1, 2025, gen_random_uuid())",
                    "delete from change_outbox",
                    "update change_feed_end set position = 0",
                    "select enter_outbox()")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .hasMessageContaining("permission denied");
            }
        }
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            for (var change :
                    List.of("update change_feed set seq = 1", "delete from change_feed", "truncate change_feed")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("appended, never changed");
            }
        }
    }

    @Test
    void aChangeSaysWhatWasDoneToWhichRecordAndNothingThatTheRecordSays() {
        Given.aUnit("629061");
        String project = Given.anEnteredProject("629061", "示例项目甲").path("id");

        var change = page(Tokens.clerk("629061"), start, 50).get(1);

        assertThat(change)
                .containsOnlyKeys(
                        "position", "region", "unit", "seq", "act", "entity", "entityId", "recordedAt", "link")
                .containsEntry("unit", "629061")
                .containsEntry("act", "project-entered")
                .containsEntry("entity", "project")
                .containsEntry("entityId", project)
                .containsEntry("link", "/api/v1/projects/" + project);
        as(Tokens.clerk("629061")).get((String) change.get("link")).then().statusCode(200);
    }

    @Test
    void whatCannotBeReadByItselfIsReadInTheChain() {
        Acting.entered("629071", 2, () -> {});

        var changes = page(Tokens.auditor(), start, 50);

        assertThat(changes.get(1)).containsEntry("link", "/api/v1/audit-entries?region=130109&unit=629071&from=2");
        assertThat(as(Tokens.auditor()).get((String) changes.get(1).get("link")).asString())
                .contains("\"seq\":2")
                .doesNotContain("\"seq\":1,");
    }

    /** Four to a unit; each act enters two entries; one in five is undone. */
    private static List<UUID> written(int writers, int acts) {
        var number = new AtomicInteger();
        var calls = IntStream.range(0, writers)
                .<Callable<List<UUID>>>mapToObj(writer -> () -> {
                    var committed = new ArrayList<UUID>();
                    for (int act = 0; act < acts; act++) {
                        var undone = number.incrementAndGet() % 5 == 0;
                        try {
                            committed.add(Acting.entered("62901" + writer % 4, 2, () -> {
                                if (undone) {
                                    throw new IllegalStateException("undone");
                                }
                            }));
                        } catch (IllegalStateException expected) {
                            assertThat(expected).hasMessage("undone");
                        }
                    }
                    return committed;
                })
                .toList();
        try {
            return Crowd.of(calls).stream().flatMap(List::stream).toList();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<UUID> twice(List<UUID> acts) {
        return Stream.concat(acts.stream(), acts.stream()).toList();
    }

    private static int placedAndLost(Connection service) throws SQLException {
        var placed = placeAndHold(service);
        service.abort(Runnable::run);
        return placed;
    }

    private static int placeAndHold(Connection service) throws SQLException {
        service.setAutoCommit(false);
        try (var statement = service.createStatement();
                var rows = statement.executeQuery("select place_changes(2000)")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Page after page, to the end. */
    private static List<Map<String, Object>> following(String token, long after, int limit) {
        var all = new ArrayList<Map<String, Object>>();
        for (var next = "/api/v1/changes?limit=" + limit + "&after=" + after; next != null; ) {
            var page = as(token).get(next).then().statusCode(200).extract();
            all.addAll(page.<List<Map<String, Object>>>path("items"));
            next = page.path("next");
        }
        return all;
    }

    private static List<Map<String, Object>> page(String token, long after, int limit) {
        return as(token)
                .get("/api/v1/changes?limit=" + limit + "&after=" + after)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static List<UUID> records(List<Map<String, Object>> changes) {
        return changes.stream()
                .map(change -> UUID.fromString((String) change.get("entityId")))
                .toList();
    }

    private static long position(Map<String, Object> change) {
        return number(change, "position");
    }

    private static long number(Map<String, Object> change, String name) {
        return ((Number) change.get(name)).longValue();
    }

    private static Instant recordedAt(Map<String, Object> change) {
        return Instant.parse((String) change.get("recordedAt"));
    }
}
