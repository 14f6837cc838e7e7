package org.jixiao.evaluation.measurement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actual values are read from facts, or typed with evidence and confirmed by a second person. */
@QuarkusTest
class MeasurementTest extends ServiceTest {

    @Test
    void aBoundIndicatorIsReadWithTheFactThatProvesIt() {
        var project = UUID.randomUUID();
        var set = id(givenSealedTargets(targets(project)));
        peersSay("delivery.households@" + project, "2607 户");

        whenRead(set)
                .statusCode(201)
                .body("knownAt", is("2026-02-01T01:00:00Z"))
                .body("measurements", hasSize(1))
                .body("measurements[0].value", is("2607"))
                .body("measurements[0].dataSupport", is("A"))
                .body("measurements[0].status", is("confirmed"))
                .body("measurements[0].fact.name", is("delivery.households"))
                .body("measurements[0].fact.subject.project", is(project.toString()))
                .body("measurements[0].fact.digest", startsWith("sha256:"));
    }

    @ParameterizedTest(name = "a fact of {0} {1} for an indicator in {2} is {3}")
    @CsvSource({"0.9553, 比率, %, 95.53", "78210.00, 元, 万元, 7.821", "30.00, 元, 元/户, 30", "2607, 户, 户, 2607"})
    void aFactIsBroughtIntoTheUnitOfTheIndicator(String value, String unit, String indicatorUnit, String actual) {
        var project = UUID.randomUUID();
        var set = id(givenSealedTargets(targets(project).replace("\"户\"", "\"" + indicatorUnit + "\"")));
        peersSay("delivery.households@" + project, value + " " + unit);

        whenRead(set).statusCode(201).body("measurements[0].value", is(actual));
    }

    @Test
    void aFactInAnotherUnitOfMeasureIsNotTaken() {
        var project = UUID.randomUUID();
        var set = id(givenSealedTargets(targets(project)));
        peersSay("delivery.households@" + project, "146 人");

        Api.refused(whenRead(set), 409, "measurement-unit-mismatch").body("detail", containsString("投保户数"));
    }

    @Test
    void aFactThatStatesNothingIsRecordedAsNothing() {
        var set = id(givenSealedTargets(targets(UUID.randomUUID())));

        whenRead(set).statusCode(201).body("measurements[0].value", nullValue());
    }

    @Test
    void aFactThatDoesNotHaveItsDigestIsNotTaken() {
        var project = UUID.randomUUID();
        var set = id(givenSealedTargets(targets(project)));
        peersSay("delivery.households@" + project, "2607 户");
        peersSay("forged", "yes");

        Api.refused(whenRead(set), 503, "peer-digest-mismatch");
    }

    @ParameterizedTest(name = "a peer that answers {0} makes this {1} {2}")
    @CsvSource({"500, 503, peer-unavailable", "401, 503, peer-unavailable", "404, 409, peer-refused"})
    void aPeerThatDoesNotAnswerIsSaidSo(String peer, int status, String slug) {
        var set = id(givenSealedTargets(targets(UUID.randomUUID())));
        peersSay("status", peer);

        Api.refused(whenRead(set), status, slug);
    }

    @Test
    void aBoundIndicatorCannotBeTyped() {
        var location = givenSealedTargets(targets(UUID.randomUUID()));
        var indicator = indicators(location).get("投保户数");

        Api.refused(whenMeasured(id(location), indicator, "\"value\": \"2607\""), 409, "measurement-bound")
                .body("detail", containsString("delivery.households"));
    }

