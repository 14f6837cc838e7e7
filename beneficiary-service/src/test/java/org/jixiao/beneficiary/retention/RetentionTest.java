package org.jixiao.beneficiary.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.jixiao.beneficiary.Enrolling.givenAProgramme;
import static org.jixiao.beneficiary.Enrolling.givenAnEnrolment;
import static org.jixiao.beneficiary.Enrolling.household;
import static org.jixiao.beneficiary.Enrolling.member;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.Enrolling;
import org.jixiao.beneficiary.amendment.Amending;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.RetainedKeys;
import org.jixiao.common.problem.Refusal;
import org.jixiao.testkit.District;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock is moved past the years of retention; the twin of what is due is enrolled, and is kept. */
@QuarkusTest
class RetentionTest extends BeneficiaryServiceTest {

    /** The keys of what is registered now are due from the year after this one. */
    private static final int LAST_YEAR = District.today().getYear() + 10;

    private static final String DOSSIER = """
            {"dossier": {
               "certificates": [{"kind": "only-child", "number": "示例证20250001", "issuer": "示例机关",
                                 "issuedOn": "2012-05-20"}],
               "grounds": [{"category": "bereaved-only-child", "since": "2016-03-01", "ground": "示例依据"}],
               "account": {"holder": "%s", "bank": "示例农村信用社", "number": "62000000%s"},
               "contact": {"phone": "13000000000", "address": "虚拟01村1号"}}}""";

    @Inject
    RetentionJob job;

    @Inject
    FieldEncryption cipher;

    @Inject
    RetainedKeys keys;

    private static String household;
    private static String twin;

    /** What another run of these tests destroyed is destroyed: the store outlives the database of a test. */
    @BeforeEach
    void noKeyHasBeenDestroyedYet() throws IOException {
        try (var files =
                Files.newDirectoryStream(Path.of("target/keys/beneficiary"), "fields-130109-7711*.destroyed")) {
            for (var file : files) {
                Files.delete(file);
            }
        } catch (NoSuchFileException firstRun) {
            // the first run of all finds no store
        }
    }

    @AfterEach
    void theClockIsThatOfTheMachineAgain() throws SQLException {
        change("delete from demonstration_clock");
    }

    @Test
    void whatIsDueOpensFromNoBackupAndWhatStandsIsKeptAndEveryFactStaysWhatItWas() throws SQLException {
        givenADueHouseholdAndItsStandingTwin("771101");
        var before = sealed("771101");
        var hashes = hashesOf(household);
        var instant = knownAt("771101");
        var facts = facts("771101", instant);
        whenTheYearsHavePassed();
        as(Tokens.auditor())
                .get("/api/v1/retention-runs/due?region=130109&unit=771101")
                .then()
                .statusCode(200)
                .body("years", is(List.of(Map.of("year", LAST_YEAR, "due", 1, "prolonged", 1))));

        var run = whenApproved("771101", LAST_YEAR);
        job.run();

        as(Tokens.clerk("771101"))
                .get(run)
                .then()
                .body("status", is("done"))
                .body("destroyed", is(1))
                .body("prolonged", is(1))
                .body("keys", is(1));
        for (var old : before.entrySet()) {
            // as a backup of the database would bring it back: every sealed column, of the twin too
            assertThatThrownBy(() -> cipher.openBytes(old.getKey(), old.getValue()))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("privacy-destroyed");
        }
        assertThat(before).hasSizeGreaterThan(15);
        assertThat(hashes).hasSizeGreaterThanOrEqualTo(4);
        assertThat(hashesOf(household)).doesNotContainAnyElementsOf(hashes);
        assertThat(sealedOf(twin)).isNotEmpty().allSatisfy((place, value) -> assertThat(cipher.openBytes(place, value))
                .isNotNull());
        assertThat(facts("771101", instant)).isEqualTo(facts).hasSizeGreaterThan(15);
        thenTheHouseholdIsTold("771101");
        thenTheChainIsWhole("771101");
    }

