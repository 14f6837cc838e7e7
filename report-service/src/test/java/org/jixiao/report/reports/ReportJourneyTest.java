package org.jixiao.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.common.fact.Digest;
import org.jixiao.report.RecordedPeers;
import org.jixiao.report.ReportServiceTest;
import org.jixiao.report.SampleTemplates;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportJourneyTest extends ReportServiceTest {

    @Test
    void theReportStatesTheRatesOfUnitAndProjectsSideBySide() {
        var text = text(givenAReport("725001"));

        assertThat(text)
                .contains("部门预算执行率为78.70%，五个安排预算的项目预算执行率均为100.00%")
                .contains("全年预算为219.86万元（2,198,600.00元）", "全年支出173.03万元", "未执行46.83万元")
                .contains("合计21.20万元（212,030.00元）");
    }

    @Test
    void theReportCountsFiveFundedProjectsAndOneUnfunded() {
        assertThat(text(givenAReport("725001"))).contains("共有六个项目，其中安排预算的五个，未安排预算的一个");
    }

    @Test
    void withoutLastYearsRecordThereIsNoComparison() {
        assertThat(text(givenAReport("725001"))).contains("上年数未录入，不作同比").doesNotContain("2024");
    }

    @Test
    void withLastYearsRecordBothYearsAreNamed() {
        RecordedPeers.trouble("725007", "last-year");

        assertThat(text(givenAReport("725007"))).contains("上年年初预算为219.86万元").doesNotContain("上年数未录入");
    }

    @Test
    void theSectionsAreNumberedOneToFive() {
        List<String> numbers =
                narrative(givenAReport("725001")).path("blocks.findAll { it.kind == 'heading-1' }.number");

        assertThat(numbers).containsExactly("一、", "二、", "三、", "四、", "五、");
    }

    @Test
    void everyProjectAndTheUnitHaveAFormWithRowsScoreAndGrade() {
        var narrative = narrative(givenAReport("725001"));
        List<String> marks = narrative.path("blocks.findAll { it.kind == 'annex-mark' }.text");

        assertThat(marks).containsExactly("附件2", "附1", "附2", "附3", "附4", "附5", "附6", "附7");
        assertThat(text(narrative))
                .contains("农村独生子女家庭意外伤害保险：全年预算7.82万元，支出7.82万元，执行率100.00%，自评得分96.50分，等级为“优”")
                .contains("计生宣传活动：未安排预算，执行率不适用，自评得分96.11分，等级为“优”")
                .contains("部门整体支出绩效自评得分为94.37分，评价等级为“优”");
    }

    @Test
    void aDemonstrationSaysSo() {
        assertThat(text(givenAReport("725001"))).contains("【演示数据】");
    }

    @Test
    void aFigureLeadsToItsFact() {
        var report = givenAReport("725001");
        var narrative = narrative(report);
        List<Map<String, Object>> blocks = narrative.path("blocks");
        var block = blocks.stream()
                .filter(candidate -> String.valueOf(candidate.get("text")).contains("受益2607户"))
                .findFirst()
                .orElseThrow();
        var quote = quotes(block).stream()
                .filter(candidate -> candidate.get("token").equals("fact delivery.households"))
                .findFirst()
                .orElseThrow();
        var text = (String) block.get("text");

        assertThat(text.substring((Integer) quote.get("from"), (Integer) quote.get("to")))
                .isEqualTo("2607");
        var digest = ((List<?>) quote.get("facts")).get(0);
        Map<String, Object> fact = as(Tokens.clerk("725001"))
                .get("/api/v1/snapshots/{id}", report.<String>path("snapshot"))
                .path("content.facts.find { it.digest == '" + digest + "' }");
        assertThat(fact).containsEntry("name", "delivery.households").containsEntry("value", "2607");
    }

    @Test
    void theFilesCanBeReadBackAndAreTheSameForTheSameSnapshot() throws IOException {
        var first = givenAReport("725001");
        var snapshot = first.<String>path("snapshot");
        var second = write("725001", snapshot);

        for (var format : List.of("docx", "pdf", "html", "xlsx", "ofd")) {
            whenRendered(first, format).then().statusCode(201).body("missingCharacters", empty());
            whenRendered(second, format).then().statusCode(201);
            assertThat(file(first, format)).isEqualTo(file(second, format));
            // For the eye: what the template makes of the seed unit.
            Files.write(
                    Files.createDirectories(Path.of("target", "samples")).resolve("report." + format),
                    file(first, format));
        }
        Files.writeString(
                Path.of("target", "samples", "narrative.json"), narrative(first).asString());
        try (var word = new XWPFDocument(new ByteArrayInputStream(file(first, "docx")));
                var pdf = Loader.loadPDF(file(first, "pdf"))) {
            var docx = new XWPFWordExtractor(word).getText();
            assertThat(docx).contains("部门预算执行率为78.70%", "2607户", "一、部门基本情况", "附7");
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s|— *\\d+ *—|文件标识 [0-9a-f]{16}", ""))
                    .contains("部门预算执行率为78.70%，全年预算中未执行46.83万元", "附7");
        }
    }

    @Test
    void aFileHasItsDigestAsTagAndIsMadeOnce() {
        var report = givenAReport("725001");
        String sha256 = whenRendered(report, "pdf")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/reports/"))
                .extract()
                .path("sha256");

        whenRendered(report, "pdf").then().statusCode(200).body("sha256", is(sha256));
        as(Tokens.viewer())
                .get("/api/v1/reports/{id}/renditions/pdf", report.<String>path("id"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("ETag", is("\"" + sha256 + "\""))
                .header("Content-Disposition", startsWith("attachment; filename*=UTF-8''"));
        assertThat(Digest.text(Digest.sha256("", file(report, "pdf")))).isEqualTo(sha256);
        refused(
                as(Tokens.viewer())
                        .get("/api/v1/reports/{id}/renditions/odt", report.<String>path("id"))
                        .then(),
                400,
                "invalid-input");
    }

    @Test
    void aPageIsShownWhereItIsAndNothingInItMayRun() {
        var report = givenAReport("725001");
        whenRendered(report, "html").then().statusCode(201);

        as(Tokens.viewer())
                .get("/api/v1/reports/{id}/renditions/html", report.<String>path("id"))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Disposition", startsWith("inline; filename*=UTF-8''"))
                .header("X-Content-Type-Options", is("nosniff"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(startsWith("<!DOCTYPE html>"));
    }

    @Test
    void everyFormatOfAReportBearsTheSameMark() {
        var report = givenAReport("725001");
        String docx = whenRendered(report, "docx").path("documentId");

        assertThat(docx).matches("sha256:[0-9a-f]{64}");
        for (var format : List.of("pdf", "ofd", "html", "xlsx")) {
            whenRendered(report, format).then().statusCode(201).body("documentId", is(docx));
        }
    }

    @Test
    void whoWroteAReportDoesNotApproveIt() {
        var both = Tokens.person("both-725001", "130109", Set.of("725001"), "clerk", "approver");
        var report = as(both).body(reportOf(snapshot("725001"))).post("/api/v1/reports");
        var id = report.<String>path("id");
        var submitted = asOnVersion(both, report.header("ETag")).post("/api/v1/reports/{id}/submission", id);

        refused(
                asOnVersion(both, submitted.header("ETag"))
                        .post("/api/v1/reports/{id}/approval", id)
                        .then(),
                403,
                "own-entry");
        asOnVersion(Tokens.approver("725001"), submitted.header("ETag"))
                .post("/api/v1/reports/{id}/approval", id)
                .then()
                .statusCode(200)
                .body("status", is("approved"));
    }

    @Test
    void theActsOfAReportNameTheVersionAndItsState() {
        var report = givenAReport("725001");
        var id = report.<String>path("id");
        var approver = Tokens.approver("725001");

        refused(
                as(Tokens.clerk("725001"))
                        .post("/api/v1/reports/{id}/submission", id)
                        .then(),
                428,
                "if-match-missing");
        refused(
                asOnVersion(approver, report.header("ETag"))
                        .post("/api/v1/reports/{id}/approval", id)
                        .then(),
                409,
                "report-not-submitted");
        var submitted =
                asOnVersion(Tokens.clerk("725001"), report.header("ETag")).post("/api/v1/reports/{id}/submission", id);
        asOnVersion(approver, submitted.header("ETag"))
                .body("{\"reason\": \"问题部分未说明原因\"}")
                .post("/api/v1/reports/{id}/return", id)
                .then()
                .statusCode(200)
                .body("status", is("returned"))
                .body("returnReason", is("问题部分未说明原因"));
    }

    @Test
    void whatAReportSaysCannotBeChangedEvenInTheDatabase() throws Exception {
        var id = givenAReport("725001").<String>path("id");

        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('app.region', '13', false), set_config('app.units', '*', false)");
            assertThatThrownBy(() -> statement.execute("update report set narrative = '{}' where id = '" + id + "'"))
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void anotherUnitSeesNothingOfIt() {
        var report = givenAReport("725001");
        var other = Tokens.clerk("310001");

        refused(as(other).get("/api/v1/reports/{id}", report.<String>path("id")).then(), 404, "not-found");
        refused(
                as(other)
                        .get("/api/v1/reports/{id}/narrative", report.<String>path("id"))
                        .then(),
                404,
                "not-found");
        refused(
                as(other)
                        .get("/api/v1/snapshots/{id}", report.<String>path("snapshot"))
                        .then(),
                404,
                "not-found");
        refused(
                as(other)
                        .body(reportOf(report.path("snapshot")))
                        .post("/api/v1/reports")
                        .then(),
                404,
                "not-found");
        as(other).get("/api/v1/reports").then().statusCode(200).body("items.unit", everyItem(is("310001")));
        as(Tokens.approver("725"))
                .get("/api/v1/reports?unit=725001")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(report.<String>path("id")));
    }

    @Test
    void theNationalTemplateIsSeenByEverybody() {
        as(Tokens.clerk("310001"))
                .get("/api/v1/templates")
                .then()
                .statusCode(200)
                .body("items.findAll { it.region == 'CN' }.code", hasItem("unit-self-evaluation-report"));
        as(Tokens.clerk("310001"))
                .get("/api/v1/templates/{id}", template())
                .then()
                .statusCode(200)
                .body("content", containsString("@1 部门基本情况"));
    }

    private static Response givenAReport(String unit) {
        return write(unit, snapshot(unit));
    }

    private static String snapshot(String unit) {
        var taken = as(Tokens.clerk(unit)).body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": 2025}""".formatted(unit)).post("/api/v1/snapshots");
        taken.then().statusCode(201);
        return taken.path("id");
    }

    private static Response write(String unit, String snapshot) {
        var written = as(Tokens.clerk(unit)).body(reportOf(snapshot)).post("/api/v1/reports");
        written.then().statusCode(201).body("status", is("draft"));
        return written;
    }

    private static String reportOf(String snapshot) {
        return "{\"snapshot\": \"%s\", \"template\": \"%s\"}".formatted(snapshot, template());
    }

    private static String template() {
        return SampleTemplates.report();
    }

    private static Response narrative(Response report) {
        var narrative = as(Tokens.auditor()).get("/api/v1/reports/{id}/narrative", report.<String>path("id"));
        narrative.then().statusCode(200);
        return narrative;
    }

    private static String text(Response reportOrNarrative) {
        var narrative = reportOrNarrative.path("blocks") == null ? narrative(reportOrNarrative) : reportOrNarrative;
        List<String> texts = narrative.path("blocks.text");
        return String.join("\n", texts.stream().map(String::valueOf).toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> quotes(Map<String, Object> block) {
        return (List<Map<String, Object>>) block.get("quotes");
    }

    private static Response whenRendered(Response report, String format) {
        return as(Tokens.clerk("725001"))
                .body("{\"format\": \"" + format + "\"}")
                .post("/api/v1/reports/{id}/renditions", report.<String>path("id"));
    }

    private static byte[] file(Response report, String format) {
        return as(Tokens.auditor())
                .get("/api/v1/reports/{id}/renditions/" + format, report.<String>path("id"))
                .asByteArray();
    }
}
