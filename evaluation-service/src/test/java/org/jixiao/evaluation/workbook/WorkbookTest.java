package org.jixiao.evaluation.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit's year as one workbook: taken away, filled in another program, and brought back. */
@QuarkusTest
class WorkbookTest extends ServiceTest {

    private static final String TARGETS = Filled.TARGETS;
    private static final String ACTUALS = Filled.ACTUALS;
    private static final AtomicInteger UNITS = new AtomicInteger();

    private String unit;
    private String clerk;
    private UUID project;

    @BeforeEach
    void anotherUnit() {
        unit = "6930%02d".formatted(UNITS.incrementAndGet());
        clerk = Tokens.clerk(unit);
        project = UUID.randomUUID();
        peersSay("projects", """
                {"items": [{"id": "%s", "code": "P-2025-0001", "name": "意外伤害保险"}]}""".formatted(project));
    }

    @Test
    void theWorkbookSaysWhatStandsAndIsOpenWhereItMayBeFilled() {
        givenSealed();
        givenDrafted(null);

        var book = downloaded();

        var sealed = book.rows(TARGETS).stream()
                .filter(row -> Filled.text(book.cell(row, "项目代码")).equals("P-2025-0001"))
                .findFirst()
                .orElseThrow();
        assertThat(Filled.text(book.cell(sealed, "三级指标"))).isEqualTo("投保户数");
        assertThat(Filled.text(book.cell(sealed, "状态"))).isEqualTo("已封存");
        assertThat(book.cell(sealed, "指标值").getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(book.cell(sealed, "指标值").getNumericCellValue()).isEqualTo(2600);
        assertThat(book.cell(sealed, "指标值").getCellStyle().getLocked()).isTrue();
        var drafted = book.rows(TARGETS).stream()
                .filter(row -> Filled.text(book.cell(row, "项目代码")).equals("单位整体"))
                .findFirst()
                .orElseThrow();
        assertThat(Filled.text(book.cell(drafted, "状态"))).isEqualTo("填报中");
        assertThat(book.cell(drafted, "指标值").getCellStyle().getLocked()).isFalse();
        assertThat(book.cell(drafted, "项目名称").getCellStyle().getLocked()).isTrue();
        assertThat(Filled.text(book.cell(ACTUALS, "投保户数", "填报方式"))).isEqualTo("取数 delivery.households");
        assertThat(book.cell(ACTUALS, "投保户数", "实际完成值").getCellStyle().getLocked())
                .isTrue();
        assertThat(book.cell(ACTUALS, "每户保费", "实际完成值").getCellStyle().getLocked())
                .isFalse();
        for (var name : List.of("说明", TARGETS, ACTUALS)) {
            assertThat(book.sheet(name).getProtect()).isTrue();
        }
        for (var hidden : BookSheet.HIDDEN) {
            assertThat(book.sheet(TARGETS).isColumnHidden(book.column(TARGETS, hidden)))
                    .isTrue();
        }
        var lists = book.sheet(TARGETS).getDataValidations().stream()
                .map(it -> it.getValidationConstraint().getFormula1())
                .toList();
        assertThat(lists).hasSize(6).allMatch(it -> it.contains("说明"));
    }

    @Test
    void oneEditedCellChangesOneIndicatorAndTheSameFileAgainChangesNothing() {
        var location = givenDrafted(project);
        var book = downloaded().fill(TARGETS, "每户保费", "指标值", 28).octets();

        whenUploaded(book)
                .statusCode(200)
                .body("indicators.updated", is(1))
                .body("indicators.created", is(0))
                .body("indicators.unchanged", is(4))
                .body("problems", is(0));
        assertThat(planned(location)).containsEntry("每户保费", "28").containsEntry("投保户数", "2600");
        var version = Api.as(clerk).get(location).header("ETag");

        whenUploaded(book)
                .statusCode(200)
                .body("indicators.updated", is(0))
                .body("indicators.created", is(0))
                .body("indicators.unchanged", is(5));
        assertThat(Api.as(clerk).get(location).header("ETag")).isEqualTo(version);
    }

    @Test
    void aDryRunWritesNothing() {
        var location = givenDrafted(project);
        var book = downloaded().fill(TARGETS, "每户保费", "指标值", 28).octets();

        asked(clerk, book)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path() + "&dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", is(true))
                .body("indicators.updated", is(1));

        assertThat(planned(location)).containsEntry("每户保费", "30");
    }

