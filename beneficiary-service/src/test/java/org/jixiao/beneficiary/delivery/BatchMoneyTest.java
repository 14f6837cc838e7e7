package org.jixiao.beneficiary.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.bereavedSingle;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.Delivering;
import org.jixiao.beneficiary.RecordedBudget;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.wire.BrokenLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is confirmed that the project has no money for, and every batch is followed to what paid for it. */
@QuarkusTest
class BatchMoneyTest extends BeneficiaryServiceTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whereBudgetGivesNoAnswerNothingIsConfirmed(BrokenLine line) {
        var unit = "77101" + line.ordinal();
        var delivering = given(unit, "100.00");
        var batch = delivering.givenASubmittedBatch("");
        RecordedBudget.broken(delivering.project(), line);

        refused(delivering.whenConfirmed(batch).then(), 503, "peer-unavailable")
                .body("detail", containsString("预算服务"))
                .body("facts.peer", is("budget"));

        assertThat(status(delivering, batch)).isEqualTo("submitted");
        assertThat(delivering.fact("delivery.amount")).isEqualTo("0.00");
        RecordedBudget.repaired(delivering.project());
        delivering.whenConfirmed(batch).then().statusCode(200);
    }

    @Test
    void aProjectWithoutAnOfficialCodeCanBePaidFor() {
        var delivering = given("771020", "100.00");
        RecordedBudget.uncoded(delivering.project());
        var batch = delivering.givenASubmittedBatch("");

        delivering.whenConfirmed(batch).then().statusCode(200).body("projectCode", nullValue());
        assertThat(delivering.fact("delivery.amount")).isEqualTo("200.00");
        as(Tokens.clerk("771020"))
                .get("/api/v1/deliveries?unit=771020")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void aFactThatIsNotWhatItsDigestSaysConfirmsNothing() {
        var delivering = given("771021", "100.00");
        var batch = delivering.givenASubmittedBatch("");
        RecordedBudget.forged(delivering.project());

        refused(delivering.whenConfirmed(batch).then(), 503, "peer-digest-mismatch");

        assertThat(status(delivering, batch)).isEqualTo("submitted");
    }

    @Test
    void aBatchThatTheProjectCannotPayIsAConflictThatNamesBothAmounts() {
        var delivering = given("771022", "100.00");
        var batch = delivering.givenASubmittedBatch("");
        RecordedBudget.has(delivering.project(), "250.00", "50.01");

        refused(delivering.whenConfirmed(batch).then(), 409, "delivery-not-enough-money")
                .body("facts.needed", is("200.00"))
                .body("facts.left", is("199.99"))
                .body("detail", containsString("本批次需要 200.00 元，项目可用 199.99 元"));
        assertThat(status(delivering, batch)).isEqualTo("submitted");

        RecordedBudget.has(delivering.project(), "250.00", "50.00");
        delivering
                .whenConfirmed(batch)
                .then()
                .statusCode(200)
                .body("status", is("confirmed"))
                .body("projectCode", is("CODE-" + delivering.project().substring(24)));
    }

    @Test
    void whatOtherBatchesHaveYetToBePaidIsNotLeftForThisOne() {
        var delivering = given("771023", "100.00");
        RecordedBudget.has(delivering.project(), "300.00", "0.00");
        var first = delivering.givenAConfirmedBatch("");
        var second = delivering.givenASubmittedBatch("");

        refused(delivering.whenConfirmed(second).then(), 409, "delivery-not-enough-money")
                .body("facts.left", is("100.00"))
                .body("facts.unpaid", is("200.00"));

        // paid and linked: spent, and owed no more
        var payment = UUID.randomUUID().toString();
        RecordedBudget.paid(payment, delivering.project(), "200.00");
        RecordedBudget.has(delivering.project(), "400.00", "200.00");
        delivering.whenLinked(first, payment).then().statusCode(200);
        delivering.whenConfirmed(second).then().statusCode(200);
    }

    @Test
    void whatWasPaidBeforeAndIsLinkedNeedsNoMoneyAgain() {
        var delivering = given("771024", "100.00");
        RecordedBudget.has(delivering.project(), "200.00", "200.00");
        var batch = delivering.givenASubmittedBatch("");
        refused(delivering.whenConfirmed(batch).then(), 409, "delivery-not-enough-money");
        var payment = UUID.randomUUID().toString();
        RecordedBudget.paid(payment, delivering.project(), "200.00");

        delivering.whenLinked(batch, payment).then().statusCode(200);

        delivering.whenConfirmed(batch).then().statusCode(200);
    }

    @Test
    void budgetIsAskedWithTheApproversOwnTokenAndOnlyWhereThereIsSomethingToConfirm() {
        var delivering = given("771025", "100.00");
        var batch = delivering.givenASubmittedBatch("");
        var token = Tokens.approver("771025");
        var etag = delivering.etag(batch);

        refused(
                asOnVersion(token, "\"v0\"")
                        .post(Delivering.BATCHES + batch + "/approval")
                        .then(),
                412,
                "stale-version");
        assertThat(RecordedBudget.questions()).noneMatch(question -> question.startsWith("Bearer " + token));
        asOnVersion(token, etag)
                .post(Delivering.BATCHES + batch + "/approval")
                .then()
                .statusCode(200);

        assertThat(RecordedBudget.questions())
                .contains("Bearer " + token + " /api/v1/projects/" + delivering.project())
                .contains("Bearer " + token + " /api/v1/facts/queries");
    }

    @Test
    void aRepeatedConfirmationAnswersAsItDidThoughBudgetIsAwayByNow() {
        var delivering = given("771026", "100.00");
        var batch = delivering.givenASubmittedBatch("");
        var etag = delivering.etag(batch);
        for (var attempt = 0; attempt < 2; attempt++) {
            asOnVersion(Tokens.approver("771026"), etag)
                    .header("Idempotency-Key", "confirmation-771026")
                    .post(Delivering.BATCHES + batch + "/approval")
                    .then()
                    .statusCode(200)
                    .body("status", is("confirmed"));
            RecordedBudget.broken(delivering.project(), BrokenLine.CUT);
        }
    }

    @Test
    void aPaymentIsLinkedThatIsOfTheProjectAndOfTheBatchOrAPartOfIt() {
        var delivering = given("771027", "100.00");
        var batch = delivering.givenAConfirmedBatch("");
        var elsewhere = UUID.randomUUID().toString();
        RecordedBudget.paid(elsewhere, UUID.randomUUID().toString(), "50.00");
        refused(delivering.whenLinked(batch, elsewhere).then(), 409, "delivery-wrong-project");
        var unknown = UUID.randomUUID().toString();
        RecordedBudget.paid(unknown, delivering.project(), "");
        refused(delivering.whenLinked(batch, unknown).then(), 409, "peer-refused");
        var reversal = UUID.randomUUID().toString();
        RecordedBudget.paid(reversal, delivering.project(), "-50.00");
        refused(delivering.whenLinked(batch, reversal).then(), 409, "delivery-overpaid");
        var part = UUID.randomUUID().toString();
        RecordedBudget.paid(part, delivering.project(), "150.00");
        refused(
                asOnVersion(Tokens.clerk("771027"), delivering.etag(batch))
                        .body("{\"payment\": \"" + part + "\", \"voucherNo\": \"2025-999\"}")
                        .put(Delivering.BATCHES + batch + "/payment")
                        .then(),
                409,
                "delivery-wrong-voucher");

        delivering
                .whenLinked(batch, part)
                .then()
                .statusCode(200)
                .body("payments.payment", is(java.util.List.of(part)))
                .body("payments.amount", is(java.util.List.of("150.00")));

        refused(delivering.whenLinked(batch, part).then(), 409, "delivery-already-linked");
        var tooMuch = UUID.randomUUID().toString();
        RecordedBudget.paid(tooMuch, delivering.project(), "50.01");
        refused(delivering.whenLinked(batch, tooMuch).then(), 409, "delivery-overpaid")
                .body("facts.left", is("50.00"));
        var rest = UUID.randomUUID().toString();
        RecordedBudget.paid(rest, delivering.project(), "50.00");
        delivering.whenLinked(batch, rest).then().statusCode(200).body("payments", hasSize(2));
    }

    @Test
    void aPaymentIsFollowedToItsBatchAndItsDeliveriesAndBack() {
        var delivering = given("771028", "100.00");
        var batch = delivering.givenAConfirmedBatch("");
        var other = delivering.givenAConfirmedBatch("");
        var payment = UUID.randomUUID().toString();
        RecordedBudget.paid(payment, delivering.project(), "200.00");
        delivering.whenLinked(batch, payment).then().statusCode(200);

        as(Tokens.clerk("771028"))
                .get("/api/v1/delivery-batches?payment=" + payment)
                .then()
                .body("items.id", is(java.util.List.of(batch)))
                .body("items[0].payments[0].voucherNo", is(RecordedBudget.VOUCHER));
        as(Tokens.clerk("771028"))
                .get("/api/v1/deliveries?payment=" + payment)
                .then()
                .body("items", hasSize(2))
                .body("items[0].batch", is(batch));
        as(Tokens.clerk("771028"))
                .get("/api/v1/delivery-batches?payment=" + UUID.randomUUID())
                .then()
                .body("items", hasSize(0));
        assertThat(delivering.deliveries(other)).hasSize(2);
    }

    private static Delivering given(String unit, String amount) {
        whenImported(unit, file(bereavedCouple("H1"), bereavedSingle("H2")));
        return Delivering.programme(unit, "cash", "household", amount);
    }

    private static String status(Delivering delivering, String batch) {
        return as(Tokens.clerk(delivering.unit()))
                .get(Delivering.BATCHES + batch)
                .path("status");
    }
}
