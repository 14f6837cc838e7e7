package org.jixiao.report.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jixiao.report.ReportServiceTest;
import org.jixiao.report.SampleReports;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProseTest extends ReportServiceTest {

    private static final String CLEAN = "宣传工作扎实开展，全年支出{{fact budget.spent wan}}万元。";

    @Test
    void aSubmittedReportIsNotEdited() {
        var report = report("725081");
        var submitted = submit("725081", report);

        refused(edit("725081", submitted, CLEAN).then(), 409, "report-not-draft");
    }

    @Test
    void theDatabaseKeepsTheTextOfASubmittedReportAndEveryVersion() throws SQLException {
        var report = report("725082");
        var edited = edit("725082", report, CLEAN);
        var id = edited.<String>path("report");
        submit("725082", edited);

        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('app.region', '13', false), set_config('app.units', '*', false)");
            for (var sql : List.of(
                    "update report set narrative = '{}', prose_version = prose_version + 1 where id = '" + id + "'",
                    "update prose_version set narrative = '{}' where report_id = '" + id + "'",
                    "delete from prose_version where report_id = '" + id + "'")) {
                assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void whatATypedFigureIsHasToBeSaidBeforeSubmission() {
        var report = report("725083");
        var edited = edit("725083", report, "建库以来（2019年起）累计走访十三个乡镇。");
        edited.then()
                .statusCode(200)
                .body("lint.open", is(2))
                .body("lint.findings.rule", contains("L1", "L2"))
                .body("lint.findings.written", contains("2019", "十三个"));
        refused(submit("725083", edited).then(), 409, "report-figures-open");

        var answered = put("725083", edited, """
                {"edits": [{"block": 3, "text": "建库以来（2019年起）累计走访十三个乡镇。", "answers": [
                  {"written": "2019", "reason": "建库年份"}, {"written": "十三个", "reason": "行政区划"}]}]}""");
        answered.then().statusCode(200).body("lint.open", is(0)).body("lint.findings.reason", contains("建库年份", "行政区划"));
        submit("725083", answered).then().statusCode(200);
    }

    @Test
    void whatDoesHarmIsRefusedWithItsPlaceAndNothingIsChanged() {
        var report = report("725084");
        var answer = put("725084", report, """
                {"edits": [{"block": 3, "text": "联系电话13800138000"}, {"block": 4, "added": ["宣传\\u202e工作", "{{fact budget.none}}"]}]}""");

        refused(answer.then(), 400, "invalid-input")
                .body("errors.pointer", hasItem("/edits/1/added/0"))
                .body("errors.pointer", hasItem("/edits/1/added/1"));
        refused(edit("725084", report, "联系电话13800138000").then(), 400, "invalid-input")
                .body("errors.rule", hasItem("L8"))
                .body(not(containsString("13800138000")));
        assertThat(digest("725084", report)).isEqualTo(report.path("narrativeDigest"));
    }

    @Test
    void factsTablesHeadingsAndTheMarkOfADemonstrationAreNotEdited() {
        var report = report("725085");
        List<Map<String, Object>> blocks = prose("725085", report).path("written");

        for (var block : blocks) {
            var source = String.valueOf(block.get("source"));
            if (!List.of("paragraph", "flush", "note").contains(block.get("kind")) || source.startsWith("【演示数据】")) {
                refused(
                        put(
                                        "725085",
                                        report,
                                        "{\"edits\": [{\"block\": %s, \"text\": \"改写\"}]}"
                                                .formatted(block.get("block")))
                                .then(),
                        400,
                        "invalid-input");
            }
        }
    }

    @Test
    void tenMegabytesOfProseAreRefusedAtOnce() {
        var report = report("725086");
        var from = System.nanoTime();

        refused(edit("725086", report, "宣".repeat(10_000_000 / 3)).then(), 400, "invalid-input");

        assertThat(System.nanoTime() - from).isLessThan(5_000_000_000L);
    }

    @Test
    void anEditChangesItsBlockAloneAndQuotesTheFacts() {
        var report = report("725087");
        var before = narrative("725087", report);
        edit("725087", report, CLEAN)
                .then()
                .statusCode(200)
                .body("proseVersion", is(1))
                .body("lint.open", is(0))
                .body("typedTexts", is(report.<Integer>path("typedTexts") + 2));
        var after = narrative("725087", report);

        List<Map<String, Object>> old = before.path("blocks");
        List<Map<String, Object>> now = after.path("blocks");
        assertThat(now).hasSameSizeAs(old);
        for (var index = 0; index < old.size(); index++) {
            assertThat(now.get(index).equals(old.get(index))).isEqualTo(index != 3);
        }
        after.then().body("blocks[3].text", is("宣传工作扎实开展，全年支出173.03万元。"));
        List<String> facts = after.path("blocks[3].quotes.find { it.token == 'fact budget.spent wan' }.facts");
        assertThat(facts).singleElement().asString().startsWith("sha256:");
        as(Tokens.viewer())
                .get("/api/v1/reports/{id}/provenance", report.<String>path("id"))
                .then()
                .body("places.findAll { it.field == 'prose' }", hasSize(2));
    }

    @Test
    void theSameEditsComeToTheSameAndNoEditsToTheOriginal() {
        var report = report("725088");
        var body = """
                {"edits": [{"block": 3, "added": ["新增线上咨询渠道。"]}]}""";
        var first = put("725088", report, body);
        var second = put("725088", first, body);
        second.then().statusCode(200).body("proseVersion", is(1)).header("ETag", is(first.header("ETag")));
        refused(put("725088", report, body).then(), 412, "stale-version");

        put("725088", second, "{\"edits\": []}")
                .then()
                .statusCode(200)
                .body("proseVersion", is(2))
                .body("narrativeDigest", is(report.<String>path("narrativeDigest")));
        as(Tokens.viewer())
                .get("/api/v1/reports/{id}/versions", report.<String>path("id"))
                .then()
                .statusCode(200)
                .body("versions.number", contains(2, 1, 0))
                .body("versions.writtenBy", not(hasItem("")));
    }

    @Test
    void aVersionIsComparedWithAnEarlierOne() {
        var report = report("725089");
        var id = report.<String>path("id");
        edit("725089", report, CLEAN).then().statusCode(200);

        as(Tokens.clerk("725089"))
                .get("/api/v1/reports/{id}/differences?report={id}&version=0", id, id)
                .then()
                .statusCode(200)
                .body("facts", empty())
                .body("texts", hasSize(1))
                .body("texts[0].after[0]", startsWith("宣传工作扎实开展"));
        refused(
                as(Tokens.clerk("725089"))
                        .get("/api/v1/reports/{id}/differences?report={id}&version=7", id, id)
                        .then(),
                404,
                "not-found");
    }

    @Test
    void aFileIsMadeOfTheEditedTextAndHasAMarkOfItsOwn() {
        var report = report("725090");
        var before = rendered("725090", report);
        edit("725090", report, CLEAN).then().statusCode(200);
        var after = rendered("725090", report);

        before.then().statusCode(201);
        after.then().statusCode(201).body("documentId", not(is(before.<String>path("documentId"))));
        as(Tokens.clerk("725090"))
                .get("/api/v1/reports/{id}/renditions/html", report.<String>path("id"))
                .then()
                .statusCode(200)
                .body(containsString("宣传工作扎实开展"));
    }

    @Test
    void theTextOfTheTemplateHasNoFinding() {
        as(Tokens.viewer())
                .get("/api/v1/reports/{id}/lint", report("725091").<String>path("id"))
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("total", is(0));
        prose("725091", report("725091")).then().body("written.size()", greaterThan(20));
    }

    private static Response edit(String unit, Response on, String text) {
        return put(unit, on, "{\"edits\": [{\"block\": 3, \"text\": \"" + text + "\"}]}");
    }

    private static Response put(String unit, Response on, String body) {
        return asOnVersion(Tokens.clerk(unit), on.header("ETag")).body(body).put("/api/v1/reports/{id}/prose", id(on));
    }

    private static Response submit(String unit, Response on) {
        return asOnVersion(Tokens.clerk(unit), on.header("ETag")).post("/api/v1/reports/{id}/submission", id(on));
    }

    private static Response rendered(String unit, Response report) {
        return as(Tokens.clerk(unit))
                .body("{\"format\": \"html\"}")
                .post("/api/v1/reports/{id}/renditions", id(report));
    }

    private static Response prose(String unit, Response report) {
        return as(Tokens.clerk(unit)).get("/api/v1/reports/{id}/prose", id(report));
    }

    private static Response narrative(String unit, Response report) {
        return as(Tokens.clerk(unit)).get("/api/v1/reports/{id}/narrative", id(report));
    }

    private static String digest(String unit, Response report) {
        return as(Tokens.clerk(unit)).get("/api/v1/reports/{id}", id(report)).path("narrativeDigest");
    }

    private static String id(Response answer) {
        return answer.path("report") == null ? answer.path("id") : answer.path("report");
    }

    private static Response report(String unit) {
        return SampleReports.write(unit);
    }
}
