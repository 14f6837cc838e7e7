package org.jixiao.evaluation.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.evaluation.support.Monitored;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.District;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Problems from their notice to their closing, and what the year after remembers of them. */
@QuarkusTest
class RectificationTest extends ServiceTest {

    private final Monitored monitored = new Monitored(this);

    @Test
    void theSameProblemInTheYearAfterIsMarkedWithTheOneBefore() {
        var problem = "problem-" + UUID.randomUUID();
        var first = id(Monitored.whenNoticed(problem, 2024, "")
                .statusCode(201)
                .body("repeated", is(false))
                .body("earlier", is(nullValue()))
                .extract()
                .header("Location"));

        Monitored.whenNoticed(problem, 2025, "")
                .statusCode(201)
                .body("repeated", is(true))
                .body("earlier", is(first));
        Monitored.whenNoticed(problem, 2027, "").statusCode(201).body("repeated", is(false));
        Monitored.whenNoticed("problem-" + UUID.randomUUID(), 2025, "")
                .statusCode(201)
                .body("repeated", is(false));
    }

    @Test
    void whatIsNotClosedIsCarriedIntoTheNextYearsList() {
        var open = monitored.aNotice();
        var closed = monitored.aClosed(monitored.aConfirmedAnswer());

        assertThat(listed(2026))
                .contains(id(open.location()) + " true")
                .doesNotContain(id(closed.location()) + " true");
        assertThat(listed(2025)).contains(id(open.location()) + " false", id(closed.location()) + " false");
        assertThat(listed(2024)).doesNotContain(id(open.location()) + " false");
    }

    @Test
    void aReopenedProblemIsAnsweredAgainAndWhatIsClosedStays() {
        var reopened =
                Monitored.acted(monitored.aConfirmedAnswer(), Tokens.finance(), "reopening", "{\"reason\": \"未见佐证\"}");

        Api.as(clerk())
                .get(reopened.location())
                .then()
                .body("status", is("issued"))
                .body("reopened", is(1))
                .body("returnReason", is("未见佐证"));
        var closed = monitored.aClosed(monitored.aConfirmedAnswer());
        Api.asOnVersion(Tokens.finance(), closed.etag())
                .body("{\"reason\": \"再查\"}")
                .post(closed.location() + "/reopening")
                .then()
                .statusCode(409);
    }

    @Test
    void aNoticeIsDueInTheFutureAndItsAlertIsTheUnits() {
        Monitored.whenNoticed("no-numbers", 2025, ", \"alert\": \"" + UUID.randomUUID() + "\"")
                .statusCode(409)
                .body("errors.rule", contains("N11"));
        Api.as(Tokens.finance())
                .body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": 2025, "problem": "no-numbers", "title": "问题",
                         "requirement": "要求", "deadline": "2024-01-01"}""".formatted(UNIT))
                .post("/api/v1/rectifications")
                .then()
                .statusCode(400)
                .body("errors.rule", contains("N10"));
    }

    @Test
    void whatWaitsSaysHowManyDaysAreLeft() {
        var notice = monitored.aNotice();
        LocalDate deadline =
                LocalDate.parse(Api.as(clerk()).get(notice.location()).path("deadline"));
        var left = (int) ChronoUnit.DAYS.between(District.today(), deadline);

        for (var next = "/api/v1/todos?limit=200&kind=rectification-feedback"; next != null; ) {
            var page = Api.as(clerk()).get(next).then().statusCode(200).extract();
            Map<String, Object> todo = page.path("items.find { it.id == '" + id(notice.location()) + "' }");
            if (todo != null) {
                assertThat(todo).containsEntry("due", deadline.toString()).containsEntry("daysLeft", left);
                return;
            }
            next = page.path("next");
        }
        fail("the notice waits for nobody");
    }

    private static List<String> listed(int fiscalYear) {
        var listed = new ArrayList<String>();
        for (var next = "/api/v1/rectifications?limit=200&fiscalYear=" + fiscalYear; next != null; ) {
            var page = Api.as(clerk()).get(next).then().statusCode(200).extract();
            List<String> ids = page.path("items.id");
            List<Boolean> carried = page.path("items.carried");
            for (var position = 0; position < ids.size(); position++) {
                listed.add(ids.get(position) + " " + carried.get(position));
            }
            next = page.path("next");
        }
        return listed;
    }
}
