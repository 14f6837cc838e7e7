package org.jixiao.beneficiary.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.beneficiary.Registering.bereavedSingle;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.Delivering;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Nobody types a satisfaction rate, and nobody answers twice. */
@QuarkusTest
class SurveyTest extends BeneficiaryServiceTest {

    private static final String SURVEYS = "/api/v1/surveys";

    @Test
    void whereNothingCountsNothingIsSampled() {
        whenImported("774001", file(bereavedSingle("H1")));
        var delivering = Delivering.programme("774001", "cash", "household", "100.00");
        delivering.givenASubmittedBatch("");

        refused(whenDrawn(delivering, 5, "").then(), 409, "survey-empty-frame");
        refused(whenDrawn(delivering, 0, "").then(), 400, "invalid-input");
    }

    @Test
    void theSampleCanBeDrawnAgainFromWhatIsPublished() {
        var delivering = given("774002", 6);
        var batch = delivering.givenAConfirmedBatch("");
        delivering.givenAConfirmedBatch("");

        var survey = whenDrawn(delivering, 4, ", \"batches\": [\"" + batch + "\"]");

        survey.then()
                .statusCode(201)
                .body("status", is("drawn"))
                .body("frameSize", is(6))
                .body("sample", is(4))
                .body("satisfactionRate", nullValue());
        var frame = RandomSample.of(
                delivering.deliveries(batch).stream().map(UUID::fromString).toList());
        assertThat(survey.<String>path("frameDigest")).isEqualTo(frame.frameDigest());
        List<String> sample = as(Tokens.clerk("774002"))
                .get(SURVEYS + "/" + survey.path("id") + "/sample")
                .path("items.sort { it.position }.delivery");
        assertThat(sample)
                .isEqualTo(frame.drawn(survey.path("seed"), 4).stream()
                        .map(UUID::toString)
                        .toList());
    }

    @Test
    void aCodeLeavesTheHouseOnceAnswersOnceAndLeadsToNobody() throws Exception {
        var delivering = given("774003", 3);
        delivering.givenAConfirmedBatch("");
        var survey = whenDrawn(delivering, 3, "");
        var id = survey.<String>path("id");
        refused(whenAnswered("774003", id, "7G2K9QW3N5XT8M4B", 5).then(), 409, "survey-wrong-state");

        var codes = codes("774003", id);

        assertThat(new HashSet<>(codes)).hasSize(3);
        refused(
                asOnVersion(Tokens.clerk("774003"), etag("774003", id))
                        .post(SURVEYS + "/" + id + "/codes")
                        .then(),
                409,
                "survey-wrong-state");
        refused(whenAnswered("774003", id, "7G2K9QW3N5XT8M4B", 5).then(), 409, "survey-unknown-code");
        refused(whenAnswered("774003", id, codes.get(0), 6).then(), 400, "invalid-input");
        whenAnswered("774003", id, codes.get(0), 5).then().statusCode(201).body("responses", is(1));
        refused(whenAnswered("774003", id, codes.get(0), 1).then(), 409, "survey-code-used");
        assertThat(dump("select t::text from survey_code t union all select t::text from survey_response t"
                        + " union all select t::text from survey_sample t"))
                .doesNotContain(codes.get(0), codes.get(1));
        // a response knows no delivery, no code and no order of its making
        assertThat(dump("select string_agg(column_name, ' ') from information_schema.columns"
                        + " where table_name = 'survey_response'"))
                .doesNotContain("delivery", "code_hash", "household", "township");
        as(Tokens.clerk("774003"))
                .get(SURVEYS + "/" + id)
                .then()
                .body("responses", is(1))
                .body("satisfied", is(0))
                .body("satisfactionRate", nullValue());
    }

    @Test
    void ofSixteenWhoSendTheSameCodeAtOnceOneIsCounted() throws Exception {
        var delivering = given("774004", 2);
        delivering.givenAConfirmedBatch("");
        var id = whenDrawn(delivering, 2, "").<String>path("id");
        var code = codes("774004", id).get(0);
        var crowd = Executors.newFixedThreadPool(16);
        var calls = IntStream.range(0, 16)
                .mapToObj(i -> (Callable<Integer>)
                        () -> whenAnswered("774004", id, code, 5).statusCode())
                .toList();

        var statuses = new ArrayList<Integer>();
        for (var answer : crowd.invokeAll(calls)) {
            statuses.add(answer.get());
        }
        crowd.shutdown();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        as(Tokens.clerk("774004")).get(SURVEYS + "/" + id).then().body("responses", is(1));
    }

