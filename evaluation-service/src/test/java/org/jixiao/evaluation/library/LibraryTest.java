package org.jixiao.evaluation.library;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Indicators are confirmed by finance once; a change is the next version; targets inherit and do not contradict. */
@QuarkusTest
class LibraryTest extends ServiceTest {

    @Test
    void whatIsConfirmedHasADigestAndTheSameCodeAgainIsItsNextVersion() {
        var code = code();
        var location = givenConfirmed(code);

        Api.as(clerk())
                .get(location)
                .then()
                .statusCode(200)
                .body("status", is("confirmed"))
                .body("revision", is(1))
                .body("shared", is(true))
                .body("digest", startsWith("sha256:"))
                .body("formula.missing", is("refuse"));
        whenDefined(code, "delivery.households").statusCode(201).body("revision", is(2));
        Api.refused(whenDefined(code, "delivery.households"), 409, "indicator-in-work");
    }

    @Test
    void aFactThatItsOwnerDoesNotKnowIsNotConfirmed() {
        var submitted = givenSubmitted(code(), "delivery.unheard");

        Api.refused(
                whenActed(Tokens.finance(), submitted.location(), "approval", submitted.etag()),
                409,
                "indicator-unknown-fact");
    }

    @Test
    void aConfirmedIndicatorIsChangedByNoStatementNotEvenTheOwners() throws SQLException {
        var indicator = id(givenConfirmed(code()));

        for (var statement : List.of(
                "update library_indicator set method = 'x' where id = '" + indicator + "'",
                "update library_indicator set status = 'DRAFT' where id = '" + indicator + "'",
                "delete from library_indicator where id = '" + indicator + "'")) {
            try (var owner = SuiteResource.asOwner();
                    var sql = owner.createStatement()) {
                assertThatThrownBy(() -> sql.execute(statement))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("confirmed indicator");
            }
        }
    }

    @Test
    void everyFaultOfADefinitionIsNamed() {
        Api.as(Tokens.financeClerk())
                .body(definition(code(), "delivery.households")
                        .replace("\"at-least\"", "\"qualitative\"")
                        .replace("\"quantity\"", "\"social\"")
                        .replace("\"户\"", "\"%\""))
                .post("/api/v1/indicators")
                .then()
                .statusCode(400)
                .body("errors.rule", hasItems("L2", "L3", "L4"));
    }

    @Test
    void aTargetThatCitesTheLibraryDoesNotContradictIt() {
        var cited = id(givenConfirmed(code()));
        var project = UUID.randomUUID();
        var drafted = whenDrafted(targets(project)
                        .replaceFirst("\"owner\"", "\"library\": \"%s\", \"owner\"".formatted(cited))
                        .replaceFirst("\"method\": \"统计\"", "\"method\": \"另行估计\""))
                .statusCode(201)
                .extract();
        givenTried(drafted.header("Location"));

        Api.refused(
                        whenActed(clerk(), drafted.header("Location"), "submission", drafted.header("ETag")),
                        409,
                        "target-set-inadmissible")
                .body("errors.rule", hasItem("L9"))
                .body("errors.pointer", hasItem("/indicators/0/method"));
    }

    @Test
    void aTargetTakesOverWhatItLeavesOut() {
        var cited = id(givenConfirmed(code()));

        whenDrafted(targets(UUID.randomUUID(), List.of("""
                        {"library": "%s", "planned": "2600", "weight": "50.00", "basis": "年度工作计划"}""".formatted(cited))))
                .statusCode(201)
                .body("indicators[0].name", is("投保户数"))
                .body("indicators[0].operator", is("at-least"))
                .body("indicators[0].unitOfMeasure", is("户"))
                .body("indicators[0].meaning", is("年度内已确认投保的家庭户数"))
                .body("indicators[0].binding.fact", is("delivery.households"));
        whenDrafted(targets(
                        UUID.randomUUID(),
                        List.of("{\"planned\": \"2600\", \"weight\": \"50.00\", \"basis\": \"计划\"}")))
                .statusCode(400)
                .body("errors.rule", hasItem("T11"))
                .body("errors.pointer", hasItems("/indicators/0/name", "/indicators/0/source"));
    }

    @Test
    void aTargetCitesOnlyWhatIsConfirmed() {
        var draft = whenDefined(code(), "delivery.households").extract().<String>path("id");
        var drafted = whenDrafted(targets(UUID.randomUUID())
                        .replaceFirst("\"owner\"", "\"library\": \"%s\", \"owner\"".formatted(draft)))
                .statusCode(201)
                .extract();

        Api.refused(
                        whenActed(clerk(), drafted.header("Location"), "submission", drafted.header("ETag")),
                        409,
                        "target-set-inadmissible")
                .body("errors.rule", hasItem("L6"));
    }

    @Test
    void anotherRegionSeesAndChangesNothingOfIt() {
        var draft = whenDefined(code(), "delivery.households").statusCode(201).extract();
        var location = draft.header("Location");
        var stranger = Tokens.person("stranger", "130110", Set.of("*"), "finance-clerk", "finance");

        Api.refused(Api.as(stranger).get(location).then(), 404, "not-found");
        Api.refused(whenActed(stranger, location, "submission", draft.header("ETag")), 404, "not-found");
        Api.as(stranger).get("/api/v1/indicators?limit=200").then().body("items.id", not(hasItem(id(location))));
        Api.refused(
                Api.as(stranger)
                        .body(definition(code(), "delivery.households"))
                        .post("/api/v1/indicators")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void aPersonOfOneUnitWritesNothingIntoTheLibraryOfAll() {
        var draft = whenDefined(code(), "delivery.households").statusCode(201).extract();
        var ofOneUnit = Tokens.person("one-unit", Tokens.REGION, Set.of(UNIT), "finance-clerk", "finance");

        Api.refused(
                whenActed(ofOneUnit, draft.header("Location"), "submission", draft.header("ETag")), 404, "not-found");
        Api.refused(
                Api.as(ofOneUnit)
                        .body(definition(code(), "delivery.households"))
                        .post("/api/v1/indicators")
                        .then(),
                404,
                "not-found");
    }

    private record Submitted(String location, String etag) {}

    private static String code() {
        return "LT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static ValidatableResponse whenDefined(String code, String fact) {
        return Api.as(Tokens.financeClerk())
                .body(definition(code, fact))
                .post("/api/v1/indicators")
                .then();
    }

    private static Submitted givenSubmitted(String code, String fact) {
        var drafted = whenDefined(code, fact).statusCode(201).extract();
        var location = drafted.header("Location");
        var submitted = whenActed(Tokens.financeClerk(), location, "submission", drafted.header("ETag"))
                .statusCode(200)
                .extract();
        return new Submitted(location, submitted.header("ETag"));
    }

    private static String givenConfirmed(String code) {
        var submitted = givenSubmitted(code, "delivery.households");
        whenActed(Tokens.finance(), submitted.location(), "approval", submitted.etag())
                .statusCode(200);
        return submitted.location();
    }
}
