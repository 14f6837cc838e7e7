package org.jixiao.budget.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectResourceTest extends BudgetServiceTest {

    @Test
    void aProjectEntersTheLibraryWhenAnotherPersonApprovesIt() {
        Given.aUnit("620001");
        var id = Given.aProjectInTheLibrary("620001", "示例项目");

        as(Tokens.viewer())
                .get("/api/v1/projects/{id}", id)
                .then()
                .statusCode(200)
                .body("status", is("library"))
                .body("category", is("specific-target"))
                .body("recurrence", is("recurring"))
                .body("returnReason", nullValue());
    }

    @Test
    void nobodyApprovesTheProjectThatTheyEntered() {
        Given.aUnit("620002");
        var both = Tokens.person("both-620002", Tokens.REGION, Set.of("620002"), "clerk", "approver");
        var entered = as(both).body(Given.project("620002", "示例项目")).post("/api/v1/projects");
        String id = entered.path("id");
        var submitted = asOnVersion(both, entered.header("ETag")).post("/api/v1/projects/{id}/submission", id);

        refused(
                asOnVersion(both, submitted.header("ETag"))
                        .post("/api/v1/projects/{id}/approval", id)
                        .then(),
                403,
                "own-entry");
    }

    @Test
    void aNewProjectNeedsTheResultOfItsExAnteEvaluation() {
        Given.aUnit("620003");
        var entered = as(Tokens.clerk("620003"))
                .body(Given.project("620003", "示例项目").replace("\"continued\"", "\"new\""))
                .post("/api/v1/projects");

        refused(
                asOnVersion(Tokens.clerk("620003"), entered.header("ETag"))
                        .post("/api/v1/projects/{id}/submission", entered.<String>path("id"))
                        .then(),
                409,
                "project-ex-ante-missing");
    }

    @Test
    void whatTheEvaluationDidNotSupportIsNotSubmitted() {
        Given.aUnit("620004");
        var entered = as(Tokens.clerk("620004"))
                .body(Given.project("620004", "示例项目")
                        .replace("\"name\"", "\"exAnteResult\": \"not-supported\", \"name\""))
                .post("/api/v1/projects");

        refused(
                asOnVersion(Tokens.clerk("620004"), entered.header("ETag"))
                        .post("/api/v1/projects/{id}/submission", entered.<String>path("id"))
                        .then(),
                409,
                "project-not-supported");
    }

    @Test
    void aReturnedProjectKeepsItsReasonAndFreesItsCode() {
        Given.aUnit("620005");
        var withCode = Given.project("620005", "示例项目").replace("\"name\"", "\"code\": \"P-1\", \"name\"");
        var entered = as(Tokens.clerk("620005")).body(withCode).post("/api/v1/projects");
        String id = entered.path("id");
        var submitted = asOnVersion(Tokens.clerk("620005"), entered.header("ETag"))
                .post("/api/v1/projects/{id}/submission", id);

        refused(
                as(Tokens.clerk("620005"))
                        .body(withCode)
                        .post("/api/v1/projects")
                        .then(),
                409,
                "project-code-taken");
        asOnVersion(Tokens.approver("620005"), submitted.header("ETag"))
                .body("{\"reason\": \"测算依据不足\"}")
                .post("/api/v1/projects/{id}/return", id)
                .then()
                .statusCode(200)
                .body("status", is("returned"))
                .body("returnReason", is("测算依据不足"));
        as(Tokens.clerk("620005"))
                .body(withCode)
                .post("/api/v1/projects")
                .then()
                .statusCode(201);
    }

    @Test
    void aStepIsTakenOnceAndOnTheVersionThatWasRead() {
        Given.aUnit("620006");
        var entered = Given.anEnteredProject("620006", "示例项目");
        String id = entered.path("id");

        refused(
                as(Tokens.clerk("620006"))
                        .post("/api/v1/projects/{id}/submission", id)
                        .then(),
                428,
                "if-match-missing");
        var submitted = asOnVersion(Tokens.clerk("620006"), entered.header("ETag"))
                .post("/api/v1/projects/{id}/submission", id);
        refused(
                asOnVersion(Tokens.clerk("620006"), entered.header("ETag"))
                        .post("/api/v1/projects/{id}/submission", id)
                        .then(),
                412,
                "stale-version");
        refused(
                asOnVersion(Tokens.clerk("620006"), submitted.header("ETag"))
                        .post("/api/v1/projects/{id}/submission", id)
                        .then(),
                409,
                "project-wrong-state");
    }

    @Test
    void aRepeatedStepAnswersAsItDidTheFirstTime() {
        Given.aUnit("620011");
        var entered = Given.anEnteredProject("620011", "示例项目");
        var key = UUID.randomUUID().toString();

        for (int time = 0; time < 2; time++) {
            asOnVersion(Tokens.clerk("620011"), entered.header("ETag"))
                    .header("Idempotency-Key", key)
                    .post("/api/v1/projects/{id}/submission", entered.<String>path("id"))
                    .then()
                    .statusCode(200)
                    .header("ETag", is("\"v1\""))
                    .body("status", is("submitted"));
        }
    }

    @Test
    void aProjectOfAnotherUnitDoesNotExist() {
        Given.aUnit("620007");
        Given.aUnit("620008");
        String id = Given.anEnteredProject("620007", "示例项目").path("id");

        refused(as(Tokens.clerk("620008")).get("/api/v1/projects/{id}", id).then(), 404, "not-found");
        refused(
                as(Tokens.clerk("620008"))
                        .body(Given.project("620007", "越权项目"))
                        .post("/api/v1/projects")
                        .then(),
                404,
                "not-found");
        refused(
                asOnVersion(Tokens.clerk("620008"), "\"v0\"")
                        .post("/api/v1/projects/{id}/submission", id)
                        .then(),
                404,
                "not-found");
    }

    @Test
    void aYearListsTheProjectsWhosePeriodTouchesIt() {
        Given.aUnit("620009");
        Given.anEnteredProject("620009", "当年项目");
        as(Tokens.clerk("620009"))
                .body(Given.project("620009", "跨年项目").replace("2025-12-31", "2026-06-30"))
                .post("/api/v1/projects");

        as(Tokens.auditor())
                .get("/api/v1/projects?region=130109&unit=620009&fiscalYear=2025")
                .then()
                .statusCode(200)
                .body("items.name", contains("当年项目", "跨年项目"));
        as(Tokens.auditor())
                .get("/api/v1/projects?region=130109&unit=620009&fiscalYear=2026")
                .then()
                .body("items.name", contains("跨年项目"));
        var first = as(Tokens.auditor()).get("/api/v1/projects?unit=620009&limit=1");
        first.then().body("items.name", contains("当年项目"));
        as(Tokens.auditor())
                .get(first.<String>path("next"))
                .then()
                .body("items.name", contains("跨年项目"))
                .body("next", nullValue());
    }

    @Test
    void whatIsUnknownOrImpossibleIsNamed() {
        Given.aUnit("620010");
        refused(
                        as(Tokens.clerk("620010"))
                                .body(Given.project("620010", "示例项目")
                                        .replace("specific-target", "SPECIFIC_TARGET")
                                        .replace("2025-12-31", "2025-13-01"))
                                .post("/api/v1/projects")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/category", "/endsOn"));
        refused(
                        as(Tokens.clerk("620010"))
                                .body(Given.project("620010", "示例项目").replace("2025-12-31", "2024-12-31"))
                                .post("/api/v1/projects")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.rule", contains("Period"));
    }

    @Test
    void aLargeProjectNeedsAnExAnteResultThoughItIsNotNew() {
        Given.aUnit("652001");
        var body = Given.project("652001", "示例项目");
        for (var total : List.of("5000000.00", "4999999.99")) {
            var entered = as(Tokens.clerk("652001"))
                    .body(body.replace("\"attribute\"", "\"plannedTotal\": \"%s\", \"attribute\"".formatted(total)))
                    .post("/api/v1/projects");
            var submitted = asOnVersion(Tokens.clerk("652001"), entered.header("ETag"))
                    .post("/api/v1/projects/{id}/submission", entered.<String>path("id"));
            if (total.startsWith("5")) {
                refused(submitted.then(), 409, "project-ex-ante-missing");
            } else {
                submitted.then().statusCode(200).body("plannedTotal", is(total));
            }
        }
    }

    @Test
    void aBudgetedProjectRunsFromItsFirstPayment() {
        Given.aUnit("652002");
        var project = Given.aProjectInTheLibrary("652002", "示例项目");
        var line = Given.anApprovedBudget("652002", "5.00", Given.forProject(project, "5.00"))
                .get(0);
        thenItIs(project, "budgeted");

        Given.aPayment(line, "1.00", "2025-03-31", "V-1");

        thenItIs(project, "running");
        Given.whenClosed("652002", 2025).then().statusCode(201);
        thenItIs(project, "closed");
    }

    @Test
    void aProjectSaysWhoAnswersForItAndWhatItIsMeantToCost() {
        Given.aUnit("652005");
        var entered = as(Tokens.clerk("652005"))
                .body(Given.project("652005", "示例项目").replace("\"attribute\"", """
                                "owner": "家庭发展股", "plannedTotal": "78210.50", "previousCode": "P-0", "attribute\""""))
                .post("/api/v1/projects");

        entered.then().statusCode(201);
        as(Tokens.auditor())
                .get("/api/v1/projects/{id}", entered.<String>path("id"))
                .then()
                .body("owner", is("家庭发展股"))
                .body("plannedTotal", is("78210.50"))
                .body("previousCode", is("P-0"));
    }

    @Test
    void theLibraryIsListedByWhetherAProjectHasMoneyInTheYear() {
        Given.aUnit("652004");
        Given.anEnteredProject("652004", "未入库");
        var funded = Given.aProjectInTheLibrary("652004", "有目标有资金");
        var bare = Given.aProjectInTheLibrary("652004", "有目标无资金");
        var asked = Given.aProjectInTheLibrary("652004", "预算未批复");
        var empty = Given.aProjectInTheLibrary("652004", "预算为零");
        Given.anApprovedBudget("652004", "5.00", Given.forProject(funded, "5.00"), Given.forProject(empty, "0.00"));
        Given.aSubmittedBudget("652004", "5.00", Given.forProject(asked, "5.00"));
        var list = "/api/v1/projects?region=130109&unit=652004";

        as(Tokens.auditor())
                .get(list + "&fiscalYear=2025&funded=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(funded));
        var unfunded = as(Tokens.auditor()).get(list + "&fiscalYear=2025&funded=false&limit=2");
        unfunded.then().body("items.id", contains(bare, asked));
        as(Tokens.auditor()).get(unfunded.<String>path("next")).then().body("items.id", contains(empty));
        as(Tokens.auditor()).get(list + "&fiscalYear=2025").then().body("items.size()", is(5));
        refused(as(Tokens.auditor()).get(list + "&funded=false").then(), 400, "invalid-input")
                .body("errors[0].pointer", is("?fiscalYear"));
    }

    private static void thenItIs(String project, String status) {
        as(Tokens.auditor()).get("/api/v1/projects/{id}", project).then().body("status", is(status));
    }

    @Test
    void anOddCodeIsWarnedOfAndNotRefused() {
        Given.aUnit("652003");
        var body = Given.project("652003", "示例项目");
        var cases = Map.of(
                "\"code\": \"P-1\"", List.of("code-pattern", "previous-code-missing"),
                "\"code\": \"13010925T000000000001\"", List.of("previous-code-missing"),
                "\"code\": \"13010925T000000000002\", \"previousCode\": \"P-1\"", List.<String>of());
        cases.forEach((code, warnings) -> {
            var entered = as(Tokens.clerk("652003"))
                    .body(body.replace("\"attribute\"", code + ", \"attribute\""))
                    .post("/api/v1/projects");
            entered.then().statusCode(201).body("warnings", is(warnings));
            as(Tokens.clerk("652003"))
                    .get("/api/v1/projects/{id}", entered.<String>path("id"))
                    .then()
                    .body("warnings", is(warnings));
        });
        refused(
                        as(Tokens.clerk("652003"))
                                .body(body.replace("\"continued\"", "\"new\", \"previousCode\": \"P-1\"")
                                        .replace("2025-12-31", "2024-12-31"))
                                .post("/api/v1/projects")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/endsOn", "/previousCode"));
        refused(
                        as(Tokens.clerk("652003"))
                                .body(body.replace("\"attribute\"", "\"plannedTotal\": \"-0.01\", \"attribute\""))
                                .post("/api/v1/projects")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", contains("/plannedTotal"));
    }
}
