package org.jixiao.beneficiary;

import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jixiao.testkit.District;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;

/** Programmes and their registers as tests need them: each act by the person who would do it. */
public final class Enrolling {

    public static final String PERSONS =
            "\"benefitUnit\": \"person\", \"eligibleCategories\": [\"bereaved-only-child\"]";
    public static final String FAMILIES =
            "\"benefitUnit\": \"household\", \"eligibleCategories\": [\"only-child-rural\"],"
                    + " \"eligibility\": {\"memberIs\": \"insured-child\", \"ageTo\": 18}";

    private Enrolling() {}

    public static String givenAProgramme(String unit, String code, String terms) {
        String id = as(Tokens.clerk(unit))
                .body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": 2025, "project": "%s", "code": "%s",
                         "name": "示例补助项目", "kind": "cash", "referenceDay": "2025-03-01",
                         "standards": [{"code": "one", "label": "标准", "amount": "200.00"}], %s}""".formatted(unit, UUID.randomUUID(), code, terms))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        approved(unit, "/api/v1/programmes/" + id);
        return id;
    }

    public static void approved(String unit, String path) {
        act(Tokens.clerk(unit), path, "submission", "").then().statusCode(200);
        act(Tokens.approver(unit), path, "approval", "").then().statusCode(200);
    }

    public static String household(String unit, String number) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/households?unit=" + unit + "&number=" + number)
                .path("items[0].id");
    }

    public static String member(String unit, String household, int position) {
        return as(Tokens.clerk(unit)).get("/api/v1/households/{id}", household).path("members[" + position + "].id");
    }

    public static Response whenApplied(String unit, String programme, String household, String member) {
        return as(Tokens.clerk(unit))
                .body("""
                {"programme": "%s", "household": "%s", %s "appliedOn": "2025-01-10", "proof": "申请表 2025-0001"}""".formatted(programme, household, member == null ? "" : "\"member\": \"" + member + "\","))
                .post("/api/v1/enrolments");
    }

    public static String givenAnApplication(String unit, String programme, String household, String member) {
        return "/api/v1/enrolments/"
                + whenApplied(unit, programme, household, member)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public static String villager(String unit) {
        return Tokens.person("village-" + unit, Tokens.REGION, Set.of(unit), "clerk");
    }

    public static String township(String unit) {
        return Tokens.person("township-" + unit, Tokens.REGION, Set.of(unit), "township");
    }

    public static final String REVIEWED = "{\"supported\": true, \"opinion\": \"评议通过\", \"on\": \"2025-01-20\"}";
    public static final String EXAMINED = "{\"opinion\": \"情况属实\", \"on\": \"2025-02-15\"}";
    public static final String CONFIRMED = "{\"from\": \"2025-03\", \"opinion\": \"同意\", \"on\": \"2025-03-10\"}";

    public static void examined(String unit, String enrolment) {
        act(villager(unit), enrolment, "village-review", REVIEWED).then().statusCode(200);
        act(township(unit), enrolment, "township-examination", EXAMINED).then().statusCode(200);
        act(Tokens.approver(unit), enrolment, "approval", EXAMINED).then().statusCode(200);
    }

    public static String givenANotice(String unit, String programme) {
        return "/api/v1/notices/"
                + as(Tokens.clerk(unit))
                        .body("{\"programme\": \"%s\", \"title\": \"示例公示\"}".formatted(programme))
                        .post("/api/v1/notices")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public static String givenAPublishedNotice(String unit, String programme) {
        var notice = givenANotice(unit, programme);
        act(Tokens.approver(unit), notice, "publication", "{\"startsOn\": \"" + District.today() + "\"}")
                .then()
                .statusCode(200);
        return notice;
    }

    /** Nobody waits a week in a test: the days of a notice are moved into the past. */
    public static void whenItsPeriodIsOver(String notice) {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.prepareStatement("update notice set starts_on = date '2025-02-24', ends_on = date"
                        + " '2025-02-28' where id = cast(? as uuid)")) {
            statement.setString(1, notice.replaceFirst(".*/", ""));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    public static Response whenConfirmed(String unit, String enrolment) {
        return act(Tokens.approver(unit), enrolment, "confirmation", CONFIRMED);
    }

    public static String givenAnEnrolment(String unit, String programme, String household, String member) {
        var enrolment = givenAnApplication(unit, programme, household, member);
        examined(unit, enrolment);
        whenItsPeriodIsOver(givenAPublishedNotice(unit, programme));
        whenConfirmed(unit, enrolment).then().statusCode(200);
        return enrolment;
    }

    public static String reCheck(String outcome, String on) {
        return """
                {"annual": true, "outcome": "%s", %s "opinion": "入户核实", "effectiveOn": "%s"}""".formatted(outcome, outcome.equals("exit") ? "\"exitReason\": \"moved-away\"," : "", on);
    }

    public static String givenAReCheck(String unit, String enrolment, String outcome, String on) {
        return "/api/v1/re-checks/"
                + as(Tokens.clerk(unit))
                        .body(reCheck(outcome, on))
                        .post(enrolment + "/re-checks")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public static void whenDecided(String unit, String enrolment, String outcome, String on) {
        act(Tokens.approver(unit), givenAReCheck(unit, enrolment, outcome, on), "approval", "")
                .then()
                .statusCode(200);
    }

    public static String givenABatch(String unit, String programme, String day) {
        return "/api/v1/delivery-batches/"
                + asOnce(Tokens.clerk(unit))
                        .body("""
                        {"programme": "%s", "name": "示例批次", "deliveredOn": "%s"}""".formatted(programme, day))
                        .post("/api/v1/delivery-batches")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public static Response whenSelected(String unit, String batch) {
        return act(Tokens.clerk(unit), batch, "entries", "{\"select\": {\"proof\": \"签收单 2025-0001\"}}");
    }

    public static Response act(String token, String path, String act, String body) {
        var etag = as(Tokens.auditor()).get(path).header("ETag");
        var request = asOnVersion(token, etag);
        return (body.isEmpty() ? request : request.body(body)).post(path + "/" + act);
    }

    public static String fact(String unit, String name, String more) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/facts/" + name + "?region=130109&unit=" + unit + "&fiscalYear=2025" + more)
                .then()
                .statusCode(200)
                .extract()
                .path("value");
    }
}
