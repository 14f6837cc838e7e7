package org.jixiao.evaluation.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The national pack is published once at start, is read by everybody in scope, and is changed by nobody. */
@QuarkusTest
class RulePackResourceTest extends ServiceTest {

    @Inject
    RulePacks packs;

    @Test
    void theNationalPackGovernsWhereNoOtherDoes() {
        Api.as(clerk())
                .get("/api/v1/rule-packs?region=130109&fiscalYear=2025")
                .then()
                .statusCode(200)
                .body("items.packId", contains("national-default"))
                .body("items[0].region", is("CN"))
                .body("items[0].digest", is(NationalDefault.read().digest()))
                .body("items[0].content", nullValue());
        Api.as(clerk())
                .get("/api/v1/rule-packs?fiscalYear=2019")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aPackIsReadWholeWithItsWorkedExamples() {
        String id = Api.as(clerk()).get("/api/v1/rule-packs").then().extract().path("items[0].id");

        Api.as(Tokens.auditor())
                .get("/api/v1/rule-packs/" + id)
                .then()
                .statusCode(200)
                .body("content.defaultPreset", is("A"))
                .body("content.overFulfilment.deductionFactor", is("0.5"))
                .body(
                        "content.workedExamples",
                        hasSize(NationalDefault.read().pack().workedExamples().size()));
    }

    @Test
    void startingAgainPublishesNothingTwice() throws SQLException {
        packs.publishNationalDefault(new StartupEvent());

        try (var owner = SuiteResource.asOwner();
                var rows = owner.createStatement()
                        .executeQuery("select count(*) from rule_pack where region_code = 'CN'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void aPublishedPackIsChangedByNoStatement() throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var sql = owner.createStatement()) {
            assertThatThrownBy(() -> sql.execute("update rule_pack set content = '{}'"))
                    .hasMessageContaining("appended, never changed");
        }
    }

    @Test
    void whatIsUnknownOrWithoutARegionIsNotFound() {
        var nowhere = Tokens.person("nowhere", "", Set.of(), "clerk");

        Api.refused(
                Api.as(clerk()).get("/api/v1/rule-packs/" + UUID.randomUUID()).then(), 404, "not-found");
        Api.as(nowhere).get("/api/v1/rule-packs").then().statusCode(200).body("items", empty());
    }

    @Test
    void refusalsAreEnglishForWhoAsksForIt() {
        var drafted = whenDrafted(targets(UUID.randomUUID()).replace("\"30.00\"", "\"29.00\""))
                .statusCode(201)
                .extract();

        Api.asOnVersion(clerk(), drafted.header("ETag"))
                .header("Accept-Language", "en")
                .post(drafted.header("Location") + "/submission")
                .then()
                .statusCode(409)
                .body("title", is("The weights do not add up"))
                .body("detail", containsString("the weights add up to 89 instead of 90"));
    }
}