    @Test
    void whatBothChangedIsAConflictByCellAndNothingAtAllIsWritten() {
        var location = givenDrafted(project);
        var book = downloaded().fill(TARGETS, "每户保费", "指标值", 28).fill(TARGETS, "投保户数", "指标值", 2610);
        var row = book.row(TARGETS, "每户保费").getRowNum() + 1;
        whenUploaded(downloaded().fill(TARGETS, "每户保费", "指标值", 29).octets()).statusCode(200);

        var refused = Api.refused(whenUploaded(book.octets()), 409, "workbook-cells")
                .body("facts.problems", is(1))
                .body("facts.cells[0].indicator", is("每户保费"))
                .body("facts.cells[0].column", is("指标值"))
                .body("facts.cells[0].downloaded", is("30"))
                .body("facts.cells[0].yours", is("28"))
                .body("facts.cells[0].theirs", is("29"))
                .body("facts.cells[0].rule", is("conflict"))
                .body("facts.cells[0].message", is("下载后已被改为“29”，您填的是“28”；请确认以哪个为准"))
                .extract();

        assertThat(refused.<String>path("facts.cells[0].cell")).isEqualTo("绩效目标!M" + row);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("绩效目标!M" + row);
        assertThat(planned(location)).containsEntry("每户保费", "29").containsEntry("投保户数", "2600");
    }

    @Test
    void whatOnlyTheOthersChangedStaysAsTheyLeftIt() {
        var location = givenDrafted(project);
        var book = downloaded().fill(TARGETS, "投保户数", "指标值", 2610).octets();
        whenUploaded(downloaded().fill(TARGETS, "每户保费", "指标值", 29).octets()).statusCode(200);

        whenUploaded(book).statusCode(200).body("indicators.updated", is(1)).body("keptCells", is(1));

        assertThat(planned(location)).containsEntry("每户保费", "29").containsEntry("投保户数", "2610");
    }

    @Test
    void aSealedTargetIsNotChangedByAWorkbookAndTheRefusalNamesTheWay() {
        var location = givenSealed();
        var before = Api.as(clerk).get(location).asString();
        var book = downloaded();
        book.fill(TARGETS, "每户保费", "指标值", 28).fill(TARGETS, "投保户数", "删除", "是");

        Api.refused(whenUploaded(book.octets()), 409, "workbook-cells")
                .body("facts.cells.rule", equalTo(List.of("sealed", "sealed")))
                .body("facts.cells[0].message", containsString("重新定基线"));

        assertThat(Api.as(clerk).get(location).asString()).isEqualTo(before);
    }

    @Test
    void aSubmittedTargetIsReturnedBeforeItIsChanged() {
        var location = givenDrafted(project);
        var book = downloaded().fill(TARGETS, "每户保费", "指标值", 28).octets();
        givenTried(clerk, location);
        whenActed(clerk, location, "submission", Api.as(clerk).get(location).header("ETag"))
                .statusCode(200);

        Api.refused(whenUploaded(book), 409, "workbook-cells")
                .body("facts.cells[0].rule", is("sealed"))
                .body("facts.cells[0].message", containsString("须先退回"));
    }

