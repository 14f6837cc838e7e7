package org.jixiao.budget.adjustment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.change;
import static org.jixiao.budget.Given.forProject;
import static org.jixiao.budget.Given.whenAdjusted;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import java.util.UUID;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdjustmentResourceTest extends BudgetServiceTest {

    @Test
    void aSupplementCountsOnceAnotherPersonApprovedIt() {
        Given.aUnit("640001");
        var line = Given.anApprovedBudget("640001", "100.00", basic("100.00")).get(0);
        var requested = whenAdjusted("640001", "supplement", "2025-06-30", change(line, "20.00"));
        requested.then().statusCode(201).body("status", is("requested")).body("changes[0].change", is("20.00"));
        thenAdjustedIs("640001", line, "100.00");

        asOnVersion(Tokens.finance(), requested.header("ETag"))
                .post("/api/v1/adjustments/{id}/approval", requested.<String>path("id"))
                .then()
                .statusCode(200)
                .body("status", is("approved"));

        thenAdjustedIs("640001", line, "120.00");
        reviews("640001", "").then().body("items", hasSize(0));
    }

    @Test
    void nobodyApprovesTheAdjustmentThatTheyRequested() {
        Given.aUnit("640002");
        var line = Given.anApprovedBudget("640002", "100.00", basic("100.00")).get(0);
        var requested = whenAdjusted("640002", "supplement", "2025-06-30", change(line, "20.00"));
        var both = Tokens.person("finance-clerk", Tokens.REGION, Set.of("*"), "finance-clerk", "finance");

        refused(
                asOnVersion(both, requested.header("ETag"))
                        .post("/api/v1/adjustments/{id}/approval", requested.<String>path("id"))
                        .then(),
                403,
                "own-entry");
    }

    @Test
    void aVirementAddsUpToZero() {
        Given.aUnit("640003");
        var lines = Given.anApprovedBudget("640003", "150.00", basic("100.00"), basic("50.00"));

        refused(
                        whenAdjusted(
                                        "640003",
                                        "virement",
                                        "2025-06-30",
                                        change(lines.get(0), "-30.00"),
                                        change(lines.get(1), "29.99"))
                                .then(),
                        409,
                        "adjustment-unbalanced")
                .body("facts.sum", is("-0.01"));
        Given.anApprovedAdjustment(
                "640003", "virement", "2025-06-30", change(lines.get(0), "-30.00"), change(lines.get(1), "30.00"));
        thenAdjustedIs("640003", lines.get(0), "70.00");
        thenAdjustedIs("640003", lines.get(1), "80.00");
    }

    @Test
    void theSignFitsTheKind() {
        Given.aUnit("640004");
        var line = Given.anApprovedBudget("640004", "100.00", basic("100.00")).get(0);

        for (var kind : new String[] {"supplement", "carry-over"}) {
            refused(
                    whenAdjusted("640004", kind, "2025-06-30", change(line, "-1.00"))
                            .then(),
                    409,
                    "adjustment-wrong-sign");
        }
        refused(
                whenAdjusted("640004", "reduction", "2025-06-30", change(line, "1.00"))
                        .then(),
                409,
                "adjustment-wrong-sign");
    }

    @Test
    void aCutBelowSpendingIsAConflictThatNamesTheAmounts() {
        Given.aUnit("640005");
        var line = Given.anApprovedBudget("640005", "100.00", basic("100.00")).get(0);
        var requested = whenAdjusted("640005", "reduction", "2025-06-30", change(line, "-20.01"));
        requested.then().statusCode(201);
        Given.aPayment(line, "80.00", "2025-03-01", "V-1");

        refused(
                        whenAdjusted("640005", "reduction", "2025-06-30", change(line, "-20.01"))
                                .then(),
                        409,
                        "budget-cut-below-spending")
                .body("facts.spent", is("80.00"));
        refused(
                asOnVersion(Tokens.finance(), requested.header("ETag"))
                        .post("/api/v1/adjustments/{id}/approval", requested.<String>path("id"))
                        .then(),
                409,
                "budget-cut-below-spending");
        thenAdjustedIs("640005", line, "100.00");
    }

    @Test
    void aReturnedAdjustmentChangesNothing() {
        Given.aUnit("640006");
        var line = Given.anApprovedBudget("640006", "100.00", basic("100.00")).get(0);
        var requested = whenAdjusted("640006", "supplement", "2025-06-30", change(line, "1.00"));

        var returned = asOnVersion(Tokens.finance(), requested.header("ETag"))
                .body("{\"reason\": \"文号有误\"}")
                .post("/api/v1/adjustments/{id}/return", requested.<String>path("id"));

        returned.then().statusCode(200).body("status", is("returned"));
        refused(
                asOnVersion(Tokens.finance(), returned.header("ETag"))
                        .post("/api/v1/adjustments/{id}/approval", requested.<String>path("id"))
                        .then(),
                409,
                "adjustment-wrong-state");
        thenAdjustedIs("640006", line, "100.00");
    }

    @Test
    void aProjectThatWasAddedDuringTheYearGetsALineOnceAnotherPersonApprovedIt() {
        Given.aUnit("640011");
        Given.anApprovedBudget("640011", "100.00", basic("100.00"));
        var project = Given.aProjectInTheLibrary("640011", "年中新增项目");
        var requested = whenAdjusted("640011", "supplement", "2025-06-30", onNewLine(project, "2100717", "20.00"));
        String line = requested.then().statusCode(201).extract().path("changes[0].line");
        refused(Given.whenPaid(line, "1.00", "2025-07-01", "V-1").then(), 409, "budget-not-approved");
        as(Tokens.auditor()).get("/api/v1/budgets?unit=640011").then().body("items[0].lines", hasSize(1));

        asOnVersion(Tokens.finance(), requested.header("ETag"))
                .post("/api/v1/adjustments/{id}/approval", requested.<String>path("id"))
                .then()
                .statusCode(200);

        as(Tokens.auditor())
                .get("/api/v1/budgets?unit=640011")
                .then()
                .body("items[0].total", is("100.00"))
                .body("items[0].lines[1].initial", is("0.00"))
                .body("items[0].lines[1].adjusted", is("20.00"));
        as(Tokens.auditor()).get("/api/v1/projects/{id}", project).then().body("status", is("budgeted"));
        Given.whenPaid(line, "20.00", "2025-07-01", "V-1").then().statusCode(201);
    }

    @Test
    void aNewLineIsHeldToTheRulesOfAnyLine() {
        Given.aUnit("640012");
        Given.anApprovedBudget("640012", "100.00", basic("100.00"));
        var inLibrary = Given.aProjectInTheLibrary("640012", "示例项目");
        String draft = Given.anEnteredProject("640012", "未入库").path("id");

        refused(
                whenAdjusted("640012", "supplement", "2025-06-30", onNewLine(draft, "2100717", "1.00"))
                        .then(),
                409,
                "project-not-in-library");
        refused(
                        whenAdjusted("640012", "supplement", "2025-06-30", onNewLine(inLibrary, "2100798", "1.00"))
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", contains("/changes/0/newLine/functionalCode"));
        refused(
                        whenAdjusted(
                                        "640012",
                                        "supplement",
                                        "2025-06-30",
                                        onNewLine(inLibrary, "2100717", "1.00")
                                                .replace("\"kind\": \"project\"", "\"kind\": \"basic-operating\""),
                                        onNewLine(inLibrary, "2100717", "1.00")
                                                .replace("\"project\": \"" + inLibrary + "\", ", ""))
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", contains("/changes/0/newLine/project", "/changes/1/newLine/project"));
        refused(
                        whenAdjusted(
                                        "640012",
                                        "virement",
                                        "2025-06-30",
                                        onNewLine(inLibrary, "2100717", "-1.00"),
                                        "{\"change\": \"0.50\"}",
                                        onNewLine(inLibrary, "2100717", "0.50")
                                                .replaceFirst("\\{", "{\"line\": \"" + UUID.randomUUID() + "\", "))
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/changes/0/change", "/changes/1/line", "/changes/2/line"));
    }

    @Test
    void noLineIsAddedToABudgetThatIsNotApproved() {
        Given.aUnit("640015");
        Given.aSubmittedBudget("640015", "100.00", basic("100.00"));
        var project = Given.aProjectInTheLibrary("640015", "示例项目");

        refused(
                whenAdjusted("640015", "supplement", "2025-06-30", onNewLine(project, "2100717", "1.00"))
                        .then(),
                409,
                "budget-not-approved");
    }

    @Test
    void aChangedProjectHasItsTargetsExaminedAgainAndAMoveWithinItDoesNot() {
        Given.aUnit("640013");
        var first = Given.aProjectInTheLibrary("640013", "项目一");
        var second = Given.aProjectInTheLibrary("640013", "项目二");
        var lines = Given.anApprovedBudget(
                "640013",
                "180.00",
                forProject(first, "60.00"),
                forProject(first, "60.00"),
                forProject(second, "60.00"));
        Given.anApprovedAdjustment(
                "640013", "virement", "2025-05-31", change(lines.get(0), "-5.00"), change(lines.get(1), "5.00"));
        whenAdjusted("640013", "reduction", "2025-06-01", change(lines.get(2), "-9.00"));
        reviews("640013", "").then().statusCode(200).body("items", hasSize(0));

        Given.anApprovedAdjustment(
                "640013", "virement", "2025-06-30", change(lines.get(0), "-30.00"), change(lines.get(2), "30.00"));

        var raised = reviews("640013", "");
        raised.then()
                .body("items.project", containsInAnyOrder(first, second))
                .body("items.change", containsInAnyOrder("-30.00", "30.00"))
                .body("items[0].kind", is("virement"))
                .body("items[0].documentNo", is("示例财预〔2025〕12号"));
        String adjustment = raised.path("items[0].adjustment");
        as(Tokens.auditor()).get("/api/v1/adjustments/{id}", adjustment).then().body("date", is("2025-06-30"));
        reviews("640013", "&project=" + second).then().body("items.change", contains("30.00"));
        reviews("640013", "&knownAt=2025-01-01T00:00:00Z").then().body("items", hasSize(0));
        as(Tokens.clerk("640012"))
                .get("/api/v1/target-reviews?unit=640013")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void noMoreIsCarriedOverThanTheClosedYearBeforeLeft() {
        Given.aUnit("640014");
        var project = Given.aProjectInTheLibrary("640014", "跨年项目", "2024-01-01");
        var before = Given.anApprovedBudgetOf(2024, "640014", "150.00", basic("100.00"), forProject(project, "50.00"));
        Given.aPayment(before.get(1), "30.00", "2024-06-30", "V-1");
        Given.aPayment(before.get(0), "95.00", "2024-06-30", "V-2");
        var lines = Given.anApprovedBudget("640014", "20.00", basic("10.00"), forProject(project, "10.00"));

        refused(
                whenAdjusted("640014", "carry-over", "2025-03-31", change(lines.get(1), "20.00"))
                        .then(),
                409,
                "adjustment-last-year-open");
        Given.whenClosed("640014", 2024).then().statusCode(201);
        refused(
                        whenAdjusted("640014", "carry-over", "2025-03-31", change(lines.get(1), "20.01"))
                                .then(),
                        409,
                        "adjustment-carry-over-exceeded")
                .body("detail", is("项目累计结转 20.01 元，超过 2024 年度未支出的 20.00 元"))
                .body("errors[0].pointer", is("/changes"));
        Given.anApprovedAdjustment("640014", "carry-over", "2025-03-31", change(lines.get(1), "20.00"));
        refused(
                        whenAdjusted("640014", "carry-over", "2025-03-31", change(lines.get(0), "5.01"))
                                .then(),
                        409,
                        "adjustment-carry-over-exceeded")
                .body("detail", is("单位累计结转 25.01 元，超过 2024 年度未支出的 25.00 元"));
    }

    @Test
    void ofTwoRequestsForWhatTheYearBeforeLeftOneIsApproved() {
        Given.aUnit("640016");
        Given.anApprovedBudgetOf(2024, "640016", "20.00", basic("20.00"));
        Given.whenClosed("640016", 2024).then().statusCode(201);
        var line = Given.anApprovedBudget("640016", "10.00", basic("10.00")).get(0);
        var first = whenAdjusted("640016", "carry-over", "2025-03-31", change(line, "20.00"));
        var second = whenAdjusted("640016", "carry-over", "2025-03-31", change(line, "20.00"));

        whenApproved(first).then().statusCode(200);
        refused(whenApproved(second).then(), 409, "adjustment-carry-over-exceeded");
        as(Tokens.auditor())
                .get("/api/v1/budgets?unit=640016&fiscalYear=2025")
                .then()
                .body("items[0].lines[0].adjusted", is("30.00"));
    }

    @Test
    void theLevelThatTheMoneyComesFromIsKept() {
        Given.aUnit("640017");
        var line = Given.anApprovedBudget("640017", "10.00", basic("10.00")).get(0);

        var requested = asOnce(Tokens.financeClerk())
                .body("""
                        {"region": "130109", "unit": "640017", "fiscalYear": 2025, "kind": "supplement",
                         "documentNo": "示例财预〔2025〕12号", "reason": "示例理由", "date": "2025-06-30",
                         "sourceLevel": "provincial", "changes": [%s]}""".formatted(change(line, "1.00")))
                .post("/api/v1/adjustments");

        requested.then().statusCode(201);
        as(Tokens.auditor())
                .get("/api/v1/adjustments/{id}", requested.<String>path("id"))
                .then()
                .body("sourceLevel", is("provincial"));
    }

    private static Response whenApproved(Response requested) {
        return asOnVersion(Tokens.finance(), requested.header("ETag"))
                .post("/api/v1/adjustments/{id}/approval", requested.<String>path("id"));
    }

    private static String onNewLine(String project, String functionalCode, String change) {
        return """
                {"newLine": {"kind": "project", "project": "%s", "functionalCode": "%s", "economicCode": "30399",
                 "source": "general-public"}, "change": "%s"}""".formatted(project, functionalCode, change);
    }

    private static Response reviews(String unit, String more) {
        return as(Tokens.auditor()).get("/api/v1/target-reviews?region=130109&fiscalYear=2025&unit=" + unit + more);
    }

    @Test
    void whatIsImpossibleIsNamedAtOnce() {
        Given.aUnit("640007");
        var line = Given.anApprovedBudget("640007", "100.00", basic("100.00")).get(0);

        refused(
                        whenAdjusted("640007", "supplement", "2026-01-01", change(line, "0.00"), change(line, "1.00"))
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/date", "/changes/0/change", "/changes/1/line"));
        refused(
                        asOnce(Tokens.financeClerk())
                                .body("{}")
                                .post("/api/v1/adjustments")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors", hasSize(8));
    }

    @Test
    void anAdjustmentIsNotDatedAfterToday() {
        refused(
                        asOnce(Tokens.financeClerk())
                                .body("""
                                        {"region": "130109", "unit": "640007", "fiscalYear": 2099, "kind": "supplement",
                                         "documentNo": "示例财预〔2099〕12号", "reason": "示例理由", "date": "2099-01-01",
                                         "changes": [%s]}""".formatted(change(UUID.randomUUID().toString(), "1.00")))
                                .post("/api/v1/adjustments")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", contains("/date"));
    }

    @Test
    void linesOfAnotherUnitAreNotFound() {
        Given.aUnit("640008");
        Given.aUnit("640009");
        Given.anApprovedBudget("640008", "100.00", basic("100.00"));
        var foreign =
                Given.anApprovedBudget("640009", "100.00", basic("100.00")).get(0);

        refused(
                whenAdjusted("640008", "supplement", "2025-06-30", change(foreign, "1.00"))
                        .then(),
                404,
                "not-found");
        refused(
                whenAdjusted(
                                "640008",
                                "supplement",
                                "2025-06-30",
                                change(UUID.randomUUID().toString(), "1.00"))
                        .then(),
                404,
                "not-found");
        var requested = whenAdjusted("640009", "supplement", "2025-06-30", change(foreign, "1.00"));
        refused(
                as(Tokens.clerk("640008"))
                        .get("/api/v1/adjustments/{id}", requested.<String>path("id"))
                        .then(),
                404,
                "not-found");
        as(Tokens.clerk("640009"))
                .get("/api/v1/adjustments?fiscalYear=2025")
                .then()
                .body("items.id", contains(requested.<String>path("id")));
    }

    private static ValidatableResponse thenAdjustedIs(String unit, String line, String adjusted) {
        return as(Tokens.auditor())
                .get("/api/v1/budgets?unit={unit}", unit)
                .then()
                .body("items[0].lines.find { it.id == '" + line + "' }.adjusted", is(adjusted));
    }
}
