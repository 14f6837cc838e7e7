package org.jixiao.beneficiary.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.bereavedSingle;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.beneficiary.Uploading.RETURNS;
import static org.jixiao.beneficiary.Uploading.whenUploaded;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.Delivering;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a household says it did not get does not count until somebody has found out. */
@QuarkusTest
class ComplaintTest extends BeneficiaryServiceTest {

    private static final String TEXT = "受益人0001称五月慰问金未收到";

    @Test
    void aComplaintNamesADeliveryOfItsOwnHouseholdNotBeforeItsDay() {
        var delivering = given("773001");
        var batch = delivering.givenAConfirmedBatch("");
        var mine = delivery(delivering, batch, 0);
        var others = delivery(delivering, batch, 1);

        refused(
                        whenReceived("773001", "not-received", mine.household(), null, "2025-06-02")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", is(List.of("/delivery")));
        refused(
                        whenReceived("773001", "not-received", mine.household(), others.id(), "2025-06-02")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.rule", is(List.of("Household")));
        refused(
                        whenReceived("773001", "not-received", mine.household(), mine.id(), "2025-02-19")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.rule", is(List.of("AfterDelivery")));
        refused(
                        whenReceived("773001", "not-received", mine.household(), mine.id(), "2099-01-01")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.rule", is(List.of("NotFuture")));
        refused(
                whenReceived("773009", "other", mine.household(), null, "2025-06-02")
                        .then(),
                404,
                "not-found");
        assertThat(delivering.fact("delivery.blocked")).isEqualTo("0");
    }

    @ParameterizedTest(name = "{0}: {1} deliveries count, {2} are blocked")
    @CsvSource({"upheld, 1, 1", "rejected, 2, 0", "withdrawn, 2, 0"})
    void whatIsSaidNotToBeReceivedDoesNotCountUntilItIsFoundOtherwise(String outcome, String counting, String blocked) {
        var unit = "77301" + outcome.length();
        var delivering = given(unit);
        var batch = delivering.givenAConfirmedBatch("");
        var delivery = delivery(delivering, batch, 0);
        var before = delivering.reading("delivery.count", "&asOf=2099-12-31");
        before.then().body("value", is("2"));

        var complaint = whenReceived(unit, "not-received", delivery.household(), delivery.id(), "2025-06-02");
        complaint.then().statusCode(201).body("status", is("open")).body("text", nullValue());

        assertThat(delivering.fact("delivery.count")).isEqualTo("1");
        assertThat(delivering.fact("delivery.blocked")).isEqualTo("1");
        assertThat(delivering.fact("complaint.open")).isEqualTo("1");
        assertThat(delivering.deliveries(batch)).doesNotContain(delivery.id());
        // from the day of the complaint on, not before
        assertThat(delivering.reading("delivery.count", "&asOf=2025-06-01").<String>path("value"))
                .isEqualTo("2");
        var meanwhile = delivering.reading("delivery.count", "&asOf=2099-12-31");

        whenDecided(unit, complaint, outcome).then().statusCode(200).body("status", is(outcome));

        assertThat(delivering.fact("delivery.count")).isEqualTo(counting);
        assertThat(delivering.fact("delivery.blocked")).isEqualTo(blocked);
        assertThat(delivering.fact("complaint.open")).isEqualTo("0");
        assertThat(delivering.fact("complaint.upheld")).isEqualTo(blocked);
        assertThat(delivering.fact("complaint.received")).isEqualTo("1");
        for (var earlier : List.of(before, meanwhile)) {
            assertThat(delivering
                            .reading("delivery.count", "&asOf=2099-12-31&knownAt=" + earlier.path("knownAt"))
                            .<String>path("digest"))
                    .isEqualTo(earlier.path("digest"));
        }
    }

    @Test
    void onlyNotReceivedBlocksAndNobodyDecidesWhatTheyReceived() {
        var delivering = given("773002");
        var batch = delivering.givenAConfirmedBatch("");
        var delivery = delivery(delivering, batch, 0);

        var complaint = whenReceived("773002", "wrong-amount", delivery.household(), delivery.id(), "2025-06-02");

        assertThat(delivering.fact("delivery.count")).isEqualTo("2");
        refused(
                decision(Tokens.approver("773002"), "773002", complaint, "rejected")
                        .then(),
                409,
                "complaint-wrong-state");
        investigated("773002", complaint);
        refused(
                decision(
                                Tokens.person("clerk-773002", "130109", Set.of("773002"), "approver"),
                                "773002",
                                complaint,
                                "rejected")
                        .then(),
                403,
                "own-entry");
    }

    @Test
    void whatWasSaidAndFoundIsSealedAndShownToNobodyUnrecorded() throws Exception {
        var delivering = given("773003");
        var delivery = delivery(delivering, delivering.givenAConfirmedBatch(""), 0);
        var complaint = whenReceived("773003", "conduct", delivery.household(), delivery.id(), "2025-06-02");
        whenDecided("773003", complaint, "rejected");

        as(Tokens.clerk("773003"))
                .get("/api/v1/complaints/" + complaint.path("id"))
                .then()
                .statusCode(200)
                .body("text", is(TEXT))
                .body("finding", is("示例结论"));
        var list = as(Tokens.clerk("773003")).get("/api/v1/complaints?unit=773003&status=rejected");
        list.then().body("items", hasSize(1));
        assertThat(list.asString()).doesNotContain("受益人0001", "示例结论");
        try (var owner = SuiteResource.asOwner();
                var rows = owner.createStatement()
                        .executeQuery("select encode(text_sealed, 'escape'), (select string_agg(content, '')"
                                + " from audit_entry where unit_code = '773003') from complaint"
                                + " where unit_code = '773003'")) {
            rows.next();
            assertThat(rows.getString(1)).doesNotContain("0001");
            assertThat(rows.getString(2)).doesNotContain("受益人0001", "示例结论");
        }
        refused(
                as(Tokens.clerk("773004"))
                        .get("/api/v1/complaints/" + complaint.path("id"))
                        .then(),
                404,
                "not-found");
    }

    @Test
    void aHouseholdsLedgerSaysWhatWasRecordedInItsNameAndWhatBecameOfIt() {
        var delivering = given("773005");
        var batch = delivering.givenAConfirmedBatch("");
        var delivery = delivery(delivering, batch, 0);
        var voided = delivery(delivering, delivering.givenAConfirmedBatch(""), 0);
        var returned = delivery(delivering, delivering.givenAConfirmedBatch(""), 0);
        whenReceived("773005", "not-received", delivery.household(), delivery.id(), "2025-06-02");
        as(Tokens.clerk("773005")).body("{\"reason\": \"重复发放\"}").post("/api/v1/deliveries/" + voided.id() + "/void");
        as(Tokens.approver("773005")).post("/api/v1/deliveries/" + voided.id() + "/void/approval");
        whenUploaded("773005", "bank-returns", RETURNS, returned.id() + ",,,失败,户名不符,2025-02-25");
        delivering.givenAConfirmedBatch("");

        var ledger = as(Tokens.clerk("773005")).get("/api/v1/household-ledgers/" + delivery.household());

        ledger.then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.counts", is(List.of(false, false, false, true)))
                .body("items[0].complaints", is(List.of("not-received open")))
                .body("items[0].confirmedBy", is("approver-773005"))
                .body("items[0].amount", is("100.00"))
                .body("items[0].programme", is("示例补助项目"))
                .body("items[2].returned", is("户名不符"))
                .body("items[3].voided", nullValue());
        assertThat(ledger.<String>path("items[1].voided")).endsWith("重复发放");
        refused(
                as(Tokens.clerk("773004"))
                        .get("/api/v1/household-ledgers/" + delivery.household())
                        .then(),
                404,
                "not-found");
        refused(
                as(Tokens.viewer())
                        .get("/api/v1/household-ledgers/" + delivery.household())
                        .then(),
                403,
                "forbidden");
    }

    private record Delivered(String id, String household) {}

    private static Delivered delivery(Delivering delivering, String batch, int index) {
        var page = as(Tokens.clerk(delivering.unit())).get("/api/v1/deliveries?batch=" + batch);
        return new Delivered(page.path("items[" + index + "].id"), page.path("items[" + index + "].household"));
    }

    private static Response whenReceived(String unit, String kind, String household, String delivery, String on) {
        var about = delivery == null ? "" : ", \"delivery\": \"" + delivery + "\"";
        return as(Tokens.clerk(unit))
                .body("""
                {"kind": "%s", "channel": "visit", "household": "%s"%s, "receivedOn": "%s", "text": "%s"}""".formatted(kind, household, about, on, TEXT))
                .post("/api/v1/complaints");
    }

    private static void investigated(String unit, Response complaint) {
        asOnVersion(Tokens.clerk(unit), "\"v0\"")
                .post("/api/v1/complaints/" + complaint.path("id") + "/investigation")
                .then()
                .statusCode(200)
                .body("status", is("investigating"));
    }

    private static Response whenDecided(String unit, Response complaint, String outcome) {
        investigated(unit, complaint);
        return decision(Tokens.approver(unit), unit, complaint, outcome);
    }

    private static Response decision(String token, String unit, Response complaint, String outcome) {
        var path = "/api/v1/complaints/" + complaint.path("id");
        var etag = as(Tokens.clerk(unit)).get(path).header("ETag");
        return asOnVersion(token, etag)
                .body("{\"outcome\": \"" + outcome + "\", \"finding\": \"示例结论\"}")
                .post(path + "/approval");
    }

    private static Delivering given(String unit) {
        whenImported(unit, file(bereavedCouple("H1"), bereavedSingle("H2")));
        return Delivering.programme(unit, "cash", "household", "100.00");
    }
}
