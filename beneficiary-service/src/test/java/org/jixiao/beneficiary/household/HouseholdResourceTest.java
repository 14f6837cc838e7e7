package org.jixiao.beneficiary.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.SyntheticPeople;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HouseholdResourceTest extends BeneficiaryServiceTest {

    private static final LocalDate CHILD = LocalDate.of(2010, 3, 7);

    @Test
    void theDatabaseKnowsNoVersionOfNobodyAndRemovesNobody() throws SQLException {
        whenImported("731001", file(bereavedCouple("H1"))).then().body("accepted", is(1));

        assertThatThrownBy(() -> owner("""
                        insert into member_version
                        select uuidv7(), uuidv7(), household_id, household_version, region_code, unit_code, relation,
                            birth_date, insured_child, admitted, row_hash
                        from member_version where unit_code = '731001'""")).hasMessageContaining("a version belongs to no member of its household");
        assertThatThrownBy(() -> owner("""
                        insert into household_version
                        select uuidv7(), household_id, 7, region_code, '731002', effective_on, recorded_at, recorded_by,
                            township_code, registration, categories, persons, row_hash
                        from household_version where unit_code = '731001'""")).hasMessageContaining("a version belongs to no household of its unit");
        for (var table : List.of("member", "household")) {
            assertThatThrownBy(() -> owner("delete from " + table + " where unit_code = '731001'"))
                    .hasMessageContaining("rows of " + table + " are never removed");
        }
    }

    private static void owner(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aHouseholdIsShownMasked() {
        var mother = SyntheticPeople.woman();

        whenRegistered("720101", "A1", mother, SyntheticPeople.boyBornOn(CHILD))
                .then()
                .statusCode(201)
                .header("ETag", is("\"v0\""))
                .body("categories", is(List.of("only-child-rural")))
                .body("persons", is(2))
                .body("members[0].name", is("受*"))
                .body("members[0].identityNumber", is(mother.substring(0, 6) + "********" + mother.substring(14)))
                .body("members[0].relation", is("head"))
                .body("members[0].sex", is("female"))
                .body("members[1].insuredChild", is(true))
                .body("members[1].birthDate", nullValue());
    }

    /** A feed shows nothing that is younger than a write which still goes on, in whatever unit. */
    private static Response whenTold(String unit) {
        var changes = as(Tokens.clerk(unit)).get("/api/v1/changes");
        for (var asked = 1; changes.<List<Object>>path("items").isEmpty() && asked < 600; asked++) {
            changes = as(Tokens.clerk(unit)).get("/api/v1/changes");
        }
        return changes;
    }

    @Test
    void theFeedOfChangesSaysThatAHouseholdWasEnteredAndNotWhich() {
        String id = whenRegistered("720191", "A1", SyntheticPeople.woman(), SyntheticPeople.boyBornOn(CHILD))
                .path("id");

        var changes = whenTold("720191");

        changes.then()
                .statusCode(200)
                .body("items.act", is(List.of("household-registered")))
                .body("items[0].entityId", nullValue())
                .body("items[0].link", is("/api/v1/households?region=130109&unit=720191"));
        assertThat(changes.asString()).doesNotContain(id);
    }

    @Test
    void nothingThatIdentifiesAPersonIsStoredInTheClear() throws Exception {
        var mother = SyntheticPeople.woman();
        String id = whenRegistered("720102", "A1", mother, SyntheticPeople.boyBornOn(CHILD))
                .path("id");

        try (var owner = SuiteResource.asOwner();
                var rows = owner.createStatement()
                        .executeQuery("select member::text from member where household_id = '" + id + "'"
                                + " union all select household::text from household where id = '" + id + "'"
                                + " union all select v::text from member_version v where household_id = '" + id + "'"
                                + " union all select content from audit_entry where unit_code = '720102'")) {
            var seen = 0;
            while (rows.next()) {
                seen++;
                assertThat(rows.getString(1)).doesNotContain(mother, "受益人");
            }
            assertThat(seen).isGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void aPersonIsInOneHouseholdOfAUnitHoweverTheNumberIsSpelt() {
        var mother = SyntheticPeople.woman();
        whenRegistered("720103", "A1", mother, SyntheticPeople.boyBornOn(CHILD))
                .then()
                .statusCode(201);

        // the 15 digits of the card of the first generation
        var fifteen = mother.substring(0, 6) + mother.substring(8, 17);
        refused(
                        whenRegistered("720103", "A2", fifteen, SyntheticPeople.boyBornOn(CHILD))
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.rule", hasItem("PERSON_IN_ANOTHER_HOUSEHOLD"))
                .body("errors.pointer", hasItem("/members/0"));
        whenRegistered("720104", "A1", mother, SyntheticPeople.boyBornOn(CHILD))
                .then()
                .statusCode(201);
    }

    @Test
    void ofSeveralWhoRegisterAPersonAtOnceOneSucceeds() throws Exception {
        var mother = SyntheticPeople.woman();
        var pool = Executors.newFixedThreadPool(6);
        var answers = new ArrayList<Future<Integer>>();
        for (var i = 1; i <= 6; i++) {
            var number = "A" + i;
            answers.add(pool.submit(() -> whenRegistered("720117", number, mother, SyntheticPeople.boyBornOn(CHILD))
                    .statusCode()));
        }

        var registered = 0;
        for (var answer : answers) {
            assertThat(answer.get()).isIn(201, 400);
            registered += answer.get() == 201 ? 1 : 0;
        }
        pool.shutdown();

        assertThat(registered).isOne();
    }

    @Test
    void aNumberIsTakenOnce() {
        whenRegistered("720105", "A1", SyntheticPeople.woman(), SyntheticPeople.boyBornOn(CHILD))
                .then()
                .statusCode(201);

        refused(
                whenRegistered("720105", "A1", SyntheticPeople.woman(), SyntheticPeople.boyBornOn(CHILD))
                        .then(),
                409,
                "household-number-taken");
    }

    @Test
    void everyMalformedNumberIsNamedAndNoneIsRepeated() {
        var answer = whenRegistered("720106", "A1", "130182197001012348", "13018219700101");

        refused(answer.then(), 400, "invalid-input")
                .body("errors.pointer", containsInAnyOrder("/members/0/identityNumber", "/members/1/identityNumber"))
                .body("errors.rule", hasItems("IDENTITY_NUMBER_CHECK_DIGIT", "IDENTITY_NUMBER_FORM"));
        assertThat(answer.asString()).doesNotContain("13018219700101");
    }

    @Test
    void unknownFieldsAndCodesAreRefused() {
        refused(
                        as(Tokens.clerk("720107"))
                                .body(household("720107", "A1", SyntheticPeople.woman(), SyntheticPeople.man())
                                        .replace("only-child-rural", "ONLY_CHILD_RURAL")
                                        .replace("\"village\"", "\"birthDate\": \"2010-01-01\", \"village\""))
                                .post("/api/v1/households")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", hasItem("/birthDate"));
        refused(
                as(Tokens.clerk("720107"))
                        .get("/api/v1/households?purpose=audit&category=bereaved")
                        .then(),
                400,
                "invalid-input");
    }

    /** That a family is bereaved is itself the secret: also that something was left out must not tell it. */
    @Test
    void toWhichCategoryAFamilyBelongsIsToldToThoseWhoSayForWhatAndThatIsRecorded() {
        var registered = whenRegistered("720192", "A1", SyntheticPeople.woman(), SyntheticPeople.boyBornOn(CHILD));
        String id = registered.path("id");

        for (var path : List.of("/api/v1/households/" + id, "/api/v1/dossiers/" + id)) {
            assertThat(as(Tokens.clerk("720192"))
                            .get(path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContain("categor", "only-child", "grounds");
        }
        for (var path : List.of("/api/v1/households?unit=720192", "/api/v1/dossiers/" + id + "/versions")) {
            as(Tokens.clerk("720192")).get(path).then().statusCode(200).body("items[0].categories", nullValue());
        }
        refused(
                        as(Tokens.clerk("720192"))
                                .get("/api/v1/households?unit=720192&category=only-child-rural")
                                .then(),
                        400,
                        "invalid-input")
                .body("errors.pointer", hasItem("?purpose"));
        refused(
                as(Tokens.clerk("720192"))
                        .get("/api/v1/households/" + id + "?purpose=curiosity")
                        .then(),
                400,
                "invalid-input");

        as(Tokens.clerk("720192"))
                .get("/api/v1/households/" + id + "?purpose=eligibility-review")
                .then()
                .statusCode(200)
                .body("categories", is(List.of("only-child-rural")));
        as(Tokens.auditor())
                .get("/api/v1/disclosures?unit=720192")
                .then()
                .body("items.purpose", hasItem("查看受益户（脱敏），用于资格审核"));
    }

    @Test
    void whatBelongsToAnotherUnitDoesNotExist() {
        String id = whenRegistered("720108", "A1", SyntheticPeople.woman(), SyntheticPeople.boyBornOn(CHILD))
                .path("id");

        refused(as(Tokens.clerk("720109")).get("/api/v1/households/{id}", id).then(), 404, "not-found");
        as(Tokens.clerk("720109"))
                .get("/api/v1/households?unit=720108")
                .then()
                .statusCode(200)
                .body("items", empty());
        refused(
                as(Tokens.clerk("720109"))
                        .body(household("720108", "A2", SyntheticPeople.woman(), SyntheticPeople.man()))
                        .post("/api/v1/households")
                        .then(),
                404,
                "not-found");
        as(Tokens.person("clerk-elsewhere", "130110", Set.of("720108"), "clerk"))
                .get("/api/v1/households")
                .then()
                .body("items", empty());
        refused(as(Tokens.viewer()).get("/api/v1/households/{id}", id).then(), 403, "forbidden");
    }

    @Test
    void rowLevelSecurityAloneHidesOtherUnits() throws Exception {
        whenRegistered("720110", "A1", SyntheticPeople.woman(), SyntheticPeople.boyBornOn(CHILD))
                .then()
                .statusCode(201);

        try (var service = SuiteResource.asService();
                var statement = service.createStatement()) {
            service.setAutoCommit(false);
            assertThat(count(statement, "720110")).isZero();
            statement.execute(
                    "select set_config('app.region', '130109', true), set_config('app.units', '720111', true)");
            assertThat(count(statement, "720110")).isZero();
            statement.execute("select set_config('app.units', '720110', true)");
            assertThat(count(statement, "720110")).isOne();
        }
    }

    @Test
    void theQueryScopeAloneHidesOtherUnits() throws Exception {
        String id = whenRegistered("720118", "A1", SyntheticPeople.woman(), SyntheticPeople.boyBornOn(CHILD))
                .path("id");

        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("alter table household disable row level security");
            try {
                refused(
                        as(Tokens.clerk("720119"))
                                .get("/api/v1/households/{id}", id)
                                .then(),
                        404,
                        "not-found");
                as(Tokens.clerk("720119"))
                        .get("/api/v1/households?unit=720118")
                        .then()
                        .body("items", empty());
                as(Tokens.clerk("720118"))
                        .get("/api/v1/households/{id}", id)
                        .then()
                        .statusCode(200);
            } finally {
                statement.execute("alter table household enable row level security");
            }
        }
    }

    @Test
    void aListIsPagedAndNarrowed() {
        for (var number = 1; number <= 5; number++) {
            whenRegistered("720112", "A" + number, SyntheticPeople.woman(), SyntheticPeople.boyBornOn(CHILD))
                    .then()
                    .statusCode(201);
        }

        var first = as(Tokens.clerk("720112")).get("/api/v1/households?unit=720112&limit=3");
        first.then()
                .body("items", hasSize(3))
                .body("items[0].members", nullValue())
                .body("items[0].persons", is(2));
        as(Tokens.clerk("720112"))
                .urlEncodingEnabled(false)
                .get(first.path("next").toString())
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
        as(Tokens.clerk("720112"))
                .get(
                        "/api/v1/households?unit=720112&category=only-child-rural&purpose=audit&township=130109100&number=A4")
                .then()
                .body("items.number", is(List.of("A4")));
    }

    @Test
    void aLookUpFindsTheHouseholdAndIsRecorded() throws Exception {
        var mother = SyntheticPeople.woman();
        String id = whenRegistered("720113", "A1", mother, SyntheticPeople.boyBornOn(CHILD))
                .path("id");
        var question = "{\"identityNumber\": \"" + mother + "\"}";

        as(Tokens.clerk("720113"))
                .body(question)
                .post("/api/v1/households/lookups")
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("members[0].identityNumber", not(mother));
        refused(
                as(Tokens.clerk("720114"))
                        .body(question)
                        .post("/api/v1/households/lookups")
                        .then(),
                404,
                "not-found");

        try (var owner = SuiteResource.asOwner();
                var rows = owner.createStatement()
                        .executeQuery("select unit_code, member_id is null from access_log where field = 'look-up'"
                                + " and unit_code in ('720113', '720114') order by 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1) + rows.getBoolean(2)).isEqualTo("720113false");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1) + rows.getBoolean(2)).isEqualTo("720114true");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aPersonInSeveralUnitsMakesTheLookUpAmbiguous() {
        var mother = SyntheticPeople.woman();
        whenRegistered("720115", "A1", mother, SyntheticPeople.boyBornOn(CHILD));
        whenRegistered("720116", "A1", mother, SyntheticPeople.boyBornOn(CHILD));

        refused(
                        as(Tokens.privacyOfficer())
                                .body("{\"identityNumber\": \"" + mother + "\"}")
                                .post("/api/v1/households/lookups")
                                .then(),
                        409,
                        "household-ambiguous")
                .body("facts.units", is(2));
    }

    private static int count(java.sql.Statement statement, String unit) throws java.sql.SQLException {
        try (var rows = statement.executeQuery("select count(*) from household where unit_code = '" + unit + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Response whenRegistered(String unit, String number, String mother, String child) {
        return as(Tokens.clerk(unit))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(household(unit, number, mother, child))
                .post("/api/v1/households");
    }

    private static String household(String unit, String number, String mother, String child) {
        return """
                {"region": "130109", "unit": "%s", "number": "%s", "categories": ["only-child-rural"],
                 "registration": "agricultural", "township": "130109100", "village": "虚拟01村",
                 "members": [
                   {"name": "受益人0001", "relation": "head", "identityNumber": "%s", "insuredChild": false},
                   {"name": "受益人0002", "relation": "son", "identityNumber": "%s", "insuredChild": true}]}""".formatted(unit, number, mother, child);
    }
}
