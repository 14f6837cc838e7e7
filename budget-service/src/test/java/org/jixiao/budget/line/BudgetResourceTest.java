package org.jixiao.budget.line;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.budget;
import static org.jixiao.budget.Given.forProject;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BudgetResourceTest extends BudgetServiceTest {

    private static final AtomicInteger UNITS = new AtomicInteger(630020);

    @Test
    void anApprovedBudgetIsInForceWithItsLines() {
        Given.aUnit("630001");
        var project = Given.aProjectInTheLibrary("630001", "示例项目");
        var submitted = Given.aSubmittedBudget("630001", "150.50", basic("100.00"), forProject(project, "50.50"));

        asOnVersion(Tokens.finance(), submitted.header("ETag"))
                .post("/api/v1/budgets/{id}/approval", submitted.<String>path("id"))
                .then()
                .statusCode(200)
                .body("status", is("approved"))
                .body("approvedAt", notNullValue())
                .body("total", is("150.50"))
                .body("lines", hasSize(2))
                .body("lines[1].kind", is("project"))
                .body("lines[1].source", is("general-public"))
                .body("lines[1].project", is(project))
                .body("lines[1].initial", is("50.50"))
                .body("lines[1].adjusted", is("50.50"))
                .body("lines[1].spent", is("0.00"));
        as(Tokens.clerk("630001")).get("/api/v1/projects/{id}", project).then().body("status", is("budgeted"));
    }

    @Test
    void linesThatDoNotAddUpAreRefusedWithBothFigures() {
        Given.aUnit("630002");

        refused(
                        as(Tokens.financeClerk())
                                .body(budget("630002", "100.00", basic("60.00"), basic("39.99")))
                                .post("/api/v1/budgets")
                                .then(),
                        409,
                        "budget-total-mismatch")
                .body("detail", is("各行之和 99.99 元与合计 100.00 元不一致"))
                .body("errors[0].pointer", is("/total"))
                .body("facts.sum", is("99.99"))
                .body("facts.total", is("100.00"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "99.99   | general-public  | 0.00  | 收入总计 99.99 元与支出总计 100.00 元不一致 | income-mismatch | /income",
                "100.01  | general-public  | 0.00  | 收入总计 100.01 元与支出总计 100.00 元不一致 | income-mismatch | /income",
                "60.00   | government-fund | 40.00 | 政府性基金预算拨款收入 60.00 元多于该来源安排的支出 0.00 元 | source-mismatch | /income/0/amount",
            })
    void incomeAndExpenditureAgreeToTheFenAndEachSourcePaysItsOwnLines(
            String income, String source, String carriedOver, String said, String problem, String pointer) {
        var unit = String.valueOf(UNITS.getAndIncrement());
        Given.aUnit(unit);
        var body = budget(unit, "100.00", basic("100.00"))
                .replaceFirst("\\{\"source\": \"general-public\", \"amount\": \"100.00\"}]", """
                        {"source": "%s", "amount": "%s"}, {"source": "carry-over", "amount": "%s"}]""".formatted(
                                source, income, carriedOver));

        refused(as(Tokens.financeClerk()).body(body).post("/api/v1/budgets").then(), 409, "budget-" + problem)
                .body("detail", is(said))
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].message", is(said));
    }

    @Test
    void whatWasCarriedOverPaysTheLinesThatTheYearsIncomeDoesNot() {
        Given.aUnit("630012");
        var body = budget("630012", "690.36", basic("690.36")).replace("\"amount\": \"690.36\"}], \"total\"", """
                        "amount": "675.82"}, {"source": "carry-over", "amount": "14.54"}], "total\"""");

        as(Tokens.financeClerk())
                .body(body)
                .post("/api/v1/budgets")
                .then()
                .statusCode(201)
                .body("income.source", is(List.of("general-public", "carry-over")))
                .body("income.amount", is(List.of("675.82", "14.54")));
    }

    @Test
    void nobodyApprovesTheBudgetThatTheyEntered() {
        Given.aUnit("630003");
        var both = Tokens.person("finance-both", Tokens.REGION, Set.of("*"), "finance-clerk", "finance");
        var entered = as(both).body(budget("630003", "1.00", basic("1.00"))).post("/api/v1/budgets");
        String id = entered.path("id");
        var submitted = asOnVersion(both, entered.header("ETag")).post("/api/v1/budgets/{id}/submission", id);

        refused(
                asOnVersion(both, submitted.header("ETag"))
                        .post("/api/v1/budgets/{id}/approval", id)
                        .then(),
                403,
                "own-entry");
    }

    @Test
    void nobodyApprovesTheBudgetThatTheySubmitted() {
        Given.aUnit("630011");
        var both = Tokens.person("finance-both", Tokens.REGION, Set.of("*"), "finance-clerk", "finance");
        var entered = as(Tokens.financeClerk())
                .body(budget("630011", "1.00", basic("1.00")))
                .post("/api/v1/budgets");
        String id = entered.path("id");
        var submitted = asOnVersion(both, entered.header("ETag")).post("/api/v1/budgets/{id}/submission", id);

        refused(
                asOnVersion(both, submitted.header("ETag"))
                        .post("/api/v1/budgets/{id}/approval", id)
                        .then(),
                403,
                "own-entry");
    }

    @Test
    void aUnitHasOneApprovedBudgetAYear() {
        Given.aUnit("630004");
        Given.anApprovedBudget("630004", "1.00", basic("1.00"));
        var second = Given.aSubmittedBudget("630004", "2.00", basic("2.00"));

        refused(
                asOnVersion(Tokens.finance(), second.header("ETag"))
                        .post("/api/v1/budgets/{id}/approval", second.<String>path("id"))
                        .then(),
                409,
                "budget-already-approved");
    }

    @Test
    void aDraftIsNotApprovedAndAReturnedBudgetIsEnteredAnew() {
        Given.aUnit("630005");
        var draft = as(Tokens.financeClerk())
                .body(budget("630005", "1.00", basic("1.00")))
                .post("/api/v1/budgets");
        refused(
                asOnVersion(Tokens.finance(), draft.header("ETag"))
                        .post("/api/v1/budgets/{id}/approval", draft.<String>path("id"))
                        .then(),
                409,
                "budget-wrong-state");
        var submitted = Given.aSubmittedBudget("630005", "2.00", basic("2.00"));
        asOnVersion(Tokens.finance(), submitted.header("ETag"))
                .body("{\"reason\": \"金额与文件不一致\"}")
                .post("/api/v1/budgets/{id}/return", submitted.<String>path("id"))
                .then()
                .statusCode(200)
                .body("status", is("returned"))
                .body("returnReason", is("金额与文件不一致"));
        Given.anApprovedBudget("630005", "3.00", basic("3.00"));
        as(Tokens.auditor())
                .get("/api/v1/budgets?region=130109&unit=630005&fiscalYear=2025")
                .then()
                .body("items.status", containsInAnyOrder("draft", "returned", "approved"));
    }

    @Test
    void onlyAProjectOfTheUnitsOwnLibraryIsBudgeted() {
        Given.aUnit("630006");
        Given.aUnit("630007");
        String draft = Given.anEnteredProject("630006", "未入库").path("id");
        var foreign = Given.aProjectInTheLibrary("630007", "他单位项目");

        refused(
                as(Tokens.financeClerk())
                        .body(budget("630006", "1.00", forProject(draft, "1.00")))
                        .post("/api/v1/budgets")
                        .then(),
                409,
                "project-not-in-library");
        refused(
                as(Tokens.financeClerk())
                        .body(budget("630006", "1.00", forProject(foreign, "1.00")))
                        .post("/api/v1/budgets")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void everyFaultyLineIsNamedAtOnce() {
        Given.aUnit("630008");
        var named = UUID.randomUUID().toString();

        refused(
                        as(Tokens.financeClerk())
                                .body(budget(
                                        "630008",
                                        "0.00",
                                        basic("-1.00"),
                                        forProject(named, "1.00").replace("\"project\",", "\"basic-operating\",")))
                                .post("/api/v1/budgets")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/lines/0/amount", "/lines/1/project"));
        refused(
                        as(Tokens.financeClerk())
                                .body(budget("630008", "-1.00", basic("0.00")))
                                .post("/api/v1/budgets")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/total", "/income/0/amount"));
        for (var amount : new String[] {"0.001", "1e9", "１.00", "NaN", "1,000.00", ""}) {
            refused(
                            as(Tokens.financeClerk())
                                    .body(budget("630008", "1.00", basic(amount)))
                                    .post("/api/v1/budgets")
                                    .then(),
                            400,
                            "invalid-input")
                    .body("errors.pointer[0]", is("/lines/0/amount"));
        }
    }

    @Test
    void aBudgetOfAnotherUnitDoesNotExist() {
        Given.aUnit("630009");
        Given.aUnit("630010");
        var id = Given.aSubmittedBudget("630009", "1.00", basic("1.00")).<String>path("id");
        var elsewhere = Tokens.person("finance-630010", Tokens.REGION, Set.of("630010"), "finance", "finance-clerk");

        refused(as(elsewhere).get("/api/v1/budgets/{id}", id).then(), 404, "not-found");
        refused(
                asOnVersion(elsewhere, "\"v1\"")
                        .post("/api/v1/budgets/{id}/approval", id)
                        .then(),
                404,
                "not-found");
        refused(
                as(elsewhere)
                        .body(budget("630009", "1.00", basic("1.00")))
                        .post("/api/v1/budgets")
                        .then(),
                404,
                "not-found");
        refused(
                as(Tokens.financeClerk())
                        .body(budget("639999", "1.00", basic("1.00")))
                        .post("/api/v1/budgets")
                        .then(),
                404,
                "not-found");
    }
}
