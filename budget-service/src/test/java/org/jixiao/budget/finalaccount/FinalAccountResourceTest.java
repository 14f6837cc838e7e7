package org.jixiao.budget.finalaccount;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.change;
import static org.jixiao.budget.Given.forProject;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FinalAccountResourceTest extends BudgetServiceTest {

    /** 100.00 for staff of which 70.00 were spent, 50.00 for a project, all spent; a supplement of 20.00. */
    private static final String ACCOUNT = """
            {"region": "130109", "unit": "%s", "fiscalYear": 2025, "documentNo": "示例财决〔2026〕3号",
             "date": "2026-03-02", "initial": "150.00", "adjusted": "170.00",
             "income": [{"source": "general-public", "amount": "160.00"}, {"source": "carry-over", "amount": "10.00"}],
             "expenditure": [{"kind": "basic-personnel", "amount": "70.00"}, {"kind": "project", "amount": "50.00"}],
             "total": "120.00", "carriedForward": "50.00"}""";

    private static void givenAYear(String unit, boolean isClosed) {
        Given.aUnit(unit);
        var project = Given.aProjectInTheLibrary(unit, "示例项目");
        var lines = Given.anApprovedBudget(unit, "150.00", basic("100.00"), forProject(project, "50.00"));
        Given.anApprovedAdjustment(unit, "supplement", "2025-06-30", change(lines.get(0), "20.00"));
        Given.aPayment(lines.get(0), "70.00", "2025-03-31", "V-1");
        Given.aPayment(lines.get(1), "50.00", "2025-04-30", "V-2");
        if (isClosed) {
            Given.whenClosed(unit, 2025).then().statusCode(201);
        }
    }

    private static Response whenApproved(Response entered, String token) {
        return asOnVersion(token, entered.header("ETag"))
                .post("/api/v1/final-accounts/{id}/approval", entered.<String>path("id"));
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"initial\": \"150.01\"  | \"initial\": \"150.00\"  | 年初预算数 150.01 元与台账 150.00 元不一致 | /initial",
                "\"adjusted\": \"150.00\" | \"adjusted\": \"170.00\" | 全年预算数 150.00 元与台账 170.00 元不一致 | /adjusted",
                "\"basic-operating\"      | \"basic-personnel\"      | 公用经费支出 70.00 元与台账 0.00 元不一致 | /expenditure/0/amount",
            })
    void aFigureThatIsNotTheLedgersIsRefusedWithBoth(String wrong, String right, String said, String pointer) {
        var unit = "68200" + (pointer.length() % 10);
        givenAYear(unit, true);

        refused(
                        Given.whenAccounted(ACCOUNT.formatted(unit).replace(right, wrong))
                                .then(),
                        409,
                        "final-account-ledger-mismatch")
                .body("detail", is(said))
                .body("errors[0].pointer", is(pointer));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"total\": \"120.00\" | \"total\": \"120.01\" | 各类支出之和 120.00 元与合计 120.01 元不一致 | total-mismatch | /total",
                "\"carriedForward\": \"50.00\" | \"carriedForward\": \"49.99\" | 收入总计 170.00 元与支出总计 169.99 元（支出 120.00 元、年末结转和结余 49.99 元）不一致 | unbalanced | /income",
            })
    void theFiguresOfAnAccountAgreeAmongThemselves(
            String right, String wrong, String said, String problem, String pointer) {
        refused(
                        Given.whenAccounted(ACCOUNT.formatted("682020").replace(right, wrong))
                                .then(),
                        409,
                        "final-account-" + problem)
                .body("detail", is(said))
                .body("errors[0].pointer", is(pointer));
    }

    @Test
    void everyFaultyInputIsNamedAtOnce() {
        var body = ACCOUNT.formatted("682021")
                .replace("2026-03-02", "2025-12-31")
                .replace("\"initial\": \"150.00\"", "\"initial\": \"-1.00\"")
                .replace("\"carry-over\"", "\"general-public\"")
                .replace("\"project\"", "\"basic-personnel\"");

        refused(Given.whenAccounted(body).then(), 400, "invalid-input")
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/date", "/initial", "/income/1/source", "/expenditure/1/kind"));
    }

    @Test
    void aKindOfExpenditureThatWasLeftOutIsMissedInTheTotal() {
        givenAYear("682027", true);
        var without = ACCOUNT.formatted("682027")
                .replace(", {\"kind\": \"project\", \"amount\": \"50.00\"}", "")
                .replace("\"120.00\", \"carriedForward\": \"50.00\"", "\"70.00\", \"carriedForward\": \"100.00\"");

        refused(Given.whenAccounted(without).then(), 409, "final-account-ledger-mismatch")
                .body("detail", is("支出合计 70.00 元与台账 120.00 元不一致"))
                .body("errors[0].pointer", is("/total"));
    }

    @Test
    void anAccountIsNotDatedAfterToday() {
        refused(
                        Given.whenAccounted(ACCOUNT.formatted("682021").replace("2026-03-02", "2099-01-01"))
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", contains("/date"));
    }

    @Test
    void anOpenYearHasNoFinalAccount() {
        givenAYear("682022", false);

        refused(Given.whenAccounted(ACCOUNT.formatted("682022")).then(), 409, "final-account-year-open");
    }

    @Test
    void nobodyApprovesTheAccountThatTheyEnteredAndOneIsApprovedAYear() {
        givenAYear("682023", true);
        var both = Tokens.person("accounts-both", Tokens.REGION, Set.of("*"), "finance-clerk", "finance");
        var own = as(both).body(ACCOUNT.formatted("682023")).post("/api/v1/final-accounts");
        var other = Given.whenAccounted(ACCOUNT.formatted("682023"));

        refused(whenApproved(own, both).then(), 403, "own-entry");
        whenApproved(other, Tokens.finance())
                .then()
                .statusCode(200)
                .body("status", is("approved"))
                .body("origin", is("ledger"))
                .body("expenditure.amount", is(List.of("70.00", "50.00")));
        refused(whenApproved(own, Tokens.finance()).then(), 409, "final-account-already-approved");
        refused(Given.whenAccounted(ACCOUNT.formatted("682023")).then(), 409, "final-account-already-approved");
        refused(whenApproved(other, Tokens.finance()).then(), 412, "stale-version");
    }

    @Test
    void whatWasCorrectedSinceItWasEnteredIsComparedAgainAndCountsUpToTheDateOfTheAccount() {
        givenAYear("682028", true);
        var entered = Given.whenAccounted(ACCOUNT.formatted("682028"));
        String payment =
                as(Tokens.auditor()).get("/api/v1/payments?unit=682028").path("items[0].id");
        var requested = Given.whenCorrected(payment, "-4.00", "2026-02-10", "C-1");
        asOnVersion(Tokens.finance(), requested.header("ETag"))
                .post(requested.header("Location") + "/approval")
                .then()
                .statusCode(200);

        refused(whenApproved(entered, Tokens.finance()).then(), 409, "final-account-ledger-mismatch")
                .body("detail", is("人员经费支出 70.00 元与台账 66.00 元不一致"));
        Given.whenAccounted(ACCOUNT.formatted("682028").replace("2026-03-02", "2026-02-09"))
                .then()
                .statusCode(201);
        var corrected = ACCOUNT.formatted("682028")
                .replace("\"70.00\"", "\"66.00\"")
                .replace("\"120.00\", \"carriedForward\": \"50.00\"", "\"116.00\", \"carriedForward\": \"54.00\"");
        Given.anApprovedFinalAccount(corrected);
    }

    @Test
    void theVersionsOfABudgetAreNumberedAndNoneIsOverwritten() {
        givenAYear("682024", true);
        Given.anApprovedFinalAccount(ACCOUNT.formatted("682024"));

        var versions = versions("682024", 2025, "");
        versions.then()
                .statusCode(200)
                .body("items.number", is(List.of(0, 1, 2)))
                .body("items.kind", is(List.of("initial", "supplement", "final-account")))
                .body("items.adjusted", is(List.of("150.00", "170.00", "170.00")))
                .body("items.change.findAll { it }", is(List.of("150.00", "20.00")))
                .body("items[1].date", is("2025-06-30"))
                .body("items[2].spent", is("120.00"))
                .body("items[0].spent", nullValue());
        String first = versions.path("items[0].recordedAt");
        versions("682024", 2025, "&knownAt=" + first).then().body("items.number", is(List.of(0)));
        String second = versions.path("items[1].recordedAt");
        versions("682024", 2025, "&knownAt=" + second).then().body("items.number", is(List.of(0, 1)));
        String next = versions("682024", 2025, "&limit=2").path("next");
        as(Tokens.auditor()).get(next).then().body("items.kind", is(List.of("final-account")));
        refused(versions("682024", 2025, "&cursor=eA").then(), 400, "invalid-input");
    }

    @Test
    void aYearThatWasNeverKeptHereIsEnteredFromItsDocumentAndComparedWith() {
        Given.aUnit("682025");
        Given.anApprovedBudget("682025", "100.00", basic("100.00"));
        String before = as(Tokens.viewer()).get("/api/v1/facts/watermark").path("knownAt");
        Given.anApprovedFinalAccount(Given.pastYear("682025", 2024, "80.00", "75.00"));

        comparison("682025", "initial")
                .then()
                .body("previous.label", is("2024年年初预算数"))
                .body("previous.amount", is("80.00"))
                .body("previous.documentNo", is("示例财决〔2025〕3号"))
                .body("current.documentNo", nullValue())
                .body("change", is("20.00"))
                .body("changeRate", is("0.2500"));
        var project = Given.aProjectInTheLibrary("682025", "示例项目");
        comparison("682025", "initial&project=" + project)
                .then()
                .statusCode(200)
                .body("previous", nullValue());
        comparison("682025", "initial&knownAt=" + before).then().statusCode(200).body("previous", nullValue());
        comparison("682025", "spent")
                .then()
                .body("previous.amount", is("75.00"))
                .body("change", is("-75.00"));
        versions("682025", 2024, "")
                .then()
                .body("items.kind", is(List.of("initial", "final-account")))
                .body("items.adjusted", is(List.of("80.00", "80.00")));
        var late =
                Given.budget("682025", "1.00", basic("1.00")).replace("\"fiscalYear\": 2025", "\"fiscalYear\": 2024");
        var entered = as(Tokens.financeClerk()).body(late).post("/api/v1/budgets");
        var submitted = asOnVersion(Tokens.financeClerk(), entered.header("ETag"))
                .post("/api/v1/budgets/{id}/submission", entered.<String>path("id"));
        refused(
                asOnVersion(Tokens.finance(), submitted.header("ETag"))
                        .post("/api/v1/budgets/{id}/approval", entered.<String>path("id"))
                        .then(),
                409,
                "budget-accounted");
    }

    @Test
    void whatIsOnlyEnteredOrReturnedSaysNothingOfTheYear() {
        Given.aUnit("682026");
        Given.anApprovedBudget("682026", "100.00", basic("100.00"));
        var entered = Given.whenAccounted(Given.pastYear("682026", 2024, "80.00", "75.00"));

        comparison("682026", "initial").then().body("previous", nullValue());
        asOnVersion(Tokens.finance(), entered.header("ETag"))
                .body("{\"reason\": \"文号有误\"}")
                .post("/api/v1/final-accounts/{id}/return", entered.<String>path("id"))
                .then()
                .statusCode(200)
                .body("status", is("returned"))
                .body("returnReason", is("文号有误"));
        refused(
                asOnVersion(Tokens.finance(), "\"v1\"")
                        .post("/api/v1/final-accounts/{id}/approval", entered.<String>path("id"))
                        .then(),
                409,
                "final-account-wrong-state");
        comparison("682026", "initial").then().body("previous", nullValue());
        versions("682026", 2024, "").then().body("items", is(List.of()));
    }

    private static Response versions(String unit, int year, String more) {
        return as(Tokens.auditor())
                .urlEncodingEnabled(false)
                .get("/api/v1/budget-versions?region=130109&unit=" + unit + "&fiscalYear=" + year + more);
    }

    private static Response comparison(String unit, String basis) {
        return as(Tokens.auditor())
                .get("/api/v1/execution/comparison?region=130109&fiscalYear=2025&unit=" + unit + "&basis=" + basis);
    }
}
