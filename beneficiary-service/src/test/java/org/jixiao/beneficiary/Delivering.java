package org.jixiao.beneficiary;

import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.jixiao.testkit.Tokens;

/** A programme and its batches as tests need them, of one unit each; the clerk enters, the approver confirms. */
public record Delivering(String unit, String programme, String project, String proof) {

    public static final String BATCHES = "/api/v1/delivery-batches/";

    /** @param kind of the programme; everybody bereaved gets the amount, by household or by person */
    public static Delivering programme(String unit, String kind, String benefitUnit, String amount) {
        var project = UUID.randomUUID().toString();
        String id = as(Tokens.clerk(unit))
                .body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": 2025, "project": "%s", "code": "p-%s",
                         "name": "示例补助项目", "referenceDay": "2025-03-01", "kind": "%s", "benefitUnit": "%s",
                         "eligibleCategories": ["bereaved-only-child"],
                         "standards": [{"code": "a", "label": "甲", "amount": "%s"}]}""".formatted(unit, project, project.substring(0, 8), kind, benefitUnit, amount))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201)
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
        var proof = kind.equals("insurance") ? "保单 2025-0001" : "签收单 2025-0001";
        return new Delivering(unit, id, project, proof);
    }

    public String givenABatch(String more) {
        return asOnce(Tokens.clerk(unit))
                .body("""
                        {"programme": "%s", "name": "示例批次", "deliveredOn": "2025-02-20"%s}""".formatted(programme, more))
                .post("/api/v1/delivery-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @param more of the selection, beginning with a comma */
    public Response whenSelected(String batch, String more) {
        return asOnVersion(Tokens.clerk(unit), etag(batch))
                .body("{\"select\": {\"proof\": \"" + proof + "\"" + more + "}}")
                .post(BATCHES + batch + "/entries");
    }

    public String givenASubmittedBatch(String more) {
        var batch = givenABatch("");
        whenSelected(batch, more).then().statusCode(200);
        asOnVersion(Tokens.clerk(unit), etag(batch))
                .post(BATCHES + batch + "/submission")
                .then()
                .statusCode(200);
        return batch;
    }

    public Response whenConfirmed(String batch) {
        return asOnVersion(Tokens.approver(unit), etag(batch)).post(BATCHES + batch + "/approval");
    }

    public String givenAConfirmedBatch(String more) {
        var batch = givenASubmittedBatch(more);
        whenConfirmed(batch).then().statusCode(200);
        return batch;
    }

    public Response whenLinked(String batch, String payment) {
        return asOnVersion(Tokens.clerk(unit), etag(batch))
                .body("{\"payment\": \"" + payment + "\", \"voucherNo\": \"" + RecordedBudget.VOUCHER + "\"}")
                .put(BATCHES + batch + "/payment");
    }

    public List<String> deliveries(String batch) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/deliveries?limit=200&batch=" + batch)
                .path("items.id");
    }

    public String etag(String batch) {
        return as(Tokens.clerk(unit)).get(BATCHES + batch).header("ETag");
    }

    /** A fact of the programme as of a day that nothing here lies behind. */
    public String fact(String name) {
        return reading(name, "&asOf=2099-12-31").path("value");
    }

    public Response reading(String name, String more) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/facts/" + name + "?region=130109&unit=" + unit + "&fiscalYear=2025&programme=" + programme
                        + more);
    }
}
