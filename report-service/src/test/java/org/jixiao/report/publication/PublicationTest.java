package org.jixiao.report.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jixiao.common.fact.Digest;
import org.jixiao.report.RecordedPeers;
import org.jixiao.report.ReportServiceTest;
import org.jixiao.report.SampleReports;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicationTest extends ReportServiceTest {

    private static final String UNIT = "725001";

    @Test
    void onlyAnApprovedReportGoesOutAndOnlyOnce() {
        String draft = report(UNIT).path("id");
        refused(propose(UNIT, draft).then(), 409, "publication-report-not-approved");

        var approved = approvedReport(UNIT);
        propose(UNIT, approved).then().statusCode(201).body("status", is("proposed"));
        refused(propose(UNIT, approved).then(), 409, "publication-already-published");
    }

    @Test
    void whatIsPublicIsReadByAnybodyForEver() {
        var publication = published(UNIT);
        var file = fileOf(publication);

        var answer = given().get(file.<String>path("published[0].link"));
        answer.then().statusCode(200).contentType("application/pdf");
        assertThat(Digest.text(Digest.sha256("", answer.asByteArray())))
                .isEqualTo(file.<String>path("published[0].sha256"));
        given().get("/api/v1/published-files?unit=" + UNIT)
                .then()
                .statusCode(200)
                .body("items.publication", hasItem(publication.<String>path("id")))
                .body("items[0].unitName", is("藁城区计划生育协会"));
    }

    @Test
    void theFormatsToBeReadGoOutAndThoseToBeEditedDoNot() {
        var publication = published(UNIT);
        var formats = given().get("/api/v1/published-files?unit=" + UNIT)
                .<List<String>>path("items.findAll { it.publication == '" + publication.path("id") + "' }.format");
        assertThat(formats).containsExactlyInAnyOrder("pdf", "ofd", "html");

        String page = given().get("/api/v1/published-files?unit=" + UNIT)
                .path("items.find { it.publication == '" + publication.path("id") + "' && it.format == 'html' }.link");
        given().get(page)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void whoHoldsAFileLearnsThatItComesFromHere() {
        var publication = published(UNIT);
        var file = fileOf(publication);
        String sha256 = file.path("published[0].sha256");
        String documentId = file.path("documentId");

        given().get("/api/v1/verifications/" + sha256.substring(Digest.PREFIX.length()))
                .then()
                .statusCode(200)
                .body("kind", is("file"))
                .body("documentId", is(documentId))
                .body("published[0].state", is("current"));
        given().get("/api/v1/verifications/" + documentId)
                .then()
                .statusCode(200)
                .body("kind", is("document"));
    }

    @Test
    void ofAFileThatIsNotPublicNothingIsSaidButThatItComesFromHere() {
        String report = report("725041").path("id");
        var rendition = as(Tokens.clerk("725041"))
                .body("{\"format\": \"docx\"}")
                .post("/api/v1/reports/{id}/renditions", report);
        rendition.then().statusCode(201);

        var answer = given().get("/api/v1/verifications/" + rendition.path("sha256"));

        answer.then().statusCode(200).body("published", empty()).body("formats", hasItem("docx"));
        assertThat(answer.asString()).doesNotContain("725041", "藁城区");
    }

    @Test
    void aChangedFileIsUnknownAndAMalformedDigestIsToldSo() {
        refused(given().get("/api/v1/verifications/" + "0".repeat(64)).then(), 404, "not-found");
        refused(given().get("/api/v1/verifications/xyz").then(), 400, "invalid-input");
    }

    @Test
    void aCountOfFewIsInTheUnitsOwnReportAndNotInThePublicOne() throws IOException {
        RecordedPeers.trouble("725042", "few");
        var report = approvedReport("725042");
        assertThat(as(Tokens.clerk("725042"))
                        .get("/api/v1/reports/{id}/narrative", report)
                        .asString())
                .contains("受益3户、3人");

        var publication = approve("725042", propose("725042", report));

        publication.then().statusCode(200).body("withheld", greaterThan(3));
        String link = given().get("/api/v1/published-files?unit=725042").path("items.find { it.format == 'pdf' }.link");
        try (var pdf = Loader.loadPDF(given().get(link).asByteArray())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("受益少于5户、少于5人", "2607户").doesNotContain("受益3户", "12,000.00");
        }
    }

    @Test
    void nobodyLetsOutWhatTheyProposed() {
        var proposed = propose(UNIT, approvedReport(UNIT));
        var both = Tokens.person("clerk-" + UNIT, "130109", Set.of(UNIT), "clerk", "approver");

        refused(
                asOnVersion(both, proposed.header("ETag"))
                        .post("/api/v1/publications/{id}/approval", proposed.<String>path("id"))
                        .then(),
                403,
                "own-entry");
    }

    @Test
    void aReturnedProposalLeavesNothingInPublicAndCanBeMadeAgain() {
        var report = approvedReport("725043");
        var proposed = propose("725043", report);
        asOnVersion(Tokens.approver("725043"), proposed.header("ETag"))
                .body("{\"reason\": \"先报区政府\"}")
                .post("/api/v1/publications/{id}/return", proposed.<String>path("id"))
                .then()
                .statusCode(200)
                .body("status", is("returned"))
                .body("reason", is("先报区政府"));

        given().get("/api/v1/published-files?unit=725043").then().body("items", empty());
        propose("725043", report).then().statusCode(201);
    }

    @Test
    void aWithdrawnFileIsGoneWithItsReasonAndStillVerified() {
        var publication = published("725044");
        var file = fileOf(publication);
        String link = file.path("published[0].link");

        asOnVersion(Tokens.approver("725044"), publication.header("ETag"))
                .body("{\"reason\": \"所附表格有误\"}")
                .post("/api/v1/publications/{id}/withdrawal", publication.<String>path("id"))
                .then()
                .statusCode(200)
                .body("status", is("withdrawn"));

        refused(given().get(link).then(), 410, "publication-withdrawn");
        fileOf(publication)
                .then()
                .body("published[0].state", is("withdrawn"))
                .body("published[0].withdrawalReason", is("所附表格有误"));
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsAndTheOldFileStays() {
        var wrong = published("725045");
        var right = as(Tokens.clerk("725045"))
                .body("{\"report\": \"%s\", \"corrects\": \"%s\"}"
                        .formatted(approvedReport("725045"), wrong.<String>path("id")))
                .post("/api/v1/publications");
        right.then().statusCode(201).body("corrects", is(wrong.<String>path("id")));
        approve("725045", right).then().statusCode(200);

        var files = given().get("/api/v1/published-files?unit=725045");
        files.then()
                .body("items.find { it.publication == '" + wrong.path("id") + "' }.state", is("corrected"))
                .body(
                        "items.find { it.publication == '" + wrong.path("id") + "' }.correctedBy",
                        is(right.<String>path("id")))
                .body("items.find { it.publication == '" + right.path("id") + "' }.state", is("current"));
        given().get(files.<String>path("items[0].link")).then().statusCode(200);
    }

    @Test
    void onlyAStandingPublicationOfTheUnitAndYearIsCorrected() {
        var other = published("725046");

        refused(
                as(Tokens.clerk(UNIT))
                        .body("{\"report\": \"%s\", \"corrects\": \"%s\"}"
                                .formatted(approvedReport(UNIT), other.<String>path("id")))
                        .post("/api/v1/publications")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void whoMayActIsToldAndWhoMayNotIsNot() {
        var proposed = propose(UNIT, approvedReport(UNIT));
        String id = proposed.path("id");

        proposed.then().body("_actions.operation", not(hasItem("approvePublication")));
        as(Tokens.approver(UNIT))
                .get("/api/v1/publications/{id}", id)
                .then()
                .body("_actions.operation", hasItem("approvePublication"))
                .body("_actions.operation", not(hasItem("withdrawPublication")));
    }

    @Test
    void whatIsPublicCannotBeChangedEvenInTheDatabase() throws Exception {
        var publication = published(UNIT);

        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('app.region', '13', false), set_config('app.units', '*', false)");
            assertThatThrownBy(() -> statement.execute("update published_file set content = '\\x00'"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> statement.execute(
                            "update publication set narrative = '{}' where id = '" + publication.path("id") + "'"))
                    .hasMessageContaining("never changed");
        }
    }

    private static Response published(String unit) {
        var published = approve(unit, propose(unit, approvedReport(unit)));
        published.then().statusCode(200).body("status", is("published"));
        return published;
    }

    /** What the public learns of the publication's file. */
    private static Response fileOf(Response publication) {
        String sha256 = given().get("/api/v1/published-files?unit=" + publication.path("unit"))
                .path("items.find { it.publication == '" + publication.path("id") + "' && it.format == 'pdf' }.sha256");
        return given().get("/api/v1/verifications/" + sha256);
    }

    private static Response propose(String unit, String report) {
        return as(Tokens.clerk(unit)).body("{\"report\": \"" + report + "\"}").post("/api/v1/publications");
    }

    private static Response approve(String unit, Response proposed) {
        return asOnVersion(Tokens.approver(unit), proposed.header("ETag"))
                .post("/api/v1/publications/{id}/approval", proposed.<String>path("id"));
    }

    private static String approvedReport(String unit) {
        var report = report(unit);
        String id = report.path("id");
        var submitted =
                asOnVersion(Tokens.clerk(unit), report.header("ETag")).post("/api/v1/reports/{id}/submission", id);
        asOnVersion(Tokens.approver(unit), submitted.header("ETag"))
                .post("/api/v1/reports/{id}/approval", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static Response report(String unit) {
        var report = SampleReports.write(unit);
        report.then().statusCode(201);
        return report;
    }
}
