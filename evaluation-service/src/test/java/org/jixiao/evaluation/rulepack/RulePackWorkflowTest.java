package org.jixiao.evaluation.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.evaluation.support.PackScenes.finance;
import static org.jixiao.evaluation.support.PackScenes.financeClerk;
import static org.jixiao.evaluation.support.PackScenes.givenPublished;
import static org.jixiao.evaluation.support.PackScenes.whenPackDrafted;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jixiao.evaluation.support.PackScenes;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.District;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A region's pack: drafted by one, published by another, immutable, retired; old evaluations keep theirs. */
@QuarkusTest
class RulePackWorkflowTest extends ServiceTest {

    @Test
    void everyFaultOfTheSchemaIsNamedByItsPlaceAndRule() {
        var refused = Api.refused(
                whenPackDrafted("130181", 2090, pack -> {
                    pack.put("smallCell", 1).put("unheard", "of").remove("lamps");
                    ((ObjectNode) pack.path("overFulfilment")).put("deductionFactor", 0.5);
                }),
                400,
                "invalid-input");

        refused.body("errors.pointer", hasItems("/content/smallCell", "/content/overFulfilment/deductionFactor"))
                .body("errors.rule", hasItems("J-minimum", "J-type", "J-additionalProperties", "J-required"));
    }

    @Test
    void presetsOutsideTheBoundsOfTheRegionAreRefused() {
        Api.refused(whenPackDrafted("130181", 2090, pack -> bounds(pack, "40", "45")), 400, "invalid-input")
                .body("errors.pointer", hasItem("/content/weightBounds"))
                .body("errors.rule", hasItem("P9"));

        whenPackDrafted("130181", 2090, pack -> bounds(pack, "40", "50")).statusCode(201);
    }

    private static void bounds(ObjectNode pack, String from, String to) {
        pack.putObject("weightBounds").putObject("output").put("from", from).put("to", to);
    }

    @Test
    void aPackWhoseWorkedExampleFailsIsDraftedButNotPublished() {
        var drafted = whenPackDrafted("130181", 2090, PackScenesChange::reverseR2)
                .statusCode(201)
                .body("status", is("draft"))
                .body("failedExamples", hasItem(containsString("expected 8.00, got 8.33")))
                .extract();

        Api.refused(
                        whenActed(finance("130181"), drafted.header("Location"), "approval", drafted.header("ETag")),
                        409,
                        "rule-pack-examples")
                .body("detail", containsString("expected 8.00, got 8.33"))
                .body("facts.examples", hasItem(containsString("/workedExamples/")));
    }

    @Test
    void thatWhichIsPublishedIsChangedByNobody() throws SQLException {
        var location = givenPublished("130181", 2090, pack -> {});
        var etag = Api.as(finance("130181")).get(location).header("ETag");

        Api.refused(
                Api.asOnVersion(financeClerk("130181"), etag)
                        .body(PackScenes.body("130181", 2090, pack -> {}))
                        .put(location)
                        .then(),
                409,
                "rule-pack-published");
        Api.refused(whenActed(finance("130181"), location, "approval", etag), 409, "rule-pack-published");
        assertThat(etag).isEqualTo("\"v0\"");
        try (var owner = SuiteResource.asOwner();
                var sql = owner.createStatement()) {
            assertThatThrownBy(() ->
                            sql.execute("update rule_pack_draft set content = '{}' where id = '" + id(location) + "'"))
                    .hasMessageContaining("a published rule pack is never changed");
        }
    }

    @Test
    void whoChangedTheDraftDoesNotPublishIt() {
        var drafted =
                whenPackDrafted("130181", 2090, pack -> {}).statusCode(201).extract();
        var changer = Tokens.person("changer", "130181", Set.of("*"), "finance-clerk", "finance");
        var changed = Api.asOnVersion(changer, drafted.header("ETag"))
                .body(PackScenes.body("130181", 2090, pack -> pack.put("name", "改名")))
                .put(drafted.header("Location"))
                .then()
                .statusCode(200)
                .extract();

        Api.refused(
                whenActed(changer, drafted.header("Location"), "approval", changed.header("ETag")), 403, "own-entry");
    }

    @Test
    void aVersionIsPublishedOnceInARegion() {
        var location = givenPublished("130181", 2090, pack -> {});
        String version = Api.as(finance("130181")).get(location).path("version");

        Api.refused(whenPackDrafted("130181", 2090, pack -> pack.put("version", version)), 409, "rule-pack-taken");
        whenPackDrafted("130182", 2090, pack -> pack.put("version", version)).statusCode(201);
    }

