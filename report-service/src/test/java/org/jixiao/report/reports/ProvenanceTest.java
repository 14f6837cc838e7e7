package org.jixiao.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jixiao.common.fact.Digest;
import org.jixiao.report.RecordedPeers;
import org.jixiao.report.ReportServiceTest;
import org.jixiao.report.SampleReports;
import org.jixiao.report.narrative.Kind;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProvenanceTest extends ReportServiceTest {

    private static final String UNIT = "725073";

    @Test
    void anotherUnitLearnsNothingOfIt() {
        refused(
                as(Tokens.clerk("310001"))
                        .get("/api/v1/reports/{id}/provenance", report().<String>path("id"))
                        .then(),
                404,
                "not-found");
    }

    @Test
    void everyQuotedFigureLeadsToItsFactAndTheServiceThatMeasuredIt() {
        var provenance = provenance(report());

        provenance
                .then()
                .statusCode(200)
                .body("facts.service", everyItem(notNullValue()))
                .body(
                        "facts.find { it.name == 'delivery.households' && it.value == '2607' }.service",
                        is("beneficiary"))
                .body("facts.find { it.name == 'budget.spent' }.service", is("budget"));
        List<List<String>> quoted = provenance.path("places.findAll { it.origin == 'measured' }.facts");
        var digests = new HashSet<String>();
        quoted.forEach(digests::addAll);
        assertThat(provenance.<List<String>>path("facts.digest")).containsExactlyInAnyOrderElementsOf(digests);
    }

    @Test
    void aFactThatTwoEvaluationsReadOnDifferentDaysIsHeldInBothReadings() {
        RecordedPeers.trouble("725074", "read-twice");

        var provenance = provenance(report("725074"));

        provenance.then().statusCode(200);
        assertThat(provenance.<List<String>>path(
                        "facts.findAll { it.name == 'delivery.households' && it.value == '2607' }.knownAt"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1);
    }

    @Test
    void aFactThatAnEarlySnapshotLacksIsToldByItsDigest() {
        var quote = new Narrative.Quote(2, 6, "value indicator.actual", List.of(Digest.of("households")));
        var narrative = new Narrative(
                "报告", List.of(new Narrative.Block(Kind.PARAGRAPH, null, "投保2607户。", List.of(quote), null)));

        var facts = new Provenance(narrative).facts(List.of());

        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.digest()).isEqualTo(Digest.of("households"));
            assertThat(fact.places()).isEqualTo(1);
            assertThat(fact.name()).isNull();
        });
    }

    @Test
    void whatPeopleTypedIsNamedWithItsField() {
        provenance(report())
                .then()
                .body(
                        "places.findAll { it.origin == 'typed' }.field",
                        hasItems("goal", "achievement", "explanation", "remedy", "actual"))
                .body("places.find { it.text == '宣传覆盖面不足。' }.field", is("explanation"))
                .body("places.findAll { it.text == '93.5%' }.origin", everyItem(is("typed")))
                .body("places.findAll { it.text == '满分100分' }.origin", everyItem(is("fixed")));
    }

    @Test
    void theCountsAreThoseOfThePlacesAndStandInTheReportsView() {
        var report = report();
        var provenance = provenance(report);
        Map<String, Integer> counts = provenance.path("counts");

        assertThat(counts.get("measured") + counts.get("typed") + counts.get("recorded") + counts.get("fixed"))
                .isEqualTo(provenance.<Integer>path("places.size()"));
        // The seed unit says the same goal, achievement, explanation and remedy everywhere, and types four actual
        // values.
        assertThat(counts).containsEntry("typedTexts", 8);
        report.then().body("quotedFigures", is(counts.get("measured"))).body("typedTexts", is(8));
    }

    @Test
    void everyPlaceReadsWhatStandsThereInTheText() {
        var report = report();
        List<Map<String, Object>> blocks = as(Tokens.auditor())
                .get("/api/v1/reports/{id}/narrative", report.<String>path("id"))
                .path("blocks");

        List<Map<String, Object>> places = provenance(report).path("places");

        assertThat(places)
                .filteredOn(place -> place.get("row") == null)
                .isNotEmpty()
                .allSatisfy(place -> assertThat((String)
                                blocks.get((Integer) place.get("block")).get("text"))
                        .contains((String) place.get("text")));
    }

    private static Response provenance(Response report) {
        return as(Tokens.auditor()).get("/api/v1/reports/{id}/provenance", report.<String>path("id"));
    }

    private static Response report() {
        return report(UNIT);
    }

    private static Response report(String unit) {
        var report = SampleReports.write(unit);
        report.then().statusCode(201);
        return report;
    }
}
