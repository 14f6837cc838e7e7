package org.jixiao.budget.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.change;
import static org.jixiao.budget.Given.forProject;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.SheetReader;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ExportTest extends BudgetServiceTest {

    @TempDir
    Path folder;

    @Test
    void everyTableHasItsOfficialHeadingsAndTheRowsOfTheUnit() {
        givenAYear("676001");

        assertThat(lines("payments", "676001"))
                .containsExactly(
                        "\uFEFF财政区划代码,单位代码,预算年度,单位名称,项目代码,项目名称,功能分类科目编码,部门经济分类科目编码,资金来源,支付日期,金额,凭证号,摘要,红冲凭证号,更正凭证号,绩效指标,所属期间",
                        "130109,676001,2025,示例单位,,示例项目,2100717,30399,一般公共预算拨款,2025-03-18,60.00,V-1,'=HYPERLINK(1),,,,",
                        "130109,676001,2025,示例单位,,示例项目,2100717,30399,一般公共预算拨款,2025-03-20,-60.00,V-2,收款账户有误,V-1,,,",
                        "130109,676001,2025,示例单位,,示例项目,2100717,30399,一般公共预算拨款,2025-03-21,40.00,V-3,示例支付,,,,");
        assertThat(lines("budgets", "676001")).hasSize(3).anyMatch(row -> row.endsWith(",100.00,101.00,40.00"));
        assertThat(lines("adjustments", "676001"))
                .hasSize(2)
                .anyMatch(row -> row.contains(",追加,示例财预〔2025〕12号,2025-06-30,") && row.endsWith(",1.00"));
        assertThat(lines("execution", "676001"))
                .hasSize(3)
                .anyMatch(row -> row.endsWith(",101.00,40.00,61.00,0.3960"))
                .anyMatch(row -> row.endsWith(",0.00,0.00,0.00,"));
    }

    @Test
    void aCorrectionNamesTheVoucherOfWhatItCorrects() {
        Given.aUnit("676007");
        var requested = Given.aRequestedCorrection("676007");
        asOnVersion(Tokens.finance(), requested.header("ETag"))
                .post(requested.header("Location") + "/approval")
                .then()
                .statusCode(200);

        assertThat(as(Tokens.auditor())
                        .accept("text/csv")
                        .get("/api/v1/exports/payments?region=130109&fiscalYear=2024&unit=676007")
                        .asString())
                .contains(",2025-02-10,-4.00,C-1,决算审核发现多记,,V-2024,,");
        assertThat(lines("payments", "676007")).as("of 2025").hasSize(1);
    }

    @Test
    void whatIsNotApprovedIsNotExported() {
        Given.aUnit("676006");
        Given.aSubmittedBudget("676006", "1.00", basic("1.00"));

        assertThat(lines("budgets", "676006")).hasSize(1);
        assertThat(lines("execution", "676006")).hasSize(1);
    }

    @Test
    void aWorkbookHasTheSameRowsAndNothingInItIsAFormula() throws IOException {
        givenAYear("676002");
        var file = folder.resolve("payments.xlsx");
        var sent = exported(Tokens.auditor(), "payments", "676002", SheetFormat.XLSX_TYPE);
        Files.write(file, sent.asByteArray());

        assertThat(sent.contentType()).isEqualTo(SheetFormat.XLSX_TYPE);
        try (var sheet = SheetReader.open(file, SheetFormat.XLSX)) {
            var row = sheet.next();
            assertThat(row.cell(sheet.column("摘要"))).isEqualTo("=HYPERLINK(1)");
            assertThat(row.cell(sheet.column("金额"))).isEqualTo("60");
            assertThat(row.cell(sheet.column("支付日期"))).isEqualTo("2025-03-18");
            assertThat(row.formulas()).isEmpty();
            sheet.next();
            sheet.next();
            assertThat(sheet.hasNext()).isFalse();
        }
    }

    @Test
    void everyExportIsEnteredInTheChain() {
        givenAYear("676003");

        lines("payments", "676003");

        as(Tokens.auditor())
                .get("/api/v1/audit-entries?region=130109&unit=676003")
                .then()
                .statusCode(200);
        assertThat(as(Tokens.auditor())
                        .get("/api/v1/audit-entries?region=130109&unit=676003")
                        .asString())
                .contains("table-exported");
    }

    @Test
    void anExportReachesAsFarAsItsCallerAndNoFurther() {
        givenAYear("676004");
        givenAYear("677001");
        var elsewhere = Tokens.clerk("677001");

        for (var unit : new String[] {"676004", "676", "*", "999999"}) {
            refused(exported(elsewhere, "payments", unit, "*/*").then(), 404, "not-found");
        }
        refused(exported(Tokens.auditor(), "payments", "999999", "*/*").then(), 404, "not-found");
        refused(exported(Tokens.auditor(), "households", "677001", "*/*").then(), 400, "invalid-input");
        refused(exported(Tokens.auditor(), "payments", "67", "*/*").then(), 400, "invalid-input");
        var department = Tokens.person("finance-677", Tokens.REGION, Set.of("677"), "finance");
        assertThat(exported(department, "payments", "677", "*/*").asString())
                .contains(",677001,")
                .doesNotContain(",676004,");
    }

    @Test
    void theDescriptorNamesEveryColumnOfTheTable() {
        givenAYear("676005");

        var descriptor = as(Tokens.auditor())
                .get("/api/v1/exports/payments/descriptor?region=130109&unit=676005&fiscalYear=2025");

        descriptor
                .then()
                .statusCode(200)
                .body("profile", is("fiscal-data-package"))
                .body("fiscalPeriod.start", is("2025-01-01"))
                .body("fiscalPeriod.end", is("2025-12-31"))
                .body("resources[0].path", is("payments-130109-676005-2025.csv"))
                .body("resources[0].schema.fields.columnType", hasItem("value"));
        assertThat(String.join(",", descriptor.<List<String>>path("resources[0].schema.fields.name")))
                .isEqualTo(lines("payments", "676005").get(0).substring(1));
    }

    /** A payment with a formula for a summary, its reversal, and another payment; an adjustment; a line without money. */
    private static void givenAYear(String unit) {
        Given.aUnit(unit);
        var project = Given.aProjectInTheLibrary(unit, "示例项目");
        var lines = Given.anApprovedBudget(unit, "100.00", forProject(project, "100.00"), basic("0.00"));
        var line = lines.get(0);
        var paid = asOnce(Tokens.financeClerk())
                .body(Given.payment(line, "60.00", "2025-03-18", "V-1").replace("示例支付", "=HYPERLINK(1)"))
                .post("/api/v1/payments");
        asOnce(Tokens.financeClerk())
                .body("""
                        {"reason": "收款账户有误", "voucherNo": "V-2", "reversedOn": "2025-03-20"}""")
                .post("/api/v1/payments/{id}/reversal", paid.<String>path("id"))
                .then()
                .statusCode(201);
        Given.aPayment(line, "40.00", "2025-03-21", "V-3");
        Given.anApprovedAdjustment(unit, "supplement", "2025-06-30", change(line, "1.00"));
    }

    private static List<String> lines(String dataset, String unit) {
        var sent = exported(Tokens.auditor(), dataset, unit, "text/csv");
        sent.then().statusCode(200);
        return List.of(sent.asString().split("\r\n"));
    }

    private static Response exported(String token, String dataset, String unit, String accept) {
        return as(token)
                .accept(accept)
                .get("/api/v1/exports/" + dataset + "?region=130109&fiscalYear=2025&unit=" + unit);
    }
}
