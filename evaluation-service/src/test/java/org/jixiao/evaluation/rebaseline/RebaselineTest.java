package org.jixiao.evaluation.rebaseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.common.fact.Digest;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.District;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.jixiao.verifier.score.ScoreCheck;
import org.junit.jupiter.api.Test;

/** Sealed targets are changed by a new baseline beside them; what was known that day and both scores stay visible. */
@QuarkusTest
class RebaselineTest extends ServiceTest {

    @Test
    void bothBaselinesAreScoredAndBothScoresAreShown() throws Exception {
        var project = UUID.randomUUID();
        givenSealedAnew(project, givenAMeasuredProject(project), "3000");

        var scored = whenSelfEvaluated(project, "")
                .statusCode(201)
                // 2607 of 3000: 20 × 0.869; what was typed for the first baseline counts for the second
                .body("indicators.score", contains("17.38", "20.00", "8.00", "27.00", "9.44"))
                .body("total", is("91.82"))
                .body("baselines.baseline", contains(1, 2))
                .body("baselines.total", contains("94.44", "91.82"))
                .body("baselines[0].indicators.score", contains("20.00", "20.00", "8.00", "27.00", "9.44"))
                .body("baselines[0].seal", startsWith("sha256:"))
                .extract();
        var trace = Api.as(Tokens.auditor())
                .get(scored.header("Location") + "/trace")
                .then()
                .body("findings", empty())
                .body("traces[6].result", is("91.82"))
                .body("baselines", hasSize(1))
                .body("baselines[0].traces[6].result", is("94.44"))
                .extract()
                .asString();
        assertThat(ScoreCheck.findings(trace)).isEmpty();
        assertThat(ScoreCheck.findings(trace.replace("94.44", "94.45"))).isNotEmpty();
        assertThat(ScoreCheck.findings(trace.replace("91.82", "91.83"))).isNotEmpty();
    }

    @Test
    void aSingleBaselineIsTheWholeScore() {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);