    @Test
    void aTypedValueWaitsForASecondPersonAndIsRecordedOnce() {
        var set = id(givenSealed());
        var book = downloaded()
                .fill(ACTUALS, "每户保费", "实际完成值", 29.5)
                .fill(ACTUALS, "每户保费", "佐证说明", "年度统计")
                .fill(ACTUALS, "每户保费", "文件编号", "示例〔2026〕1号")
                .fill(ACTUALS, "投保完成日期", "实际完成值", "2025年6月20日")
                .fill(ACTUALS, "投保完成日期", "佐证说明", "保险单")
                .fill(ACTUALS, "家庭抗风险能力", "实际完成值", "达成年度指标")
                .fill(ACTUALS, "家庭抗风险能力", "定性得分", 27)
                .fill(ACTUALS, "家庭抗风险能力", "佐证说明", "入户调查")
                .octets();

        whenUploaded(book).statusCode(200).body("actuals.recorded", is(3)).body("actuals.unchanged", is(2));
        whenUploaded(book).statusCode(200).body("actuals.recorded", is(0)).body("actuals.unchanged", is(5));

        Api.as(clerk)
                .get("/api/v1/measurements?targetSet=" + set)
                .then()
                .body("items", hasSize(3))
                .body("items.status", equalTo(List.of("pending", "pending", "pending")))
                .body("items.find { it.value == '29.5' }.dataSupport", is("C"))
                .body("items.date", hasItem("2025-06-20"))
                .body("items.marks", hasItem("27.00"));
        var again = downloaded();
        assertThat(Filled.text(again.cell(ACTUALS, "每户保费", "复核状态"))).isEqualTo("待复核");
        assertThat(Filled.text(again.cell(ACTUALS, "投保完成日期", "实际完成值"))).isEqualTo("2025-06-20");
    }

    @Test
    void twoUploadsAtOnceRecordAValueOnce() throws Exception {
        var set = id(givenSealed());
        var book = downloaded()
                .fill(ACTUALS, "每户保费", "实际完成值", 29)
                .fill(ACTUALS, "每户保费", "佐证说明", "年度统计")
                .octets();

        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> upload = () -> whenUploaded(book).extract().statusCode();
            for (var status : threads.invokeAll(List.of(upload, upload, upload, upload))) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdown();
        }

