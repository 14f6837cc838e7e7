package org.jixiao.budget.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.forProject;
import static org.jixiao.budget.Importing.file;
import static org.jixiao.budget.Importing.row;
import static org.jixiao.budget.Importing.utf8;
import static org.jixiao.budget.Importing.whenFinished;
import static org.jixiao.budget.Importing.whenImported;
import static org.jixiao.budget.Importing.whenUploaded;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Crowd;
import org.jixiao.budget.Given;
import org.jixiao.budget.Importing;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.Role;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.SheetWriter;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PaymentImportTest extends BudgetServiceTest {

    private static final String QUERY = "?kind=payments&region=130109&dryRun=false&unit=";

    private static final AtomicInteger UNITS = new AtomicInteger(672030);

    @Inject
    Scheduler scheduler;

    @Inject
    ImportSteps steps;

    @Inject
    ImportWorker worker;

    @Inject
    Caller caller;

    @Test
    void aFileOfSeveralUnitsIsLoadedAndEveryRowIsAPaymentLikeAnyOther() throws SQLException {
        var line = givenALine("672001", "100.00");
        givenALine("672002", "50.00");

        var job = whenImported(
                "672",
                file(
                        row("672001", "60.00", "2025-03-18", "V-1"),
                        row("672002", "50.00", "2025-03-18", "V-1"),
                        row("672001", "40.00", "2025/3/19", "V-2")));

        job.then()
                .body("status", is("done"))
                .body("rows", is(3))
                .body("processed", is(3))
                .body("accepted", is(3))
                .body("rejected", is(0))
                .body("amount", is("150.00"));
        assertThat(amounts("672001")).containsExactly("60.00", "40.00");
        assertThat(spent("672001")).isEqualTo("100.00");
        as(Tokens.auditor())
                .get("/api/v1/execution?region=130109&unit=672001&fiscalYear=2025")
                .then()
                .statusCode(200);
        assertThat(rowHashes("672001")).isEqualTo(hashesOfTheViews("672001", line));
        assertThat(acts("672001")).endsWith("payments-imported");
    }

    @Test
    void rowsThatBreakARuleGoBackWithTheCallersOwnColumnsAndTheRestIsLoaded() {
        var line = givenALine("672003", "100.00");
        Given.aUnit("672004");
        Given.aPayment(line, "10.00", "2025-03-01", "V-0");

        var job = whenImported(
                "672003",
                file(
                        row("672003", "20.00", "2025-03-18", "V-1"),
                        row("672003", "1.00", "2025-03-18", "V-1"),
                        row("672003", "11.00", "2025-03-01", "V-0"),
                        row("672004", "1.00", "2025-03-18", "V-2"),
                        row("672003", "NaN", "2025-03-18", "V-3"),
                        row("672003", "1.00", "2025-03-18", "V-4").replace("30101", "30102"),
                        row("672003", "1.00", "2025-03-18", "V-5").replace("2025,,", "2025,P-NONE,"),
                        row("672003", "70.01", "2025-03-18", "V-6"),
                        row("672003", "1.00", "2025-03-18", "V-7").replace("2025", "2024")));

        job.then().body("accepted", is(1)).body("rejected", is(8)).body("amount", is("20.00"));
        var errors = errors(job, "*/*").asString().split("\r\n");
        assertThat(errors[0]).startsWith("\uFEFF单位代码,").endsWith(",付款备注,错误原因");
        assertThat(reasons(errors))
                .containsExactly(
                        "凭证号：与文件中前面的一行重复",
                        "凭证号：已登记，内容不同；更正请红冲后重新登记",
                        "单位代码：不在本次导入的范围内",
                        "金额：应为以元为单位的数字",
                        "没有与项目、科目、来源相符的已批复预算行",
                        "项目代码：该单位没有此项目",
                        "累计超过该预算行可用的调整预算",
                        "没有与项目、科目、来源相符的已批复预算行");
        assertThat(errors[1]).contains(",自用,");
        assertThat(spent("672003")).isEqualTo("30.00");
    }

    @Test
    void aReturnedFileIsCorrectedAndUploadedAgainAndNothingIsPaidTwice() {
        givenALine("672005", "100.00");
        var first = file(row("672005", "60.00", "2025-03-18", "V-1"), row("672005", "60.00", "2025-03-19", "V-2"));
        var job = whenImported("672005", first);
        job.then().body("accepted", is(1)).body("rejected", is(1));

        whenImported("672005", first).then().body("accepted", is(0)).body("unchanged", is(1));
        var corrected = errors(job, "text/csv").asString().replace(",60.00,", ",40.00,");
        whenImported("672005", corrected).then().body("accepted", is(1)).body("rejected", is(0));
        whenImported("672005", first.replace("60.00,V-2", "40.00,V-2")).then().body("unchanged", is(2));

        assertThat(amounts("672005")).containsExactly("60.00", "40.00");
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({"40.00, 40.01", "2025-03-18, 2025-03-17", "示例支付, 另一摘要", "%1$s, %2$s"})
    void aRecordedVoucherWithOtherContentGoesBack(String recorded, String other) {
        var unit = String.valueOf(UNITS.getAndIncrement());
        Given.aUnit(unit);
        var lines = Given.anApprovedBudget(unit, "200.00", basic("100.00"), basic("100.00"));
        var row = row(unit, "40.00", "2025-03-18", "V-1").replace("拨款,,", "拨款," + lines.get(0) + ",");
        whenImported(unit, file(row)).then().body("accepted", is(1));

        var changed = row.replace(recorded.formatted(lines.toArray()), other.formatted(lines.toArray()));
        var job = whenImported(unit, file(changed));

        assertThat(changed).isNotEqualTo(row);
        job.then().body("unchanged", is(0)).body("rejected", is(1));
        assertThat(errors(job, "text/csv").asString()).contains("凭证号：已登记，内容不同");
    }

    @Test
    void noFilePaysALineThatIsNotApproved() {
        Given.aUnit("672019");
        Given.aSubmittedBudget("672019", "100.00", basic("100.00"));

        var job = whenImported("672019", file(row("672019", "40.00", "2025-03-18", "V-1")));

        job.then().body("accepted", is(0)).body("rejected", is(1));
        assertThat(errors(job, "text/csv").asString()).contains("没有与项目、科目、来源相符的已批复预算行");
    }

    @Test
    void aWorkbookIsReadAndReturnedAsAWorkbook() throws Exception {
        givenALine("672006", "100.00");
        var workbook = new ByteArrayOutputStream();
        try (var writer = SheetWriter.of(SheetFormat.XLSX, workbook, "支付")) {
            writer.row(List.of(Importing.HEADINGS.strip().split(",")));
            writer.row(cells("672006", "60.00", "V-1", "=HYPERLINK(1)"));
            writer.row(cells("672006", "0.001", "V-2", "@cmd"));
        }
        var queued =
                whenUploaded(Tokens.financeClerk(), QUERY + "672006", SheetFormat.XLSX_TYPE, workbook.toByteArray());
        var job = whenFinished(Tokens.financeClerk(), queued.header("Location"));

        job.then().body("accepted", is(1)).body("rejected", is(1));
        assertThat(errors(job, "*/*").contentType()).isEqualTo(SheetFormat.XLSX_TYPE);
        assertThat(errors(job, "text/csv").asString())
                .contains("'@cmd,金额：不足一分的尾数不能记账")
                .doesNotContain("HYPERLINK");
        assertThat(amounts("672006")).containsExactly("60.00");
    }

    @Test
    void aFileInTheLocalEncodingIsReadAsWell() {
        givenALine("672007", "100.00");
        var local = file(row("672007", "60.00", "2025-03-18", "V-1")).getBytes(Charset.forName("GB18030"));

        var queued = whenUploaded(Tokens.financeClerk(), QUERY + "672007", "text/csv", local);

        whenFinished(Tokens.financeClerk(), queued.header("Location")).then().body("accepted", is(1));
    }

    @Test
    void aFileThatIsNoneOrLacksAColumnIsRefusedWholeAndLeavesNothing() throws SQLException {
        Given.aUnit("672008");

        refused(uploaded("672008", "a,b\r\n1,2\r\n").then(), 400, "import-missing-columns");
        refused(uploaded("672008", Importing.HEADINGS.replace("付款备注", "金额")).then(), 400, "import-doubled-columns");
        refused(uploaded("672008", Importing.HEADINGS + "\0\r\n").then(), 400, "import-unreadable-file");
        var late =
                Importing.HEADINGS + row("672008", "1.00", "2025-03-18", "V-1").repeat(3_000) + "\"open";
        refused(uploaded("672008", late.replace("\"open", "\0")).then(), 400, "import-unreadable-file");
        refused(
                whenUploaded(Tokens.financeClerk(), QUERY + "672008", SheetFormat.XLSX_TYPE, utf8("text"))
                        .then(),
                400,
                "import-unreadable-file");

        assertThat(owner("select count(*) from import_job where unit_code = '672008'"))
                .containsExactly("0");
        assertThat(owner("select count(*) from import_stage where unit = '672008'"))
                .containsExactly("0");
    }

    @Test
    void aDryRunOnlySaysWhatWouldHappen() throws SQLException {
        givenALine("672009", "100.00");

        whenImported(
                        Tokens.financeClerk(),
                        "672009",
                        true,
                        file(row("672009", "60.00", "2025-03-18", "V-1"), row("672009", "60.00", "2025-03-18", "V-2")))
                .then()
                .body("dryRun", is(true))
                .body("accepted", is(1))
                .body("rejected", is(1))
                .body("amount", is("60.00"));

        assertThat(amounts("672009")).isEmpty();
        assertThat(acts("672009")).doesNotContain("payments-imported");
        assertThat(owner("select count(*) from import_stage")).containsExactly("0");
    }

    @Test
    void nothingIsLoadedIntoAClosedYearAndWhatWasLoadedBeforeIsUnchanged() {
        givenALine("672010", "100.00");
        whenImported("672010", file(row("672010", "60.00", "2025-03-18", "V-1")));
        Given.whenClosed("672010", 2025).then().statusCode(201);

        var job = whenImported(
                "672010",
                file(row("672010", "60.00", "2025-03-18", "V-1"), row("672010", "1.00", "2025-03-18", "V-2")));

        job.then().body("unchanged", is(1)).body("rejected", is(1));
        assertThat(errors(job, "text/csv").asString()).contains("该年度已年结");
    }

    @Test
    void ofSeveralLinesThatMatchTheFileNamesOne() {
        Given.aUnit("672011");
        var lines = Given.anApprovedBudget("672011", "200.00", basic("100.00"), basic("100.00"));
        var ambiguous = row("672011", "60.00", "2025-03-18", "V-1");

        var job = whenImported("672011", file(ambiguous));
        job.then().body("rejected", is(1));
        assertThat(errors(job, "text/csv").asString()).contains("有多条相符的预算行");
        whenImported("672011", file(ambiguous.replace("拨款,,", "拨款," + lines.get(1) + ",")))
                .then()
                .body("accepted", is(1));

        as(Tokens.auditor()).get("/api/v1/payments?line=" + lines.get(1)).then().body("items", hasSize(1));
    }

    @Test
    void aProjectIsFoundByItsCode() {
        Given.aUnit("672012");
        var project = aProjectWithCode("672012", "P-672012");
        Given.anApprovedBudget("672012", "100.00", forProject(project, "100.00"));

        whenImported(
                        "672012",
                        file(row("672012", "60.00", "2025-03-18", "V-1")
                                .replace("2025,,2100716,30101", "2025,P-672012,2100717,30399")))
                .then()
                .body("accepted", is(1));

        as(Tokens.auditor()).get("/api/v1/payments?project=" + project).then().body("items", hasSize(1));
    }

    @Test
    void aRepeatedUploadIsOneJobAndAnotherFileUnderItsKeyIsRefused() {
        Given.aUnit("672013");
        var key = UUID.randomUUID().toString();
        var clerk = Tokens.financeClerk();

        var first = whenUploaded(key, clerk, QUERY + "672013", "text/csv", utf8(file()));
        var again = whenUploaded(key, clerk, QUERY + "672013", "text/csv", utf8(file()));

        again.then().statusCode(202).header("Location", is(first.header("Location")));
        refused(
                whenUploaded(key, clerk, QUERY + "672013", "text/csv", utf8(file("x")))
                        .then(),
                422,
                "key-reused");
    }

    @Test
    void noScopeIsWidenedByAFile() {
        givenALine("672014", "100.00");
        Given.aUnit("672015");
        var elsewhere = Tokens.person("finance-clerk-672015", Tokens.REGION, Set.of("672015"), "finance-clerk");

        for (var unit : new String[] {"672014", "672", "*"}) {
            refused(
                    whenUploaded(elsewhere, QUERY + unit, "text/csv", utf8(file()))
                            .then(),
                    404,
                    "not-found");
        }
        var foreign = file(row("672014", "1.00", "2025-03-18", "V-1"));
        var job = whenImported(elsewhere, "672015", false, foreign);
        job.then().body("rejected", is(1)).body("accepted", is(0));
        assertThat(amounts("672014")).isEmpty();
        var others = Tokens.person("finance-clerk-672014", Tokens.REGION, Set.of("672014"), "finance-clerk");
        for (var path : new String[] {"", "/errors"}) {
            refused(
                    as(others)
                            .accept("*/*")
                            .get("/api/v1/imports/" + job.path("id") + path)
                            .then(),
                    404,
                    "not-found");
        }
    }

    @Test
    void aFileAndSixtyFourPaymentsNeverSpendMoreThanTheLine() throws Exception {
        var line = givenALine("672016", "100.00");
        var rows = new ArrayList<String>();
        for (int i = 0; i < 64; i++) {
            rows.add(row("672016", "1.00", "2025-03-18", "F-" + i));
        }
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 64; i++) {
            var voucher = "V-" + i;
            calls.add(() -> Given.whenPaid(line, "1.00", "2025-03-19", voucher));
        }
        for (int i = 0; i < 3; i++) {
            calls.add(() -> whenImported("672016", file(rows.toArray(String[]::new))));
        }

        Crowd.of(calls);

        assertThat(spent("672016")).isEqualTo("100.00");
        assertThat(owner("select sum(amount), count(distinct voucher_no) = count(*) from payment"
                        + " where unit_code = '672016'"))
                .containsExactly("100.00 t");
    }

    /** The lease of the worker that died runs out, and another opens the job again. */
    @Test
    @ActivateRequestContext
    void aStepThatIsTakenAgainRepeatsNothingAndALostStageIsSeen() throws SQLException {
        givenALine("672017", "100.00");
        var job = whenImported("672017", file(row("672017", "60.00", "2025-03-18", "V-1")));
        var id = UUID.fromString(job.path("id"));
        caller.actAs(theFinanceClerk());

        steps.open(id);
        assertThat(steps.next(id)).isFalse();

        assertThat(amounts("672017")).containsExactly("60.00");
        owner("update import_job set status = 'running', finished_at = null, accepted = 0 where id = '" + id
                + "' returning 1");
        assertThatThrownBy(() -> steps.open(id)).hasMessage("rows of the stage are lost");
        steps.fail(id, "reference");
        as(Tokens.financeClerk()).get("/api/v1/imports/" + id).then().body("status", is("failed"));
    }

    @Test
    @ActivateRequestContext
    void aCancelledJobKeepsWhatWasLoadedAndLoadsNoMore() throws SQLException {
        givenALine("674021", "100.00");
        givenALine("674022", "100.00");
        scheduler.pause(ImportWorker.IDENTITY);
        try {
            // The first unit's rows fill a step, so that the second's stand in the next one.
            var rows = new ArrayList<String>();
            for (int i = 0; i < 10_000; i++) {
                rows.add(row("674021", "0.01", "2025-03-18", "V-" + i));
            }
            rows.add(row("674022", "50.00", "2025-03-18", "V-1"));
            var queued = whenUploaded(
                    Tokens.financeClerk(), QUERY + "*", "text/csv", utf8(file(rows.toArray(String[]::new))));
            var id = UUID.fromString(queued.path("id"));
            caller.actAs(theFinanceClerk());
            steps.open(id);
            steps.next(id);

            as(Tokens.financeClerk())
                    .post("/api/v1/imports/{id}/cancellation", id)
                    .then()
                    .statusCode(200)
                    .body("status", is("cancelled"))
                    .body("rows", is(10_001))
                    .body("accepted", is(10_000))
                    .body("amount", is("100.00"));

            assertThat(steps.next(id)).isFalse();
            assertThat(amounts("674021")).containsOnly("0.01");
            assertThat(amounts("674022")).isEmpty();
            refused(
                    as(Tokens.financeClerk())
                            .post("/api/v1/imports/{id}/cancellation", id)
                            .then(),
                    409,
                    "import-already-finished");
        } finally {
            scheduler.resume(ImportWorker.IDENTITY);
        }
    }

    @Test
    @ActivateRequestContext
    void returnedRowsAreForgottenAfterAWeek() throws SQLException {
        Given.aUnit("672018");
        var old = whenImported("672018", file(row("672018", "none", "2025-03-18", "V-1")));
        owner("update import_fault set returned_at = returned_at - interval '8 days' where unit_code = '672018'"
                + " returning 1");
        var young = whenImported("672018", file(row("672018", "none", "2025-03-18", "V-2")));

        worker.forgetReturnedRows();

        assertThat(errors(old, "text/csv").asString().split("\r\n")).hasSize(1);
        assertThat(errors(young, "text/csv").asString().split("\r\n")).hasSize(2);
    }

    @Test
    void theTemplateIsReadAgainInBothForms() {
        for (var type : new String[] {SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE}) {
            var template = as(Tokens.financeClerk())
                    .accept(type)
                    .get("/api/v1/imports/templates/payments")
                    .asByteArray();
            var queued = whenUploaded(Tokens.financeClerk(), QUERY + "*", type, template);
            queued.then().statusCode(202).body("rows", is(0));
        }
        refused(
                as(Tokens.financeClerk())
                        .accept("*/*")
                        .get("/api/v1/imports/templates/none")
                        .then(),
                404,
                "not-found");
    }

    /** Two steps, the first of two units; each unit's chain says what was loaded of it, and the one of the refused, nothing. */
    @Test
    void aFileOfManyRowsIsLoadedInStepsAndEachUnitsChainNamesItsOwnRows() throws SQLException {
        givenALine("673119", "100.00");
        givenALine("673120", "200.00");
        givenALine("673121", "100.00");
        givenALine("673122", "1.00");
        var rows = new ArrayList<String>();
        for (int i = 0; i < 5_100; i++) {
            rows.add(row("673121", "0.01", "2025-03-18", "V-" + i));
            rows.add(row("673120", "0.02", "2025-03-18", "V-" + i));
        }
        rows.add(row("673119", "3.00", "2025-03-18", "V-1"));
        rows.add(row("673122", "1.01", "2025-03-18", "V-1"));

        whenImported("673", file(rows.toArray(String[]::new)))
                .then()
                .body("status", is("done"))
                .body("accepted", is(10_201))
                .body("rejected", is(1))
                .body("amount", is("156.00"));

        assertThat(owner("""
                select a.unit_code, a.content::json -> 'content' ->> 'rows', a.content::json -> 'content' ->> 'amount',
                    a.content::json -> 'content' ->> 'rowsDigest' = 'sha256:' || p.digest, p.at = a.recorded_at
                from audit_entry a join (
                    select unit_code, max(recorded_at) as at,
                        encode(sha256(string_agg(row_hash, ''::bytea order by row_hash)), 'hex') as digest
                    from payment group by 1) p using (unit_code)
                where a.unit_code between '673119' and '673122' and a.act = 'payments-imported' order by 1""")).containsExactly("673119 1 3.00 t t", "673120 5100 102.00 t t", "673121 5100 51.00 t t");
        assertThat(owner("""
                select distinct unit_code from audit_entry e where unit_code between '673119' and '673122' and (
                    hash <> sha256(convert_to(content, 'UTF8') || prev) or seq > 1 and not exists (
                        select from audit_entry b where b.region_code = e.region_code and b.unit_code = e.unit_code
                            and b.seq = e.seq - 1 and b.hash = e.prev))""")).isEmpty();
        assertThat(owner("""
                select unit_code from unit_head h where unit_code between '673119' and '673122' and not exists (
                    select from audit_entry e where e.unit_code = h.unit_code and e.seq = h.seq and e.hash = h.hash)""")).isEmpty();
    }

    private static Actor theFinanceClerk() {
        return new Actor(
                "subject",
                "finance-clerk",
                "jixiao-cli",
                Set.of(Role.FINANCE_CLERK),
                new UnitScope("130109", Set.of("*"), Set.of()));
    }

    private static String givenALine(String unit, String amount) {
        Given.aUnit(unit);
        return Given.anApprovedBudget(unit, amount, basic(amount)).get(0);
    }

    private static String aProjectWithCode(String unit, String code) {
        var body = Given.project(unit, "示例项目").replaceFirst("\\{", "{\"code\": \"" + code + "\", ");
        var entered = as(Tokens.clerk(unit)).body(body).post("/api/v1/projects");
        entered.then().statusCode(201);
        return Given.admitted(unit, entered);
    }

    private static List<Object> cells(String unit, String amount, String voucher, String note) {
        return List.of(
                unit,
                2025,
                "",
                "2100716",
                "30101",
                "一般公共预算拨款",
                "",
                LocalDate.of(2025, 3, 18),
                new BigDecimal(amount),
                voucher,
                "示例支付",
                note);
    }

    private static Response uploaded(String unit, String file) {
        return whenUploaded(Tokens.financeClerk(), QUERY + unit, "text/csv", utf8(file));
    }

    private static Response errors(Response job, String accept) {
        return as(Tokens.financeClerk()).accept(accept).get("/api/v1/imports/" + job.path("id") + "/errors");
    }

    private static List<String> reasons(String[] errors) {
        var reasons = new ArrayList<String>();
        for (int line = 1; line < errors.length; line++) {
            reasons.add(errors[line].substring(errors[line].lastIndexOf(',') + 1));
        }
        return reasons;
    }

    private static List<String> amounts(String unit) {
        return as(Tokens.auditor()).get("/api/v1/payments?unit=" + unit).path("items.amount");
    }

    private static String spent(String unit) {
        return as(Tokens.auditor()).get("/api/v1/budgets?unit=" + unit).path("items[0].lines[0].spent");
    }

    private static List<String> acts(String unit) throws SQLException {
        return owner("select act from audit_entry where unit_code = '" + unit + "' order by seq");
    }

    private static List<String> rowHashes(String unit) throws SQLException {
        return owner("select encode(row_hash, 'hex') from payment where unit_code = '" + unit + "' order by id");
    }

    /** What a single payment would have got: the form that {@code Payment} gives its row. */
    private static List<String> hashesOfTheViews(String unit, String line) throws SQLException {
        var by = owner("select recorded_by from payment where unit_code = '" + unit + "' limit 1")
                .get(0);
        List<TreeMap<String, Object>> items = new ArrayList<>();
        List<Map<String, Object>> views =
                as(Tokens.auditor()).get("/api/v1/payments?unit=" + unit).path("items");
        for (var view : views) {
            assertThat(view).containsEntry("line", line);
            var content = new TreeMap<String, Object>(view);
            content.put(
                    "recordedAt", Instant.parse((String) view.get("recordedAt")).toString());
            content.put("recordedBy", by);
            items.add(content);
        }
        return items.stream()
                .map(Digest::ofRow)
                .map(hash -> Digest.text(hash).substring(Digest.PREFIX.length()))
                .toList();
    }

    private static List<String> owner(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                found.add(String.join(" ", row));
            }
            return found;
        }
    }
}
