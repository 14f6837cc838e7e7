package org.jixiao.evaluation.targetset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.fact.Digest;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Targets are drafted, submitted, sealed by a second person, and then nobody changes them. */
@QuarkusTest
class TargetSetTest extends ServiceTest {

    @Test
    void approvalSealsTheTargetsUnderTheDigestOfTheirContent() throws Exception {
        var location = givenSealedTargets(targets(UUID.randomUUID()));

        var sealed = Api.as(clerk())
                .get(location)
                .then()
                .statusCode(200)
                .body("status", is("sealed"))
                .body("preset", is("A"))
                .body("seal.sealedBy", is("approver-725001"))
                .body("seal.sealedAt", notNullValue())
                .extract();

        assertThat(sealed.<String>path("seal.digest"))
                .isEqualTo(Digest.text(Digest.sha256(stored("seal_content", location))));
        assertThat(stored("seal_content", location)).contains("投保户数", "\"weight\":\"20.00\"");
    }

    @Test
    void whoEnteredTheTargetsDoesNotApproveThem() {
        var both = Tokens.person("both", Tokens.REGION, Set.of(UNIT), "clerk", "approver");
        var drafted = Api.as(both)
                .body(targets(UUID.randomUUID()))
                .post("/api/v1/target-sets")
                .then()
                .statusCode(201)
                .extract();
        var location = drafted.header("Location");
        givenTried(location);
        var submitted = whenActed(clerk(), location, "submission", drafted.header("ETag"))
                .statusCode(200)
                .extract();

        Api.refused(whenExamined(both, location, submitted.header("ETag"), EXCELLENT), 403, "own-entry");
    }

