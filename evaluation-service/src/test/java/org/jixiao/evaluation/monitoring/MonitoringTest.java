package org.jixiao.evaluation.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.jixiao.evaluation.support.Monitored;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Scene.Ready;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Rounds, sheets and plans by months, over HTTP. */
@QuarkusTest
class MonitoringTest extends ServiceTest {

    private final Monitored monitored = new Monitored(this);

    @Test
    void aSheetMeasuresMoneyAndTargetsAgainstTheMonth() {
        var sheet = aSheet(monitored.aProject());

        Api.asOnVersion(clerk(), sheet.etag())
                .post(sheet.location() + "/readings")
                .then()
                .statusCode(200)
                // 50 % of the money and of the households, where 58.33 % was due
                .body("result.money.rate", is("0.5000"))
                .body("result.money.lamp.lamp", is("green"))
                .body("result.money.lamp.progress", is("85.71"))
                .body("result.money.forecast.expected", is("67037.14"))
                .body("result.money.carryOver", is("11172.86"))
                .body("result.indicators.find { it.bound }.actual", is("1300"))
                .body("result.indicators.find { it.bound }.lamp.rule", is("M2"))
                .body("result.indicators.find { it.name == '每户保费' }.lamp.rule", is("M8"))
                .body("result.indicators.find { it.name == '投保完成日期' }.lamp.lamp", is("red"))
                .body("result.lamp", is("red"))
                .body("facts", hasSize(4));
    }

    @Test
    void aFestivalProgrammeThatPlannedForOctoberIsNotRed() {
        var project = monitored.aProject();
        budgetSays(project, "78210.00", "0.00", "0.0000");
        var plan = Monitored.whenPlanned(Monitored.targetsOf(project), Monitored.FESTIVAL)
                .statusCode(201)
                .extract();
        whenActed(approver(), plan.header("Location"), "approval", plan.header("ETag"))
                .statusCode(200);
        var sheet = aSheet(project);

        Api.asOnVersion(clerk(), sheet.etag())
                .post(sheet.location() + "/readings")
                .then()
                .statusCode(200)
                .body("result.money.lamp.lamp", is("green"))
                .body("result.money.lamp.rule", is("M7"))
                .body("result.money.forecast", is(nullValue()));
    }

    @Test
    void aPlanThatFallsOrNamesAnotherIndicatorIsRefusedForBoth() {
        var targets = Monitored.targetsOf(monitored.aProject());

        Api.as(clerk())
                .body("""
                        {"targetSet": "%s", "reason": "重阳节", "money": %s,
                         "indicators": [{"indicator": "%s", "shares": %s}]}""".formatted(
                                targets,
                                Monitored.FESTIVAL.replace("\"1\", \"1\", \"1\"", "\"1\", \"0.5\", \"1\""),
                                UUID.randomUUID(),
                                Monitored.FESTIVAL))
                .post("/api/v1/monitoring-plans")
                .then()
                .statusCode(400)
                .body("errors.rule", contains("N1", "N2"));
    }

    @Test
    void whatIsNotGreenOrNotCertainIsExplainedBeforeItIsSubmitted() {
        var sheet = aSheet(monitored.aProject());
        var read = Monitored.acted(sheet, clerk(), "readings", "");

        Api.refused(whenActed(clerk(), read.location(), "submission", read.etag()), 409, "monitoring-incomplete")
                .body("facts.missing", hasItem(startsWith("N8")))
                .body("facts.missing", hasItem(startsWith("N9 “每户保费”")));
    }

    @Test
    void theYearsEndIsNotBelowWhatIsThereAlready() {
        var project = monitored.aProject();
        var sheet = Monitored.filled(aSheet(project));
        var bound = indicators("/api/v1/target-sets/" + sheet.about()).get("投保户数");
        var low = Monitored.filled(sheet.about())
                .replace("\"indicator\": \"" + bound + "\"", "\"indicator\": \"" + bound + "\", \"expected\": \"1299\"")
                .replace("{\"money\": {", "{\"money\": {\"expected\": \"39104.99\", ");
        var filled = Api.asOnVersion(clerk(), sheet.etag())
                .body(low)
                .put(sheet.location())
                .then()
                .statusCode(200)
                .extract();

        Api.refused(
                        whenActed(clerk(), sheet.location(), "submission", filled.header("ETag")),
                        409,
                        "monitoring-incomplete")
                .body("facts.missing", hasItem(startsWith("N7 资金")))
                .body("facts.missing", hasItem(startsWith("N7 “投保户数”")));
    }

    @Test
    void aBoundIndicatorIsNotTypedAndATypedOneHasItsEvidence() {
        var sheet = Monitored.filled(aSheet(monitored.aProject()));
        var ids = indicators("/api/v1/target-sets/" + sheet.about());

        Api.refused(whenTyped(sheet, ids.get("投保户数"), ", \"evidence\": \"台账\""), 409, "monitoring-bound");
        whenTyped(sheet, ids.get("每户保费"), "").statusCode(400).body("errors.rule", contains("N6"));
        whenTyped(sheet, ids.get("每户保费"), ", \"evidence\": \"台账\"")
                .statusCode(200)
                .body("result.indicators.find { it.name == '每户保费' }.lamp.lamp", is("green"));
    }