    private void thenTheHouseholdIsTold(String unit) {
        var clerk = Tokens.clerk(unit);
        as(clerk)
                .get("/api/v1/households/{id}?purpose=audit", household)
                .then()
                .statusCode(200)
                .body("status", is("destroyed"))
                .body("members", nullValue())
                .body("categories", nullValue())
                .body("village", is(""));
        as(clerk).get("/api/v1/households?unit=" + unit).then().body("items.status", hasItem("registered"));
        refused(as(clerk).get("/api/v1/dossiers/" + household).then(), 410, "privacy-destroyed");
        refused(Amending.proposed(unit, household, "{\"village\": \"虚拟02村\"}").then(), 410, "privacy-destroyed");
        String amendment = as(clerk)
                .get("/api/v1/amendments?unit=" + unit)
                .path("items.find { it.household == '" + household + "' }.id");
        refused(as(clerk).get("/api/v1/amendments/" + amendment).then(), 410, "privacy-destroyed");
        as(clerk)
                .get("/api/v1/households/{id}", twin)
                .then()
                .body("status", is("registered"))
                .body("members.size()", is(2));
        assertThat(as(clerk)
                        .accept("text/csv")
                        .get("/api/v1/exports/households?region=130109&unit=" + unit)
                        .asString())
                .contains("H2")
                .doesNotContain("H1");
        as(Tokens.auditor()).get("/api/v1/changes").then().statusCode(200);
    }

    @Test
    void oneWhoHasDestructionsProposedDoesNotApproveThem() {
        var clerk = Tokens.person("clerk-771102", Tokens.REGION, Set.of("771102"), "clerk", "approver");
        var proposed = proposed("771102", 2025);
        proposed.then().statusCode(201);

        refused(
                asOnVersion(clerk, proposed.header("ETag"))
                        .post("/api/v1/retention-runs/" + proposed.path("id") + "/approval")
                        .then(),
                403,
                "own-entry");
        refused(proposed("771102", 2024).then(), 409, "retention-one-at-a-time");
        refused(proposed("771103", LAST_YEAR).then(), 409, "retention-not-over");
    }

