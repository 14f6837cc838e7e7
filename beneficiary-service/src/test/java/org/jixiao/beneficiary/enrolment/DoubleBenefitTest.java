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
import java.util.Map;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** 重复享受: nobody has two programmes of which one excludes the other, in one unit or in two. */
@QuarkusTest
class DoubleBenefitTest extends BeneficiaryServiceTest {

    private static final String A_NOT_B = PERSONS + ", \"enrolment\": {\"required\": true, \"excludes\": [\"b\"]}";
    private static final String REGISTERED = PERSONS + ", \"enrolment\": {\"required\": true}";

    @Test
    void whoLeftIsFreeFromTheDayOnWhichTheyLeft() {
        whenImported("774001", file(bereavedCouple("H1")));
        var first = givenAProgramme("774001", "a", A_NOT_B);
        var second = givenAProgramme("774001", "b", REGISTERED);
        var household = household("774001", "H1");
        var mother = member("774001", household, 0);
        var enrolment = givenAnEnrolment("774001", first, household, mother);

        whenDecided("774001", enrolment, "exit", "2025-06-15");

        // applied for on 10 January, when the other was still to be had for months
        refused(whenApplied("774001", second, household, mother).then(), 409, "enrolment-double-benefit")
                .body("facts.programmes", is(List.of("示例补助项目")));
        String later = "/api/v1/enrolments/"
                + whenAppliedOn("774001", second, household, mother, "2025-06-20")
                        .path("id");
        act(villager("774001"), later, "village-review", REVIEWED.replace("2025-01-20", "2025-06-20"));
        act(township("774001"), later, "township-examination", EXAMINED.replace("2025-02-15", "2025-06-21"));
        act(Tokens.approver("774001"), later, "approval", EXAMINED.replace("2025-02-15", "2025-06-22"));
        whenItsPeriodIsOver(givenAPublishedNotice("774001", second));
        var july = CONFIRMED.replace("2025-03-10", "2025-06-30").replace("2025-03", "2025-07");

        // June is paid under the first
        refused(
                act(Tokens.approver("774001"), later, "confirmation", july.replace("2025-07", "2025-06"))
                        .then(),
                409,
                "enrolment-double-benefit");
        act(Tokens.approver("774001"), later, "confirmation", july).then().statusCode(200);
    }

    @Test
    void aBatchIsNotConfirmedForWhoHasAnExcludedBenefitOnThatDay() {
        whenImported("774002", file(bereavedCouple("H1"), bereavedCouple("H2")));
        var household = household("774002", "H1");
        var registered = givenAProgramme("774002", "a", A_NOT_B);
        var enrolment = givenAnEnrolment("774002", registered, household, member("774002", household, 0));
        // without a register, so that the rule is met only when something is handed out
        var open = givenAProgramme("774002", "b", PERSONS);
        var batch = givenABatch("774002", open, "2025-03-20");
        whenSelected("774002", batch).then().statusCode(200).body("entries", is(4));
        refused(act(Tokens.clerk("774002"), batch, "submission", "").then(), 409, "delivery-double-benefit")
                .body("facts.households", is(List.of(household)));
        whenDecided("774002", enrolment, "pause", "2025-03-15");
        act(Tokens.clerk("774002"), batch, "submission", "").then().statusCode(200);
        whenDecided("774002", enrolment, "resume", "2025-03-16");

        refused(act(Tokens.approver("774002"), batch, "approval", "").then(), 409, "delivery-double-benefit");
        as(Tokens.clerk("774002")).get(batch).then().body("status", is("submitted"));

        whenDecided("774002", enrolment, "pause", "2025-03-18");
        act(Tokens.approver("774002"), batch, "approval", "").then().statusCode(200);
    }

    @Test
    void whatAnotherUnitGivesIsToldWithoutSayingWhichAndNotConfirmedUntilItIsDecidedOn() {
        var couple = file(bereavedCouple("H1"));
        whenImported("774003", couple);
        whenImported("774004", couple);
        var elsewhere = household("774003", "H1");
        givenAnApplication(
                "774003", givenAProgramme("774003", "a", A_NOT_B), elsewhere, member("774003", elsewhere, 0));
        var programme = givenAProgramme("774004", "b", REGISTERED);
        var household = household("774004", "H1");

        var spouse = givenAnApplication("774004", programme, household, member("774004", household, 1));
        assertThat(doubles("774004")).isEmpty();
        var enrolment = givenAnApplication("774004", programme, household, member("774004", household, 0));

        var told = doubles("774004");
        assertThat(told).singleElement().satisfies(clash -> assertThat(clash)
                .containsEntry("enrolment", enrolment.replaceFirst(".*/", ""))
                .containsEntry("member", member("774004", household, 0))
                .doesNotContainKeys("otherHousehold", "otherMember"));
        assertThat(as(Tokens.clerk("774004")).get("/api/v1/clashes?unit=774004").asString())
                .doesNotContain("774003", elsewhere);
        examined("774004", enrolment);
        examined("774004", spouse);
        whenItsPeriodIsOver(givenAPublishedNotice("774004", programme));
        whenConfirmed("774004", spouse).then().statusCode(200);
        refused(whenConfirmed("774004", enrolment).then(), 409, "enrolment-double-benefit-elsewhere");
        decided("774004", told.get(0), "to-correct").then().statusCode(200);
        refused(whenConfirmed("774004", enrolment).then(), 409, "enrolment-double-benefit-elsewhere");
        decided("774004", told.get(0), "legitimate").then().statusCode(200);
        whenConfirmed("774004", enrolment).then().statusCode(200);
    }

