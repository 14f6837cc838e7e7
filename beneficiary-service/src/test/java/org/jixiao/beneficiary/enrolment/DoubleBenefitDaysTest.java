package org.jixiao.beneficiary.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.Enrolling.*;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.amendment.Amending;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** 重复享受: what counts is who had the other benefit on the day of the money, and what two units do at one moment. */
@QuarkusTest
class DoubleBenefitDaysTest extends BeneficiaryServiceTest {

    private static final String A_NOT_B = PERSONS + ", \"enrolment\": {\"required\": true, \"excludes\": [\"b\"]}";
    private static final String REGISTERED = PERSONS + ", \"enrolment\": {\"required\": true}";

    @Test
    void aBatchOfADayOnWhichTheyWereStillPaidIsHeldUpThoughTheyArePausedSince() {
        var batch = givenABatchBeside("774011", "2025-03-20");
        whenDecided("774011", batch.enrolment, "pause", "2025-05-01");

        refused(act(Tokens.clerk("774011"), batch.path, "submission", "").then(), 409, "delivery-double-benefit")
                .body("facts.households", is(List.of(batch.household)));
        as(Tokens.clerk("774011")).get(batch.path).then().body("status", is("draft"));
    }

    @Test
    void aBatchOfADayOnWhichTheyWerePausedGoesOnThoughTheyCameBackSince() {
        var batch = givenABatchBeside("774012", "2025-03-20");
        whenDecided("774012", batch.enrolment, "pause", "2025-03-15");
        whenDecided("774012", batch.enrolment, "resume", "2025-04-01");

        act(Tokens.clerk("774012"), batch.path, "submission", "").then().statusCode(200);
        act(Tokens.approver("774012"), batch.path, "approval", "").then().statusCode(200);
    }

    @Test
    void whoMovedToAnotherHouseholdTakesTheirBenefitAlongIntoABatch() {
        var couple = bereavedCouple("H1");
        whenImported("774013", file(couple));
        var left = household("774013", "H1");
        var spouse = member("774013", left, 1);
        givenAnEnrolment(
                "774013",
                givenAProgramme("774013", "a", A_NOT_B.replace("\"b\"", "\"b\", \"c\", \"d\"")),
                left,
                spouse);
        Amending.amended("774013", left, """
                {"leaving": [{"member": "%s", "ground": "moved", "leftOn": "2025-03-15"}]}""".formatted(spouse));
        whenImported("774013", file(List.of(asHeadOf("H2", couple.get(1)))))
                .then()
                .body("accepted", is(1));
        var joined = household("774013", "H2");

        var programmes = List.of(
                givenAProgramme("774013", "b", PERSONS),
                givenAProgramme("774013", "c", PERSONS.replace("person", "household")));
        for (var programme : programmes) {
            var batch = givenABatch("774013", programme, "2025-03-20");
            whenSelected("774013", batch).then().statusCode(200);

            refused(act(Tokens.clerk("774013"), batch, "submission", "").then(), 409, "delivery-double-benefit")
                    .body("facts.households", is(List.of(joined)));
        }
        // whom they left is free of it
        var families = PERSONS.replace("person", "household") + ", \"enrolment\": {\"required\": true}";
        var excluded = givenAProgramme("774013", "d", families);
        whenApplied("774013", excluded, left, null).then().statusCode(201);
        refused(whenApplied("774013", excluded, joined, null).then(), 409, "enrolment-double-benefit");
    }

    @Test
    void whoEnteredAnApplicationDoesNotFindItsDoubleBenefitLegitimate() {
        var couple = file(bereavedCouple("H1"));
        whenImported("774014", couple);
        whenImported("774015", couple);
        var elsewhere = household("774014", "H1");
        givenAnApplication(
                "774014", givenAProgramme("774014", "a", A_NOT_B), elsewhere, member("774014", elsewhere, 0));
        var programme = givenAProgramme("774015", "b", REGISTERED);
        var household = household("774015", "H1");
        givenAnApplication("774015", programme, household, member("774015", household, 0));
        var clash = "/api/v1/clashes/" + doubleOf("774015");
        var decision = "{\"decision\": \"legitimate\", \"reason\": \"已与对方核实\"}";
        var both = Tokens.person("clerk-774015", Tokens.REGION, Set.of("774015"), "clerk", "approver");

        refused(act(both, clash, "decision", decision).then(), 403, "own-entry");
        as(Tokens.clerk("774015")).get(clash).then().body("status", is("open"));
        act(Tokens.approver("774015"), clash, "decision", decision).then().statusCode(200);
    }

    @Test
    void twoUnitsThatConfirmAtTheSameMomentSeeEachOther() throws Exception {
        var couple = file(bereavedCouple("H1"));
        whenImported("774016", couple);
        whenImported("774017", couple);
        var first = givenAProgramme("774016", "a", A_NOT_B);
        var second = givenAProgramme("774017", "b", REGISTERED);
        var one = household("774016", "H1");
        var other = household("774017", "H1");
        var oneMember = member("774016", one, 0);
        var otherMember = member("774017", other, 0);

        var applied = atOnce(
                () -> whenApplied("774016", first, one, oneMember),
                () -> whenApplied("774017", second, other, otherMember));

        var enrolment = "/api/v1/enrolments/" + applied.get(0).path("id");
        var rival = "/api/v1/enrolments/" + applied.get(1).path("id");
        examined("774016", enrolment);
        examined("774017", rival);
        whenItsPeriodIsOver(givenAPublishedNotice("774016", first));
        whenItsPeriodIsOver(givenAPublishedNotice("774017", second));
        for (var answer : atOnce(() -> whenConfirmed("774016", enrolment), () -> whenConfirmed("774017", rival))) {
            refused(answer.then(), 409, "enrolment-double-benefit-elsewhere");
        }
        assertThat(doubleOf("774016")).isNotNull();
        assertThat(doubleOf("774017")).isNotNull();
    }

    private static String asHeadOf(String number, String line) {
        var columns = line.split(",", -1);
        columns[0] = number;
        columns[5] = columns[6];
        columns[7] = "户主";
        return String.join(",", columns);
    }

    private record Beside(String path, String enrolment, String household) {}

    /** Of a programme without a register, for who is on that of another which excludes it. */
    private static Beside givenABatchBeside(String unit, String day) {
        whenImported(unit, file(bereavedCouple("H1")));
        var household = household(unit, "H1");
        var enrolment =
                givenAnEnrolment(unit, givenAProgramme(unit, "a", A_NOT_B), household, member(unit, household, 0));
        var batch = givenABatch(unit, givenAProgramme(unit, "b", PERSONS), day);
        whenSelected(unit, batch).then().statusCode(200);
        return new Beside(batch, enrolment, household);
    }

    private static String doubleOf(String unit) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/clashes?unit=" + unit + "&kind=double-benefit")
                .path("items[0].id");
    }

    private static List<Response> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = pool.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            pool.shutdown();
        }
    }
}
