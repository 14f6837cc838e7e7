package org.jixiao.evaluation.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.jixiao.evaluation.support.Monitored;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What a unit evaluated, monitored and put right, counted: an answer once given is given for ever. */
@QuarkusTest
class CountedFactsTest extends ServiceTest {

    private static final String LATER = "2098-12-31";

    private final Monitored monitored = new Monitored(this);

    @Test
    void aProjectIsCoveredFromItsSubmissionOnAndNotBefore() {
        var project = UUID.randomUUID();
        var targets = givenAMeasuredProject(project);
        whenSelfEvaluated(project, "").statusCode(201);
        var drafted = watermark();
        givenSubmitted(project, targets);

        assertThat(said("evaluation.required", project, LATER, drafted)).isEqualTo("1");
        assertThat(said("evaluation.done", project, LATER, drafted)).isEqualTo("0");
        assertThat(said("evaluation.coverage", project, LATER, drafted)).isEqualTo("0.0000");
        assertThat(said("evaluation.done", project, LATER, watermark())).isEqualTo("1");
        assertThat(said("evaluation.coverage", project, LATER, watermark())).isEqualTo("1.0000");
    }

    @Test
    void whatWasReturnedIsNotCoveredAndWhatWasKnownBeforeStays() {
        var project = UUID.randomUUID();
        var targets = givenAMeasuredProject(project);
        whenSelfEvaluated(project, "").statusCode(201);
        var submitted = givenSubmitted(project, targets);
        var before = watermark();
        var first = asked("evaluation.coverage", project, LATER, before);

        Api.asOnVersion(approver(), submitted.etag())
                .body("{\"reason\": \"依据不足\"}")
                .post(submitted.location() + "/return")
                .then()
                .statusCode(200);

        assertThat(said("evaluation.done", project, LATER, watermark())).isEqualTo("0");
        var again = asked("evaluation.coverage", project, LATER, before);
        assertThat(again.getString("value")).isEqualTo("1.0000");
        assertThat(again.getString("digest")).isEqualTo(first.getString("digest"));
    }

    @Test
    void aShareOfNothingIsAbsentAndACountOfNothingIsZero() {
        var project = UUID.randomUUID();

        assertThat(said("evaluation.coverage", project, LATER, watermark())).isNull();
        assertThat(said("evaluation.required", project, LATER, watermark())).isEqualTo("0");
    }

    @Test
    void anApprovedGradeIsCountedOnceInItsOwnGradeAndInItsDepartment() {
        var department = Tokens.approver("725");
        var before = ofUnit(department, "evaluation.grade.excellent", "725");
        var ofItself = ofUnit(approver(), "evaluation.grade.excellent", UNIT);
        var project = UUID.randomUUID();
        var targets = givenAMeasuredProject(project);
        whenSelfEvaluated(project, "").statusCode(201);
        var submitted = givenSubmitted(project, targets);
        var known = watermark();
        whenActed(approver(), submitted.location(), "approval", submitted.etag())
                .statusCode(200);

        assertThat(said("evaluation.grade.excellent", project, LATER, known)).isEqualTo("0");
        assertThat(said("evaluation.grade.excellent", project, LATER, watermark()))
                .isEqualTo("1");
        assertThat(said("evaluation.grade.good", project, LATER, watermark())).isEqualTo("0");
        assertThat(ofUnit(department, "evaluation.grade.excellent", "725")).isEqualTo(before + 1);
        assertThat(ofUnit(approver(), "evaluation.grade.excellent", UNIT)).isEqualTo(ofItself + 1);
    }

    @Test
    void aSheetIsAskedForByItsRoundAndAnsweredByItsSubmission() {
        var project = monitored.aProject();
        var sheet = Monitored.sheetOf(
                Monitored.whenOpened(project).statusCode(201).extract().header("Location"));
        var opened = watermark();
        var submitted = Monitored.acted(Monitored.filled(sheet), clerk(), "submission", "");
        var answered = watermark();
        Monitored.acted(submitted, approver(), "approval", "");

        assertThat(said("monitoring.sheets", project, LATER, opened)).isEqualTo("1");
        assertThat(said("monitoring.answered", project, LATER, opened)).isEqualTo("0");
        assertThat(said("monitoring.answered", project, LATER, answered)).isEqualTo("1");
        assertThat(said("monitoring.answerRate", project, LATER, answered)).isEqualTo("1.0000");
        assertThat(said("monitoring.red", project, LATER, answered)).isEqualTo("0");
        assertThat(said("monitoring.red", project, LATER, watermark())).isEqualTo("1");
        assertThat(said("monitoring.yellow", project, LATER, watermark())).isEqualTo("0");
        // the sheet speaks of 31 July
        assertThat(said("monitoring.sheets", project, "2025-07-30", watermark()))
                .isEqualTo("0");
        assertThat(said("monitoring.red", project, "2025-07-31", watermark())).isEqualTo("1");
    }

