package org.jixiao.report.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.Fact;
import org.jixiao.report.RecordedPeers;
import org.jixiao.report.ReportServiceTest;
import org.jixiao.report.SeedUnit;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.wire.BrokenLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class SnapshotResourceTest extends ReportServiceTest {

    @Test
    void aSnapshotHoldsTheFactsThatTheEvaluationsWereScoredOnAndThoseThatTheReportNeedsBeyond() {
        var taken = whenTaken("725001");

        taken.then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/snapshots/"))
                .header("ETag", is("\"" + taken.<String>path("digest") + "\""))
                .body(
                        "content.facts.name",
                        hasItems("budget.spent", "staff.actual", "delivery.households", "score.total"))
                .body("content.projects.size()", is(6))
                .body("content.projects.findAll { it.funded }.size()", is(5))
                .body("content.demonstration", is(true))
                .body("content.lastYear", is(false));
    }

    @Test
    void aFactStandsOnceAndUnchanged() {
        var facts = whenTaken("725001").jsonPath();

        assertThat(facts.getList("content.facts.findAll { it.name == 'delivery.households' }"))
                .hasSize(6);
        assertThat(facts.getList("content.facts.digest").stream().distinct().count())
                .isEqualTo(facts.getList("content.facts").size());
        assertThat(facts.getList("content.evaluation.facts")).isNull();
    }

    @Test
    void coverageIsNotAskedOfAProjectWithSeveralProgrammes() {
        RecordedPeers.trouble("725005", "several");

        assertThat(whenTaken("725005").jsonPath().getList("content.facts.findAll { it.name == 'coverage.rate' }"))
                .hasSize(3);
        assertThat(whenTaken("725001").jsonPath().getList("content.facts.findAll { it.name == 'coverage.rate' }"))
                .hasSize(4);
    }

    @Test
    void whoHoldsASnapshotCanRecomputeTheDigestOfEachFact() throws Exception {
        var taken = SeedUnit.JSON.readTree(whenTaken("725001").asString());

        for (var fact : taken.at("/content/facts")) {
            var read = SeedUnit.JSON.treeToValue(fact, Fact.class);
            assertThat(read.computedDigest()).isEqualTo(read.digest());
        }
    }

    @Test
    void theDigestCoversTheStoredContent() throws Exception {
        var taken = whenTaken("725001");

        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('app.region', '13', false), set_config('app.units', '*', false)");
            var rows = statement.executeQuery(
                    "select content, digest from snapshot where id = '" + taken.<String>path("id") + "'");
            rows.next();
            assertThat(Digest.text(Digest.sha256(rows.getString(1)))).isEqualTo(rows.getString(2));
        }
    }

    @Test
    void thePeersAreCalledWithTheCallersOwnToken() {
        var token = Tokens.clerk("725001");

        as(token).body(snapshotOf("725001")).post("/api/v1/snapshots").then().statusCode(201);

        assertThat(RecordedPeers.tokens()).contains("Bearer " + token).doesNotContain("null");
    }

    @Test
    void anEvaluationThatIsNotSubmittedIsNamed() {
        RecordedPeers.trouble("725002", "unfinished");

        refused(whenTaken("725002").then(), 409, "snapshot-evaluations-missing")
                .body("facts.missing", hasItem("计生特殊家庭慰问资金"));
    }

    @Test
    void aFactThatDoesNotHaveItsDigestIsNotFrozen() {
        RecordedPeers.trouble("725003", "forged");

        refused(whenTaken("725003").then(), 503, "peer-digest-mismatch").body("facts.fact", is("budget.spent"));
    }

    @Test
    void aPeerThatIsDownIsA503ThatNamesIt() {
        RecordedPeers.trouble("725004", "down");

        refused(whenTaken("725004").then(), 503, "peer-unavailable").body("facts.peer", is("budget"));
    }

    @ParameterizedTest
    @EnumSource(BrokenLine.class)
    void aBrokenLineToAPeerIsNeitherAGuessNorAnEndlessWait(BrokenLine line) {
        var unit = "72506" + line.ordinal();
        RecordedPeers.broken(unit, line);
        var asked = Instant.now();

        refused(whenTaken(unit).then(), 503, "peer-unavailable").body("facts.peer", is("budget"));

        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aSnapshotIsTakenByTheUnitItself() {
        refused(
                as(Tokens.clerk("310001"))
                        .body(snapshotOf("725001"))
                        .post("/api/v1/snapshots")
                        .then(),
                404,
                "not-found");
        refused(
                as(Tokens.viewer())
                        .body(snapshotOf("725001"))
                        .post("/api/v1/snapshots")
                        .then(),
                403,
                "forbidden");
        refused(
                RestAssured.given()
                        .contentType("application/json")
                        .body(snapshotOf("725001"))
                        .post("/api/v1/snapshots")
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    void everyFaultyFieldIsNamedAtOnce() {
        refused(
                        as(Tokens.clerk("725001"))
                                .body("{\"region\": \"13\", \"colour\": 1}")
                                .post("/api/v1/snapshots")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", hasItems("/region", "/unit", "/fiscalYear", "/colour"));
    }

    @Test
    void aListShowsNoContentAndFollowsItsFilter() {
        var id = whenTaken("725001").<String>path("id");

        as(Tokens.auditor())
                .get("/api/v1/snapshots?unit=725001&fiscalYear=2025&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items[0].content", nullValue());
        as(Tokens.auditor())
                .get("/api/v1/snapshots?unit=725001&fiscalYear=2023")
                .then()
                .body("items.id", not(hasItem(id)));
        refused(as(Tokens.auditor()).get("/api/v1/snapshots?colour=red").then(), 400, "unknown-parameter");
    }

    private static Response whenTaken(String unit) {
        return as(Tokens.clerk(unit)).body(snapshotOf(unit)).post("/api/v1/snapshots");
    }

    private static String snapshotOf(String unit) {
        return """
                {"region": "130109", "unit": "%s", "fiscalYear": 2025}""".formatted(unit);
    }
}
