package org.jixiao.beneficiary.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.bereavedSingle;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jixiao.beneficiary.ApiDescription;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.Enrolling;
import org.jixiao.beneficiary.SyntheticPeople;
import org.jixiao.beneficiary.Uploading;
import org.jixiao.beneficiary.amendment.Amending;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which operations are sensitive is read from the API description: a new one without a case here is red. */
@QuarkusTest
class SensitiveReadTest extends BeneficiaryServiceTest {

    private static final String UNIT = "745001";

    /** Acts, not reads: they answer with what their caller sent, masked, and are recorded in the unit's chain. */
    private static final Set<String> ACTS = Set.of(
            "registerHousehold",
            "proposeAmendment",
            "approveAmendment",
            "returnAmendment",
            "decideClash",
            "receiveComplaint",
            "investigateComplaint",
            "decideComplaint",
            "applyForEnrolment",
            "reviewEnrolmentInVillage",
            "examineEnrolment",
            "approveEnrolment",
            "returnEnrolment",
            "resubmitEnrolment",
            "confirmEnrolment",
            "recordReCheck",
            "approveReCheck",
            "returnReCheck",
            "recordObjection",
            "answerObjection");

    private static List<String> couple;
    private static String household;
    private static String member;
    private static String batch;
    private static String enrolment;
    private static String notice;
    private static String reCheck;
    private static String programme;
    private static String job;
    private static String complaint;
    private static String upload;
    private static String amendment;
    private static String clash;

    @BeforeEach
    void givenAFamilyThatWasHelped() {
        if (job != null) {
            return;
        }
        couple = bereavedCouple("H1");
        whenImported(UNIT, file(couple)).then().body("accepted", is(1));
        household = clerk().get("/api/v1/households?unit=" + UNIT).path("items[0].id");
        member = clerk().get("/api/v1/households/{id}", household).path("members[0].id");
        batch = givenAConfirmedBatch();
        enrolment = Enrolling.givenAnApplication(UNIT, programme, household, member);
        Enrolling.examined(UNIT, enrolment);
        notice = Enrolling.givenAPublishedNotice(UNIT, programme);
        Enrolling.whenItsPeriodIsOver(notice);
        Enrolling.whenConfirmed(UNIT, enrolment).then().statusCode(200);
        reCheck = Enrolling.givenAReCheck(UNIT, enrolment, "continue", "2025-11-01");
        complaint = clerk().body("""
                        {"kind": "conduct", "channel": "phone", "household": "%s", "text": "示例"}""".formatted(household))
                .post("/api/v1/complaints")
                .path("id");
        upload = Uploading.whenUploaded(UNIT, "claims", Uploading.CLAIMS, "LP1,P,123,2025-06-01,1,1,1,2025-07-01")
                .path("id");
        amendment =
                Amending.proposed(UNIT, household, "{\"village\": \"虚拟02村\"}").path("id");
        var mother = SyntheticPeople.woman();
        Amending.aHousehold("745002", "A1", "hardship", mother, null);
        Amending.aHousehold(UNIT, "A1", "hardship", mother, null);
        clash = clerk().get("/api/v1/clashes?unit=" + UNIT).path("items[0].id");
        job = whenImported(
                        UNIT,
                        file(bereavedSingle("H9").stream()
                                .map(line -> line.replace(",户主,", ",?,"))
                                .toList()))
                .path("id");
    }

