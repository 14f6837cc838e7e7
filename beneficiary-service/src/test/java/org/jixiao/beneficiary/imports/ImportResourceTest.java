package org.jixiao.beneficiary.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.jixiao.beneficiary.Registering.bereavedCouple;
import static org.jixiao.beneficiary.Registering.bereavedSingle;
import static org.jixiao.beneficiary.Registering.file;
import static org.jixiao.beneficiary.Registering.onlyChildFamily;
import static org.jixiao.beneficiary.Registering.whenFinished;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.beneficiary.Registering.whenQueued;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.Registering;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.Role;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.SheetWriter;
import org.jixiao.sheets.UploadedFile;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportResourceTest extends BeneficiaryServiceTest {

    @Inject
    Scheduler scheduler;

    @Inject
    ImportChunks chunks;

    @Inject
    ImportWorker worker;

    @Inject
    Caller caller;

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

    /** Three hundred households apart: the second stands in another chunk than the first. */
    @Test
    void aDryRunSaysOfAPersonWhoStandsTwiceInTheFileWhatTheImportThenDoes() throws Exception {
        var households = new ArrayList<List<String>>();
        for (var i = 1; i <= 300; i++) {
            households.add(bereavedSingle("H" + i));
        }
        households.add(List.of(households.get(0).get(0).replace("H1,", "H301,").replace("受益人H1", "受益人H301")));
        var file = file(households);

        var tried = whenImported("730121", file, true);
        var entered = whenImported("730121", file);

        for (var job : List.of(tried, entered)) {
            job.then().body("accepted", is(300)).body("rejected", is(1));
            assertThat(errors("730121", job).asString()).contains("H301,").contains("该证件号码已登记在另一户");
        }
        assertThat(count("registry_trial")).isZero();
    }

    @Test
    void aDryRunKnowsThatAPersonHasLeftAnEarlierHousehold() {
        var couple = bereavedCouple("H1");
        whenImported("730122", file(couple)).then().body("accepted", is(1));
        var households = new ArrayList<List<String>>(List.of(List.of(couple.get(0))));
        for (var i = 3; i <= 302; i++) {
            households.add(bereavedSingle("H" + i));
        }
        households.add(List.of(couple.get(1)
                .replace("H1", "H2")
                .replaceFirst("受益人\\d{3}", "受益人H2")
                .replace(",配偶,", ",户主,")));

        whenImported("730122", file(households), true)
                .then()
                .body("updated", is(1))
                .body("accepted", is(301))
                .body("rejected", is(0));
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
    void whoLeftAHouseholdWithAnEarlierFileIsFreeForAnother() {
        var couple = bereavedCouple("H1");
        whenImported("730123", file(couple)).then().body("accepted", is(1));
        whenImported("730123", file(List.of(couple.get(0)))).then().body("updated", is(1));

        var alone = couple.get(1)
                .replace("H1", "H2")
                .replaceFirst("受益人\\d{3}", "受益人H2")
                .replace(",配偶,", ",户主,");

        whenImported("730123", file(List.of(alone))).then().body("accepted", is(1));
        assertThat(fact("730123", "registry.persons")).isEqualTo("2");
    }

    /** Paused, the worker's steps are taken here, one by one, as the starter takes them. */
    private UUID givenAJobThatNoWorkerTakes(String unit, int households) {
        scheduler.pause(ImportWorker.IDENTITY);
        var file = new ArrayList<List<String>>();
        for (var i = 1; i <= households; i++) {
            file.add(bereavedSingle("H" + i));
        }
        var id = UUID.fromString(whenQueued(unit, file(file), false).replaceAll(".*/", ""));
        caller.actAs(new Actor(
                "subject-of-clerk-" + unit,
                "clerk-" + unit,
                "jixiao-cli",
                Set.of(Role.CLERK),
                new UnitScope("130109", Set.of(unit), Set.of())));
        return id;
    }

    @AfterEach
    void theWorkerGoesOn() {
        scheduler.resume(ImportWorker.IDENTITY);
    }

    @Test
    @ActivateRequestContext
    void aJobThatItsWorkerLeftIsTakenUpWhereItStood() throws Exception {
        var id = givenAJobThatNoWorkerTakes("730108", 520);

        assertThat(chunks.next(id)).isTrue();
        as(Tokens.clerk("730108"))
                .get("/api/v1/imports/" + id)
                .then()
                .body("status", is("running"))
                .body("processed", is(250));
        // its worker died, its lease ran out: another one takes what is left
        owner("update import_queue set leased_until = '-infinity' where job_id = '" + id + "'");
        scheduler.resume(ImportWorker.IDENTITY);

        whenFinished("730108", "/api/v1/imports/" + id)
                .then()
                .body("status", is("done"))
                .body("processed", is(520))
                .body("accepted", is(520))
                .body("unchanged", is(0));
        assertThat(households("730108")).isEqualTo(520);
        assertThat(count("import_part where job_id = '" + id + "'")).isZero();
    }

    @Test
    @ActivateRequestContext
    void aCancelledJobKeepsWhatWasLoadedAndLoadsNoMore() throws Exception {
        var id = givenAJobThatNoWorkerTakes("730118", 300);
        chunks.next(id);

        as(Tokens.clerk("730118"))
                .post("/api/v1/imports/{id}/cancellation", id)
                .then()
                .statusCode(200)
                .body("status", is("cancelled"))
                .body("rows", is(300))
                .body("accepted", is(250))
                .body("finishedAt", notNullValue());

        assertThat(count("import_part where job_id = '" + id + "'")).isZero();
        assertThat(count("import_queue where job_id = '" + id + "'")).isZero();
        assertThat(chunks.next(id)).isFalse();
        assertThat(households("730118")).isEqualTo(250);
        assertThat(count("audit_entry where act = 'import-cancelled' and entity_id = '" + id + "'"))
                .isOne();
        refused(
                as(Tokens.clerk("730118"))
                        .post("/api/v1/imports/{id}/cancellation", id)
                        .then(),
                409,
                "import-already-finished");
        errors("730118", id.toString()).then().statusCode(200);
    }

    @Test
    @ActivateRequestContext
    void aJobDoesNoMoreThanItsStarterMay() {
        var id = givenAJobThatNoWorkerTakes("730109", 1);
        caller.actAs(new Actor(
                "subject-of-clerk-730110",
                "clerk-730110",
                "jixiao-cli",
                Set.of(Role.CLERK),
                new UnitScope("130109", Set.of("730110"), Set.of())));

        assertThatThrownBy(() -> chunks.next(id)).hasMessage("the job is not in its starter's scope");

        as(Tokens.clerk("730109")).get("/api/v1/imports/{id}", id).then().body("status", is("queued"));
        refused(as(Tokens.clerk("730110")).get("/api/v1/imports/{id}", id).then(), 404, "not-found");
        refused(
                as(Tokens.clerk("730110"))
                        .post("/api/v1/imports/{id}/cancellation", id)
                        .then(),
                404,
                "not-found");
    }

    @Test
    void aSpreadsheetIsReadAndReturnedAsASpreadsheet() throws Exception {
        var headings =
                new ArrayList<Object>(List.of(Registering.HEADINGS.strip().split(",")));
        headings.add(0, "自用列");
        var rows = new ArrayList<List<Object>>();
        rows.add(headings);
        var family = onlyChildFamily("H1", "130109100", CHILD);
        for (var line : family) {
            rows.add(spreadsheetRow("甲", line));
        }
        rows.add(spreadsheetRow("乙", bereavedSingle("H2").get(0).replace(",户主,", ",?,")));

        var job = whenFinished("730119", whenQueued("730119", SheetFormat.XLSX_TYPE, xlsx(rows), false));

        job.then().body("rows", is(4)).body("accepted", is(1)).body("rejected", is(1));
        var returned = errors("730119", job);
        assertThat(returned.contentType()).isEqualTo(SheetFormat.XLSX_TYPE);
        try (var upload = UploadedFile.of(returned.asInputStream(), SheetFormat.XLSX);
                var sheet = upload.open()) {
            assertThat(sheet.headings()).startsWith("自用列", "户编号").endsWith("错误原因");
            var row = sheet.next();
            assertThat(row.cells()).startsWith("乙", "H2").last().asString().startsWith("与户主关系：");
            assertThat(sheet.hasNext()).isFalse();
        }
        assertThat(csv(as(Tokens.clerk("730119")).accept("text/csv"))
                        .get("/api/v1/imports/{id}/errors", job.path("id").toString())
                        .asString())
                .contains("乙,H2,");
    }

    private static List<Object> spreadsheetRow(String own, String line) {
        var cells = new ArrayList<Object>(List.of(line.strip().split(",")));
        cells.add(0, own);
        return cells;
    }

    private static byte[] xlsx(List<List<Object>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.of(SheetFormat.XLSX, out, "户")) {
            for (var row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }

    @Test
    @ActivateRequestContext
    void returnedRowsAreForgottenAfterAWeek() throws Exception {
        var wrong = file(List.of(bereavedSingle("H1").get(0).replace(",户主,", ",?,")));
        var old = whenImported("730120", wrong);
        owner("update import_returned set returned_at = returned_at - interval '8 days' where unit_code = '730120'");
        var young = whenImported("730120", wrong);

        worker.forgetReturnedRows();

        assertThat(errors("730120", old).asString().lines()).hasSize(1);
        assertThat(errors("730120", young).asString().lines()).hasSize(2);
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
    @ActivateRequestContext
    void theFileWaitsSealedAndGoesWithTheJob() throws Exception {
        var id = givenAJobThatNoWorkerTakes("730111", 3);

        assertThat(count("import_part where job_id = '" + id + "'")).isOne();
        assertThat(count("import_part where job_id = '" + id + "' and (position('受益人' in encode(sealed, 'escape')) > 0"
                        + " or position('130182' in encode(sealed, 'escape')) > 0)"))
                .isZero();
        chunks.next(id);
        assertThat(chunks.next(id)).isFalse();
        assertThat(count("import_part where job_id = '" + id + "'")).isZero();
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
        return errors(unit, job.<String>path("id"));
    }

    private static Response errors(String unit, String job) {
        return as(Tokens.clerk(unit)).accept("*/*").get("/api/v1/imports/{id}/errors", job);
    }

    private static void owner(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(String from) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getInt(1);
        }
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