    @ParameterizedTest(name = "{0}: {1} is refused at {2} by {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "家庭抗风险能力 | \"value\": \"9\"                                   | /band  | M1",
                "家庭抗风险能力 | \"band\": \"achieved\"                             | /band  | M1",
                "家庭抗风险能力 | \"band\": \"partly-achieved\", \"marks\": \"24.00\" | /marks | S10",
                "投保完成日期   | \"value\": \"1\"                                   | /date  | M1",
                "受益家庭满意度 | \"value\": \"101\"                                 | /value | S9",
                "受益家庭满意度 | \"value\": \"1e9\"                                 | /value | Pattern",
            })
    void aValueThatTheIndicatorCannotHaveIsRefusedWithItsRule(
            String indicator, String value, String pointer, String rule) {
        var location = givenSealedTargets(targets(UUID.randomUUID()));

        whenMeasured(id(location), indicators(location).get(indicator), value)
                .statusCode(400)
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].rule", is(rule));
    }

    @ParameterizedTest(name = "evidence {0} supports as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"description\": \"电话询问\"}                                              | D",
                "{\"description\": \"统计表\", \"documentNo\": \"藁计协〔2026〕3号\"}           | C",
                "{\"description\": \"调查\", \"documentNo\": \"调〔2026〕1号\", \"thirdParty\": true} | B",
            })
    void theEvidenceDecidesTheGradeOfSupport(String evidence, String support) {
        var location = givenSealedTargets(targets(UUID.randomUUID()));

        Api.as(clerk())
                .body("""
                        {"targetSet": "%s", "indicator": "%s", "value": "95", "evidence": %s}""".formatted(id(location), indicators(location).get("受益家庭满意度"), evidence))
                .post("/api/v1/measurements")
                .then()
                .statusCode(201)
                .body("dataSupport", is(support))
                .body("status", is("pending"));
    }

    @Test
    void aTypedValueIsConfirmedOnceAndByASecondPerson() {
        var both = Tokens.person("both", Tokens.REGION, Set.of(UNIT), "clerk", "approver");
        var location = givenSealedTargets(targets(UUID.randomUUID()));
        var typed = Api.as(both)
                .body("""
                        {"targetSet": "%s", "indicator": "%s", "value": "95",
                         "evidence": {"description": "调查", "documentNo": "1号"}}""".formatted(id(location), indicators(location).get("受益家庭满意度")))
                .post("/api/v1/measurements")
                .then()
                .statusCode(201)
                .extract();
        var measurement = typed.header("Location");

        Api.refused(whenActed(both, measurement, "approval", "\"v0\""), 403, "own-entry");
        whenActed(approver(), measurement, "approval", "\"v0\"").statusCode(200).body("status", is("confirmed"));
        Api.refused(whenActed(approver(), measurement, "approval", "\"v0\""), 412, "stale-version");
        Api.refused(whenActed(approver(), measurement, "approval", "\"v1\""), 409, "measurement-decided");
    }

    @Test
    void aReturnedValueSaysWhy() {
        var location = givenSealedTargets(targets(UUID.randomUUID()));
        var typed = whenMeasured(id(location), indicators(location).get("受益家庭满意度"), "\"value\": \"95\"")
                .extract()
                .header("Location");

        Api.asOnVersion(approver(), "\"v0\"")
                .body("{\"reason\": \"样本量未说明\"}")
                .post(typed + "/return")
                .then()
                .statusCode(200)
                .body("status", is("returned"))
                .body("returnReason", is("样本量未说明"));
        Api.as(clerk())
                .get("/api/v1/measurements?targetSet=" + id(location))
                .then()
                .body("items.status", hasItem("returned"));
    }

    @Test
    void targetsThatAreNotSealedTakeNoValues() {
        var drafted = whenDrafted(targets(UUID.randomUUID())).statusCode(201).extract();
        var location = drafted.header("Location");

        Api.refused(whenRead(id(location)), 409, "measurement-targets-not-sealed");
        Api.refused(
                whenMeasured(id(location), indicators(location).get("受益家庭满意度"), "\"value\": \"95\""),
                409,
                "measurement-targets-not-sealed");
    }

    @Test
    void measurementsAreAppendedNeverChanged() throws SQLException {
        var location = givenSealedTargets(targets(UUID.randomUUID()));
        givenMeasured(id(location), indicators(location).get("受益家庭满意度"), "\"value\": \"95\"");

        for (var statement : List.of(
                "update measurement set value = 100",
                "delete from measurement_decision",
                "truncate measurement_decision")) {
            try (var owner = SuiteResource.asOwner();
                    var sql = owner.createStatement()) {
                assertThatThrownBy(() -> sql.execute(statement)).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void anotherUnitsMeasurementsDoNotExist() {
        var location = givenSealedTargets(targets(UUID.randomUUID()));
        var typed = whenMeasured(id(location), indicators(location).get("受益家庭满意度"), "\"value\": \"95\"")
                .extract()
                .header("Location");
        var stranger = Tokens.clerk("310001");

        Api.refused(Api.as(stranger).get(typed).then(), 404, "not-found");
        Api.as(stranger)
                .get("/api/v1/measurements?targetSet=" + id(location))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.refused(whenActed(Tokens.approver("310001"), typed, "approval", "\"v0\""), 404, "not-found");
    }
}