        whenSelfEvaluated(project, "").body("total", is("94.44")).body("baselines.total", contains("94.44"));
    }

    @Test
    void aSealNamesTheOneBeforeAndWhatWasKnownOnItsDay() throws Exception {
        var project = UUID.randomUUID();
        var first = givenAMeasuredProject(project);
        var seal = Api.as(clerk()).get(first).<String>path("seal.digest");

        var second = givenSealedAnew(project, first, "3000");

        var view = Api.as(clerk())
                .get(second)
                .then()
                .body("baseline", is(2))
                .body("rebaseline.previousSeal", is(seal))
                .body("rebaseline.kind", is("policy-change"))
                .body("rebaseline.documentNo", is("示例文〔2025〕12号"))
                .body("rebaseline.known.daysLeft", is(0))
                .body("rebaseline.known.actuals.actual", hasItems("2607", "30", "2025-07-06", "85"))
                .body("rebaseline.known.actuals.origin", hasItems("fact", "measurement"))
                .body("rebaseline.known.adjustedBudget.value", is("78210.00"))
                .extract();
        var content = stored("seal_content", second);
        assertThat(content).contains(seal, "\"daysLeft\":0", "\"lineage\"");
        assertThat(view.<String>path("seal.digest")).isEqualTo(Digest.text(Digest.sha256(content)));
    }

    @Test
    void lateInTheYearFinanceDecidesAndNobodyElse() {
        var project = UUID.randomUUID();
        var submitted = givenSubmittedAnew(project, givenAMeasuredProject(project), "3000");

        Api.refused(
                whenExamined(approver(), submitted.location(), submitted.etag(), EXCELLENT),
                409,
                "target-set-other-approver");
        whenExamined(Tokens.finance(), submitted.location(), submitted.etag(), EXCELLENT)
                .statusCode(200)
                .body("financeDecides", is(true))
                .body("status", is("sealed"));
    }

    @Test
    void earlyInTheYearTheUnitsOwnApproverDecides() {
        var year = District.today().getYear() + 1;
        var project = UUID.randomUUID();
        var targets = targets(project).replace("\"fiscalYear\": 2025", "\"fiscalYear\": " + year);
        var first = givenSealedTargets(targets);
        var drafted = whenRebaselined(first).statusCode(201).extract();
        var location = drafted.header("Location");
        var submitted = whenActed(clerk(), location, "submission", drafted.header("ETag"))
                .statusCode(200)
                .extract();

        Api.refused(
                whenExamined(Tokens.finance(), location, submitted.header("ETag"), EXCELLENT),
                409,
                "target-set-other-approver");
        whenExamined(approver(), location, submitted.header("ETag"), EXCELLENT).statusCode(200);
    }

    @Test
    void onlyTheNewestSealedSetGetsANewBaseline() {
        var draft = whenDrafted(targets(UUID.randomUUID())).extract().header("Location");
        Api.refused(whenRebaselined(draft), 409, "target-set-not-sealed");

        var first = givenSealedTargets(targets(UUID.randomUUID()));
        whenRebaselined(first).statusCode(201);
        Api.refused(whenRebaselined(first), 409, "target-set-not-the-newest");
    }

    @Test
    void anIndicatorOfAnotherMeasureIsANewOne() {
        var project = UUID.randomUUID();
        var first = givenSealedTargets(targets(project));
        var drafted = whenRebaselined(first).statusCode(201).extract();

        Api.asOnVersion(clerk(), drafted.header("ETag"))
                .body(continued(targets(project), drafted)
                        .replaceFirst("\"unitOfMeasure\": \"户\"", "\"unitOfMeasure\": \"人\""))
                .put(drafted.header("Location"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/indicators/0/lineage"))
                .body("errors.rule", contains("T10"));
        whenDrafted(continued(targets(UUID.randomUUID()), drafted))
                .statusCode(400)
                .body("errors", hasSize(5));
    }

    @Test
    void noStatementBreaksTheChainOfSeals() throws SQLException {
        var project = UUID.randomUUID();
        var drafted = whenRebaselined(givenSealedTargets(targets(project))).extract();

        for (var change : List.of("previous_seal = 'sha256:0'", "baseline = 3", "fiscal_year = 2024")) {
            try (var owner = SuiteResource.asOwner();
                    var sql = owner.createStatement()) {
                assertThatThrownBy(() -> sql.execute(
                                "update target_set set " + change + " where id = '" + drafted.path("id") + "'"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("follows the seal");
            }
        }
    }

    private record Submitted(String location, String etag) {}

    private static ValidatableResponse whenRebaselined(String sealed) {
        return Api.asOnVersion(clerk(), Api.as(clerk()).get(sealed).header("ETag"))
                .body("""
                        {"kind": "policy-change", "reason": "参保对象范围调整", "documentNo": "示例文〔2025〕12号"}""")
                .post(sealed + "/rebaselines")
                .then();
    }

    /** The next baseline promises another number of households; all else continues. */
    private static Submitted givenSubmittedAnew(UUID project, String sealed, String households) {
        var drafted = whenRebaselined(sealed).statusCode(201).extract();
        var location = drafted.header("Location");
        var rewritten = Api.asOnVersion(clerk(), drafted.header("ETag"))
                .body(continued(targets(project), drafted).replace("\"2600\"", "\"" + households + "\""))
                .put(location)
                .then()
                .statusCode(200)
                .extract();
        var submitted = whenActed(clerk(), location, "submission", rewritten.header("ETag"))
                .statusCode(200)
                .extract();
        return new Submitted(location, submitted.header("ETag"));
    }

    private static String givenSealedAnew(UUID project, String sealed, String households) {
        var submitted = givenSubmittedAnew(project, sealed, households);
        whenExamined(Tokens.finance(), submitted.location(), submitted.etag(), EXCELLENT)
                .statusCode(200);
        return submitted.location();
    }

    private static String continued(String targets, ExtractableResponse<Response> rebaselined) {
        List<Map<String, Object>> indicators = rebaselined.path("indicators");
        var lineages = indicators.stream()
                .collect(Collectors.toMap(
                        it -> it.get("name").toString(), it -> it.get("lineage").toString()));
        var continued = targets;
        for (var lineage : lineages.entrySet()) {
            var name = "\"name\": \"" + lineage.getKey() + "\",";
            continued = continued.replace(name, name + " \"lineage\": \"" + lineage.getValue() + "\",");
        }
        return continued;
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
