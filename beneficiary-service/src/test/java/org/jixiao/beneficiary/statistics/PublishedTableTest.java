package org.jixiao.beneficiary.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.jixiao.beneficiary.Enrolling.act;
import static org.jixiao.beneficiary.Enrolling.givenABatch;
import static org.jixiao.beneficiary.Enrolling.givenAProgramme;
import static org.jixiao.beneficiary.Enrolling.whenSelected;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.onlyChildFamily;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnce;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PublishedTableTest extends BeneficiaryServiceTest {

    private static final LocalDate CHILD = LocalDate.of(2012, 1, 1);

    @Test
    void aSmallGroupIsWithheldWithWhatItCouldBeWorkedOutFrom() throws SQLException {
        givenARegisterOfLastYear("775101");

        var published = whenPublished("775101", 2025, "households-by-category")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/published-tables/"))
                .body("asOf", is("2025-12-31"))
                .body("smallestCount", is(5))
                .body("table.columns.code", contains("special", "only-child-rural", "total"))
                .body("table.townships.township", contains("130109100", "130109101"))
                .extract();

        // 7 families in the first township; in the second 6 and 2 bereaved couples, which nothing but totals can hide.
        assertThat(published.<List<Boolean>>path("table.townships[0].counts.withheld"))
                .containsExactly(false, false, false);
        assertThat(published.<List<Boolean>>path("table.townships[1].counts.withheld"))
                .containsExactly(true, true, false);
        assertThat(published.<List<Boolean>>path("table.totals.withheld")).containsExactly(true, true, false);
        assertThat(published.<Integer>path("table.totals[2].count")).isEqualTo(15);
        assertThat(published.<Integer>path("table.townships[0].counts[2].count"))
                .isEqualTo(7);
        assertThat(published.<Integer>path("table.townships[1].counts[2].count"))
                .isEqualTo(8);
        assertThat(published.asString()).doesNotContain("\"count\":2,", "\"count\":6,");
    }

    @Test
    void theUnitsOwnFactsAreExactAllTheSame() throws SQLException {
        givenARegisterOfLastYear("775102");
        whenPublished("775102", 2025, "households-by-category").then().statusCode(201);

        as(Tokens.clerk("775102"))
                .get("/api/v1/facts/registry.bereavedHouseholds?region=130109&unit=775102&fiscalYear=2025")
                .then()
                .body("value", is("2"));
    }

    @Test
    void whatIsWithheldIsNotKeptEither() throws SQLException {
        givenARegisterOfLastYear("775103");
        whenPublished("775103", 2025, "households-by-category").then().statusCode(201);

        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select content from published_table where unit_code = '775103' and region_code = '130109'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).contains("\"withheld\":true").doesNotContain("\"count\":2", "\"count\":6");
        }
    }

    @Test
    void householdsServedAreCountedOnceInEachProgramme() {
        whenImported("775104", file(families(6, "130109100")));
        var programme = givenAProgramme(
                "775104", "care", "\"benefitUnit\": \"household\", \"eligibleCategories\": [\"only-child-rural\"]");
        delivered("775104", programme, "2025-05-10");
        delivered("775104", programme, "2025-09-10");

        whenPublished("775104", 2025, "deliveries-by-programme")
                .then()
                .statusCode(201)
                .body("table.columns.code", contains("care", "total"))
                .body("table.townships[0].counts.count", contains(6, 6));
    }

    @Test
    void aTableIsPublishedOnceAndStaysAsItWas() throws SQLException {
        givenARegisterOfLastYear("775105");
        String id = whenPublished("775105", 2025, "households-by-category").path("id");
        var before =
                as(Tokens.viewer()).get("/api/v1/published-tables/{id}", id).asString();

        whenImported("775105", file(bereavedCouple("Z9")));

        refused(whenPublished("775105", 2025, "households-by-category").then(), 409, "statistics-published-already");
        assertThat(as(Tokens.viewer()).get("/api/v1/published-tables/{id}", id).asString())
                .isEqualTo(before);
        as(Tokens.clerk("775105"))
                .get("/api/v1/published-tables?unit=775105&fiscalYear=2025")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", is(id));
        as(Tokens.clerk("775105"))
                .get("/api/v1/published-tables?unit=775105&fiscalYear=2024")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aRepeatedRequestPublishesNothingNew() throws SQLException {
        givenARegisterOfLastYear("775106");
        var key = UUID.randomUUID().toString();
        String first = whenPublished("775106", key).path("id");

        whenPublished("775106", key).then().statusCode(201).body("id", is(first));
    }

    @ParameterizedTest(name = "of {0}: {1}")
    @CsvSource({"2099, statistics-year-not-over", "2001, statistics-nothing-counted"})
    void onlyWhatAYearCountedIsPublishedWhenItIsOver(int year, String slug) {
        refused(whenPublished("775107", year, "households-by-category").then(), 409, slug);
    }

    @Test
    void publishingIsForTheApproverOfTheUnit() {
        var body = body("775108", 2001, "households-by-category");

        refused(
                asOnce(Tokens.clerk("775108"))
                        .body(body)
                        .post("/api/v1/published-tables")
                        .then(),
                403,
                "forbidden");
        refused(
                asOnce(Tokens.approver("775109"))
                        .body(body)
                        .post("/api/v1/published-tables")
                        .then(),
                404,
                "not-found");
        asOnce(Tokens.approver("775108"))
                .body(body.replace("households-by-category", "names"))
                .post("/api/v1/published-tables")
                .then()
                .statusCode(400)
                .body("errors.pointer", not(hasSize(0)));
    }

    /** Households are on the register from the day they are entered; for the test they were entered in the year before. */
    private static void givenARegisterOfLastYear(String unit) throws SQLException {
        var households = new ArrayList<>(families(7, "130109100"));
        households.addAll(families(6, "130109101"));
        households.add(bereavedCouple("B1"));
        households.add(bereavedCouple("B2"));
        whenImported(unit, file(households)).then();
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("alter table household_version disable trigger user");
            statement.executeUpdate(
                    "update household_version set effective_on = date '2025-06-01' where unit_code = '" + unit + "'");
            statement.execute("alter table household_version enable trigger user");
        }
    }

    private static List<List<String>> families(int count, String township) {
        var families = new ArrayList<List<String>>();
        for (var family = 0; family < count; family++) {
            families.add(onlyChildFamily("F" + township.substring(6) + family, township, CHILD.plusDays(family)));
        }
        return families;
    }

    private static void delivered(String unit, String programme, String day) {
        var batch = givenABatch(unit, programme, day);
        whenSelected(unit, batch).then().statusCode(200);
        act(Tokens.clerk(unit), batch, "submission", "").then().statusCode(200);
        act(Tokens.approver(unit), batch, "approval", "").then().statusCode(200);
    }

    private static Response whenPublished(String unit, int year, String kind) {
        return asOnce(Tokens.approver(unit)).body(body(unit, year, kind)).post("/api/v1/published-tables");
    }

    private static Response whenPublished(String unit, String key) {
        return as(Tokens.approver(unit))
                .header("Idempotency-Key", key)
                .body(body(unit, 2025, "households-by-category"))
                .post("/api/v1/published-tables");
    }

    private static String body(String unit, int year, String kind) {
        return """
                {"region": "130109", "unit": "%s", "fiscalYear": %d, "kind": "%s"}""".formatted(unit, year, kind);
    }
}
