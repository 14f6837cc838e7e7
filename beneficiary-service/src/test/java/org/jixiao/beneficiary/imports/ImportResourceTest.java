package org.jixiao.beneficiary.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.bereavedSingle;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.onlyChildFamily;
import static org.jixiao.beneficiary.Registering.whenFinished;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.Registering;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportResourceTest extends BeneficiaryServiceTest {

    private static final LocalDate CHILD = LocalDate.of(2012, 6, 1);

    @Test
    void aFileIsLoadedInTheBackgroundOverSeveralChunks() {
        var households = new ArrayList<List<String>>();
        for (var i = 1; i <= 520; i++) {
            households.add(bereavedSingle("H" + i));
        }
        var file = Registering.file(households);

        whenImported("730101", file)
                .then()
                .body("status", is("done"))
                .body("rows", is(520))
                .body("processed", is(520))
                .body("accepted", is(520))
                .body("rejected", is(0))
                .body("finishedAt", notNullValue());

        assertThat(households("730101")).isEqualTo(520);
        assertThat(fact("730101", "registry.households")).isEqualTo("520");
    }

    @Test
    void theSameFileAgainChangesNothingAndOneChangedHouseholdIsUpdated() {
        var first = onlyChildFamily("H1", "130109100", CHILD);
        var second = onlyChildFamily("H2", "130109100", CHILD);
        whenImported("730102", file(first, second)).then().body("accepted", is(2));

        whenImported("730102", file(first, second))
                .then()
                .body("unchanged", is(2))
                .body("accepted", is(0));

        var moved = second.stream()
                .map(line -> line.replace("130109100", "130109112"))
                .toList();
        whenImported("730102", file(first, moved))
                .then()
                .body("updated", is(1))
                .body("unchanged", is(1))
                .body("accepted", is(0));

        assertThat(households("730102")).isEqualTo(2);
        as(Tokens.clerk("730102"))
                .get("/api/v1/households?township=130109112")
                .then()
                .body("items.number", is(List.of("H2")))
                .body("items[0].version", is(1))
                .body("items[0].persons", is(3));
    }

    @Test
    void rejectedHouseholdsComeBackWithTheCallersOwnColumnsAndReasons() {
        var good = onlyChildFamily("H1", "130109100", CHILD);
        var doubled = onlyChildFamily("H2", "130109100", CHILD);
        var thief = List.of(doubled.get(0).replace("H2", "H3"), doubled.get(1).replace("H2", "H3"));
        var malformed = bereavedSingle("H4").stream()
                .map(line -> line.replaceFirst("(\\d{17})([\\dX])", "$1?"))
                .toList();
        var elsewhere = bereavedSingle("H5").stream()
                .map(line -> line.replace("130109102", "130110102"))
                .toList();
        var file = file(good, doubled, thief, malformed, elsewhere).replace("备注", "自用列");

        var job = whenImported("730103", file);

        job.then().body("status", is("done")).body("accepted", is(2)).body("rejected", is(3));
        var errors = errors("730103", job).asString();
        assertThat(errors.lines().findFirst().orElseThrow()).endsWith("在读院校,自用列,错误原因");
        assertThat(errors.lines().skip(1))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("H3,") && line.endsWith(",合成数据,该证件号码已登记在另一户"))
                .anyMatch(line -> line.startsWith("H4,") && line.endsWith(",证件号码：证件号码应为15位或18位"))
                .anyMatch(line -> line.startsWith("H5,") && line.endsWith(",乡镇代码不属于本区划"));
        assertThat(households("730103")).isEqualTo(2);
    }

    @Test
    void theReturnedFileCanBeCorrectedAndUploadedAgain() {
        var single = bereavedSingle("H1").get(0);
        var job = whenImported("730104", file(List.of(single.replace(",户主,", ",户主1,"))));
        job.then().body("rejected", is(1));

        var corrected = errors("730104", job).asString().replace("户主1", "户主");

        whenImported("730104", corrected).then().body("accepted", is(1)).body("rejected", is(0));
    }

    @Test
    void reasonsAreEnglishOnRequest() {
        var job =
                whenImported("730105", file(List.of(bereavedSingle("H1").get(0).replace(",户主,", ",?,"))));

        var errors = csv(as(Tokens.clerk("730105")).header("Accept-Language", "en"))
                .get("/api/v1/imports/{id}/errors", job.path("id").toString());

        assertThat(errors.asString()).contains("Missing, or not one of the values of this column");
    }

    @Test
    void aDryRunOnlySaysWhatWouldHappen() {
        whenImported("730106", file(bereavedCouple("H1")), true)
                .then()
                .body("dryRun", is(true))
                .body("accepted", is(1));

        assertThat(households("730106")).isZero();
    }

    @Test
    void aPersonMayMoveToAnotherHouseholdWithinOneFile() {
        var couple = bereavedCouple("H1");
        whenImported("730107", file(couple)).then().body("accepted", is(1));

        var alone = List.of(couple.get(0));
        var other = List.of(couple.get(1)
                .replace("H1", "H2")
                .replaceFirst("受益人\\d{3}", "受益人H2")
                .replace(",配偶,", ",户主,"));

        whenImported("730107", file(alone, other))
                .then()
                .body("accepted", is(1))
                .body("updated", is(1));
        assertThat(fact("730107", "registry.persons")).isEqualTo("2");
    }

    @Test
    void aJobThatItsWorkerLeftIsTakenUpWhereItStood() throws Exception {
        var job = whenImported("730108", file(bereavedSingle("H1"), bereavedSingle("H2"), bereavedSingle("H3")));
        String id = job.path("id");

        // as a crash between two chunks leaves it: the first household done, the lease run out
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("update import_job set status = 'running', next_entry = 1, accepted = 1,"
                    + " finished_at = null where id = '" + id + "'");
            statement.execute("insert into import_queue (job_id, actor, leased_until) values ('" + id + "', '"
                    + "{\"subject\":\"subject-of-clerk-730108\",\"name\":\"clerk-730108\",\"client\":\"jixiao-cli\","
                    + "\"roles\":[\"CLERK\"],\"scope\":{\"region\":\"130109\",\"units\":[\"730108\"],\"townships\":[]}}"
                    + "', clock_timestamp() - interval '1 second')");
        }

        whenFinished("730108", "/api/v1/imports/" + id)
                .then()
                .body("status", is("done"))
                .body("processed", is(3))
                .body("accepted", is(1))
                .body("unchanged", is(2));
        assertThat(households("730108")).isEqualTo(3);
    }

    @Test
    void aJobDoesNoMoreThanItsStarterMay() throws Exception {
        var job = whenImported("730109", file(bereavedSingle("H1")));
        String id = job.path("id");

        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("update import_job set status = 'queued', next_entry = 0 where id = '" + id + "'");
            statement.execute("insert into import_queue (job_id, actor, leased_until) values ('" + id + "', '"
                    + "{\"subject\":\"subject-of-clerk-730110\",\"name\":\"clerk-730110\",\"client\":\"jixiao-cli\","
                    + "\"roles\":[\"CLERK\"],\"scope\":{\"region\":\"130109\",\"units\":[\"730110\"],\"townships\":[]}}"
                    + "', clock_timestamp() + interval '1 hour')");
        }

        as(Tokens.clerk("730109")).get("/api/v1/imports/{id}", id).then().body("status", is("queued"));
        refused(as(Tokens.clerk("730110")).get("/api/v1/imports/{id}", id).then(), 404, "not-found");
    }

    @Test
    void whatWasKnownStaysAnswerableAfterTheRegistryChanged() {
        var couple = bereavedCouple("H1");
        whenImported("730116", file(couple)).then().body("accepted", is(1));
        var before = reading("730116", "registry.persons", "");
        before.then().body("value", is("2"));

        whenImported("730116", file(List.of(couple.get(0)), bereavedSingle("H2"), bereavedSingle("H3")))
                .then()
                .body("updated", is(1))
                .body("accepted", is(2));

        reading("730116", "registry.persons", "").then().body("value", is("3"));
        reading("730116", "registry.persons", "&knownAt=" + before.path("knownAt"))
                .then()
                .body("value", is("2"))
                .body("digest", is(before.<String>path("digest")))
                .body("rowsDigest", is(before.<String>path("rowsDigest")));
        refused(
                reading("730116", "registry.persons", "&knownAt=2999-01-01T00:00:00Z")
                        .then(),
                409,
                "future-known-at");
    }

    @Test
    void noTableHoldsANameOrANumberInTheClear() throws Exception {
        var couple = bereavedCouple("H1").stream()
                .map(line -> line.replace("受益人", "暗号甲乙丙"))
                .toList();
        var job = whenImported("730117", file(couple, List.of(couple.get(0).replace("H1", "H2"))));
        job.then().body("accepted", is(1)).body("rejected", is(1));
        errors("730117", job).then().statusCode(200);
        var number = couple.get(0).split(",")[9];

        try (var owner = SuiteResource.asOwner();
                var tables = owner.createStatement()
                        .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            var scanned = 0;
            while (tables.next()) {
                scanned++;
                try (var rows =
                        owner.createStatement().executeQuery("select t::text from " + tables.getString(1) + " t")) {
                    while (rows.next()) {
                        assertThat(rows.getString(1))
                                .as(tables.getString(1))
                                .doesNotContain(number, hex(number), "暗号甲乙丙", hex("暗号甲乙丙"));
                    }
                }
            }
            assertThat(scanned).isGreaterThan(50);
        }
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theFileWaitsSealed() throws Exception {
        var single = bereavedSingle("H1");
        var job = whenImported("730111", file(single));

        try (var owner = SuiteResource.asOwner();
                var rows = owner.createStatement()
                        .executeQuery("select encode(file_sealed, 'escape') from import_job where id = '"
                                + job.path("id") + "'")) {
            rows.next();
            assertThat(rows.getString(1)).doesNotContain(single.get(0).split(",")[9]);
        }
    }

    @Test
    void aRepeatedUploadWithTheSameKeyIsOneJob() {
        var key = UUID.randomUUID().toString();
        var file = file(bereavedSingle("H1"));

        var first = whenUploaded("730112", key, file, "kind=households&region=130109&unit=730112");
        var again = whenUploaded("730112", key, file, "kind=households&region=130109&unit=730112");

        again.then().statusCode(202).header("Location", is(first.header("Location")));
        refused(
                whenUploaded("730112", key, file(bereavedSingle("H2")), "kind=households&region=130109&unit=730112")
                        .then(),
                422,
                "key-reused");
        refused(
                csv(as(Tokens.clerk("730112")))
                        .body(file.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/imports?kind=households&region=130109&unit=730112")
                        .then(),
                400,
                "idempotency-key-missing");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWhole() {
        refused(
                        whenUploaded(
                                        "730113",
                                        UUID.randomUUID().toString(),
                                        "户编号,村\r\n1,2\r\n",
                                        "kind=households&region=130109&unit=730113")
                                .then(),
                        400,
                        "import-missing-columns")
                .body("facts.missing", org.hamcrest.Matchers.hasItem("证件号码"));
        refused(
                whenUploaded("730113", UUID.randomUUID().toString(), "x", "kind=persons&region=130109&unit=730113")
                        .then(),
                400,
                "invalid-input");
        refused(
                whenUploaded(
                                "730113",
                                UUID.randomUUID().toString(),
                                file(bereavedSingle("H1")),
                                "kind=households&region=130109&unit=730114")
                        .then(),
                404,
                "not-found");
        refused(
                whenUploaded(
                                "730113",
                                UUID.randomUUID().toString(),
                                file(bereavedSingle("H1")),
                                "kind=households&region=130109&unit=730113&dry=true")
                        .then(),
                400,
                "unknown-parameter");
    }

    @Test
    void theTemplateHasTheColumnsThatTheImportReads() {
        var template = csv(as(Tokens.clerk("730115"))).get("/api/v1/imports/templates/households");

        assertThat(template.asString()).isEqualTo("\uFEFF" + Registering.HEADINGS);
        refused(
                csv(as(Tokens.clerk("730115")))
                        .get("/api/v1/imports/templates/persons")
                        .then(),
                404,
                "not-found");
    }

    private static Response whenUploaded(String unit, String key, String file, String query) {
        return csv(as(Tokens.clerk(unit)))
                .header("Idempotency-Key", key)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?" + query);
    }

    private static Response errors(String unit, Response job) {
        return csv(as(Tokens.clerk(unit)))
                .get("/api/v1/imports/{id}/errors", job.path("id").toString());
    }

    private static RequestSpecification csv(RequestSpecification request) {
        return request.contentType("text/csv");
    }

    private static int households(String unit) {
        var count = 0;
        var next = "/api/v1/households?limit=200";
        while (next != null) {
            var page = as(Tokens.clerk(unit)).urlEncodingEnabled(false).get(next);
            count += page.<List<?>>path("items").size();
            next = page.path("next");
        }
        return count;
    }

    private static String fact(String unit, String name) {
        return reading(unit, name, "").path("value");
    }

    private static Response reading(String unit, String name, String more) {
        return as(Tokens.clerk(unit))
                .get("/api/v1/facts/" + name + "?region=130109&unit=" + unit + "&fiscalYear=2026&asOf=2099-12-31"
                        + more);
    }
}
