package org.jixiao.report.difference;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jixiao.report.RecordedPeers;
import org.jixiao.report.ReportServiceTest;
import org.jixiao.report.SampleReports;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportDifferenceTest extends ReportServiceTest {

    @Test
    void aReportWrittenAgainOverTheSameFactsDiffersInNothing() {
        var first = report("725051");
        var second = report("725051");

        differences("725051", second, first)
                .then()
                .statusCode(200)
                .body("facts", empty())
                .body("texts", empty());
    }

    @Test
    void whatWasCorrectedBetweenTwoDraftsIsSeenInFactsAndText() {
        var before = report("725052");
        RecordedPeers.trouble("725052", "few");
        var after = report("725052");

        var answer = differences("725052", after, before);

        answer.then()
                .statusCode(200)
                .body("report", is(after))
                .body("from", is(before))
                .body("facts.name", hasItem("delivery.households"))
                .body("facts.find { it.name == 'delivery.households' }.before", is("5"))
                .body("facts.find { it.name == 'delivery.households' }.after", is("3"))
                .body("texts.under", hasItem("4.天使圆梦助学金"));
    }

    @Test
    void aReportOfAnotherUnitIsNoneToCompareWith() {
        var own = report("725053");
        var foreign = report("725051");

        refused(differences("725053", own, foreign).then(), 404, "not-found");
        refused(differences("725053", foreign, own).then(), 404, "not-found");
    }

    @Test
    void whatToCompareWithHasToBeSaid() {
        refused(
                as(Tokens.clerk("725053"))
                        .get("/api/v1/reports/{id}/differences", report("725053"))
                        .then(),
                400,
                "invalid-input");
    }

    private static Response differences(String unit, String report, String from) {
        return as(Tokens.clerk(unit)).get("/api/v1/reports/{id}/differences?report={from}", report, from);
    }

    private static String report(String unit) {
        var report = SampleReports.write(unit);
        report.then().statusCode(201);
        return report.path("id");
    }
}