    /** A kill between any two steps, and one between the death of the keys and the commit that says so. */
    @Test
    void howMuchIsDueIsForTheUnitItself() {
        for (var reader : List.of(Tokens.clerk("310001"), Tokens.approver("310001"))) {
            as(reader)
                    .get("/api/v1/retention-runs/due?region=130109&unit=725001")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void whereverARunIsKilledWhatStandsOpensAndTheRunEnds() throws SQLException {
        givenADueHouseholdAndItsStandingTwin("771104");
        var before = sealedOf(household);
        whenTheYearsHavePassed();
        var run = whenApproved("771104", LAST_YEAR);

        for (var steps = 0; steps < 20 && !step(run).equals("keys"); steps++) {
            job.step();
            assertThat(sealedOf(twin)).allSatisfy((place, value) -> assertThat(cipher.openBytes(place, value))
                    .isNotNull());
        }
        assertThat(step(run)).isEqualTo("keys");
        assertThat(before).allSatisfy((place, value) -> assertThat(cipher.openBytes(place, value))
                .isNotNull());
        keys.destroy("130109", "771104", LAST_YEAR, keys.upTo("130109", "771104", LAST_YEAR));
        job.run();

        as(Tokens.clerk("771104")).get(run).then().body("status", is("done")).body("keys", is(1));
        assertThat(sealedOf(twin)).allSatisfy((place, value) -> assertThat(cipher.openBytes(place, value))
                .isNotNull());
        assertThat(before).allSatisfy((place, value) -> assertThatThrownBy(() -> cipher.openBytes(place, value))
                .hasMessage("privacy-destroyed"));
    }

    @Test
    void noKeyGoesWhileAnythingThatStandsLiesUnderIt() throws SQLException {
        givenADueHouseholdAndItsStandingTwin("771105");
        var before = sealedOf(twin);
        whenTheYearsHavePassed();
        var run = whenApproved("771105", LAST_YEAR);
        for (var steps = 0; steps < 20 && !step(run).equals("keys"); steps++) {
            job.step();
        }
        // what a defect would leave behind: one field of the twin as it was sealed before
        var name = before.entrySet().stream()
                .filter(one -> one.getKey().column().equals("name"))
                .findFirst()
                .orElseThrow();
        try (var owner = SuiteResource.asOwner();
                var statement = owner.prepareStatement("update member set name_sealed = ? where id = ?")) {
            statement.setBytes(1, name.getValue());
            statement.setObject(2, name.getKey().row());
            statement.executeUpdate();
        }

        job.run();

        as(Tokens.clerk("771105")).get(run).then().body("status", is("approved"));
        assertThat(cipher.openBytes(name.getKey(), name.getValue())).isNotNull();
        change("update retention_run set status = 'returned' where unit_code = '771105'");
    }

    @Test
    void appendedRowsAreChangedByNobodyButAnApprovedRunAndInTheirSealsAlone() throws SQLException {
        givenADueHouseholdAndItsStandingTwin("771106");

        for (var table : List.of("certificate", "account", "category_ground", "contact")) {
            assertThatThrownBy(() -> change("update " + table + " set household_id = household_id, recorded_by = 'x'"
                            + " where unit_code = '771106'"))
                    .hasMessageContaining("appended, never changed");
            assertThatThrownBy(() -> change("delete from " + table + " where unit_code = '771106'"))
                    .hasMessageContaining("appended, never changed");
        }
        assertThatThrownBy(() -> change("update contact set phone_sealed = '' where unit_code = '771106'"))
                .hasMessageContaining("appended, never changed");
    }

    /** A new column of this kind needs a decision about its end. */
    @Test
    void everySealedColumnOfTheDatabaseHasAFate() throws SQLException {
        var columns = new TreeSet<String>();
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                          and a.atttypid = 'bytea'::regtype and a.attnum > 0 and not a.attisdropped
                          and a.attname not in ('row_hash', 'hash', 'prev', 'body_hash', 'signature', 'head_hash', 'code_hash')""")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }

        assertThat(columns)
                .containsExactlyInAnyOrderElementsOf(SealedColumn.ALL.stream()
                        .map(one -> one.table() + "." + one.column())
                        .toList());
    }

    private static void givenADueHouseholdAndItsStandingTwin(String unit) {
        whenImported(unit, file(bereavedCouple("H1"), bereavedCouple("H2")));
        household = household(unit, "H1");
        twin = household(unit, "H2");
        for (var one : List.of(household, twin)) {
            Amending.amended(
                    unit,
                    one,
                    DOSSIER.formatted(
                            Amending.members(unit, one).get(0), one.equals(twin) ? unit + "02" : unit + "01"));
        }
        var programme = givenAProgramme(unit, "p-" + unit, Enrolling.PERSONS);
        givenAnEnrolment(unit, programme, twin, member(unit, twin, 0));
    }

    private static void whenTheYearsHavePassed() throws SQLException {
        change("insert into demonstration_clock (instant) values (timestamptz '" + (LAST_YEAR + 1)
                + "-02-01 09:00:00+08')");
    }

    private static Response proposed(String unit, int year) {
        return as(Tokens.clerk(unit))
                .body("{\"region\": \"130109\", \"unit\": \"%s\", \"year\": %d, \"reason\": \"年度到期销毁\"}"
                        .formatted(unit, year))
                .post("/api/v1/retention-runs");
    }

    private static String whenApproved(String unit, int year) {
        var proposed = proposed(unit, year);
        proposed.then().statusCode(201);
        var run = "/api/v1/retention-runs/" + proposed.path("id");
        asOnVersion(Tokens.approver(unit), proposed.header("ETag"))
                .post(run + "/approval")
                .then()
                .statusCode(200);
        return run;
    }

    private static String step(String run) {
        return as(Tokens.auditor()).get(run).path("step");
    }

    private static String knownAt(String unit) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/facts/watermark")
                .then()
                .statusCode(200)
                .extract()
                .path("knownAt");
    }

    /** Every fact of the catalogue as it was known at an instant, whole, byte by byte. */
    private static Map<String, String> facts(String unit, String knownAt) {
        List<String> names = as(Tokens.clerk(unit)).get("/api/v1/facts").path("facts.name");
        var found = new TreeMap<String, String>();
        for (var name : names) {
            var answer = as(Tokens.clerk(unit))
                    .queryParam("region", "130109")
                    .queryParam("unit", unit)
                    .queryParam("fiscalYear", 2025)
                    .queryParam("asOf", District.today().toString())
                    .queryParam("knownAt", knownAt)
                    .get("/api/v1/facts/" + name);
            assertThat(answer.statusCode()).as(name).isIn(200, 400);
            found.put(name, answer.asString());
        }
        assertThat(found.get("registry.households")).contains("\"2\"");
        return found;
    }

    /** Every sealed value of the unit's households with its place. */
    private static Map<FieldLocation, byte[]> sealed(String unit) throws SQLException {
        var all = new LinkedHashMap<FieldLocation, byte[]>();
        all.putAll(sealedOf(household));
        all.putAll(sealedOf(twin));
        assertThat(all.keySet())
                .allSatisfy(place -> assertThat(place.unitOfOrigin()).endsWith(unit));
        return all;
    }

    private static Map<FieldLocation, byte[]> sealedOf(String household) throws SQLException {
        var found = new LinkedHashMap<FieldLocation, byte[]>();
        try (var owner = SuiteResource.asOwner()) {
            for (var column : SealedColumn.ALL) {
                if (column.fate() != SealedColumn.Fate.PROLONGED) {
                    continue;
                }
                try (var statement = owner.prepareStatement("select id, region_code, unit_code, " + column.column()
                        + " from " + column.table() + " where household_id = cast(? as uuid)")) {
                    statement.setString(1, household);
                    var rows = statement.executeQuery();
                    while (rows.next()) {
                        var origin = FieldLocation.origin(rows.getString(2), rows.getString(3));
                        found.put(
                                new FieldLocation(
                                        origin, column.table(), column.sealedAs(), rows.getObject(1, UUID.class)),
                                rows.getBytes(4));
                    }
                }
            }
        }
        return found;
    }

    private static void thenTheChainIsWhole(String unit) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.prepareStatement("""
                        select act, content, hash = sha256(convert_to(content, 'UTF8') || prev),
                            prev = lag(hash) over (order by seq) or seq = 1
                        from audit_entry where unit_code = ? order by seq""")) {
            statement.setString(1, unit);
            var acts = new ArrayList<String>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                acts.add(rows.getString(1));
                assertThat(rows.getBoolean(3)).as(rows.getString(1)).isTrue();
                assertThat(rows.getBoolean(4)).as(rows.getString(1)).isTrue();
                if (rows.getString(1).equals("records-destroyed")) {
                    assertThat(rows.getString(2)).contains("\"destroyed\":1", "\"prolonged\":1", "\"keys\":");
                }
            }
            assertThat(acts)
                    .containsSubsequence("retention-run-approved", "records-destroyed")
                    .containsOnlyOnce("records-destroyed");
        }
    }

    /** By which its members could be met again. */
    private static List<String> hashesOf(String household) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select encode(hash, 'hex') from member,
                            unnest(array[identity_index, exchange_index, name_index, likeness_index]) hash
                        where hash is not null and household_id = '%s'""".formatted(household))) {
            var hashes = new ArrayList<String>();
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
            return hashes;
        }
    }

    private static void change(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