    @Test
    void everyFaultOfADraftIsNamedAtOnceWithItsPlace() {
        var faulty = targets(
                UUID.randomUUID(),
                List.of(
                        indicator("outcome", "quantity", "户数", "at-least", "许多", "户", "0", ""),
                        indicator("output", "timeliness", "日期", "by-date", "年底", "日期", "10.001", bound())));

        whenDrafted(faulty)
                .statusCode(400)
                .body("errors.pointer", hasItem("/indicators/1/weight"))
                .body("type", is("/problems/invalid-input"));

        whenDrafted(faulty.replace("10.001", "10"))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/indicators/0/level2",
                                "/indicators/0/weight",
                                "/indicators/0/planned",
                                "/indicators/1/planned",
                                "/indicators/1/binding"));
    }

    @Test
    void anUnknownOperatorAndAnUnknownFieldAreRefused() {
        whenDrafted(targets(UUID.randomUUID())
                        .replace("\"at-least\"", "\"AT_LEAST\"")
                        .replace("\"goal\"", "\"gaol\""))
                .statusCode(400)
                .body("errors.pointer", hasItems("/indicators/0/operator", "/gaol"));
    }

    @Test
    void targetsWhoseWeightsDoNotAddUpAreNotSubmitted() {
        var drafted = whenDrafted(targets(UUID.randomUUID()).replace("\"30.00\"", "\"29.00\""))
                .statusCode(201)
                .extract();

        Api.refused(
                        whenActed(clerk(), drafted.header("Location"), "submission", drafted.header("ETag")),
                        409,
                        "target-set-weights")
                .body("detail", containsString("“效益指标”的分值应为 30，其下指标合计为 29"))
                .body("facts.rules", contains("W3", "W4"));
    }

    @Test
    void targetsWithoutSatisfactionFollowThePresetThatHasNone() {
        var withoutSatisfaction = targets(
                UUID.randomUUID(),
                List.of(
                        indicator("output", "quantity", "场次", "at-least", "3", "场", "50.00", ""),
                        indicator("outcome", "social", "知晓率", "at-least", "80", "%", "40.00", "")));

        var location = givenSealedTargets(withoutSatisfaction);

        Api.as(clerk()).get(location).then().body("preset", is("D"));
    }

    @Test
    void aReturnedSetIsRewrittenAndSubmittedAgain() {
        var project = UUID.randomUUID();
        var drafted = whenDrafted(targets(project)).statusCode(201).extract();
        var location = drafted.header("Location");
        givenTried(location);
        var submitted = whenActed(clerk(), location, "submission", drafted.header("ETag"))
                .statusCode(200)
                .extract();
        var returned = Api.asOnVersion(approver(), submitted.header("ETag"))
                .body("{\"reason\": \"指标值偏低\"}")
                .post(location + "/return")
                .then()
                .statusCode(200)
                .body("status", is("returned"))
                .body("returnReason", is("指标值偏低"))
                .extract();

        Api.asOnVersion(clerk(), returned.header("ETag"))
                .body(targets(project).replace("\"2600\"", "\"2605\""))
                .put(location)
                .then()
                .statusCode(200)
                .body("status", is("draft"))
                .body("indicators", hasSize(5))
                .body("indicators[0].planned", is("2605"));
    }

    @Test
    void aSealedSetIsChangedByNoRequest() {
        var project = UUID.randomUUID();
        var location = givenSealedTargets(targets(project));
        var etag = Api.as(clerk()).get(location).header("ETag");

        Api.refused(
                Api.asOnVersion(clerk(), etag)
                        .body(targets(project))
                        .put(location)
                        .then(),
                409,
                "target-set-not-open");
        Api.refused(whenActed(clerk(), location, "submission", etag), 409, "target-set-not-open");
        Api.refused(whenExamined(approver(), location, etag, EXCELLENT), 409, "target-set-not-submitted");
    }

    @Test
    void aSealedSetIsChangedByNoStatementNotEvenTheOwners() throws SQLException {
        var set = id(givenSealedTargets(targets(UUID.randomUUID())));

        for (var statement : List.of(
                "update target_set set goal = 'x' where id = '" + set + "'",
                "update target_set set status = 'DRAFT' where id = '" + set + "'",
                "delete from target_set where id = '" + set + "'",
                "update target_indicator set planned = '1' where target_set_id = '" + set + "'",
                "delete from target_indicator where target_set_id = '" + set + "'")) {
            try (var owner = SuiteResource.asOwner();
                    var sql = owner.createStatement()) {
                assertThatThrownBy(() -> sql.execute(statement))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("sealed target set");
            }
        }
    }

    @Test
    void anotherUnitSlipsNoIndicatorUnderASeal() throws SQLException {
        var set = id(givenSealedTargets(targets(UUID.randomUUID())));
        try (var connection = SuiteResource.asService();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.region', '130109', true), set_config('app.units', '310001', true)");

            assertThatThrownBy(() -> sql.execute("""
                            insert into target_indicator (id, region_code, unit_code, target_set_id, position, kind,
                                kind_group, name, operator, planned, unit_of_measure, weight, basis, method, source,
                                frequency, lineage)
                            values (gen_random_uuid(), '130109', '310001', '%s', 9, 'OUTPUT', 'QUANTITY', 'x',
                                'AT_LEAST', '1', '个', 1, 'x', 'x', 'x', 'x', gen_random_uuid())""".formatted(set)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("sealed target set");
        }
    }

    @Test
    void aChangeOfAnIndicatorAloneIsANewVersion() {
        var project = UUID.randomUUID();
        var drafted = whenDrafted(targets(project)).statusCode(201).extract();

        var rewritten = Api.asOnVersion(clerk(), drafted.header("ETag"))
                .body(targets(project).replace("\"2600\"", "\"2601\""))
                .put(drafted.header("Location"))
                .then()
                .statusCode(200)
                .extract();

        assertThat(rewritten.header("ETag")).isNotEqualTo(drafted.header("ETag"));
    }

    @Test
    void aSecondSetForTheSameProjectAndYearIsRefused() {
        var project = UUID.randomUUID();
        whenDrafted(targets(project)).statusCode(201);

        Api.refused(whenDrafted(targets(project)), 409, "target-set-taken");
    }

    @Test
    void anActNeedsTheVersionThatItWasDecidedOn() {
        var drafted = whenDrafted(targets(UUID.randomUUID())).statusCode(201).extract();
        var location = drafted.header("Location");

        Api.refused(Api.as(clerk()).post(location + "/submission").then(), 428, "if-match-missing");
        Api.refused(whenActed(clerk(), location, "submission", "\"v99\""), 412, "stale-version");
    }

    @Test
    void anotherUnitSeesNothingOfIt() {
        var location = givenSealedTargets(targets(UUID.randomUUID()));
        var stranger = Tokens.clerk("310001");

        Api.refused(Api.as(stranger).get(location).then(), 404, "not-found");
        Api.refused(whenActed(stranger, location, "submission", "\"v0\""), 404, "not-found");
        Api.refused(
                Api.as(stranger)
                        .body(targets(UUID.randomUUID()))
                        .post("/api/v1/target-sets")
                        .then(),
                404,
                "not-found");
        Api.as(stranger).get("/api/v1/target-sets").then().statusCode(200).body("items.id", not(hasItem(id(location))));
    }

    @Test
    void rowLevelSecurityAloneHidesAnotherUnitsTargets() throws SQLException {
        givenSealedTargets(targets(UUID.randomUUID()));
        try (var connection = SuiteResource.asService();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.region', '130109', true), set_config('app.units', '310001', true)");
            try (var rows = sql.executeQuery(
                    "select (select count(*) from target_set)" + " + (select count(*) from target_indicator)")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void repeatingADraftWithTheSameKeyMakesOneSet() {
        var token = clerk();
        var body = targets(UUID.randomUUID());
        var key = UUID.randomUUID().toString();

        var first = Api.as(token).header("Idempotency-Key", key).body(body).post("/api/v1/target-sets");
        var again = Api.as(token).header("Idempotency-Key", key).body(body).post("/api/v1/target-sets");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void repeatingAnApprovalWithTheSameKeyAnswersTheSame() {
        var drafted = whenDrafted(targets(UUID.randomUUID())).statusCode(201).extract();
        var location = drafted.header("Location");
        givenTried(location);
        var submitted = whenActed(clerk(), location, "submission", drafted.header("ETag"))
                .statusCode(200)
                .extract();
        var key = UUID.randomUUID().toString();

        for (var replayed : Arrays.asList(null, "true")) {
            Api.asOnVersion(approver(), submitted.header("ETag"))
                    .header("Idempotency-Key", key)
                    .body(EXCELLENT)
                    .post(location + "/approval")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", is(replayed))
                    .body("status", is("sealed"));
        }
    }

    @Test
    void theListIsPagedAndFiltered() {
        var project = UUID.randomUUID();
        whenDrafted(targets(project)).statusCode(201);
        whenDrafted(targets(UUID.randomUUID())).statusCode(201);

        Api.as(clerk())
                .get("/api/v1/target-sets?fiscalYear=2025&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", startsWith("/api/v1/target-sets?fiscalYear=2025&limit=1&cursor="));
        Api.as(clerk())
                .get("/api/v1/target-sets?project=" + project)
                .then()
                .body("items.project", contains(project.toString()));
        Api.as(clerk()).get("/api/v1/target-sets?projekt=" + project).then().statusCode(400);
    }

    @Test
    void rolesThatMayNotAreRefused() {
        var drafted = whenDrafted(targets(UUID.randomUUID())).statusCode(201).extract();

        Api.refused(
                Api.as(approver())
                        .body(targets(UUID.randomUUID()))
                        .post("/api/v1/target-sets")
                        .then(),
                403,
                "forbidden");
        Api.refused(
                whenExamined(clerk(), drafted.header("Location"), drafted.header("ETag"), EXCELLENT), 403, "forbidden");
        Api.refused(io.restassured.RestAssured.get("/api/v1/target-sets").then(), 401, "unauthenticated");
    }

    private static String stored(String column, String location) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.prepareStatement("select " + column + " from target_set where id = ?::uuid")) {
            statement.setString(1, id(location));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
