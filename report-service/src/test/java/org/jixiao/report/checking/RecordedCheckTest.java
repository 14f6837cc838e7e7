package org.jixiao.report.checking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jixiao.report.ReportServiceTest;
import org.jixiao.report.SampleTemplates;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The seed unit has a budget of 219.86万元 and spent 173.03万元, which is 78.70%. */
@QuarkusTest
class RecordedCheckTest extends ReportServiceTest {

    private static final String UNIT = "725075";

    @Test
    void theSnapshotOfAnotherUnitIsNotThere() {
        refused(whenSent(Tokens.clerk("310001"), snapshot(), "2025年支出1万元。"), 404, "not-found");
    }

    @Test
    void aFigureThatIsNotOnRecordIsAnErrorThoughTheTextAgreesWithItself() {
        var text = "某单位2025年度部门整体支出绩效自评报告\n我局全年支出200.00万元，预算执行率90.97%，调整后预算219.86万元。";

        assertThat(rules(whenSent(Tokens.clerk(UNIT), snapshot(), text))).hasSize(2);
        whenSent(Tokens.clerk(UNIT), snapshot(), text)
                .body("findings.findAll { it.rule == 'C39' }.severity", is(List.of("error", "error")))
                .body(
                        "findings.findAll { it.rule == 'C39' }.figures.flatten()",
                        hasItems("200.00万元", "173.03万元", "90.97%", "78.70%"));
        whenSent(Tokens.clerk(UNIT), null, text).body("findings.findAll { it.rule == 'C39' }", empty());
    }

    @Test
    void aProjectIsHeldAgainstItsOwnRecord() {
        var text = "某单位2025年度部门整体支出绩效自评报告\n一、项目\n劳务派遣工作人员费用\n全年预算4.51万元，支出5.41万元。";

        whenSent(Tokens.clerk(UNIT), snapshot(), text)
                .body("findings.findAll { it.rule == 'C39' }.figures", is(List.of(List.of("5.41万元", "4.51万元"))))
                .body("findings.find { it.rule == 'C39' }.severity", is("error"));
    }

    @Test
    void whereNothingSaysThatTheDepartmentIsMeantSomebodyHasToReadIt() {
        whenSent(Tokens.clerk(UNIT), snapshot(), "2025年度绩效自评报告\n年初预算210万元，由财政安排。")
                .body("findings.findAll { it.rule == 'C39' }.severity", is(List.of("warning")));
    }

    @Test
    void whatIsNarrowerOrOfAnotherYearIsNotHeldAgainstTheWhole() {
        var text = "某单位2025年度部门整体支出绩效自评报告\n"
                + "2025年基本支出50万元，三公经费支出3万元，上年支出160万元，2024年支出160万元，上半年支出80万元，"
                + "较上年支出增加13.03万元。";

        assertThat(rules(whenSent(Tokens.clerk(UNIT), snapshot(), text))).isEmpty();
        assertThat(rules(whenSent(Tokens.clerk(UNIT), snapshot(), "某单位2024年度绩效自评报告\n全年支出160万元。")))
                .isEmpty();
    }

    @Test
    void ourOwnReportIsWhatIsOnRecord() {
        var snapshot = snapshot();
        String report = as(Tokens.clerk(UNIT))
                .body("{\"snapshot\": \"%s\", \"template\": \"%s\"}".formatted(snapshot, SampleTemplates.report()))
                .post("/api/v1/reports")
                .path("id");
        as(Tokens.clerk(UNIT)).body("{\"format\": \"html\"}").post("/api/v1/reports/{id}/renditions", report);
        var page = as(Tokens.clerk(UNIT))
                .get("/api/v1/reports/{id}/renditions/html", report)
                .asByteArray();

        var answer = given().auth()
                .oauth2(Tokens.clerk(UNIT))
                .queryParam("snapshot", snapshot)
                .multiPart("file", "report.html", page, "text/html")
                .post("/api/v1/report-checks")
                .then()
                .statusCode(200);

        assertThat(rules(answer)).isEmpty();
    }

    private static List<Map<String, Object>> rules(ValidatableResponse answer) {
        return answer.extract().path("findings.findAll { it.rule == 'C39' }");
    }

    private static String snapshot() {
        return as(Tokens.clerk(UNIT))
                .body("{\"region\": \"130109\", \"unit\": \"%s\", \"fiscalYear\": 2025}".formatted(UNIT))
                .post("/api/v1/snapshots")
                .path("id");
    }

    private static ValidatableResponse whenSent(String token, String snapshot, String text) {
        var request = given().auth().oauth2(token).contentType("text/plain; charset=UTF-8");
        if (snapshot != null) {
            request.queryParam("snapshot", snapshot);
        }
        return request.body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/report-checks")
                .then();
    }
}