    @Test
    void theRateIsAFactOnceASecondPersonHasPublishedIt() {
        var delivering = given("774005", 5);
        delivering.givenAConfirmedBatch("");
        var id = whenDrawn(delivering, 5, "").<String>path("id");
        var codes = codes("774005", id);
        for (var i = 0; i < 4; i++) {
            whenAnswered("774005", id, codes.get(i), i + 2).then().statusCode(201);
        }
        whenDone("774005", Tokens.clerk("774005"), id, "closing")
                .then()
                .statusCode(200)
                .body("status", is("closed"))
                .body("satisfactionRate", is("0.5000"))
                .body("responseRate", is("0.8000"))
                .body("rateLow", is("0.1500"))
                .body("rateHigh", is("0.8500"))
                .body("small", is(true));
        refused(whenAnswered("774005", id, codes.get(4), 5).then(), 409, "survey-wrong-state");
        var before = delivering.reading("satisfaction.rate", "&asOf=2099-12-31");
        before.then().body("value", nullValue()).body("rows", is(0));
        refused(
                whenDone(
                                "774005",
                                Tokens.person("clerk-774005", "130109", Set.of("774005"), "approver"),
                                id,
                                "publication")
                        .then(),
                403,
                "own-entry");

        whenDone("774005", Tokens.approver("774005"), id, "publication")
                .then()
                .statusCode(200)
                .body("status", is("published"));

        delivering
                .reading("satisfaction.rate", "&asOf=2099-12-31")
                .then()
                .body("value", is("0.5000"))
                .body("rows", is(4));
        assertThat(delivering.fact("survey.responses")).isEqualTo("4");
        assertThat(delivering.fact("survey.sample")).isEqualTo("5");
        assertThat(delivering
                        .reading("satisfaction.rate", "&asOf=2099-12-31&knownAt=" + before.path("knownAt"))
                        .<String>path("digest"))
                .isEqualTo(before.path("digest"));
        refused(delivering.reading("satisfaction.rate", "&township=130109102").then(), 400, "invalid-input");
        as(Tokens.viewer()).get(SURVEYS + "?unit=774005").then().body("items", hasSize(1));
        refused(as(Tokens.clerk("774001")).get(SURVEYS + "/" + id).then(), 404, "not-found");
    }

    private static Delivering given(String unit, int households) {
        whenImported(
                unit,
                file(IntStream.rangeClosed(1, households)
                        .mapToObj(i -> bereavedSingle("H" + i))
                        .toList()));
        return Delivering.programme(unit, "cash", "household", "100.00");
    }

    private static Response whenDrawn(Delivering delivering, int size, String more) {
        return as(Tokens.clerk(delivering.unit()))
                .body("""
                {"programme": "%s", "name": "示例调查", "sampleSize": %d%s}""".formatted(delivering.programme(), size, more))
                .post(SURVEYS);
    }

    private static Response whenAnswered(String unit, String survey, String code, int score) {
        return as(Tokens.clerk(unit))
                .body("{\"code\": \"" + code + "\", \"score\": " + score + "}")
                .post(SURVEYS + "/" + survey + "/responses");
    }

    private static List<String> codes(String unit, String survey) {
        var file = asOnVersion(Tokens.clerk(unit), etag(unit, survey)).post(SURVEYS + "/" + survey + "/codes");
        file.then().statusCode(200);
        return new String(file.asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[1])
                .toList();
    }

    private static Response whenDone(String unit, String token, String survey, String act) {
        return asOnVersion(token, etag(unit, survey)).post(SURVEYS + "/" + survey + "/" + act);
    }

    private static String etag(String unit, String survey) {
        return as(Tokens.clerk(unit)).get(SURVEYS + "/" + survey).header("ETag");
    }

    private static String dump(String sql) throws Exception {
        var text = new StringBuilder();
        try (var owner = SuiteResource.asOwner();
                var rows = owner.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return text.toString();
    }
}