    @Test
    void whatComesUpAfterTheApplicationIsToldAtTheConfirmationAndStaysTold() {
        var couple = file(bereavedCouple("H1"));
        whenImported("774005", couple);
        whenImported("774006", couple);
        var household = household("774006", "H1");
        var programme = givenAProgramme("774006", "b", REGISTERED);
        var enrolment = givenAnApplication("774006", programme, household, member("774006", household, 0));
        examined("774006", enrolment);
        whenItsPeriodIsOver(givenAPublishedNotice("774006", programme));
        var elsewhere = household("774005", "H1");
        var other = givenAnEnrolment(
                "774005", givenAProgramme("774005", "a", REGISTERED), elsewhere, member("774005", elsewhere, 0));
        whenConfirmed("774006", enrolment).then().statusCode(200);
        assertThat(doubles("774006")).isEmpty();

        // the same code in two units is no double benefit by itself, one that names itself is
        var once = PERSONS + ", \"enrolment\": {\"required\": true, \"excludes\": [\"c\"]}";
        var second = givenAProgramme("774006", "c", once);
        var later = givenAnApplication("774006", second, household, member("774006", household, 1));
        examined("774006", later);
        whenItsPeriodIsOver(givenAPublishedNotice("774006", second));
        givenAnApplication(
                "774005", givenAProgramme("774005", "c", REGISTERED), elsewhere, member("774005", elsewhere, 1));
        assertThat(doubles("774006")).isEmpty();

        refused(whenConfirmed("774006", later).then(), 409, "enrolment-double-benefit-elsewhere");
        assertThat(doubles("774006")).singleElement().satisfies(clash -> assertThat(clash)
                .containsEntry("status", "open"));
        assertThat(other).isNotBlank();
    }

    @Test
    void aHouseholdsBenefitAndThatOfOneOfItsPersonsMeet() {
        var couple = file(bereavedCouple("H1"));
        whenImported("774007", couple);
        whenImported("774008", couple);
        var elsewhere = household("774007", "H1");
        var person = givenAnEnrolment(
                "774007", givenAProgramme("774007", "a", A_NOT_B), elsewhere, member("774007", elsewhere, 0));
        var programme = givenAProgramme("774008", "b", PERSONS.replace("person", "household"));
        var household = household("774008", "H1");

        givenAnApplication("774008", programme, household, null);
        assertThat(doubles("774008")).extracting(clash -> clash.get("status")).containsExactly("open");

        whenDecided("774007", person, "exit", "2025-03-01");
        whenImported("774008", couple.replace("虚拟01村", "虚拟02村"));
        assertThat(doubles("774008")).extracting(clash -> clash.get("status")).containsExactly("cleared");

        var families = PERSONS.replace("person", "household");
        givenAnApplication("774007", givenAProgramme("774007", "d", families), elsewhere, null);
        var excluding = givenAProgramme("774008", "e", A_NOT_B.replace("\"b\"", "\"d\""));
        givenAnApplication("774008", excluding, household, member("774008", household, 1));
        assertThat(doubles("774008")).extracting(clash -> clash.get("status")).containsExactly("cleared", "open");
    }

    private static Response whenAppliedOn(String unit, String programme, String household, String member, String day) {
        return as(Tokens.clerk(unit))
                .body("""
                        {"programme": "%s", "household": "%s", "member": "%s", "appliedOn": "%s", "proof": "申请表 2025-0002"}""".formatted(programme, household, member, day))
                .post("/api/v1/enrolments");
    }

    private static Response decided(String unit, Map<String, Object> clash, String decision) {
        return act(
                Tokens.approver(unit),
                "/api/v1/clashes/" + clash.get("id"),
                "decision",
                "{\"decision\": \"%s\", \"reason\": \"已与对方核实\"}".formatted(decision));
    }

    private static List<Map<String, Object>> doubles(String unit) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/clashes?unit=" + unit + "&kind=double-benefit")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