    @Test
    void anAlertIsOpenUntilItsDisposalIsConfirmedAndStaysSoForWhoeverAsksOfBefore() {
        var project = monitored.aMonitoredProject();
        var raised = Integer.parseInt(said("alert.raised", project, LATER, watermark()));
        var alert = Monitored.alertOf(project);
        var disposed =
                Monitored.acted(alert, clerk(), "disposal", "{\"disposal\": \"continue\", \"reason\": \"十月支付\"}");
        var before = watermark();
        var first = asked("alert.open", project, LATER, before);
        Monitored.acted(disposed, Tokens.finance(), "approval", "");

        assertThat(raised).isPositive();
        assertThat(first.getInt("value")).isEqualTo(raised);
        assertThat(said("alert.open", project, LATER, watermark())).isEqualTo(String.valueOf(raised - 1));
        assertThat(said("alert.closed", project, LATER, watermark())).isEqualTo("1");
        assertThat(said("alert.closed.continue", project, LATER, watermark())).isEqualTo("1");
        assertThat(said("alert.closed.cancel", project, LATER, watermark())).isEqualTo("0");
        assertThat(asked("alert.open", project, LATER, before).getString("digest"))
                .isEqualTo(first.getString("digest"));
        // raised today, and not on a day of the year of which the sheet speaks
        assertThat(said("alert.raised", project, "2025-12-31", watermark())).isEqualTo("0");
    }

    @Test
    void aNoticeIsClosedOnTimeWhenFinanceClosesItBeforeItsDeadline() {
        var before = rectifications("closedOnTime");
        var open = rectifications("open");
        var confirmed = monitored.aConfirmedAnswer();
        assertThat(rectifications("open")).isEqualTo(open + 1);

        monitored.aClosed(confirmed);

        assertThat(rectifications("open")).isEqualTo(open);
        assertThat(rectifications("closedOnTime")).isEqualTo(before + 1);
    }

    @Test
    void factsOfManyProjectsComeByProject() {
        var project = UUID.randomUUID();
        givenAMeasuredProject(project);

        Api.as(Tokens.finance())
                .body("""
                        {"facts": [{"name": "evaluation.required", "subject": {"region": "130109", "unit": "%s",
                         "project": "%s"}}], "fiscalYear": 2025, "groupBy": "project"}""".formatted(UNIT, project))
                .post("/api/v1/facts/queries")
                .then()
                .statusCode(200)
                .body("facts.subject.project", hasItem(project.toString()));
    }

    @Test
    void theCatalogueNamesWhatIsCountedInChinese() {
        Api.as(clerk())
                .get("/api/v1/facts")
                .then()
                .statusCode(200)
                .body(
                        "facts.name",
                        hasItems(
                                "evaluation.required",
                                "evaluation.done",
                                "evaluation.coverage",
                                "evaluation.grade.excellent",
                                "evaluation.grade.poor",
                                "monitoring.answered",
                                "alert.closed.adjust",
                                "rectification.closedOnTime"))
                .body("facts.meaning", not(hasItem("")));
    }

    @Test
    void aFactOfTheseIsNotNarrowedByATownship() {
        Api.as(clerk())
                .get("/api/v1/facts/alert.open?region=130109&unit=" + UNIT + "&fiscalYear=2025&township=130109100")
                .then()
                .statusCode(400);
    }

    @Test
    void aDepartmentIsNotForAClerkOfOneOfItsUnits() {
        Api.as(clerk())
                .get("/api/v1/facts/alert.open?region=130109&unit=725&fiscalYear=2025")
                .then()
                .statusCode(404);
    }

    private static int rectifications(String state) {
        return ofUnit(clerk(), "rectification." + state, UNIT);
    }

    private static int ofUnit(String token, String fact, String unit) {
        return Api.as(token)
                .get("/api/v1/facts/%s?region=130109&unit=%s&fiscalYear=2025&asOf=%s".formatted(fact, unit, LATER))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("value");
    }

    private static String said(String fact, UUID project, String asOf, String knownAt) {
        return asked(fact, project, asOf, knownAt).getString("value");
    }

    private static JsonPath asked(String fact, UUID project, String asOf, String knownAt) {
        var answer = Api.as(clerk())
                .queryParam("region", "130109")
                .queryParam("unit", UNIT)
                .queryParam("project", project)
                .queryParam("fiscalYear", 2025)
                .queryParam("asOf", asOf)
                .queryParam("knownAt", knownAt)
                .get("/api/v1/facts/" + fact)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(List.of(answer.getString("asOf"))).containsExactly(asOf);
        return answer;
    }

    private static String watermark() {
        return Api.as(clerk()).get("/api/v1/facts/watermark").then().extract().path("knownAt");
    }
}