        Api.as(clerk).get("/api/v1/measurements?targetSet=" + set).then().body("items", hasSize(1));
    }

    @ParameterizedTest(name = "{0}, {1} filled as {2} is refused at {3} by {4}")
    @CsvSource({
        "投保户数, 实际完成值, 2607, 实际完成值, bound",
        "受益家庭满意度, 实际完成值, 101, 实际完成值, S9",
        "受益家庭满意度, 实际完成值, 多数满意, 实际完成值, Pattern",
        "投保完成日期, 实际完成值, 六月, 实际完成值, date",
        "家庭抗风险能力, 实际完成值, 好, 实际完成值, choice",
        "每户保费, 定性得分, 9, 实际完成值, required",
        "每户保费, 第三方签章, 有, 实际完成值, required",
    })
    void anActualValueThatTheRulesRefuseIsNamedByItsCell(
            String indicator, String column, String text, String at, String rule) {
        givenSealed();
        var book = downloaded().fill(ACTUALS, indicator, "佐证说明", "统计").fill(ACTUALS, indicator, column, text);

        Api.refused(whenUploaded(book.octets()), 409, "workbook-cells")
                .body("facts.cells.findAll { it.column == '%s' }.rule".formatted(at), hasItem(rule));
    }

    @Test
    void aValueThatWasTypedIsCorrectedAndNeverCleared() {
        var location = givenSealed();
        var cost =
                Api.as(clerk).get(location).then().extract().<String>path("indicators.find { it.name == '每户保费' }.id");
        Api.as(clerk)
                .body("""
                        {"targetSet": "%s", "indicator": "%s", "value": "31",
                         "evidence": {"description": "统计", "documentNo": "1号", "thirdParty": true}}""".formatted(id(location), cost))
                .post("/api/v1/measurements")
                .then()
                .statusCode(201);

        Api.refused(whenUploaded(downloaded().fill(ACTUALS, "每户保费", "实际完成值", "").octets()), 409, "workbook-cells")
                .body("facts.cells[0].rule", is("required"));
        whenUploaded(downloaded().fill(ACTUALS, "每户保费", "实际完成值", 30).octets()).statusCode(200);
        Api.as(clerk)
                .get("/api/v1/measurements?targetSet=" + id(location))
                .then()
                .body("items.value", equalTo(List.of("31", "30")))
                .body("items.dataSupport", equalTo(List.of("B", "B")));
    }

    @Test
    void aFormulaIsRefusedByItsCellAndATextThatLooksLikeOneStaysAText() {
        var location = givenDrafted(project);
        var book = downloaded().fill(TARGETS, "每户保费", "数据来源", "=HYPERLINK(\"http://localhost\")");
        whenUploaded(book.octets()).statusCode(200);
        assertThat(Api.as(clerk).get(location).<List<String>>path("indicators.source"))
                .contains("=HYPERLINK(\"http://localhost\")");

        var again = downloaded();
        assertThat(again.cell(TARGETS, "每户保费", "数据来源").getCellType()).isEqualTo(CellType.STRING);
        assertThat(again.cell(TARGETS, "每户保费", "数据来源").getCellStyle().getDataFormatString())
                .isEqualTo("@");
        again.cell(TARGETS, "每户保费", "指标值").setCellFormula("14*2");

        Api.refused(whenUploaded(again.octets()), 409, "workbook-cells")
                .body("facts.cells.rule", equalTo(List.of("formula")))
                .body("facts.cells[0].column", is("指标值"));
    }

    @ParameterizedTest(name = "{0} as {1} is refused by {2}")
    @CsvSource({
        "指标值, 很多, T3",
        "权重, 0, W1",
        "权重, 1000, Pattern",
        "比较, 大于, choice",
        "一级指标, 效益指标, T2",
        "三级指标, '', required",
        "逾期扣完天数, 2.5, number"
    })
    void aTargetThatTheRulesRefuseIsNamedByItsCell(String column, String text, String rule) {
        var location = givenDrafted(project);
        var book = downloaded();
        book.cell(TARGETS, "每户保费", column).setCellValue(text);

        Api.refused(whenUploaded(book.octets()), 409, "workbook-cells")
                .body("facts.cells[0].rule", is(rule))
                .body("facts.cells[0].cell", containsString("绩效目标!"));

        assertThat(planned(location)).containsEntry("每户保费", "30");
    }

    @Test
    void anAddedRowBecomesOneIndicatorHoweverOftenItIsSent() {
        var location = givenDrafted(project);
        var book = downloaded();
        var row = book.free(TARGETS);
        Map.of("项目代码", "P-2025-0001", "一级指标", "产出指标", "二级指标", "质量指标", "三级指标", "保单准确率", "比较", "≥", "计量单位", "%")
                .forEach((heading, text) -> book.cell(row, heading).setCellValue(text));
        Map.of("指标值确定依据", "合同", "取值方法", "抽查", "数据来源", "保单", "采集频率", "年度")
                .forEach((heading, text) -> book.cell(row, heading).setCellValue(text));
        book.cell(row, "指标值").setCellValue(98);
        book.cell(row, "权重").setCellValue(5);

        whenUploaded(book.octets())
                .statusCode(200)
                .body("indicators.created", is(1))
                .body("indicators.updated", is(0));
        whenUploaded(book.octets())
                .statusCode(200)
                .body("indicators.created", is(0))
                .body("indicators.updated", is(0));

        assertThat(planned(location)).hasSize(6).containsEntry("保单准确率", "98");
    }

    @Test
    void onlyAMarkDeletesAnIndicatorAndARowThatIsGoneDeletesNothing() {
        var location = givenDrafted(project);
        var book = downloaded();
        var sheet = book.sheet(TARGETS);
        sheet.removeRow(book.row(TARGETS, "受益家庭满意度"));
        book.fill(TARGETS, "投保完成日期", "删除", "是");

        whenUploaded(book.octets()).statusCode(200).body("indicators.deleted", is(1));
        whenUploaded(book.octets()).statusCode(200).body("indicators.deleted", is(0));

        assertThat(planned(location)).containsOnlyKeys("投保户数", "每户保费", "家庭抗风险能力", "受益家庭满意度");
    }

    @Test
    void anIndicatorThatOthersChangedMeanwhileIsNotDeleted() {
        givenDrafted(project);
        var book = downloaded().fill(TARGETS, "每户保费", "删除", "是").octets();
        whenUploaded(downloaded().fill(TARGETS, "每户保费", "指标值", 29).octets()).statusCode(200);

        Api.refused(whenUploaded(book), 409, "workbook-cells").body("facts.cells[0].column", is("删除"));
    }

    @Test
    void aRowOfAnotherUnitOrOfNobodyIsNotFound() {
        givenDrafted(project);
        var mine = downloaded();
        var other = unit;
        anotherUnit();
        givenDrafted(project);
        var theirs = downloaded();
        theirs.fill(TARGETS, "每户保费", "行标识", UUID.randomUUID().toString());

        Api.refused(whenUploaded(theirs.octets()), 409, "workbook-cells")
                .body("facts.cells.rule", equalTo(List.of("not-found")));
        Api.refused(whenUploaded(mine.octets()), 409, "workbook-cells")
                .body("facts.problems", is(5))
                .body(
                        "facts.cells.rule",
                        equalTo(List.of("not-found", "not-found", "not-found", "not-found", "not-found")))
                .body("facts.cells.theirs.unique()", equalTo(List.of("")));
        Api.refused(
                asked(clerk, mine.octets())
                        .header("Idempotency-Key", "of-another-unit")
                        .post(path().replace(unit, other))
                        .then(),
                404,
                "not-found");
        Api.refused(Api.as(clerk).get(path().replace(unit, other)).then(), 404, "not-found");
    }

    @Test
    void aRowThatWasCopiedIsNotTakenTwice() {
        givenDrafted(project);
        var book = downloaded();
        var copied = book.row(TARGETS, "每户保费");
        var free = book.free(TARGETS);
        copied.forEach(cell -> free.createCell(cell.getColumnIndex()).setCellValue(Filled.text(cell)));

        Api.refused(whenUploaded(book.octets()), 409, "workbook-cells")
                .body("facts.cells.rule", equalTo(List.of("repeated")));
    }

    @Test
    void theCheckedWorkbookMarksTheCellsKeepsOwnColumnsAndIsTakenOnceItsAuthorInsists() {
        var location = givenDrafted(project);
        var book = downloaded().fill(TARGETS, "每户保费", "指标值", 28);
        var own = book.sheet(TARGETS).getRow(0).getLastCellNum() - 3;
        book.sheet(TARGETS).getRow(0).getCell(own).setCellValue("我的备注");
        book.row(TARGETS, "每户保费").createCell(own).setCellValue("已与财务核对");
        whenUploaded(downloaded()
                        .fill(TARGETS, "每户保费", "指标值", 29)
                        .fill(TARGETS, "投保户数", "指标值", 2620)
                        .octets())
                .statusCode(200);

        var checked = Filled.of(asked(clerk, book.octets())
                .post(path().replace("workbooks", "workbooks/checks"))
                .then()
                .statusCode(200)
                .contentType(SheetFormat.XLSX_TYPE)
                .extract()
                .asByteArray());

        var wrong = checked.cell(TARGETS, "每户保费", "指标值");
        assertThat(wrong.getNumericCellValue()).isEqualTo(28);
        assertThat(wrong.getCellComment().getString().getString()).contains("下载后已被改为“29”");
        assertThat(Filled.text(checked.cell(TARGETS, "每户保费", "问题"))).startsWith("指标值：下载后已被改为“29”");
        assertThat(Filled.text(checked.cell(TARGETS, "每户保费", "我的备注"))).isEqualTo("已与财务核对");
        assertThat(checked.cell(TARGETS, "投保户数", "指标值").getNumericCellValue()).isEqualTo(2620);
        assertThat(planned(location)).containsEntry("每户保费", "29");
        whenUploaded(checked.octets()).statusCode(200).body("indicators.updated", is(1));
        assertThat(planned(location)).containsEntry("每户保费", "28").containsEntry("投保户数", "2620");
    }

    @Test
    void anIndicatorKeepsItsLineageWhenTheDraftIsRewritten() {
        var location = givenDrafted(project);
        List<String> before = Api.as(clerk).get(location).path("indicators.lineage");

        whenUploaded(downloaded().fill(TARGETS, "每户保费", "三级指标", "户均保费").octets())
                .statusCode(200);

        assertThat(Api.as(clerk).get(location).<List<String>>path("indicators.lineage"))
                .isEqualTo(before);
    }

    @Test
    void whatIsNoWorkbookOfOursIsUnreadable() {
        givenDrafted(project);
        var book = downloaded();
        book.book.removeSheetAt(book.book.getSheetIndex(ACTUALS));

        Api.refused(whenUploaded("not a workbook".getBytes(StandardCharsets.UTF_8)), 400, "workbook-unreadable");
        Api.refused(whenUploaded(book.octets()), 400, "workbook-unreadable").body("detail", containsString(ACTUALS));
        var renamed = downloaded();
        renamed.sheet(TARGETS).getRow(0).getCell(renamed.column(TARGETS, "权重")).setCellValue("分");
        Api.refused(whenUploaded(renamed.octets()), 400, "workbook-unreadable").body("detail", containsString("权重"));
    }

    @Test
    void onlyTheUnitsClerkBringsAWorkbookBack() {
        givenDrafted(project);
        var book = downloaded().octets();

        for (var token : List.of(Tokens.approver(unit), Tokens.finance(), Tokens.auditor())) {
            Api.refused(asked(token, book).post(path()).then(), 403, "forbidden");
        }
        Api.refused(
                asked(Tokens.clerk("310001"), book)
                        .header("Idempotency-Key", "a-stranger")
                        .post(path())
                        .then(),
                404,
                "not-found");
        Api.refused(asked(clerk, book).post(path()).then(), 400, "idempotency-key-missing");
    }

    private String path() {
        return "/api/v1/workbooks?region=130109&unit=" + unit + "&fiscalYear=2025";
    }

    private Filled downloaded() {
        return Filled.of(Api.as(clerk)
                .get(path())
                .then()
                .statusCode(200)
                .contentType(SheetFormat.XLSX_TYPE)
                .extract()
                .asByteArray());
    }

    private ValidatableResponse whenUploaded(byte[] book) {
        return asked(clerk, book)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path())
                .then();
    }

    private static RequestSpecification asked(String token, byte[] book) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .preemptive()
                .oauth2(token)
                .contentType(SheetFormat.XLSX_TYPE)
                .body(book);
    }

    private String givenDrafted(UUID of) {
        return Api.as(clerk)
                .body(targets(of).replace("\"" + UNIT + "\"", "\"" + unit + "\""))
                .post("/api/v1/target-sets")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String givenSealed() {
        var location = givenDrafted(project);
        givenTried(clerk, location);
        var submitted = whenActed(
                        clerk,
                        location,
                        "submission",
                        Api.as(clerk).get(location).header("ETag"))
                .statusCode(200)
                .extract();
        whenExamined(Tokens.approver(unit), location, submitted.header("ETag"), EXCELLENT)
                .statusCode(200);
        return location;
    }

    private Map<String, String> planned(String location) {
        List<Map<String, String>> indicators = Api.as(clerk).get(location).path("indicators");
        return indicators.stream().collect(Collectors.toMap(it -> it.get("name"), it -> it.get("planned")));
    }
}
