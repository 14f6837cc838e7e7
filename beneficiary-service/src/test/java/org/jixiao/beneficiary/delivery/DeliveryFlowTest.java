package org.jixiao.beneficiary.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.bereavedSingle;
import static org.jixiao.beneficiary.Registering.familyOfAnAdmittedGirl;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.onlyChildFamily;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryFlowTest extends BeneficiaryServiceTest {

    private static final String INSURANCE = """
            "kind": "insurance", "benefitUnit": "household", "eligibleCategories": ["only-child-rural"],
            "eligibility": {"registration": "agricultural", "memberIs": "insured-child", "ageFrom": 9, "ageTo": 18},
            "standards": [{"code": "policy", "label": "每户保费", "amount": "30.00"}]""";
    private static final String NURSING = """
            "kind": "insurance", "benefitUnit": "person", "eligibleCategories": ["bereaved-only-child"],
            "standards": [{"code": "policy", "label": "每人保费", "amount": "200.00"}]""";
    private static final String VISITS = """
            "kind": "insurance", "benefitUnit": "household",
            "eligibleCategories": ["bereaved-only-child", "disabled-only-child"],
            "standards": [{"code": "couple", "label": "双人户", "amount": "475.00"},
                          {"code": "single", "label": "单人户", "amount": "365.00"}]""";
    private static final String GRANTS = """
            "kind": "cash", "benefitUnit": "person", "eligibleCategories": ["hardship"],
            "eligibility": {"memberIs": "admitted"},
            "standards": [{"code": "grant", "label": "助学金", "amount": "4000.00"}]""";

    @Test
    void theAgeOnTheReferenceDayDecidesBothBoundsIncluded() {
        whenImported(
                        "750101",
                        file(
                                // 9 on the reference day itself, 18 to the day before the 19th birthday
                                onlyChildFamily("H1", "130109100", LocalDate.of(2016, 3, 1)),
                                onlyChildFamily("H2", "130109100", LocalDate.of(2006, 3, 2)),
                                // one day too young, one day too old
                                onlyChildFamily("H3", "130109101", LocalDate.of(2016, 3, 2)),
                                onlyChildFamily("H4", "130109101", LocalDate.of(2006, 3, 1)),
                                bereavedCouple("H5")))
                .then()
                .body("accepted", is(5));
        var programme = givenAProgramme("750101", INSURANCE);

        assertThat(fact("750101", "programme.eligible", programme)).isEqualTo("2");
        var batch = givenABatch("750101", programme, "2025-03-20");
        whenSelected("750101", batch, "")
                .then()
                .statusCode(200)
                .body("entries", is(2))
                .body("amount", is("60.00"));
        as(Tokens.clerk("750101"))
                .get("/api/v1/delivery-batches/{id}/entries", batch)
                .then()
                .body("items", hasSize(2))
                .body("items[0].township", is("130109100"))
                .body("items[0].persons", is(3));
    }

    @Test
    void onlyConfirmedDeliveriesCount() {
        whenImported(
                        "750102",
                        file(
                                onlyChildFamily("H1", "130109100", LocalDate.of(2012, 1, 1)),
                                onlyChildFamily("H2", "130109101", LocalDate.of(2012, 1, 1))))
                .then()
                .body("accepted", is(2));
        var programme = givenAProgramme("750102", INSURANCE);
        var batch = givenABatch("750102", programme, "2025-03-20");
        whenSelected("750102", batch, ", \"householdNos\": [\"H1\"]").then().body("entries", is(1));
        whenSubmitted("750102", batch).then().statusCode(200).body("status", is("submitted"));

        assertThat(fact("750102", "delivery.households", programme)).isEqualTo("0");
        assertThat(fact("750102", "coverage.rate", programme)).isEqualTo("0.0000");
        assertThat(fact("750102", "delivery.standard", programme)).isNull();

        whenConfirmed("750102", batch).then().statusCode(200).body("status", is("confirmed"));

        assertThat(fact("750102", "delivery.households", programme)).isEqualTo("1");
        assertThat(fact("750102", "delivery.persons", programme)).isEqualTo("3");
        assertThat(fact("750102", "delivery.amount", programme)).isEqualTo("30.00");
        assertThat(fact("750102", "delivery.standard", programme)).isEqualTo("30.00");
        assertThat(fact("750102", "programme.eligible", programme)).isEqualTo("2");
        assertThat(fact("750102", "coverage.rate", programme)).isEqualTo("0.5000");
        as(Tokens.clerk("750102"))
                .get("/api/v1/deliveries?unit=750102&programme=" + programme)
                .then()
                .body("items", hasSize(1))
                .body("items[0].amount", is("30.00"))
                .body("items[0].proof", is("保单 2025-0001"))
                .body("items[0].batch", is(batch));
    }

    @Test
    void couplesAndSinglesGetTheirStandardsAndPersonsAreCountedOneByOne() {
        whenImported("750103", file(bereavedCouple("H1"), bereavedCouple("H2"), bereavedSingle("H3")))
                .then()
                .body("accepted", is(3));
        var visits = givenAProgramme("750103", VISITS);
        var batch = givenABatch("750103", visits, "2025-01-20");
        refused(whenSelected("750103", batch, "").then(), 400, "invalid-input")
                .body("errors.pointer", hasItem("/select/standard"));
        whenSelected("750103", batch, ", \"standard\": \"couple\", \"personCount\": 2")
                .then()
                .body("entries", is(2));
        whenSelected("750103", batch, ", \"standard\": \"single\", \"personCount\": 1")
                .then()
                .body("entries", is(3))
                .body("amount", is("1315.00"));
        whenSubmitted("750103", batch);
        whenConfirmed("750103", batch).then().statusCode(200);

        var nursing = givenAProgramme("750103", NURSING);
        var policies = givenABatch("750103", nursing, "2025-02-20");
        whenSelected("750103", policies, "").then().body("entries", is(5)).body("persons", is(5));
        whenSubmitted("750103", policies);
        whenConfirmed("750103", policies).then().statusCode(200);

        assertThat(fact("750103", "delivery.amount", visits)).isEqualTo("1315.00");
        assertThat(fact("750103", "delivery.standard", visits)).isNull();
        assertThat(fact("750103", "delivery.households", visits)).isEqualTo("3");
        assertThat(fact("750103", "delivery.persons", nursing)).isEqualTo("5");
        assertThat(fact("750103", "delivery.households", nursing)).isEqualTo("3");
        assertThat(fact("750103", "coverage.rate", nursing)).isEqualTo("1.0000");
    }

    @Test
    void onlyTheAdmittedGirlIsEligibleAndAListMayNameHer() {
        whenImported("750104", file(familyOfAnAdmittedGirl("H1"), bereavedCouple("H2")))
                .then()
                .body("accepted", is(2));
        var programme = givenAProgramme("750104", GRANTS);
        assertThat(fact("750104", "programme.eligible", programme)).isEqualTo("1");
        var batch = givenABatch("750104", programme, "2025-08-28");
        String household =
                as(Tokens.clerk("750104")).get("/api/v1/households?number=H1").path("items[0].id");
        List<Map<String, String>> members = as(Tokens.clerk("750104"))
                .get("/api/v1/households/{id}", household)
                .path("members");
        var girl = members.get(2).get("id");
        var father = members.get(0).get("id");

        refused(
                        whenListed("750104", batch, entry(household, girl), entry(household, father))
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", is(List.of("/entries/1")))
                .body("errors.rule", is(List.of("Eligible")));
        refused(
                        whenListed("750104", batch, entry(household, girl), entry(household, girl))
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", is(List.of("/entries/1")));
        whenListed("750104", batch, entry(household, girl))
                .then()
                .statusCode(200)
                .body("entries", is(1))
                .body("amount", is("4000.00"));
        refused(whenListed("750104", batch, entry(household, girl)).then(), 400, "invalid-input");
    }

    @Test
    void nobodyApprovesWhatTheyEnteredAndEveryActNamesItsVersion() {
        var both = Tokens.person("clerk-and-approver", "130109", Set.of("750105"), "clerk", "approver");
        whenImported("750105", file(bereavedCouple("H1")));
        String programme = asOnce(both)
                .body(programme("750105", NURSING))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asOnVersion(both, "\"v0\"")
                .post("/api/v1/programmes/{id}/submission", programme)
                .then()
                .statusCode(200);

        refused(
                asOnVersion(both, "\"v1\"")
                        .post("/api/v1/programmes/{id}/approval", programme)
                        .then(),
                403,
                "own-entry");
        refused(
                as(Tokens.approver("750105"))
                        .post("/api/v1/programmes/{id}/approval", programme)
                        .then(),
                428,
                "if-match-missing");
        refused(
                asOnVersion(Tokens.approver("750105"), "\"v0\"")
                        .post("/api/v1/programmes/{id}/approval", programme)
                        .then(),
                412,
                "stale-version");
        refused(
                asOnce(both)
                        .body(batch(programme, "2025-02-20"))
                        .post("/api/v1/delivery-batches")
                        .then(),
                409,
                "programme-not-approved");
        asOnVersion(Tokens.approver("750105"), "\"v1\"")
                .post("/api/v1/programmes/{id}/approval", programme)
                .then()
                .statusCode(200)
                .body("status", is("approved"));

        String batch = asOnce(both)
                .body(batch(programme, "2025-02-20"))
                .post("/api/v1/delivery-batches")
                .path("id");
        asOnVersion(both, etag("750105", batch))
                .body("{\"select\": {\"proof\": \"保单 2025-0001\"}}")
                .post("/api/v1/delivery-batches/{id}/entries", batch)
                .then()
                .statusCode(200);
        asOnVersion(both, etag("750105", batch))
                .post("/api/v1/delivery-batches/{id}/submission", batch)
                .then()
                .statusCode(200);
        refused(
                asOnVersion(both, etag("750105", batch))
                        .post("/api/v1/delivery-batches/{id}/approval", batch)
                        .then(),
                403,
                "own-entry");
    }

    @Test
    void aRepeatedActAnswersAsItDidTheFirstTime() {
        var key = UUID.randomUUID().toString();
        whenImported("750116", file(bereavedCouple("H1")));
        var programme = givenAProgramme("750116", NURSING);
        var batch = givenABatch("750116", programme, "2025-02-20");
        var etag = etag("750116", batch);

        for (var attempt = 0; attempt < 2; attempt++) {
            asOnVersion(Tokens.clerk("750116"), etag)
                    .header("Idempotency-Key", key)
                    .body("{\"select\": {\"proof\": \"保单 2025-0001\"}}")
                    .post("/api/v1/delivery-batches/{id}/entries", batch)
                    .then()
                    .statusCode(200)
                    .body("entries", is(2));
        }
        for (var attempt = 0; attempt < 2; attempt++) {
            asOnVersion(Tokens.clerk("750116"), "\"v1\"")
                    .header("Idempotency-Key", key + "-submission")
                    .post("/api/v1/delivery-batches/{id}/submission", batch)
                    .then()
                    .statusCode(200)
                    .body("status", is("submitted"));
        }
    }

    @Test
    void twoConfirmationsAtOnceDeliverOnce() throws Exception {
        whenImported("750106", file(bereavedCouple("H1")));
        var programme = givenAProgramme("750106", NURSING);
        var batch = givenABatch("750106", programme, "2025-02-20");
        whenSelected("750106", batch, "");
        whenSubmitted("750106", batch);
        var etag = etag("750106", batch);
        var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
        var answers = new java.util.ArrayList<java.util.concurrent.Future<Integer>>();
        for (var i = 0; i < 4; i++) {
            answers.add(pool.submit(() -> asOnVersion(Tokens.approver("750106"), etag)
                    .post("/api/v1/delivery-batches/{id}/approval", batch)
                    .statusCode()));
        }

        var confirmed = 0;
        for (var answer : answers) {
            assertThat(answer.get()).isIn(200, 409, 412);
            confirmed += answer.get() == 200 ? 1 : 0;
        }
        pool.shutdown();

        assertThat(confirmed).isOne();
        assertThat(fact("750106", "delivery.persons", programme)).isEqualTo("2");
    }

    @Test
    void aReturnedBatchIsClearedAndEnteredAgain() {
        whenImported("750107", file(bereavedCouple("H1"), bereavedSingle("H2")));
        var programme = givenAProgramme("750107", NURSING);
        var batch = givenABatch("750107", programme, "2025-02-20");
        refused(whenSubmitted("750107", batch).then(), 409, "delivery-empty-batch");
        whenSelected("750107", batch, "");
        whenSubmitted("750107", batch);

        asOnVersion(Tokens.approver("750107"), etag("750107", batch))
                .body("{\"reason\": \"缺少凭证\"}")
                .post("/api/v1/delivery-batches/{id}/return", batch)
                .then()
                .statusCode(200)
                .body("status", is("draft"))
                .body("returnReason", is("缺少凭证"));
        asOnVersion(Tokens.clerk("750107"), etag("750107", batch))
                .delete("/api/v1/delivery-batches/{id}/entries", batch)
                .then()
                .statusCode(200)
                .body("entries", is(0));
        whenSelected("750107", batch, ", \"householdNos\": [\"H2\"]").then().body("entries", is(1));
        refused(whenConfirmed("750107", batch).then(), 409, "delivery-wrong-state");
    }

    @Test
    void aDeliveryLiesInTheProgrammesYearAndABatchIsOpenedOnce() {
        var programme = givenAProgramme("750108", NURSING);

        refused(
                        asOnce(Tokens.clerk("750108"))
                                .body(batch(programme, "2024-12-31"))
                                .post("/api/v1/delivery-batches")
                                .then(),
                        409,
                        "delivery-wrong-year")
                .body("facts.fiscalYear", is(2025));
        refused(
                as(Tokens.clerk("750108"))
                        .body(batch(programme, "2025-12-31"))
                        .post("/api/v1/delivery-batches")
                        .then(),
                400,
                "idempotency-key-missing");
    }

    @Test
    void aVoidTakesTwoPersonsAndEveryEarlierReadingStays() {
        whenImported("750109", file(bereavedCouple("H1"), bereavedSingle("H2")));
        var programme = givenAProgramme("750109", NURSING);
        var batch = givenABatch("750109", programme, "2025-02-20");
        whenSelected("750109", batch, "");
        whenSubmitted("750109", batch);
        whenConfirmed("750109", batch);
        var before = reading("750109", "delivery.persons", programme, "");
        before.then().body("value", is("3"));
        String delivery = as(Tokens.clerk("750109"))
                .get("/api/v1/deliveries?batch=" + batch)
                .path("items[0].id");

        refused(
                as(Tokens.approver("750109"))
                        .post("/api/v1/deliveries/{id}/void/approval", delivery)
                        .then(),
                409,
                "delivery-no-void-request");
        as(Tokens.clerk("750109"))
                .body("{\"reason\": \"重复投保\"}")
                .post("/api/v1/deliveries/{id}/void", delivery)
                .then()
                .statusCode(201)
                .body("status", is("requested"));
        assertThat(fact("750109", "delivery.persons", programme)).isEqualTo("3");
        as(Tokens.approver("750109"))
                .post("/api/v1/deliveries/{id}/void/approval", delivery)
                .then()
                .statusCode(200)
                .body("status", is("void"));

        // void from today on: as of the end of the year of delivery it was still delivered
        assertThat(reading("750109", "delivery.persons", programme, "&asOf=2099-12-31")
                        .<String>path("value"))
                .isEqualTo("2");
        var again = reading("750109", "delivery.persons", programme, "&knownAt=" + before.path("knownAt"));
        assertThat(again.<String>path("digest")).isEqualTo(before.path("digest"));
        as(Tokens.clerk("750109"))
                .get("/api/v1/deliveries?batch=" + batch)
                .then()
                .body("items", hasSize(2));
        refused(
                as(Tokens.clerk("750109"))
                        .body("{\"reason\": \"再次\"}")
                        .post("/api/v1/deliveries/{id}/void", delivery)
                        .then(),
                409,
                "delivery-already-void");
    }

    @Test
    void aFactCanBeBrokenDownByTownshipAndProjectAndFollowedToItsDeliveries() {
        whenImported("750110", file(bereavedCouple("H1"), bereavedSingle("H2")));
        var programme = givenAProgramme("750110", NURSING);
        var batch = givenABatch("750110", programme, "2025-02-20");
        whenSelected("750110", batch, "");
        whenSubmitted("750110", batch);
        whenConfirmed("750110", batch);

        grouped("750110", "delivery.persons", "township")
                .then()
                .statusCode(200)
                .body("facts.subject.township", is(List.of("130109101", "130109102")))
                .body("facts.value", is(List.of("2", "1")));
        grouped("750110", "delivery.amount", "project").then().body("facts.value", is(List.of("600.00")));
        grouped("750110", "registry.persons", "township").then().body("facts.value", is(List.of("2", "1")));

        var fact = reading("750110", "delivery.persons", programme, "");
        as(Tokens.clerk("750110"))
                .urlEncodingEnabled(false)
                .get(fact.<String>path("source"))
                .then()
                .statusCode(200)
                .body("items", hasSize(fact.<Integer>path("rows")));
    }

    @Test
    void theDigestIsThatOfTheRowsThatTheFactNames() throws Exception {
        whenImported("750111", file(bereavedCouple("H1"), bereavedSingle("H2")));
        var programme = givenAProgramme("750111", NURSING);
        var batch = givenABatch("750111", programme, "2025-02-20");
        whenSelected("750111", batch, "");
        whenSubmitted("750111", batch);
        whenConfirmed("750111", batch);

        var hashes = new java.util.ArrayList<byte[]>();
        try (var owner = SuiteResource.asOwner();
                var rows = owner.createStatement()
                        .executeQuery("select row_hash from delivery where batch_id = '" + batch + "'")) {
            while (rows.next()) {
                hashes.add(rows.getBytes(1));
            }
        }

        assertThat(hashes).hasSize(3);
        reading("750111", "delivery.persons", programme, "")
                .then()
                .body("rowsDigest", is(org.jixiao.common.fact.Digest.ofRows(hashes)));
    }

    @Test
    void anotherUnitsProgrammesBatchesAndFactsDoNotExist() {
        var programme = givenAProgramme("750112", NURSING);
        var batch = givenABatch("750112", programme, "2025-02-20");

        for (var path : List.of(
                "/api/v1/programmes/" + programme,
                "/api/v1/delivery-batches/" + batch,
                "/api/v1/delivery-batches/" + batch + "/entries",
                "/api/v1/facts/delivery.persons?region=130109&unit=750112&fiscalYear=2025",
                "/api/v1/facts/programme.eligible?region=130109&unit=750113&fiscalYear=2025&programme=" + programme)) {
            refused(as(Tokens.clerk("750113")).get(path).then(), 404, "not-found");
        }
        refused(
                asOnce(Tokens.clerk("750113"))
                        .body(batch(programme, "2025-02-20"))
                        .post("/api/v1/delivery-batches")
                        .then(),
                404,
                "not-found");
        as(Tokens.clerk("750113")).get("/api/v1/programmes?unit=750112").then().body("items", hasSize(0));
        as(Tokens.viewer()).get("/api/v1/programmes/{id}", programme).then().statusCode(200);
        refused(as(Tokens.viewer()).get("/api/v1/deliveries").then(), 403, "forbidden");
    }

    @Test
    void aProgrammeSaysWhatIsWrongWithItAtOnce() {
        refused(
                        as(Tokens.clerk("750114"))
                                .body(programme("750114", """
                                        "kind": "cash", "benefitUnit": "person", "eligibleCategories": ["hardship"],
                                        "eligibility": {"ageFrom": 18, "ageTo": 9},
                                        "standards": [{"code": "a", "label": "甲", "amount": "0.00"},
                                                      {"code": "a", "label": "乙", "amount": "1.00"}]"""))
                                .post("/api/v1/programmes")
                                .then(),
                        400,
                        "invalid-input")
                .body(
                        "errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "/standards/0/amount", "/standards/1/code", "/eligibility/ageTo"));
        refused(
                        as(Tokens.clerk("750114"))
                                .body(programme(
                                        "750114",
                                        GRANTS.replace("admitted", "son").replace("4000.00", "4000.001")))
                                .post("/api/v1/programmes")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", hasItem("/eligibility/memberIs"));
    }

    @Test
    void aFactOfAProgrammeThatWasNotYetApprovedSaysNothing() {
        String programme = as(Tokens.clerk("750115"))
                .body(programme("750115", NURSING))
                .post("/api/v1/programmes")
                .path("id");

        reading("750115", "programme.eligible", programme, "")
                .then()
                .statusCode(200)
                .body("value", nullValue())
                .body("rows", is(0));
        refused(
                as(Tokens.clerk("750115"))
                        .get("/api/v1/facts/registry.households?region=130109&unit=750115&fiscalYear=2025&programme="
                                + programme)
                        .then(),
                400,
                "invalid-input");
    }

    private static String givenAProgramme(String unit, String terms) {
        String id = as(Tokens.clerk(unit))
                .body(programme(unit, terms))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201)
                .body("status", is("draft"))
                .extract()
                .path("id");
        asOnVersion(Tokens.clerk(unit), "\"v0\"")
                .post("/api/v1/programmes/{id}/submission", id)
                .then()
                .statusCode(200);
        asOnVersion(Tokens.approver(unit), "\"v1\"")
                .post("/api/v1/programmes/{id}/approval", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static String programme(String unit, String terms) {
        return """
                {"region": "130109", "unit": "%s", "fiscalYear": 2025, "project": "%s", "code": "p-%s",
                 "name": "示例补助项目", "referenceDay": "2025-03-01", %s}""".formatted(
                        unit, UUID.randomUUID(), UUID.randomUUID().toString().substring(0, 8), terms);
    }

    private static String givenABatch(String unit, String programme, String day) {
        return asOnce(Tokens.clerk(unit))
                .body(batch(programme, day))
                .post("/api/v1/delivery-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String batch(String programme, String day) {
        return """
                {"programme": "%s", "name": "示例批次", "deliveredOn": "%s"}""".formatted(programme, day);
    }

    private static Response whenSelected(String unit, String batch, String more) {
        return asOnVersion(Tokens.clerk(unit), etag(unit, batch))
                .body("{\"select\": {\"proof\": \"保单 2025-0001\"" + more + "}}")
                .post("/api/v1/delivery-batches/{id}/entries", batch);
    }

    private static Response whenListed(String unit, String batch, String... entries) {
        return asOnVersion(Tokens.clerk(unit), etag(unit, batch))
                .body("{\"entries\": [" + String.join(",", entries) + "]}")
                .post("/api/v1/delivery-batches/{id}/entries", batch);
    }

    private static String entry(String household, String member) {
        return """
                {"household": "%s", "member": "%s", "proof": "签收单 2025-08-001"}""".formatted(household, member);
    }

    private static Response whenSubmitted(String unit, String batch) {
        return asOnVersion(Tokens.clerk(unit), etag(unit, batch))
                .post("/api/v1/delivery-batches/{id}/submission", batch);
    }

    private static Response whenConfirmed(String unit, String batch) {
        return asOnVersion(Tokens.approver(unit), etag(unit, batch))
                .post("/api/v1/delivery-batches/{id}/approval", batch);
    }

    private static String etag(String unit, String batch) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/delivery-batches/{id}", batch)
                .header("ETag");
    }

    private static String fact(String unit, String name, String programme) {
        return reading(unit, name, programme, name.startsWith("delivery") ? "" : "&asOf=2099-12-31")
                .path("value");
    }

    private static Response reading(String unit, String name, String programme, String more) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/facts/" + name + "?region=130109&unit=" + unit + "&fiscalYear=2025&programme=" + programme
                        + more);
    }

    private static Response grouped(String unit, String name, String by) {
        return as(Tokens.clerk(unit)).body("""
                        {"facts": [{"name": "%s", "subject": {"region": "130109", "unit": "%s"}}],
                         "fiscalYear": 2025, "asOf": "2099-12-31", "groupBy": "%s"}""".formatted(name, unit, by)).post("/api/v1/facts/queries");
    }
}
