package org.jixiao.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.jixiao.testkit.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.report.ReportServiceTest;
import org.jixiao.report.SampleReports;
import org.jixiao.report.SampleTemplates;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms beside the report, told over the seed unit. */
@QuarkusTest
class ShippedFormsTest extends ReportServiceTest {

    private static final String UNIT = "725072";

    @Test
    void everyProjectHasItsOwnForm() {
        var narrative = narrative("project-self-evaluation-forms");

        assertThat(narrative.<List<String>>path("blocks.findAll { it.kind == 'annex-mark' }.text"))
                .containsExactly("附1", "附2", "附3", "附4", "附5", "附6");
        assertThat(cells(narrative, 0))
                .contains("农村独生子女家庭意外伤害保险", "7.82", "100.00%", "10.00")
                .contains("为符合条件的家庭提供保障。", "目标已完成。");
        assertThat(cells(narrative, 1))
                .contains("≥2600户", "2607户", "宣传覆盖面不足。增加村级宣传栏和宣传频次。")
                .contains("总分", "100", "96.50");
        assertThat(cells(narrative, 10)).contains("计生宣传活动", "不适用").doesNotContain("0.00");
    }

    @Test
    void theFormOfTheUnitStatesItsTasksAndTheirMoney() {
        var narrative = narrative("unit-self-evaluation-form");

        assertThat(cells(narrative, 0)).contains("219.86", "173.03", "78.70%");
        assertThat(cells(narrative, 1)).contains("天使圆梦助学金", "2.00", "0.00", "合计", "21.20");
        assertThat(text(narrative)).contains("“劳务派遣工作人员费用”完成情况：目标已完成。");
    }

    @Test
    void theSummaryHasEveryProjectOnceWithGradesAndReasons() {
        var narrative = narrative("self-evaluation-summary");

        assertThat(cells(narrative, 0))
                .contains("1", "13010925T000000000000", "特定目标类", "优", "项目合计", "21.20", "部门整体", "78.70%", "94.37")
                .containsOnlyOnce("天使圆梦助学金");
        assertThat(cells(narrative, 1)).contains("宣传覆盖面不足", "增加村级宣传栏和宣传频次");
        assertThat(text(narrative)).contains("项目数6个，已自评6个；优6个，良0个，中0个，差0个");
    }

    @Test
    void theNoticeStatesResultsAndWhatIsDoneAboutWhatWasMissed() {
        assertThat(text(narrative("self-evaluation-notice")))
                .contains("现将藁城区计划生育协会2025年度部门整体支出和六个项目的绩效自评结果予以公示")
                .contains("预算执行率78.70%，自评得分94.37分，评价等级为“优”")
                .contains("改进措施：增加村级宣传栏和宣传频次");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project-self-evaluation-forms",
                "unit-self-evaluation-form",
                "self-evaluation-summary",
                "self-evaluation-notice"
            })
    void everyFormSaysThatItIsADemonstrationAndCanBeRendered(String code) throws IOException {
        var report = report(code);

        assertThat(text(narrative(report))).contains("【演示数据】");
        for (var format : List.of("docx", "pdf")) {
            as(Tokens.clerk(UNIT))
                    .body("{\"format\": \"" + format + "\"}")
                    .post("/api/v1/reports/{id}/renditions", report.<String>path("id"))
                    .then()
                    .statusCode(201)
                    .body("missingCharacters", empty());
            // For the eye: what the form makes of the seed unit.
            Files.write(
                    Files.createDirectories(Path.of("target", "samples")).resolve(code + "." + format),
                    as(Tokens.clerk(UNIT))
                            .get("/api/v1/reports/{id}/renditions/" + format, report.<String>path("id"))
                            .asByteArray());
        }
    }

    private static Response narrative(String code) {
        return narrative(report(code));
    }

    private static Response narrative(Response report) {
        return as(Tokens.auditor()).get("/api/v1/reports/{id}/narrative", report.<String>path("id"));
    }

    private static Response report(String code) {
        var report = SampleReports.write(UNIT, SampleTemplates.national(code));
        report.then().statusCode(201);
        return report;
    }

    private static String text(Response narrative) {
        return String.join(
                "\n",
                narrative.<List<String>>path("blocks.text").stream()
                        .map(String::valueOf)
                        .toList());
    }

    /** @param table counted from 0 */
    private static List<String> cells(Response narrative, int table) {
        return narrative.path("blocks.findAll { it.table != null }[" + table
                + "].table.groups.flatten().cells.flatten().text.flatten()");
    }
}