    private static Map<String, Supplier<Response>> reads() {
        var reads = new TreeMap<String, Supplier<Response>>();
        reads.put("disclose", () -> clerk().body("""
                        {"member": "%s", "field": "name", "purpose": "核对投保名单"}""".formatted(member)).post("/api/v1/disclosures"));
        reads.put("lookUpHousehold", () -> clerk().body(
                        "{\"identityNumber\": \"" + couple.get(0).split(",")[9] + "\"}")
                .post("/api/v1/households/lookups"));
        reads.put("askForMatches", () -> clerk().body("""
                        {"region": "130109", "partner": "示例残联", "purpose": "核对重复享受", "hashes": ["%s"]}""".formatted("0".repeat(64)))
                .post("/api/v1/matches"));
        reads.put("readHousehold", () -> clerk().get("/api/v1/households/{id}", household));
        reads.put("listHouseholds", () -> clerk().get("/api/v1/households?region=130109&unit=" + UNIT));
        reads.put("listDeliveries", () -> clerk().get("/api/v1/deliveries?region=130109&unit=" + UNIT));
        reads.put("explainEligibility", () -> clerk().get(
                        "/api/v1/programmes/{id}/eligibility?purpose=eligibility-review&household={h}",
                        programme,
                        household));
        reads.put("listUnserved", () -> clerk().get("/api/v1/programmes/{id}/unserved", programme));
        reads.put("listDeliveryEntries", () -> clerk().get("/api/v1/delivery-batches/{id}/entries", batch));
        reads.put("readImportErrors", () -> clerk().accept("text/csv").get("/api/v1/imports/{id}/errors", job));
        reads.put("listDisclosures", () -> as(Tokens.privacyOfficer()).get("/api/v1/disclosures?unit=" + UNIT));
        reads.put("exportAccessRecords", () -> as(Tokens.auditor())
                .get("/api/v1/disclosures/records?region=130109&unit=" + UNIT));
        reads.put("readEnrolment", () -> clerk().get(enrolment));
        reads.put("listEnrolments", () -> clerk().get("/api/v1/enrolments?region=130109&unit=" + UNIT));
        reads.put("readReCheck", () -> clerk().get(reCheck));
        reads.put("listReChecks", () -> clerk().get("/api/v1/re-checks?region=130109&unit=" + UNIT));
        reads.put("listOverpayments", () -> clerk().get("/api/v1/overpayments?region=130109&unit=" + UNIT));
        reads.put("readNoticeDocument", () -> clerk().get(notice + "/document"));
        reads.put("readNoticePage", () -> clerk().accept("text/html").get(notice + "/document.html"));
        reads.put("readNoticeSheet", () -> clerk().accept("*/*").get(notice + "/document.xlsx"));
        reads.put("listObjections", () -> clerk().get(notice + "/objections"));
        reads.put("readDossier", () -> clerk().get("/api/v1/dossiers/{id}", household));
        reads.put("listHouseholdVersions", () -> clerk().get("/api/v1/dossiers/{id}/versions", household));
        reads.put("listAmendments", () -> clerk().get("/api/v1/amendments?region=130109&unit=" + UNIT));
        reads.put("readAmendment", () -> clerk().get("/api/v1/amendments/{id}", amendment));
        reads.put("discloseAmendment", () -> clerk().body("{\"purpose\": \"与核查表原件核对\"}")
                .post("/api/v1/amendments/{id}/disclosure", amendment));
        reads.put("listClashes", () -> clerk().get("/api/v1/clashes?region=130109&unit=" + UNIT));
        reads.put("readClash", () -> clerk().get("/api/v1/clashes/{id}", clash));
        reads.put("exportHouseholds", () -> clerk().accept("text/csv")
                .get("/api/v1/exports/households?region=130109&unit=" + UNIT));
        reads.put("readHouseholdLedger", () -> clerk().get("/api/v1/household-ledgers/{id}", household));
        reads.put("readComplaint", () -> clerk().get("/api/v1/complaints/{id}", complaint));
        reads.put("listComplaints", () -> clerk().get("/api/v1/complaints?region=130109&unit=" + UNIT));
        reads.put("listClaims", () -> clerk().get("/api/v1/claims?region=130109&unit=" + UNIT));
        reads.put("readUploadErrors", () -> clerk().accept("text/csv").get("/api/v1/uploads/{id}/errors", upload));
        reads.put("handOutSurveyCodes", () -> asOnVersion(Tokens.clerk(UNIT), "\"v0\"")
                .post("/api/v1/surveys/" + givenASurvey() + "/codes"));
        return reads;
    }

    static Set<String> operations() {
        return reads().keySet();
    }

    @Test
    void everySensitiveOperationIsTriedHere() {
        var tried = new TreeSet<>(reads().keySet());
        tried.addAll(ACTS);

        assertThat(ApiDescription.served().sensitive()).isEqualTo(tried);
    }

