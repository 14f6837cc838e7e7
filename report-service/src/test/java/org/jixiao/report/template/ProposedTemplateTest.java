package org.jixiao.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import org.jixiao.report.ReportServiceTest;
import org.jixiao.report.SampleReports;
import org.jixiao.report.SampleTemplates;
import org.jixiao.testkit.District;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposedTemplateTest extends ReportServiceTest {

    private static final String UNIT = "725071";

    @Test
    void whatIsWrongWithAProposalIsSaidAllAtOnce() {
        refused(
                        as(Tokens.financeClerk())
                                .body(SampleTemplates.proposal("faulty", "@x 甲\n@p 投保100户\n@p {{fact budget.total}}"))
                                .post("/api/v1/templates")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", everyItem(is("/content")))
                .body("errors.rule", contains("T4", "T9", "T7", "T11"))
                .body("errors[1].message", containsString("第2行"));
    }

    @Test
    void aProposalCanBeTriedWithoutAnythingBeingKept() {
        as(Tokens.financeClerk())
                .body(SampleTemplates.json(Map.of("content", "@title 甲\n@p 投保100户")))
                .post("/api/v1/templates/checks")
                .then()
                .statusCode(200)
                .body("findings.line", contains(2))
                .body("findings.rule", contains("T9"));
        as(Tokens.finance())
                .body(SampleTemplates.json(Map.of("content", SampleTemplates.shipped("unit-self-evaluation-report"))))
                .post("/api/v1/templates/checks")
                .then()
                .statusCode(200)
                .body("findings", empty());
    }

    @Test
    void whatIsNotPublishedIsUsedForNoReport() {
        var proposed = SampleTemplates.proposed(Tokens.financeClerk(), "unpublished");

        refused(report(proposed.path("id")).then(), 409, "template-not-published");
        as(Tokens.clerk(UNIT))
                .get("/api/v1/templates?limit=200")
                .then()
                .body("items.id", not(hasItem(proposed.<String>path("id"))));
        as(Tokens.finance())
                .get("/api/v1/templates/proposals?limit=200")
                .then()
                .body("items.id", hasItem(proposed.<String>path("id")));
    }

    @Test
    void nobodyPublishesWhatTheyProposed() {
        var both = Tokens.person("both-finance", Tokens.REGION, Set.of("*"), "finance-clerk", "finance");
        var proposed = SampleTemplates.proposed(both, "own");

        refused(approve(both, proposed).then(), 403, "own-entry");
    }

    @Test
    void theNationalEditionsAreNotARegionsToRetire() {
        var national = as(Tokens.finance()).get("/api/v1/templates/{id}", SampleTemplates.report());

        refused(retire(national, "2099-01-01").then(), 404, "not-found");
        national.then().body("_actions", empty());
    }

    @Test
    void aTemplateIsNotRetiredFromADayThatIsOver() {
        var published = published("retired-late");

        refused(retire(published, District.today().minusDays(1).toString()).then(), 400, "invalid-input")
                .body("errors.pointer", contains("/from"));
    }

    @Test
    void fromTheDayOfItsRetirementNoReportIsBegunWithItAndThoseThatWereWrittenKeepIt() {
        var published = published("retired");
        var written = report(published.path("id"));
        written.then().statusCode(201);

        var retired = retire(published, District.today().toString());

        retired.then().statusCode(200).body("retiredFrom", is(District.today().toString()));
        refused(report(published.path("id")).then(), 409, "template-retired");
        refused(retire(retired, "2099-01-01").then(), 409, "template-retired");
        as(Tokens.clerk(UNIT))
                .get("/api/v1/reports/{id}", written.<String>path("id"))
                .then()
                .body("template", is(published.<String>path("id")));
    }

    @Test
    void aTemplateThatIsToBeRetiredIsUsedUntilThen() {
        var published = published("retired-later");
        retire(published, District.today().plusYears(1).toString()).then().statusCode(200);

        report(published.path("id")).then().statusCode(201);
    }

    @Test
    void aReturnedEditionSaysWhyAndTheNextHasAnotherNumber() {
        var proposed = SampleTemplates.proposed(Tokens.financeClerk(), "returned");
        asOnVersion(Tokens.finance(), proposed.header("ETag"))
                .body("{\"reason\": \"缺少第五部分\"}")
                .post("/api/v1/templates/{id}/return", proposed.<String>path("id"))
                .then()
                .statusCode(200)
                .body("status", is("returned"))
                .body("returnReason", is("缺少第五部分"));

        refused(report(proposed.path("id")).then(), 409, "template-not-published");
        SampleTemplates.proposed(Tokens.financeClerk(), "returned").then().body("edition", is(2));
    }

    @Test
    void aRegionsOwnTemplatesStandBeforeTheNationalOnesOnEveryPage() {
        published("listed");
        publishedByTheProvince();

        var first = as(Tokens.clerk(UNIT)).get("/api/v1/templates?limit=1");
        first.then().body("items[0].region", is(Tokens.REGION));
        var link = first.<String>path("next");
        var regions = new StringBuilder(Tokens.REGION);
        while (link != null) {
            var page = as(Tokens.clerk(UNIT)).get(link);
            page.then().statusCode(200);
            regions.append(' ').append(page.<String>path("items[0].region"));
            link = page.path("next");
        }
        assertThat(regions.toString()).matches("(" + Tokens.REGION + " )+(13 )+CN( CN)*");
    }

    @Test
    void anotherRegionSeesNothingOfIt() {
        var published = published("foreign");
        var other = Tokens.person("clerk-elsewhere", "130184", Set.of(UNIT), "clerk");

        refused(
                as(other)
                        .get("/api/v1/templates/{id}", published.<String>path("id"))
                        .then(),
                404,
                "not-found");
        as(other).get("/api/v1/templates?limit=200").then().body("items.region", everyItem(is("CN")));
    }

    @Test
    void whatWasPublishedIsNeverChangedEvenInTheDatabase() throws Exception {
        var id = published("fixed").<String>path("id");

        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('app.region', '13', false), set_config('app.units', '*', false)");
            assertThatThrownBy(
                            () -> statement.execute("update template set content = '@title' where id = '" + id + "'"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> statement.execute("update template set status = 'RETURNED', return_reason = 'x'"
                            + " where id = '" + id + "'"))
                    .hasMessageContaining("never changed");
        }
    }

    private static Response published(String code) {
        var published = approve(Tokens.finance(), SampleTemplates.proposed(Tokens.financeClerk(), code));
        published.then().statusCode(200).body("status", is("published"));
        return published;
    }

    /** After the district's own: what is newest is not what is nearest. */
    private static void publishedByTheProvince() {
        var clerk = Tokens.person("province-clerk", "13", Set.of("*"), "finance-clerk");
        var finance = Tokens.person("province-finance", "13", Set.of("*"), "finance");
        approve(finance, SampleTemplates.proposed(clerk, "listed")).then().statusCode(200);
    }

    private static Response approve(String finance, Response proposed) {
        return asOnVersion(finance, proposed.header("ETag"))
                .post("/api/v1/templates/{id}/approval", proposed.<String>path("id"));
    }

    private static Response retire(Response template, String from) {
        return asOnVersion(Tokens.finance(), template.header("ETag"))
                .body("{\"from\": \"" + from + "\", \"reason\": \"办法修订\"}")
                .post("/api/v1/templates/{id}/retirement", template.<String>path("id"));
    }

    private static Response report(String template) {
        return SampleReports.write(UNIT, template);
    }
}
