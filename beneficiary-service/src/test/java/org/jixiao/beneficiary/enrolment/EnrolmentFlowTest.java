package org.jixiao.beneficiary.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.Enrolling.*;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.onlyChildFamily;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.beneficiary.Uploading.RETURNS;
import static org.jixiao.beneficiary.Uploading.whenUploaded;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.privacy.AccessSealer;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrolmentFlowTest extends BeneficiaryServiceTest {

    @Inject
    LapseJob comparison;

    @Inject
    AccessSealer sealer;

    @Test
    void eachStepIsTakenBySomebodyWhoTookNoneBeforeIt() {
        whenImported("770201", file(bereavedCouple("H1")));
        var programme = givenAProgramme("770201", "p", PERSONS);
        var household = household("770201", "H1");
        var enrolment = givenAnApplication("770201", programme, household, member("770201", household, 0));
        var clerkInEveryRole = person("clerk-770201", "clerk", "township", "approver");
        var villagerInEveryRole = person("village-770201", "clerk", "township", "approver");

        refused(act(clerkInEveryRole, enrolment, "village-review", REVIEWED).then(), 403, "own-entry");
        refused(
                act(township("770201"), enrolment, "township-examination", EXAMINED)
                        .then(),
                409,
                "enrolment-wrong-state");
        act(villager("770201"), enrolment, "village-review", REVIEWED)
                .then()
                .statusCode(200)
                .body("status", is("village-reviewed"));
        refused(
                act(villagerInEveryRole, enrolment, "township-examination", EXAMINED)
                        .then(),
                403,
                "own-entry");
        refused(
                act(Tokens.township("770201", "130109999"), enrolment, "township-examination", EXAMINED)
                        .then(),
                404,
                "not-found");
        act(township("770201"), enrolment, "township-examination", EXAMINED)
                .then()
                .statusCode(200);
        refused(act(clerkInEveryRole, enrolment, "approval", EXAMINED).then(), 403, "own-entry");
        act(Tokens.approver("770201"), enrolment, "approval", EXAMINED).then().statusCode(200);
        refused(whenConfirmed("770201", enrolment).then(), 409, "enrolment-not-published");
        var notice = givenAPublishedNotice("770201", programme);
        refused(whenConfirmed("770201", enrolment).then(), 409, "enrolment-notice-running");
        whenItsPeriodIsOver(notice);
        refused(act(villagerInEveryRole, enrolment, "confirmation", CONFIRMED).then(), 403, "own-entry");
        whenConfirmed("770201", enrolment)
                .then()
                .statusCode(200)
                .body("status", is("enrolled"))
                .body("from", is("2025-03"))
                .body(
                        "steps.step",
                        is(List.of(
                                "application", "village-review", "township-examination", "approval", "confirmation")));
        assertThat(fact("770201", "enrolment.persons", "&asOf=2025-02-28")).isEqualTo("0");
        assertThat(fact("770201", "enrolment.persons", "&asOf=2025-03-01")).isEqualTo("1");
    }

    @Test
    void anExaminationWaitsForItsOwnTownshipAlone() {
        whenImported("770218", file(bereavedCouple("H1")));
        var programme = givenAProgramme("770218", "p", PERSONS);
        var household = household("770218", "H1");
        var enrolment = givenAnApplication("770218", programme, household, member("770218", household, 0));
        var own = as(Tokens.clerk("770218")).get(enrolment).then().extract().<String>path("township");
        assertThat(examinations(Tokens.township("770218", own))).isEmpty();

        act(villager("770218"), enrolment, "village-review", REVIEWED).then().statusCode(200);

        assertThat(examinations(Tokens.township("770218", own))).containsExactly(enrolment + "/township-examination");
        assertThat(examinations(Tokens.township("770218", "130109999"))).isEmpty();
        assertThat(examinations(Tokens.township("770218"))).isEmpty();
        assertThat(examinations(Tokens.township("770219", own))).isEmpty();
        assertThat(examinations(Tokens.approver("770218"))).isEmpty();
        act(Tokens.township("770218", own), enrolment, "township-examination", EXAMINED)
                .then()
                .statusCode(200);
        assertThat(examinations(Tokens.township("770218", own))).isEmpty();
    }

    private static List<String> examinations(String token) {
        return as(token)
                .get("/api/v1/todos?kind=enrolment-township-examination")
                .then()
                .statusCode(200)
                .extract()
                .path("items.link");
    }

    @Test
    void whatIsReturnedIsAppliedForAgainAndExaminedFromTheBeginning() {
        whenImported("770202", file(bereavedCouple("H1")));
        var programme = givenAProgramme("770202", "p", PERSONS);
        var household = household("770202", "H1");
        var enrolment = givenAnApplication("770202", programme, household, member("770202", household, 0));
        act(villager("770202"), enrolment, "village-review", REVIEWED.replace("true", "false"))
                .then()
                .statusCode(200)
                .body("status", is("returned"))
                .body("returnReason", is("评议通过"));
        act(Tokens.clerk("770202"), enrolment, "resubmission", "{\"proof\": \"补充证明\"}")
                .then()
                .statusCode(200)
                .body("status", is("applied"));
        examined("770202", enrolment);

        // a notice of the first approval does not count for the second
        whenItsPeriodIsOver(givenAPublishedNotice("770202", programme));
        var other = person("second-approver", "approver");
        act(other, enrolment, "return", "{\"reason\": \"材料不全\"}").then().statusCode(200);
        act(Tokens.clerk("770202"), enrolment, "resubmission", "{\"proof\": \"补充证明\"}")
                .then()
                .statusCode(200);
        examined("770202", enrolment);
        refused(whenConfirmed("770202", enrolment).then(), 409, "enrolment-not-published");
    }

    @Test
    void nobodyWhoIsNotEligibleOrHasItAlreadyComesOnTheRegister() {
        whenImported(
                "770203", file(bereavedCouple("H1"), onlyChildFamily("H2", "130109100", LocalDate.of(2012, 1, 1))));
        var programme = givenAProgramme("770203", "nursing", PERSONS);
        var bereaved = household("770203", "H1");
        var other = household("770203", "H2");
        var mother = member("770203", bereaved, 1);

        refused(
                whenApplied("770203", programme, other, member("770203", other, 0))
                        .then(),
                409,
                "enrolment-not-eligible");
        refused(whenApplied("770203", programme, bereaved, null).then(), 409, "enrolment-wrong-unit");
        givenAnApplication("770203", programme, bereaved, mother);
        refused(whenApplied("770203", programme, bereaved, mother).then(), 409, "enrolment-already-enrolled");

        // named by the other side: either programme may say that they exclude one another
        var rival = givenAProgramme("770203", "visits", PERSONS + ", \"enrolment\": {\"excludes\": [\"nursing\"]}");
        refused(whenApplied("770203", rival, bereaved, mother).then(), 409, "enrolment-double-benefit")
                .body("facts.programmes", is(List.of("示例补助项目")));
        whenApplied("770203", rival, bereaved, member("770203", bereaved, 0))
                .then()
                .statusCode(201);
    }

    @Test
    void whoIsNoLongerEligibleWhenTheNoticeIsOverIsNotConfirmed() {
        var couple = file(bereavedCouple("H1"));
        whenImported("770213", couple);
        var programme = givenAProgramme("770213", "p", PERSONS);
        var household = household("770213", "H1");
        var enrolment = givenAnApplication("770213", programme, household, member("770213", household, 0));
        examined("770213", enrolment);
        whenItsPeriodIsOver(givenAPublishedNotice("770213", programme));

        whenImported("770213", couple.replace("失独", "困难")).then().body("updated", is(1));

        refused(whenConfirmed("770213", enrolment).then(), 409, "enrolment-not-eligible");
    }

    @Test
    void twoApplicationsAtOnceForRivalsAreOne() throws Exception {
        whenImported("770204", file(bereavedCouple("H1")));
        var first = givenAProgramme("770204", "a", PERSONS + ", \"enrolment\": {\"excludes\": [\"b\"]}");
        var second = givenAProgramme("770204", "b", PERSONS);
        var household = household("770204", "H1");
        var member = member("770204", household, 0);
        var pool = java.util.concurrent.Executors.newFixedThreadPool(8);
        var answers = new java.util.ArrayList<java.util.concurrent.Future<Integer>>();
        for (var i = 0; i < 8; i++) {
            var programme = i % 2 == 0 ? first : second;
            answers.add(pool.submit(
                    () -> whenApplied("770204", programme, household, member).statusCode()));
        }

        var created = 0;
        for (var answer : answers) {
            assertThat(answer.get()).isIn(201, 409);
            created += answer.get() == 201 ? 1 : 0;
        }
        pool.shutdown();
        assertThat(created).isOne();
    }

    @Test
    void aBatchOfAProgrammeWithARegisterChoosesFromTheRegister() {
        whenImported("770205", file(bereavedCouple("H1"), bereavedCouple("H2")));
        var programme = givenAProgramme("770205", "p", PERSONS + ", \"enrolment\": {\"required\": true}");
        var household = household("770205", "H1");
        givenAnEnrolment("770205", programme, household, member("770205", household, 0));

        whenSelected("770205", givenABatch("770205", programme, "2025-02-20"))
                .then()
                .body("entries", is(0));
        whenSelected("770205", givenABatch("770205", programme, "2025-03-20"))
                .then()
                .statusCode(200)
                .body("entries", is(1));
    }

    /** T10: whatever runs, whoever was paused by two persons stays paused until two persons say otherwise. */
    @Test
    void whatAPersonPausedStaysPausedThroughEveryBatch() {
        var families = file(
                onlyChildFamily("H1", "130109100", LocalDate.of(2012, 1, 1)),
                onlyChildFamily("H2", "130109100", LocalDate.of(2012, 1, 2)));
        whenImported("770206", families);
        var programme = givenAProgramme("770206", "p", FAMILIES);
        var household = household("770206", "H1");
        var enrolment = givenAnEnrolment("770206", programme, household, null);
        var earlier = givenABatch("770206", programme, "2025-06-20");
        whenSelected("770206", earlier).then().body("entries", is(2));
        whenDecided("770206", enrolment, "pause", "2025-06-01");

        comparison.propose();
        sealer.seal();
        whenImported("770206", families.replace("合成数据", "再次导入")).then().body("rejected", is(0));
        var renewal = as(Tokens.clerk("770206")).body("{}").post("/api/v1/programmes/{id}/renewal", programme);
        approved("770206", "/api/v1/programmes/" + renewal.path("id"));
        comparison.propose();

        as(Tokens.clerk("770206")).get(enrolment).then().body("status", is("paused"));
        whenSelected("770206", givenABatch("770206", programme, "2025-06-21"))
                .then()
                .body("entries", is(1));
        refused(
                asOnce(Tokens.clerk("770206"))
                        .header(
                                "If-Match",
                                as(Tokens.clerk("770206"))
                                        .get(givenABatch("770206", programme, "2025-06-22"))
                                        .header("ETag"))
                        .body("{\"entries\": [{\"household\": \"%s\", \"proof\": \"签收单\"}]}".formatted(household))
                        .post(givenABatch("770206", programme, "2025-06-22") + "/entries")
                        .then(),
                400,
                "invalid-input");
        // what had been chosen before the pause is not delivered after it either
        refused(act(Tokens.clerk("770206"), earlier, "submission", "").then(), 409, "delivery-not-on-register")
                .body("facts.entries", is(1));
        assertThat(fact("770206", "enrolment.paused", "&asOf=2025-06-01")).isEqualTo("1");
        assertThat(fact("770206", "enrolment.households", "&asOf=2025-05-31")).isEqualTo("1");
        assertThat(fact("770206", "enrolment.households", "&asOf=2025-06-01")).isEqualTo("0");

        whenDecided("770206", enrolment, "resume", "2025-07-01");
        whenSelected("770206", givenABatch("770206", programme, "2025-07-02"))
                .then()
                .body("entries", is(2));
    }

    @Test
    void aPauseBetweenSubmissionAndConfirmationStopsTheBatch() {
        whenImported("770207", file(onlyChildFamily("H1", "130109100", LocalDate.of(2012, 1, 1))));
        var programme = givenAProgramme("770207", "p", FAMILIES);
        var enrolment = givenAnEnrolment("770207", programme, household("770207", "H1"), null);
        var batch = givenABatch("770207", programme, "2025-06-20");
        whenSelected("770207", batch);
        act(Tokens.clerk("770207"), batch, "submission", "").then().statusCode(200);
        whenDecided("770207", enrolment, "pause", "2025-06-01");

        refused(act(Tokens.approver("770207"), batch, "approval", "").then(), 409, "delivery-not-on-register");
        act(Tokens.approver("770207"), batch, "return", "{\"reason\": \"有暂停对象\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void theComparisonProposesAndDecidesNothing() {
        whenImported(
                "770208",
                file(
                        onlyChildFamily("H1", "130109100", LocalDate.of(2006, 9, 1)),
                        onlyChildFamily("H2", "130109100", LocalDate.of(2012, 1, 2))));
        var programme = givenAProgramme("770208", "p", FAMILIES);
        var grown = givenAnEnrolment("770208", programme, household("770208", "H1"), null);
        var still = givenAnEnrolment("770208", programme, household("770208", "H2"), null);
        comparison.propose();
        as(Tokens.clerk("770208")).get(grown).then().body("lapses", hasSize(0));

        String next = as(Tokens.clerk("770208"))
                .body("{}")
                .post("/api/v1/programmes/{id}/renewal", programme)
                .path("id");
        approved("770208", "/api/v1/programmes/" + next);
        comparison.propose();
        comparison.propose();

        as(Tokens.clerk("770208"))
                .get(grown)
                .then()
                .body("status", is("enrolled"))
                .body("lapses", hasSize(1))
                .body("lapses[0].reason", is("age"))
                .body("lapses[0].conditions", is(List.of("age-to")));
        as(Tokens.clerk("770208")).get(still).then().body("lapses", hasSize(0));
        as(Tokens.clerk("770208"))
                .get("/api/v1/todos?kind=enrolment-lapse")
                .then()
                .body("items.link", hasItem(grown + "/re-checks"));
        whenDecided("770208", grown, "exit", "2025-09-01");
        as(Tokens.clerk("770208"))
                .get(grown)
                .then()
                .body("status", is("exited"))
                .body("lapses", hasSize(0));
        assertThat(fact("770208", "enrolment.exited", "&asOf=2025-12-31")).isEqualTo("1");
    }

    @Test
    void anExitHasAReasonAndTwoPersonsAndIsFinal() {
        whenImported("770209", file(bereavedCouple("H1")));
        var programme = givenAProgramme("770209", "p", PERSONS);
        var household = household("770209", "H1");
        var enrolment = givenAnEnrolment("770209", programme, household, member("770209", household, 0));

        refused(
                        as(Tokens.clerk("770209"))
                                .body(reCheck("exit", "2099-01-01").replace("\"exitReason\": \"moved-away\",", ""))
                                .post(enrolment + "/re-checks")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", is(List.of("/exitReason", "/effectiveOn")));
        var reCheck = givenAReCheck("770209", enrolment, "exit", "2025-06-01");
        refused(
                as(Tokens.clerk("770209"))
                        .body(reCheck("pause", "2025-06-01"))
                        .post(enrolment + "/re-checks")
                        .then(),
                409,
                "enrolment-re-check-open");
        refused(
                act(person("clerk-770209", "clerk", "approver"), reCheck, "approval", "")
                        .then(),
                403,
                "own-entry");
        act(Tokens.approver("770209"), reCheck, "approval", "").then().statusCode(200);
        refused(
                as(Tokens.clerk("770209"))
                        .body(reCheck("resume", "2025-07-01"))
                        .post(enrolment + "/re-checks")
                        .then(),
                409,
                "enrolment-wrong-state");
        // who has left may apply anew
        whenApplied("770209", programme, household, member("770209", household, 0))
                .then()
                .statusCode(201);
    }

    @Test
    void whatWasDeliveredAfterAnExitIsTrackedUntilItIsRecovered() {
        whenImported("770210", file(bereavedCouple("H1")));
        var programme = givenAProgramme("770210", "p", PERSONS);
        var household = household("770210", "H1");
        var enrolment = givenAnEnrolment("770210", programme, household, member("770210", household, 0));
        var batch = givenABatch("770210", programme, "2025-06-20");
        whenSelected("770210", batch).then().body("entries", is(2));
        act(Tokens.clerk("770210"), batch, "submission", "").then().statusCode(200);
        act(Tokens.approver("770210"), batch, "approval", "").then().statusCode(200);
        var before = reading("&asOf=2099-12-31");
        assertThat(before.<String>path("value")).isEqualTo("0.00");

        whenDecided("770210", enrolment, "exit", "2025-06-01");

        var list = as(Tokens.clerk("770210")).get("/api/v1/overpayments?region=130109&unit=770210");
        list.then()
                .body("items", hasSize(1))
                .body("items[0].amount", is("200.00"))
                .body("items[0].outstanding", is("200.00"))
                .body("items[0].exitReason", is("moved-away"));
        String delivery = list.path("items[0].delivery");
        refused(whenRecovered(delivery, "200.01").then(), 409, "overpayment-more-than-outstanding");
        var recovery = "/api/v1/recoveries/"
                + whenRecovered(delivery, "150.00")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        assertThat(reading("&asOf=2099-12-31").<String>path("value")).isEqualTo("200.00");
        refused(
                act(person("clerk-770210", "clerk", "approver"), recovery, "approval", "")
                        .then(),
                403,
                "own-entry");
        act(Tokens.approver("770210"), recovery, "approval", "").then().statusCode(200);
        assertThat(reading("&asOf=2099-12-31").<String>path("value")).isEqualTo("50.00");
        assertThat(reading("&asOf=2025-06-19").<String>path("value")).isEqualTo("0.00");
        assertThat(fact("770210", "overpayment.recovered", "&asOf=2099-12-31")).isEqualTo("150.00");
        refused(whenRecovered(delivery, "50.01").then(), 409, "overpayment-more-than-outstanding");

        // what was known before the exit was recorded stays as it was answered
        assertThat(reading("&asOf=2099-12-31&knownAt=" + before.path("knownAt")).<String>path("digest"))
                .isEqualTo(before.path("digest"));
    }

    @Test
    void aTransferThatTheBankSentBackWasNotPaidTooMuch() {
        whenImported("770211", file(bereavedCouple("H1")));
        var programme = givenAProgramme("770211", "p", PERSONS);
        var household = household("770211", "H1");
        var enrolment = givenAnEnrolment("770211", programme, household, member("770211", household, 0));
        var batch = givenABatch("770211", programme, "2025-06-20");
        whenSelected("770211", batch).then().statusCode(200);
        act(Tokens.clerk("770211"), batch, "submission", "").then().statusCode(200);
        act(Tokens.approver("770211"), batch, "approval", "").then().statusCode(200);
        whenDecided("770211", enrolment, "exit", "2025-06-01");
        var overpaid = as(Tokens.clerk("770211")).get("/api/v1/overpayments?region=130109&unit=770211");
        overpaid.then().body("items", hasSize(1));

        whenUploaded("770211", "bank-returns", RETURNS, overpaid.path("items[0].delivery") + ",,,失败,账号错误,2025-06-25")
                .then()
                .body("accepted", is(1));

        as(Tokens.clerk("770211"))
                .get("/api/v1/overpayments?region=130109&unit=770211")
                .then()
                .body("items", hasSize(0));
    }

    private static io.restassured.response.Response whenRecovered(String delivery, String amount) {
        return asOnce(Tokens.clerk("770210"))
                .body("""
                {"delivery": "%s", "amount": "%s", "recoveredOn": "2025-09-10", "documentNo": "缴款书 2025-0001"}""".formatted(delivery, amount))
                .post("/api/v1/recoveries");
    }

    private static io.restassured.response.Response reading(String more) {
        return as(Tokens.clerk("770210"))
                .get("/api/v1/facts/overpayment.amount?region=130109&unit=770210&fiscalYear=2025" + more);
    }

    private static String person(String name, String... roles) {
        return Tokens.person(name, Tokens.REGION, Set.of("*"), roles);
    }
}