    @ParameterizedTest(name = "{0} is recorded once, with its purpose")
    @MethodSource("operations")
    void aReadIsRecordedOnceWithItsPurpose(String operation) throws SQLException {
        var before = count("select count(*) from access_log");

        var answer = reads().get(operation).get();

        assertThat(answer.statusCode()).isIn(200, 201);
        assertThat(count("select count(*) from access_log")).isEqualTo(before + 1);
        assertThat(count("select count(*) from (select * from access_log order by id desc limit 1) newest"
                        + " where length(purpose) >= 4 and actor_name <> '' and region_code = '130109'"
                        + " and unit_code in ('" + UNIT + "', '*')"))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} says nothing when it cannot be recorded")
    @MethodSource("operations")
    void whatCannotBeRecordedIsNotShown(String operation) throws SQLException {
        owner("revoke insert on access_log from beneficiary_app");
        Response answer;
        try {
            answer = reads().get(operation).get();
        } finally {
            owner("grant insert on access_log to beneficiary_app");
        }

        refused(answer.then(), 503, "privacy-access-not-recorded");
        assertThat(answer.asString())
                .contains("访问留痕无法写入")
                .doesNotContain("受益人H1", "受*", couple.get(0).split(",")[9], "****", "虚拟01村", "access_log", member);
    }

    @Test
    void anActThatCannotBeRecordedDoesNotHappen() throws SQLException {
        var before = count("select count(*) from household");
        owner("revoke insert on audit_entry from beneficiary_app");
        try {
            var number = bereavedSingle("H77").get(0).split(",")[9];
            var answer = clerk().body("""
                    {"region": "130109", "unit": "%s", "number": "H77", "categories": ["bereaved-only-child"],
                     "registration": "agricultural", "township": "130109100", "village": "虚拟01村",
                     "members": [{"name": "受益人H77", "relation": "head", "identityNumber": "%s", "insuredChild": false}]}""".formatted(UNIT, number)).post("/api/v1/households");

            answer.then().statusCode(500);
            assertThat(answer.asString()).doesNotContain(number, "受益人H77", "audit_entry");
        } finally {
            owner("grant insert on audit_entry to beneficiary_app");
        }
        assertThat(count("select count(*) from household")).isEqualTo(before);
    }

    private static io.restassured.specification.RequestSpecification clerk() {
        // a clerk of her own for each call: the quota of a day is not what is tried here
        return as(Tokens.person("clerk-" + UUID.randomUUID(), "130109", Set.of(UNIT), "clerk"));
    }

    private static String givenAConfirmedBatch() {
        programme = as(Tokens.clerk(UNIT))
                .body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": 2025, "project": "%s", "code": "p-1",
                         "name": "示例补助项目", "referenceDay": "2025-03-01", "kind": "insurance", "benefitUnit": "person",
                         "eligibleCategories": ["bereaved-only-child"],
                         "standards": [{"code": "policy", "label": "每人保费", "amount": "200.00"}]}""".formatted(UNIT, UUID.randomUUID()))
                .post("/api/v1/programmes")
                .path("id");
        act(Tokens.clerk(UNIT), 0, "/api/v1/programmes/" + programme + "/submission", "");
        act(Tokens.approver(UNIT), 1, "/api/v1/programmes/" + programme + "/approval", "");
        String id = asOnce(Tokens.clerk(UNIT))
                .body("""
                        {"programme": "%s", "name": "示例批次", "deliveredOn": "2025-03-20"}""".formatted(programme))
                .post("/api/v1/delivery-batches")
                .path("id");
        act(
                Tokens.clerk(UNIT),
                0,
                "/api/v1/delivery-batches/" + id + "/entries",
                "{\"select\": {\"proof\": \"保单 2025-0001\"}}");
        act(Tokens.clerk(UNIT), 1, "/api/v1/delivery-batches/" + id + "/submission", "");
        act(Tokens.approver(UNIT), 2, "/api/v1/delivery-batches/" + id + "/approval", "");
        return id;
    }

    private static String givenASurvey() {
        return as(Tokens.clerk(UNIT))
                .body("{\"programme\": \"" + programme + "\", \"name\": \"示例调查\", \"sampleSize\": 1}")
                .post("/api/v1/surveys")
                .path("id");
    }

    private static void act(String token, int version, String path, String body) {
        var request = asOnVersion(token, "\"v" + version + "\"");
        (body.isEmpty() ? request : request.body(body)).post(path).then().statusCode(200);
    }

    private static void owner(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