    @Test
    void onlyThoseWhoActForTheWholeRegionReadItsDrafts() {
        var drafted =
                whenPackDrafted("130181", 2090, pack -> {}).statusCode(201).extract();
        var ofAUnit = Tokens.person("fc-one", "130181", Set.of("725001"), "finance-clerk");
        var neighbour = financeClerk("130182");

        for (var stranger : List.of(ofAUnit, neighbour)) {
            Api.refused(Api.as(stranger).get(drafted.header("Location")).then(), 404, "not-found");
        }
        Api.as(neighbour)
                .get("/api/v1/rule-packs/drafts?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id(drafted.header("Location")))));
        Api.as(financeClerk("130181"))
                .get("/api/v1/rule-packs/drafts?limit=200")
                .then()
                .body("items.id", hasItem(id(drafted.header("Location"))));
    }

    /** T11. A submission of 2024 that is looked at again when later rules are in force gives the result of 2024. */
    @Test
    void aRetiredPackGovernsNothingNewAndWhatItScoredKeepsIt() {
        var region = "130183";
        var first = givenPublished(region, 2024, PackScenesChange::reverseR2Proven);
        var begun = whenScored(region, UUID.randomUUID(), 2024).statusCode(201);
        begun.body("rulePack.id", is(id(first)));
        var evaluation = begun.extract();

        whenRetired(region, first, District.today()).statusCode(200).body("status", is("retired"));
        var second = givenPublished(region, 2024, pack -> pack.put("version", "2024.0"));
        givenPublished(region, 2026, pack -> {});

        Api.asOnVersion(clerkOf(region), evaluation.header("ETag"))
                .body("{\"explanations\": [], \"achievement\": \"再次核对\"}")
                .put(evaluation.header("Location") + "/explanations")
                .then()
                .statusCode(200)
                .body("rulePack.id", is(id(first)))
                .body("total", is(evaluation.<String>path("total")))
                .body("indicators.score", is(evaluation.<List<String>>path("indicators.score")));
        whenScored(region, UUID.randomUUID(), 2024).statusCode(201).body("rulePack.id", is(id(second)));
    }

    @Test
    void aPackThatIsRetiredLaterGovernsUntilThen() {
        var region = "130184";
        var location = givenPublished(region, 2024, pack -> {});

        whenRetired(region, location, District.today().plusDays(2)).statusCode(200);

        whenScored(region, UUID.randomUUID(), 2024).statusCode(201).body("rulePack.id", is(id(location)));
        Api.refused(whenRetired(region, location, "\"v1\"", District.today()), 409, "rule-pack-retired");
        var other = givenPublished(region, 2024, pack -> {});
        Api.refused(whenRetired(region, other, District.today().minusDays(2)), 400, "invalid-input");
    }

    @Test
    void theSchemaIsPublishedAndHoldsForTheShippedPack() {
        Api.as(clerk())
                .get("/api/v1/rule-packs/schema")
                .then()
                .statusCode(200)
                .body("'$schema'", is("https://json-schema.org/draft/2020-12/schema"))
                .body("properties.weightPresets.type", is("object"))
                .body("noSuch", nullValue());
        assertThat(RulePackSchema.faults(NationalDefault.json())).isEmpty();
    }

    private static ValidatableResponse whenRetired(String region, String location, LocalDate from) {
        return whenRetired(region, location, "\"v0\"", from);
    }

    private static ValidatableResponse whenRetired(String region, String location, String etag, LocalDate from) {
        return Api.asOnVersion(finance(region), etag)
                .body("{\"from\": \"%s\", \"reason\": \"办法修订\"}".formatted(from))
                .post(location + "/retirement")
                .then();
    }

    private static String clerkOf(String region) {
        return Tokens.person("clerk-" + region, region, Set.of(UNIT), "clerk");
    }

    /** A project of one reverse indicator, missed, beside others that nobody measured. */
    private ValidatableResponse whenScored(String region, UUID project, int year) {
        var approver = Tokens.person("approver-" + region, region, Set.of(UNIT), "approver");
        for (var fact : List.of("initial 100.00", "adjusted 100.00", "spent 100.00", "executionRate 1.0000 比率")) {
            var name = fact.substring(0, fact.indexOf(' '));
            peersSay("project." + name + "@" + project + "/" + year, fact.substring(name.length() + 1));
        }
        peersSay("delivery.households@" + project + "/" + year, "2607 户");
        var drafted = Api.as(clerkOf(region))
                .body(of(region, year, targets(project)))
                .post("/api/v1/target-sets")
                .then()
                .statusCode(201)
                .extract();
        var location = drafted.header("Location");
        givenTried(clerkOf(region), location);
        var submitted = whenActed(clerkOf(region), location, "submission", drafted.header("ETag"))
                .statusCode(200)
                .extract();
        whenExamined(approver, location, submitted.header("ETag"), EXCELLENT).statusCode(200);
        var cost = Api.as(clerkOf(region)).get(location).<String>path("indicators[1].id");
        var measured = Api.as(clerkOf(region))
                .body("""
                        {"targetSet": "%s", "indicator": "%s", "value": "36",
                         "evidence": {"description": "年度统计", "documentNo": "藁计协〔2026〕3号"}}""".formatted(id(location), cost))
                .post("/api/v1/measurements")
                .then()
                .statusCode(201)
                .extract();
        whenActed(approver, measured.header("Location"), "approval", measured.header("ETag"))
                .statusCode(200);
        return Api.as(clerkOf(region))
                .body("""
                        {"region": "%s", "unit": "%s", "fiscalYear": %d, "level": "project", "project": "%s",
                         "explanations": [], "achievement": "基本完成"}""".formatted(region, UNIT, year, project))
                .post("/api/v1/self-evaluations")
                .then();
    }

    private static String of(String region, int year, String targets) {
        return targets.replace("\"130109\"", "\"" + region + "\"")
                .replace("\"fiscalYear\": 2025", "\"fiscalYear\": " + year);
    }

    /** What these tests change in a pack. */
    static final class PackScenesChange {

        private PackScenesChange() {}

        static void reverseR2(ObjectNode pack) {
            ((ObjectNode) pack.path("variants")).put("reverse", "R2");
        }

        /** With examples that say so. */
        static void reverseR2Proven(ObjectNode pack) {
            reverseR2(pack);
            pack.path("workedExamples").forEach(example -> {
                var expected = (ObjectNode) example.path("expect");
                if (expected.path("rule").asText().equals("S3")) {
                    var actual = example.at("/indicator/actual").asText();
                    expected.put("rule", "S4").put("marks", actual.equals("36") ? "8.33" : "5.00");
                }
            });
        }
    }
}
