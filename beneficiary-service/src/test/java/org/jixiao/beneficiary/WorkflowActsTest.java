package org.jixiao.beneficiary;

import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Scene.RETURN;
import static org.jixiao.testkit.Scene.decision;
import static org.jixiao.testkit.Scene.step;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.beneficiary.amendment.Amending;
import org.jixiao.testkit.District;
import org.jixiao.testkit.Scene;
import org.jixiao.testkit.Scene.Ready;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.WorkflowActs;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkflowActsTest extends BeneficiaryServiceTest implements WorkflowActs {

    private static final AtomicInteger UNITS = new AtomicInteger(760001);
    private static final String ENTRIES = "/api/v1/delivery-batches/{id}/entries";

    @Override
    public String service() {
        return "beneficiary";
    }

    @Override
    public Set<String> noActs() {
        return Set.of(
                "POST /api/v1/surveys/{id}/responses",
                "POST /api/v1/notices/{id}/objections",
                "POST /api/v1/amendments/{id}/disclosure",
                "POST /api/v1/imports/{id}/cancellation");
    }

    @Override
    public Map<String, Scene> scenes() {
        var scenes = new TreeMap<>(programmesAndDeliveries());
        scenes.putAll(registers());
        return scenes;
    }

    private static Map<String, Scene> registers() {
        var enrolments = "POST /api/v1/enrolments/{id}/";
        return Map.ofEntries(
                Map.entry(enrolments + "village-review", decision(WorkflowActsTest::anApplication, Enrolling.REVIEWED)),
                Map.entry(
                        enrolments + "township-examination",
                        decision(() -> stepped(anApplication(), 1), Enrolling.EXAMINED)),
                Map.entry(enrolments + "approval", decision(() -> stepped(anApplication(), 2), Enrolling.EXAMINED)),
                Map.entry(enrolments + "return", decision(() -> stepped(anApplication(), 2), RETURN)),
                Map.entry(
                        enrolments + "resubmission",
                        step(() -> stepped(anApplication(), -1), ready -> "{\"proof\": \"补充证明\"}")),
                Map.entry(
                        enrolments + "confirmation", decision(() -> stepped(anApplication(), 4), Enrolling.CONFIRMED)),
                Map.entry(
                        enrolments + "re-checks",
                        step(
                                () -> withoutVersion(stepped(anApplication(), 5)),
                                ready -> Enrolling.reCheck("pause", "2025-06-01"))),
                Map.entry("POST /api/v1/re-checks/{id}/approval", decision(WorkflowActsTest::aReCheck, "")),
                Map.entry("POST /api/v1/re-checks/{id}/return", decision(WorkflowActsTest::aReCheck, RETURN)),
                Map.entry("POST /api/v1/recoveries/{id}/approval", decision(WorkflowActsTest::aRecovery, "")),
                Map.entry("POST /api/v1/recoveries/{id}/return", decision(WorkflowActsTest::aRecovery, RETURN)),
                Map.entry(
                        "POST /api/v1/notices/{id}/publication",
                        decision(WorkflowActsTest::aNotice, "{\"startsOn\": \"" + District.today() + "\"}")),
                Map.entry("POST /api/v1/notices/{id}/return", decision(WorkflowActsTest::aNotice, RETURN)),
                Map.entry(
                        "POST /api/v1/objections/{id}/answer",
                        decision(
                                WorkflowActsTest::anObjection,
                                "{\"upheld\": false, \"answer\": \"经核实\", \"answeredOn\": \"2025-02-28\"}")));
    }

    private static Map<String, Scene> programmesAndDeliveries() {
        return Map.ofEntries(
                Map.entry("POST /api/v1/retention-runs/{id}/approval", decision(WorkflowActsTest::aRetentionRun, "")),
                Map.entry("POST /api/v1/retention-runs/{id}/return", decision(WorkflowActsTest::aRetentionRun, RETURN)),
                Map.entry("POST /api/v1/amendments/{id}/approval", decision(WorkflowActsTest::anAmendment, "")),
                Map.entry("POST /api/v1/amendments/{id}/return", decision(WorkflowActsTest::anAmendment, RETURN)),
                Map.entry("POST /api/v1/clashes/{id}/decision", step(WorkflowActsTest::aClash, ready -> DECISION)),
                Map.entry("POST /api/v1/programmes/{id}/submission", step(WorkflowActsTest::aProgramme)),
                Map.entry("POST /api/v1/programmes/{id}/approval", decision(WorkflowActsTest::aSubmittedProgramme, "")),
                Map.entry(
                        "POST /api/v1/programmes/{id}/return", decision(WorkflowActsTest::aSubmittedProgramme, RETURN)),
                Map.entry(
                        "POST /api/v1/programmes/{id}/renewal",
                        step(WorkflowActsTest::anApprovedProgramme, ready -> "{}")),
                Map.entry("POST " + ENTRIES, step(WorkflowActsTest::anEmptyBatch, ready -> SELECTION)),
                Map.entry("DELETE " + ENTRIES, step(WorkflowActsTest::aBatch)),
                Map.entry(
                        "POST /api/v1/delivery-batches/{id}/submission",
                        step(WorkflowActsTest::aBatch).editedBy("DELETE " + ENTRIES)),
                Map.entry(
                        "POST /api/v1/delivery-batches/{id}/approval", decision(WorkflowActsTest::aSubmittedBatch, "")),
                Map.entry("PUT /api/v1/delivery-batches/{id}/payment", step(WorkflowActsTest::aBatchToBePaid, ready ->
                        """
                                {"payment": "%s", "voucherNo": "2025-001"}""".formatted(ready.about()))),
                Map.entry(
                        "POST /api/v1/delivery-batches/{id}/return",
                        decision(WorkflowActsTest::aSubmittedBatch, RETURN)),
                Map.entry("POST /api/v1/complaints/{id}/investigation", step(WorkflowActsTest::aComplaint)),
                Map.entry(
                        "POST /api/v1/complaints/{id}/approval",
                        decision(WorkflowActsTest::anInvestigatedComplaint, """
                                {"outcome": "rejected", "finding": "示例结论"}""")),
                Map.entry("POST /api/v1/surveys/{id}/codes", step(WorkflowActsTest::aSurvey)),
                Map.entry("POST /api/v1/surveys/{id}/closing", step(WorkflowActsTest::anOpenSurvey)),
                Map.entry("POST /api/v1/surveys/{id}/publication", decision(WorkflowActsTest::aClosedSurvey, "")),
                Map.entry("POST /api/v1/deliveries/{id}/void", step(WorkflowActsTest::aDelivery, ready -> RETURN)),
                Map.entry(
                        "POST /api/v1/deliveries/{id}/void/approval",
                        decision(WorkflowActsTest::anUnwantedDelivery, "")));
    }

    /** Who entered the first rows stays one of those who entered the batch, whoever added the last. */
    @Test
    void nobodyConfirmsABatchOfWhichTheyEnteredAPart() {
        var batch = aBatch();
        var cleared = asOnVersion(Tokens.person("second-clerk", Tokens.REGION, Set.of("*"), "clerk"), batch.etag())
                .delete(batch.location() + "/entries");
        var added = asOnVersion(
                        Tokens.person("third-clerk", Tokens.REGION, Set.of("*"), "clerk"), cleared.header("ETag"))
                .body(SELECTION)
                .post(batch.location() + "/entries");
        var submitted = asOnVersion(
                        Tokens.person("third-clerk", Tokens.REGION, Set.of("*"), "clerk"), added.header("ETag"))
                .post(batch.location() + "/submission");

        for (var hand : Set.of(batch.hand(), "second-clerk", "third-clerk")) {
            org.jixiao.testkit.Api.refused(
                    asOnVersion(
                                    Tokens.person(hand, Tokens.REGION, Set.of("*"), "approver", "clerk"),
                                    submitted.header("ETag"))
                            .post(batch.location() + "/approval")
                            .then(),
                    403,
                    "own-entry");
        }
    }

    private static final String DECISION = "{\"decision\": \"legitimate\", \"reason\": \"示例理由\"}";

    private static Ready anAmendment() {
        var unit = String.valueOf(UNITS.getAndIncrement());
        String household = Amending.aHousehold(unit, "A1", "hardship", SyntheticPeople.woman(), null)
                .path("id");
        var proposed = Amending.proposed(unit, household, "{\"village\": \"虚拟02村\"}");
        return Ready.of("/api/v1/amendments/" + proposed.path("id"), proposed.header("ETag"), "clerk-" + unit);
    }

    private static Ready aRetentionRun() {
        var unit = String.valueOf(UNITS.getAndIncrement());
        var proposed = as(Tokens.clerk(unit))
                .body("{\"region\": \"130109\", \"unit\": \"%s\", \"year\": 2025, \"reason\": \"年度到期销毁\"}"
                        .formatted(unit))
                .post("/api/v1/retention-runs");
        return Ready.of("/api/v1/retention-runs/" + proposed.path("id"), proposed.header("ETag"), "clerk-" + unit);
    }

    private static Ready aClash() {
        var unit = String.valueOf(UNITS.getAndIncrement());
        var mother = SyntheticPeople.woman();
        Amending.aHousehold(String.valueOf(UNITS.getAndIncrement()), "A1", "hardship", mother, null);
        Amending.aHousehold(unit, "A1", "hardship", mother, null);
        String clash =
                as(Tokens.clerk(unit)).get("/api/v1/clashes?unit=" + unit).path("items[0].id");
        return Ready.of("/api/v1/clashes/" + clash, "\"v0\"", "clerk-" + unit);
    }

    private static final String SELECTION = "{\"select\": {\"proof\": \"保单 2025-0001\"}}";

    private static Ready aProgramme() {
        return aProgramme(String.valueOf(UNITS.getAndIncrement()));
    }

    private static Ready aProgramme(String unit) {
        var drafted = as(Tokens.clerk(unit))
                .body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": 2025, "project": "%s", "code": "p-%s",
                         "name": "示例补助项目", "referenceDay": "2025-03-01",
                         "kind": "insurance", "benefitUnit": "person", "eligibleCategories": ["bereaved-only-child"],
                         "standards": [{"code": "policy", "label": "每人保费", "amount": "200.00"}]}""".formatted(unit, UUID.randomUUID(), unit))
                .post("/api/v1/programmes");
        return Ready.of("/api/v1/programmes/" + drafted.path("id"), drafted.header("ETag"), "clerk-" + unit);
    }

    private static Ready aSubmittedProgramme() {
        return submitted(aProgramme());
    }

    /** Its renewal names no version: it changes nothing of the programme that it renews. */
    private static Ready anApprovedProgramme() {
        var programme = aSubmittedProgramme();
        asOnVersion(Tokens.approver(unit(programme)), programme.etag())
                .post(programme.location() + "/approval")
                .then()
                .statusCode(200);
        return Ready.of(programme.location(), null, programme.hand());
    }

    private static Ready submitted(Ready draft) {
        var answer = asOnVersion(Tokens.clerk(unit(draft)), draft.etag()).post(draft.location() + "/submission");
        answer.then().statusCode(200);
        return Ready.of(draft.location(), answer.header("ETag"), draft.hand());
    }

    private static String unit(Ready ready) {
        return ready.hand().substring("clerk-".length());
    }

    private static Ready anEmptyBatch() {
        var unit = String.valueOf(UNITS.getAndIncrement());
        whenImported(unit, file(bereavedCouple("H1")));
        var programme = submitted(aProgramme(unit));
        asOnVersion(Tokens.approver(unit), programme.etag())
                .post(programme.location() + "/approval")
                .then()
                .statusCode(200);
        var batch = asOnce(Tokens.clerk(unit))
                .body("{\"programme\": \"%s\", \"name\": \"示例批次\", \"deliveredOn\": \"2025-02-20\"}"
                        .formatted(programme.location().replaceAll(".*/", "")))
                .post("/api/v1/delivery-batches");
        return Ready.of("/api/v1/delivery-batches/" + batch.path("id"), batch.header("ETag"), "clerk-" + unit);
    }

    private static Ready aBatch() {
        var empty = anEmptyBatch();
        var filled = asOnVersion(Tokens.clerk(unit(empty)), empty.etag())
                .body(SELECTION)
                .post(empty.location() + "/entries");
        filled.then().statusCode(200);
        return Ready.of(empty.location(), filled.header("ETag"), empty.hand());
    }

    private static Ready aSubmittedBatch() {
        return submitted(aBatch());
    }

    private static Ready aBatchToBePaid() {
        var batch = aSubmittedBatch();
        String project = as(Tokens.clerk(unit(batch))).get(batch.location()).path("project");
        return new Ready(batch.location(), batch.etag(), batch.hand(), project);
    }

    private static Ready aDelivery() {
        var batch = aSubmittedBatch();
        asOnVersion(Tokens.approver(unit(batch)), batch.etag())
                .post(batch.location() + "/approval")
                .then()
                .statusCode(200);
        String delivery = as(Tokens.clerk(unit(batch)))
                .get("/api/v1/deliveries?batch=" + batch.location().replaceAll(".*/", ""))
                .path("items[0].id");
        return Ready.of("/api/v1/deliveries/" + delivery, null, batch.hand());
    }

    private static Ready aComplaint() {
        var delivery = aDelivery();
        var unit = unit(delivery);
        String household =
                as(Tokens.clerk(unit)).get("/api/v1/households?unit=" + unit).path("items[0].id");
        var complaint = as(Tokens.clerk(unit))
                .body("""
                        {"kind": "not-received", "channel": "visit", "household": "%s", "delivery": "%s",
                         "text": "示例"}""".formatted(household, delivery.location().replaceAll(".*/", "")))
                .post("/api/v1/complaints");
        complaint.then().statusCode(201);
        return Ready.of("/api/v1/complaints/" + complaint.path("id"), complaint.header("ETag"), delivery.hand());
    }

    private static Ready anInvestigatedComplaint() {
        return done(aComplaint(), "investigation");
    }

    private static Ready aSurvey() {
        var delivery = aDelivery();
        var unit = unit(delivery);
        String programme =
                as(Tokens.clerk(unit)).get("/api/v1/programmes?unit=" + unit).path("items[0].id");
        var survey = as(Tokens.clerk(unit))
                .body("{\"programme\": \"%s\", \"name\": \"示例调查\", \"sampleSize\": 2}".formatted(programme))
                .post("/api/v1/surveys");
        survey.then().statusCode(201);
        return Ready.of("/api/v1/surveys/" + survey.path("id"), survey.header("ETag"), delivery.hand());
    }

    private static Ready anOpenSurvey() {
        return done(aSurvey(), "codes");
    }

    private static Ready aClosedSurvey() {
        return done(anOpenSurvey(), "closing");
    }

    private static Ready done(Ready ready, String act) {
        var answer = asOnVersion(Tokens.clerk(unit(ready)), ready.etag()).post(ready.location() + "/" + act);
        answer.then().statusCode(200);
        return Ready.of(ready.location(), answer.header("ETag"), ready.hand());
    }

    private static Ready anUnwantedDelivery() {
        var delivery = aDelivery();
        as(Tokens.clerk(unit(delivery)))
                .body(RETURN)
                .post(delivery.location() + "/void")
                .then()
                .statusCode(201);
        return delivery;
    }

    private static Ready anApplication() {
        var unit = String.valueOf(UNITS.getAndIncrement());
        whenImported(unit, file(bereavedCouple("H1")));
        var programme = Enrolling.givenAProgramme(unit, "p", Enrolling.PERSONS);
        var household = Enrolling.household(unit, "H1");
        var enrolment = Enrolling.givenAnApplication(unit, programme, household, Enrolling.member(unit, household, 0));
        return new Ready(enrolment, "\"v0\"", "clerk-" + unit, programme);
    }

    /** Examined so far: 1 by the village, 2 by the township, 3 by the district, 4 made public, 5 confirmed; -1 not at all. */
    private static Ready stepped(Ready application, int steps) {
        var unit = unit(application);
        var path = application.location();
        if (steps < 0) {
            Enrolling.act(
                    Enrolling.villager(unit), path, "village-review", Enrolling.REVIEWED.replace("true", "false"));
        } else {
            var acts = Map.of(
                    1, List.of(Enrolling.villager(unit), "village-review", Enrolling.REVIEWED),
                    2, List.of(Enrolling.township(unit), "township-examination", Enrolling.EXAMINED),
                    3, List.of(Tokens.approver(unit), "approval", Enrolling.EXAMINED));
            for (var taken = 1; taken <= Math.min(steps, 3); taken++) {
                var act = acts.get(taken);
                Enrolling.act(act.get(0), path, act.get(1), act.get(2)).then().statusCode(200);
            }
        }
        if (steps >= 4) {
            Enrolling.whenItsPeriodIsOver(Enrolling.givenAPublishedNotice(unit, application.about()));
        }
        if (steps >= 5) {
            Enrolling.whenConfirmed(unit, path).then().statusCode(200);
        }
        return new Ready(path, as(Tokens.auditor()).get(path).header("ETag"), application.hand(), application.about());
    }

    private static Ready withoutVersion(Ready ready) {
        return new Ready(ready.location(), null, ready.hand(), ready.about());
    }

    private static Ready aReCheck() {
        var enrolment = stepped(anApplication(), 5);
        var reCheck = Enrolling.givenAReCheck(unit(enrolment), enrolment.location(), "pause", "2025-06-01");
        return Ready.of(reCheck, "\"v0\"", enrolment.hand());
    }

    private static Ready aRecovery() {
        var enrolment = stepped(anApplication(), 5);
        var unit = unit(enrolment);
        var batch = Enrolling.givenABatch(unit, enrolment.about(), "2025-06-20");
        Enrolling.whenSelected(unit, batch);
        Enrolling.act(Tokens.clerk(unit), batch, "submission", "");
        Enrolling.act(Tokens.approver(unit), batch, "approval", "").then().statusCode(200);
        Enrolling.whenDecided(unit, enrolment.location(), "exit", "2025-06-01");
        String delivery =
                as(Tokens.clerk(unit)).get("/api/v1/overpayments?unit=" + unit).path("items[0].delivery");
        String recovery = asOnce(Tokens.clerk(unit))
                .body("""
                {"delivery": "%s", "amount": "1.00", "recoveredOn": "2025-09-10", "documentNo": "缴款书 1"}""".formatted(delivery))
                .post("/api/v1/recoveries")
                .path("id");
        return Ready.of("/api/v1/recoveries/" + recovery, "\"v0\"", enrolment.hand());
    }

    private static Ready aNotice() {
        var enrolment = stepped(anApplication(), 3);
        var notice = Enrolling.givenANotice(unit(enrolment), enrolment.about());
        return Ready.of(notice, as(Tokens.auditor()).get(notice).header("ETag"), enrolment.hand());
    }

    private static Ready anObjection() {
        var enrolment = stepped(anApplication(), 3);
        var notice = Enrolling.givenAPublishedNotice(unit(enrolment), enrolment.about());
        String objection = as(Tokens.clerk(unit(enrolment)))
                .body("{\"content\": \"反映有误\", \"receivedOn\": \"2025-02-26\"}")
                .post(notice + "/objections")
                .path("id");
        return Ready.of("/api/v1/objections/" + objection, null, enrolment.hand());
    }
}
