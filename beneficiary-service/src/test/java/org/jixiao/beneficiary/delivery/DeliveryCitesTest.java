package org.jixiao.beneficiary.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.Registering.bereavedSingle;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.Delivering;
import org.jixiao.beneficiary.programme.ProgrammeKind;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A delivery cites what it is for and what proves it. */
@QuarkusTest
class DeliveryCitesTest extends BeneficiaryServiceTest {

    @ParameterizedTest(name = "{0} proven by {1}: {2}")
    @CsvSource({
        "INSURANCE, 保单 2025-0001, true",
        "INSURANCE, 保单, false",
        "INSURANCE, 签收单 2025-0001, false",
        "INSURANCE, 2025-0001, false",
        "CASH, 支付凭证 2025-0001, true",
        "CASH, 收据 12, true",
        "CASH, 签收单 12, true",
        "CASH, 银行回单 12, true",
        "CASH, 银行回盘 12, true",
        "CASH, 保单 2025-0001, false",
        "CASH, 照片 12, false",
        "GOODS, 签收单 12, true",
        "GOODS, 照片 12, true",
        "GOODS, 银行回单 12, false",
        "GOODS, 照片 ——, false",
        "SERVICE, 服务记录 12, true",
        "SERVICE, 签收单 12, true",
        "SERVICE, 保单 12, false",
    })
    void eachKindOfDeliveryHasItsOwnProofs(ProgrammeKind kind, String proof, boolean proves) {
        assertThat(ProofKind.proves(kind, proof)).isEqualTo(proves);
    }

    @Test
    void anEntryWhoseProofDoesNotFitIsNamedWithWhatWouldFit() {
        whenImported("771101", file(bereavedSingle("H1")));
        var delivering = Delivering.programme("771101", "insurance", "household", "30.00");
        var batch = delivering.givenABatch("");

        var refusal = asOnVersion(Tokens.clerk("771101"), delivering.etag(batch))
                .body("{\"select\": {\"proof\": \"签收单 12\", \"days\": 3}}")
                .post(Delivering.BATCHES + batch + "/entries");

        refused(refusal.then(), 400, "invalid-input")
                .body("errors.pointer", is(List.of("/select/proof", "/select/days")))
                .body("errors.rule", is(List.of("Proof", "Days")));
        assertThat(refusal.asString()).contains("保单");
    }

    @Test
    void aServiceSaysItsDays() {
        whenImported("771102", file(bereavedSingle("H1")));
        var delivering = Delivering.programme("771102", "service", "household", "800.00");
        var batch = delivering.givenABatch("");

        refused(delivering.whenSelected(batch, "").then(), 400, "invalid-input")
                .body("errors.pointer", is(List.of("/select/days")));
        delivering.whenSelected(batch, ", \"days\": 12").then().statusCode(200);

        as(Tokens.clerk("771102"))
                .get(Delivering.BATCHES + batch + "/entries")
                .then()
                .body("items[0].days", is(12));
    }

    @Test
    void aDeliveryCitesItsPeriodAndTheProjectsCode() {
        whenImported("771103", file(bereavedSingle("H1")));
        var delivering = Delivering.programme("771103", "insurance", "household", "30.00");
        refused(
                        asOnce(Tokens.clerk("771103"))
                                .body("""
                                {"programme": "%s", "name": "示例批次", "deliveredOn": "2025-02-20",
                                 "period": {"from": "2025-04-01", "to": "2025-03-31"}}""".formatted(delivering.programme()))
                                .post("/api/v1/delivery-batches")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", is(List.of("/period/to")));
        var batch = delivering.givenABatch(", \"period\": {\"from\": \"2025-04-01\", \"to\": \"2026-03-31\"}");
        delivering.whenSelected(batch, "");
        asOnVersion(Tokens.clerk("771103"), delivering.etag(batch)).post(Delivering.BATCHES + batch + "/submission");
        delivering.whenConfirmed(batch).then().statusCode(200);

        as(Tokens.clerk("771103"))
                .get("/api/v1/deliveries?batch=" + batch)
                .then()
                .body("items[0].period.from", is("2025-04-01"))
                .body("items[0].period.to", is("2026-03-31"))
                .body("items[0].projectCode", is("CODE-" + delivering.project().substring(24)));
        as(Tokens.clerk("771103"))
                .get(Delivering.BATCHES + delivering.givenABatch(""))
                .then()
                .body("period.from", is("2025-02-20"))
                .body("period.to", is("2026-02-19"));
    }
}