    @Test
    void whatIsApprovedIsFrozenEvenForTheServicesOwnRole() throws SQLException {
        var sheet = Monitored.filled(aSheet(monitored.aProject()));
        var submitted = Monitored.acted(sheet, clerk(), "submission", "");

        var approved = Monitored.acted(submitted, approver(), "approval", "");

        Api.as(clerk()).get(sheet.location()).then().body("digest", startsWith("sha256:"));
        Api.asOnVersion(clerk(), approved.etag())
                .body(Monitored.filled(sheet.about()))
                .put(sheet.location())
                .then()
                .statusCode(409);
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(
                            "update monitoring_sheet set lamp = 'GREEN' where id = '" + id(sheet.location()) + "'"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() ->
                            statement.execute("delete from monitoring_sheet where id = '" + id(sheet.location()) + "'"))
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void whoSubmitsAfterTheDeadlineIsMarkedAndTheBoardShowsIt() {
        var project = monitored.aProject();
        var round = Monitored.whenOpened(project, "quarterly", 6, "2025-07-10")
                .statusCode(201)
                .body("cutOff", is("2025-06-30"))
                .extract()
                .header("Location");
        Api.as(Tokens.finance())
                .get(round + "/board")
                .then()
                .statusCode(200)
                .body("items[0].unit", is(UNIT))
                .body("items[0].sheets", is(1))
                .body("items[0].submitted", is(0))
                .body("items[0].overdue", is(1));

        Monitored.acted(Monitored.filled(Monitored.sheetOf(round)), clerk(), "submission", "");

        Api.as(Tokens.finance())
                .get(round + "/board")
                .then()
                .body("items[0].submitted", is(1))
                .body("items[0].late", is(1))
                .body("items[0].overdue", is(0))
                .body("items[0].red", is(1));
    }

    @Test
    void aForecastIsNarrowedByTheMonthsBefore() {
        var project = monitored.aProject();
        budgetSays(project, "78210.00", "19552.50", "0.2500");
        var march = Monitored.filled(Monitored.sheetOf(Monitored.whenOpened(project, "monthly", 3, "2025-04-10")
                .statusCode(201)
                .extract()
                .header("Location")));
        Monitored.acted(Monitored.acted(march, clerk(), "submission", ""), approver(), "approval", "");
        budgetSays(project, "78210.00", "39105.00", "0.5000");
        var june = Monitored.sheetOf(Monitored.whenOpened(project, "monthly", 6, "2025-07-10")
                .statusCode(201)
                .extract()
                .header("Location"));

        Api.asOnVersion(clerk(), june.etag())
                .post(june.location() + "/readings")
                .then()
                .statusCode(200)
                // 25 % by March and 50 % by June: as steady as can be
                .body("result.money.forecast.low", is("78210.00"))
                .body("result.money.forecast.high", is("78210.00"));
    }

    @Test
    void aRoundEndsInAMonthOfItsKindAndIsDueAfterIt() {
        var project = monitored.aProject();

        Monitored.whenOpened(project, "january-july", 8, "2025-09-30")
                .statusCode(400)
                .body("errors.rule", contains("N3"));
        Monitored.whenOpened(project, "quarterly", 7, "2025-09-30")
                .statusCode(400)
                .body("errors.rule", contains("N3"));
        Monitored.whenOpened(project, "monthly", 7, "2025-07-31")
                .statusCode(400)
                .body("errors.rule", contains("N4"));
        Api.refused(
                Monitored.whenOpened(UUID.randomUUID(), "monthly", 7, "2025-08-31"),
                409,
                "monitoring-nothing-to-monitor");
    }

    @Test
    void aRoundIsShownToNobodyWhoHasNoSheetOfIt() {
        var round = Monitored.whenOpened(monitored.aProject())
                .statusCode(201)
                .extract()
                .header("Location");

        Api.as(Tokens.clerk("725002")).get(round).then().statusCode(404);
        Api.as(Tokens.clerk("725002")).get(round + "/board").then().statusCode(404);
        assertThat(Api.as(Tokens.clerk("725002"))
                        .get("/api/v1/monitoring-rounds")
                        .then()
                        .extract()
                        .<java.util.List<String>>path("items.id"))
                .doesNotContain(id(round));
    }

    @Test
    void aPeerThatDoesNotAnswerLeavesTheSheetAsItWas() {
        var sheet = aSheet(monitored.aProject());
        peersSay("status", "503");

        Api.asOnVersion(clerk(), sheet.etag())
                .post(sheet.location() + "/readings")
                .then()
                .statusCode(503)
                .body("detail", containsString("预算服务"));
        Api.as(clerk()).get(sheet.location()).then().header("ETag", sheet.etag());
    }

    private static Ready aSheet(UUID project) {
        return Monitored.sheetOf(
                Monitored.whenOpened(project).statusCode(201).extract().header("Location"));
    }

    private static io.restassured.response.ValidatableResponse whenTyped(Ready sheet, String indicator, String more) {
        return Api.asOnVersion(clerk(), sheet.etag())
                .body("{\"money\": {}, \"indicators\": [{\"indicator\": \"%s\", \"value\": \"30\"%s}]}"
                        .formatted(indicator, more))
                .put(sheet.location())
                .then();
    }
}
