package org.jixiao.beneficiary;

import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jixiao.beneficiary.amendment.Amending;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.wire.Addresses;
import org.jixiao.testkit.wire.BadInput;
import org.jixiao.testkit.wire.BadRequests;
import org.jixiao.testkit.wire.Bounds;
import org.jixiao.testkit.wire.DatabaseDown;
import org.jixiao.testkit.wire.Inventory;
import org.jixiao.testkit.wire.Overload;
import org.jixiao.testkit.wire.PermissionMatrix;

/** What every operation of this service does on the wire. */
@QuarkusTest
class WireTest extends BeneficiaryServiceTest
        implements Inventory, Addresses, PermissionMatrix, BadInput, BadRequests, Bounds, Overload, DatabaseDown {

    private static final String UNIT = "790001";

    @Override
    public Map<String, String> records() {
        var programme = as(Tokens.clerk(UNIT)).body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": 2025, "code": "wire", "name": "示例补助项目",
                         "project": "0197a9c2-4c3e-7a51-8d20-6f3f8a1c2b4d", "referenceDay": "2025-03-01",
                         "kind": "cash", "benefitUnit": "household", "eligibleCategories": ["hardship"],
                         "standards": [{"code": "a", "label": "甲", "amount": "1.00"}]}""".formatted(UNIT)).post("/api/v1/programmes");
        String id = programme.path("id");
        var submitted = asOnVersion(Tokens.clerk(UNIT), programme.header("ETag"))
                .post("/api/v1/programmes/{id}/submission", id);
        asOnVersion(Tokens.approver(UNIT), submitted.header("ETag")).post("/api/v1/programmes/{id}/approval", id);
        var batch = asOnce(Tokens.clerk(UNIT)).body("""
                        {"programme": "%s", "name": "示例批次", "deliveredOn": "2025-03-01"}""".formatted(id)).post("/api/v1/delivery-batches");
        whenImported(UNIT, file(bereavedCouple("W1")));
        var register = Enrolling.givenAProgramme(UNIT, "register", Enrolling.PERSONS);
        var household = Enrolling.household(UNIT, "W1");
        var one = Enrolling.givenAnApplication(UNIT, register, household, Enrolling.member(UNIT, household, 0));
        Enrolling.examined(UNIT, one);
        var notice = Enrolling.givenAPublishedNotice(UNIT, register);
        Enrolling.whenItsPeriodIsOver(notice);
        Enrolling.whenConfirmed(UNIT, one).then().statusCode(200);
        var paid = Enrolling.givenABatch(UNIT, register, "2025-06-20");
        Enrolling.whenSelected(UNIT, paid);
        Enrolling.act(Tokens.clerk(UNIT), paid, "submission", "");
        Enrolling.act(Tokens.approver(UNIT), paid, "approval", "");
        var reCheck = Enrolling.givenAReCheck(UNIT, one, "exit", "2025-06-01");
        Enrolling.act(Tokens.approver(UNIT), reCheck, "approval", "");
        String delivery =
                as(Tokens.clerk(UNIT)).get("/api/v1/overpayments?unit=" + UNIT).path("items[0].delivery");
        String recovery = asOnce(Tokens.clerk(UNIT))
                .body("""
                {"delivery": "%s", "amount": "1.00", "recoveredOn": "2025-09-10", "documentNo": "缴款书 1"}""".formatted(delivery))
                .post("/api/v1/recoveries")
                .path("id");
        var delivering = Delivering.programme(UNIT, "cash", "household", "1.00");
        delivering.givenAConfirmedBatch("");
        var survey = as(Tokens.clerk(UNIT))
                .body("{\"programme\": \"" + delivering.programme() + "\", \"name\": \"示例\", \"sampleSize\": 1}")
                .post("/api/v1/surveys");
        var complaint = as(Tokens.clerk(UNIT))
                .body("{\"kind\": \"other\", \"channel\": \"visit\", \"household\": \"" + household
                        + "\", \"text\": \"示例\"}")
                .post("/api/v1/complaints");
        var mother = SyntheticPeople.woman();
        Amending.aHousehold("790002", "A1", "hardship", mother, null);
        String amended =
                Amending.aHousehold(UNIT, "A1", "hardship", mother, null).path("id");
        String amendment =
                Amending.proposed(UNIT, amended, "{\"village\": \"虚拟02村\"}").path("id");
        String clash =
                as(Tokens.clerk(UNIT)).get("/api/v1/clashes?unit=" + UNIT).path("items[0].id");
        String retention = as(Tokens.clerk(UNIT))
                .body("""
                {"region": "130109", "unit": "%s", "year": 2025, "reason": "到期销毁"}""".formatted(UNIT))
                .post("/api/v1/retention-runs")
                .path("id");
        return Map.ofEntries(
                Map.entry("/api/v1/retention-runs/{id}", "/api/v1/retention-runs/" + retention),
                Map.entry("/api/v1/enrolments/{id}", one),
                Map.entry("/api/v1/notices/{id}", notice),
                Map.entry("/api/v1/re-checks/{id}", reCheck),
                Map.entry("/api/v1/recoveries/{id}", "/api/v1/recoveries/" + recovery),
                Map.entry("/api/v1/surveys/{id}", "/api/v1/surveys/" + survey.path("id")),
                Map.entry("/api/v1/complaints/{id}", "/api/v1/complaints/" + complaint.path("id")),
                Map.entry("/api/v1/amendments/{id}", "/api/v1/amendments/" + amendment),
                Map.entry("/api/v1/clashes/{id}", "/api/v1/clashes/" + clash),
                Map.entry("/api/v1/programmes/{id}", "/api/v1/programmes/" + id),
                Map.entry("/api/v1/delivery-batches/{id}", "/api/v1/delivery-batches/" + batch.path("id")));
    }

    @Override
    public Busy busy() {
        return new Busy("/api/v1/programmes?unit=799999", Tokens.auditor(), "programme");
    }

    @Override
    public Map<String, String> bodies() {
        return Map.of("POST /api/v1/delivery-batches/{id}/entries", "{\"select\": {\"proof\": \"签收单 1\"}}");
    }
}
