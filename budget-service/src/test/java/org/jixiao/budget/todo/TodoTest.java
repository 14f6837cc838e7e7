package org.jixiao.budget.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.change;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class TodoTest extends BudgetServiceTest {

    @Test
    void aDraftWaitsForItsEntererAndForNobodyElse() {
        Given.aUnit("657001");
        String project = Given.anEnteredProject("657001", "待送审项目").path("id");

        todos(Tokens.clerk("657001"), "657001")
                .then()
                .body("items.size()", is(1))
                .body("items[0].id", is(project))
                .body("items[0].kind", is("project-submission"))
                .body("items[0].title", is("项目待送审"))
                .body("items[0].entity", is("project"))
                .body("items[0].unit", is("657001"))
                .body("items[0].name", is("待送审项目"))
                .body("items[0].enteredBy", is("clerk-657001"))
                .body("items[0].since", notNullValue())
                .body("items[0].assigned", nullValue())
                .body("items[0].link", is("/api/v1/projects/" + project + "/submission"));
        assertThat(ids(other("657001"), "657001")).isEmpty();
        assertThat(ids(Tokens.approver("657001"), "657001")).isEmpty();
        as(Tokens.clerk("657001"))
                .header("Accept-Language", "en")
                .get("/api/v1/todos?unit=657001")
                .then()
                .body("items[0].title", is("Project to be submitted"));
    }

    @Test
    void whatIsSubmittedWaitsForADecisionOfSomebodyWhoHadNoHandInIt() {
        Given.aUnit("657003");
        var entered = Given.anEnteredProject("657003", "送审项目");
        whenSubmitted(entered, Tokens.person("submitter", Tokens.REGION, Set.of("657003"), "clerk"));

        assertThat(ids(Tokens.approver("657003"), "657003")).containsExactly(entered.<String>path("id"));
        assertThat(ids(Tokens.clerk("657003"), "657003")).isEmpty();
        for (var hand : List.of("clerk-657003", "submitter")) {
            assertThat(ids(Tokens.person(hand, Tokens.REGION, Set.of("657003"), "approver", "clerk"), "657003"))
                    .as(hand)
                    .isEmpty();
        }
    }

    @Test
    void aReturnedProjectWaitsUntilItsEntererHasEnteredALaterOne() {
        Given.aUnit("657004");
        var entered = Given.anEnteredProject("657004", "退回项目");
        String project = entered.path("id");
        var submitted = whenSubmitted(entered, Tokens.clerk("657004"));
        asOnVersion(Tokens.approver("657004"), submitted.header("ETag"))
                .body("{\"reason\": \"示例理由\"}")
                .post("/api/v1/projects/{id}/return", project);

        assertThat(ids(Tokens.clerk("657004"), "657004")).containsExactly(project);
        assertThat(ids(Tokens.approver("657004"), "657004")).isEmpty();

        String anew = Given.anEnteredProject("657004", "另行填报").path("id");

        assertThat(ids(Tokens.clerk("657004"), "657004")).containsExactly(anew);
    }

    @Test
    void theMoneyOfAUnitWaitsForFinance() {
        Given.aUnit("657005");
        String budget = Given.aSubmittedBudget("657005", "1.00", basic("1.00")).path("id");

        todos(Tokens.finance(), "657005")
                .then()
                .body("items.id", is(List.of(budget)))
                .body("items[0].kind", is("budget-approval"))
                .body("items[0].enteredBy", is("finance-clerk"));
        assertThat(ids(Tokens.financeClerk(), "657005")).isEmpty();
        assertThat(ids(Tokens.approver("657005"), "657005")).isEmpty();
    }

    static Stream<Arguments> whatFinanceReturns() {
        UnaryOperator<String> none = unit -> "";
        Function<String, Response> account = unit -> Given.whenAccounted(Given.pastYear(unit, 2024, "80.00", "75.00"));
        Function<String, Response> budget = unit -> Given.aSubmittedBudget(unit, "1.00", basic("1.00"));
        UnaryOperator<String> line =
                unit -> Given.anApprovedBudget(unit, "1.00", basic("1.00")).get(0);
        return Stream.of(
                arguments("657020", "budgets", "budget-correction", none, budget.compose(TodoTest::unit)),
                arguments(
                        "657021", "final-accounts", "final-account-correction", none, account.compose(TodoTest::unit)),
                arguments("657022", "adjustments", "adjustment-correction", line, (Function<String[], Response>)
                        given -> Given.whenAdjusted(given[0], "supplement", "2025-06-30", change(given[1], "1.00"))),
                arguments(
                        "657023",
                        "payment-corrections",
                        "payment-correction-correction",
                        (UnaryOperator<String>) Given::aPaymentOfAClosedYear,
                        (Function<String[], Response>)
                                given -> Given.whenCorrected(given[1], "-4.00", "2025-02-10", "C-1")));
    }

    private static String unit(String[] given) {
        return given[0];
    }

    /** The given unit, and what its requests need beside it. */
    @ParameterizedTest(name = "{1}")
    @MethodSource("whatFinanceReturns")
    void whatFinanceReturnsWaitsForWhoeverAskedForItUntilItIsAskedForAnew(
            String unit, String path, String kind, UnaryOperator<String> beside, Function<String[], Response> request) {
        Given.aUnit(unit);
        var given = new String[] {unit, beside.apply(unit)};
        var requested = request.apply(given);
        String id = requested.path("id");
        asOnVersion(Tokens.finance(), requested.header("ETag"))
                .body("{\"reason\": \"文号有误\"}")
                .post("/api/v1/" + path + "/{id}/return", id)
                .then()
                .statusCode(200);

        todos(Tokens.financeClerk(), unit)
                .then()
                .body("items.id", is(List.of(id)))
                .body("items[0].kind", is(kind))
                .body("items[0].link", is("/api/v1/" + path + "/" + id));
        assertThat(ids(Tokens.finance(), unit)).isEmpty();
        assertThat(ids(Tokens.person("another", Tokens.REGION, Set.of("*"), "finance-clerk"), unit))
                .isEmpty();

        request.apply(given);

        assertThat(ids(Tokens.financeClerk(), unit)).doesNotContain(id);
    }

    @Test
    void anotherUnitSeesNothingAndFiltersNeverFailOpen() {
        Given.aUnit("657006");
        whenSubmitted(Given.anEnteredProject("657006", "送审项目"), Tokens.clerk("657006"));

        assertThat(ids(Tokens.approver("657007"), "657006")).isEmpty();
        assertThat(ids(Tokens.approver("657006"), "657007")).isEmpty();
        as(Tokens.approver("657006"))
                .get("/api/v1/todos?kind=project-submission")
                .then()
                .body("items.size()", is(0));
        refused(as(Tokens.approver("657006")).get("/api/v1/todos?kind=unknown").then(), 400, "invalid-input");
    }

    @Test
    void aLongListIsReadPageByPageAndEachTaskOnce() {
        Given.aUnit("657008");
        var entered = IntStream.range(0, 5)
                .mapToObj(i -> Given.anEnteredProject("657008", "项目" + i).<String>path("id"))
                .toList();

        var first = as(Tokens.clerk("657008")).get("/api/v1/todos?unit=657008&limit=3");
        var second = as(Tokens.clerk("657008")).get(first.<String>path("next"));

        assertThat(first.<List<String>>path("items.id")).isEqualTo(entered.subList(0, 3));
        assertThat(second.<List<String>>path("items.id")).isEqualTo(entered.subList(3, 5));
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void aHandedOverDraftIsTheReceiversAndBothHadAHandInIt() throws SQLException {
        Given.aUnit("657010");
        var entered = Given.anEnteredProject("657010", "转办项目");
        String project = entered.path("id");

        whenHandedOver(Tokens.clerk("657010"), "657010", "clerk-657010-b", "")
                .then()
                .statusCode(201)
                .body("from", is("clerk-657010"))
                .body("tasks", is(List.of(project)));

        assertThat(ids(Tokens.clerk("657010"), "657010")).isEmpty();
        todos(other("657010"), "657010")
                .then()
                .body("items.id", is(List.of(project)))
                .body("items[0].assigned.from", is("clerk-657010"))
                .body("items[0].assigned.reason", is("岗位调整"))
                .body("items[0].enteredBy", is("clerk-657010"));
        assertThat(acts("657010")).last().isEqualTo("todos-handed-over");

        var submitted = whenSubmitted(entered, other("657010"));

        submitted.then().statusCode(200);
        for (var hand : List.of("clerk-657010", "clerk-657010-b")) {
            refused(
                    asOnVersion(
                                    Tokens.person(hand, Tokens.REGION, Set.of("657010"), "approver"),
                                    submitted.header("ETag"))
                            .post("/api/v1/projects/{id}/approval", project)
                            .then(),
                    403,
                    "own-entry");
        }
    }

    @Test
    void anApprovalIsHandedOverByNameAndNeverToWhoEnteredIt() {
        Given.aUnit("657011");
        var entered = Given.anEnteredProject("657011", "送审项目");
        String project = entered.path("id");
        whenSubmitted(entered, Tokens.clerk("657011"));
        var tasks = ", \"tasks\": [\"%s\"]".formatted(project);

        var own = whenHandedOver(Tokens.approver("657011"), "657011", "clerk-657011", tasks);
        refused(own.then(), 409, "todo-own-entry");
        assertThat(own.<String>path("detail")).matches(".*\\p{IsHan}.*");
        refused(
                whenHandedOver(Tokens.approver("657011"), "657011", "deputy", "")
                        .then(),
                409,
                "todo-nothing-waits");

        whenHandedOver(Tokens.approver("657011"), "657011", "deputy", tasks)
                .then()
                .statusCode(201);

        assertThat(ids(Tokens.approver("657011"), "657011")).isEmpty();
        assertThat(ids(Tokens.person("deputy", Tokens.REGION, Set.of("657011"), "approver"), "657011"))
                .containsExactly(project);
    }

    @Test
    void forAnAbsentPersonTheUnitsApproverOrAnAdministratorHandsOver() {
        Given.aUnit("657012");
        Given.anEnteredProject("657012", "转办项目");
        var absent = ", \"from\": \"clerk-657012\"";

        refused(whenHandedOver(other("657012"), "657012", "someone", absent).then(), 403, "todo-not-yours");
        refused(
                whenHandedOver(Tokens.approver("657013"), "657012", "clerk-657012-b", absent)
                        .then(),
                404,
                "not-found");
        whenHandedOver(Tokens.approver("657012"), "657012", "clerk-657012-b", absent)
                .then()
                .statusCode(201);
        whenHandedOver(Tokens.administrator(), "657012", "third", ", \"from\": \"clerk-657012-b\"")
                .then()
                .statusCode(201);

        assertThat(ids(other("657012"), "657012")).isEmpty();
        assertThat(ids(Tokens.person("third", Tokens.REGION, Set.of("657012"), "clerk"), "657012"))
                .hasSize(1);
    }

    @Test
    void aHandOverNeedsAKeyAReasonADocumentAndAnotherPerson() {
        Given.aUnit("657014");
        Given.anEnteredProject("657014", "转办项目");
        var clerk = Tokens.clerk("657014");

        refused(
                as(clerk)
                        .body(handOver("657014", "other", ""))
                        .post("/api/v1/todos/handovers")
                        .then(),
                400,
                "idempotency-key-missing");
        asOnce(clerk)
                .body("{}")
                .post("/api/v1/todos/handovers")
                .then()
                .statusCode(400)
                .body("errors.size()", is(5));
        refused(whenHandedOver(clerk, "657014", "clerk-657014", "").then(), 409, "todo-same-person");
        assertThat(ids(clerk, "657014")).hasSize(1);
    }

    private static String other(String unit) {
        return Tokens.person("clerk-" + unit + "-b", Tokens.REGION, Set.of(unit), "clerk");
    }

    private static Response todos(String token, String unit) {
        return as(token).get("/api/v1/todos?region=130109&unit=" + unit);
    }

    private static List<String> ids(String token, String unit) {
        return todos(token, unit).then().statusCode(200).extract().path("items.id");
    }

    private static Response whenSubmitted(Response entered, String token) {
        return asOnVersion(token, entered.header("ETag"))
                .post("/api/v1/projects/{id}/submission", entered.<String>path("id"));
    }

    private static Response whenHandedOver(String token, String unit, String to, String more) {
        return asOnce(token).body(handOver(unit, to, more)).post("/api/v1/todos/handovers");
    }

    private static String handOver(String unit, String to, String more) {
        return """
                {"region": "130109", "unit": "%s", "to": "%s", "reason": "岗位调整",
                 "documentNo": "示例〔2025〕8号"%s}""".formatted(unit, to, more);
    }

    private static List<String> acts(String unit) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.prepareStatement(
                        "select array_agg(act order by seq) from audit_entry where unit_code = ?")) {
            statement.setString(1, unit);
            var rows = statement.executeQuery();
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }
}
