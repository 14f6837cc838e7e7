package org.jixiao.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jixiao.common.accountability.Checkpoints;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mechanism is that of all four services; it is tried here, where acts are cheapest to make. */
@QuarkusTest
class AuditExportTest extends BudgetServiceTest {

    private static final Path CHECKPOINTS = Path.of("target/checkpoints");

    @Inject
    Records records;

    @Inject
    Caller caller;

    @Inject
    Checkpoints checkpoints;

    @Test
    void anAuditorGetsTheChainAsItIsHashed() throws IOException {
        Given.aUnit("692001");

        var chain = exported("692001", 1);

        assertThat(chain).isNotEmpty();
        var previous = "0".repeat(64);
        for (var entry : chain) {
            assertThat(entry.get("prev").asText()).isEqualTo(previous);
            previous = entry.get("hash").asText();
            assertThat(HexFormat.of()
                            .formatHex(Digest.sha256(
                                    entry.get("content").asText(),
                                    HexFormat.of().parseHex(entry.get("prev").asText()))))
                    .isEqualTo(previous);
            var content = new ObjectMapper().readTree(entry.get("content").asText());
            for (var column : columnsOf(entry)) {
                assertThat(content.get(column)).as(column).isEqualTo(entry.get(column));
            }
        }
    }

    @Test
    @ActivateRequestContext
    void aLongChainComesInOnePieceAndFromAnyNumberOn() throws IOException {
        givenEntries("692002", 1203);

        assertThat(exported("692002", 1))
                .extracting(entry -> entry.get("seq").asInt())
                .hasSize(1203)
                .startsWith(1, 2, 3)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(exported("692002", 1200))
                .extracting(entry -> entry.get("seq").asInt())
                .containsExactly(1200, 1201, 1202, 1203);
        assertThat(exported("692002", 1204)).isEmpty();
    }

    @ParameterizedTest(name = "region {0}, units {1}")
    @CsvSource({"130110, *", "14, *", "130109, 692009", "130109, 693"})
    @ActivateRequestContext
    void outsideTheScopeThereIsNoChain(String region, String units) {
        var stranger = Tokens.person("auditor-elsewhere", region, Set.of(units), "auditor");

        givenEntries("692003", 1);
        for (var path : List.of("/api/v1/audit-entries", "/api/v1/audit-checkpoints")) {
            refused(as(stranger).get(path + "?region=130109&unit=692003").then(), 404, "not-found");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/api/v1/audit-entries?unit=692001, ?region",
        "/api/v1/audit-entries?region=130109, ?unit",
        "/api/v1/audit-entries?region=130109&unit=692001&from=0, ?from",
        "/api/v1/audit-entries?region=130109&unit=692001&from=x, ?from",
        "/api/v1/audit-checkpoints?region=130109, ?unit",
    })
    void aQuestionWithoutAChainIsRefusedByItsParameter(String path, String pointer) {
        refused(as(Tokens.auditor()).get(path).then(), 400, "invalid-input").body("errors[0].pointer", is(pointer));
    }

    @Test
    void headsAreSignedOnceAndKeptInsideAndOutsideTheDatabase() throws IOException {
        Given.aUnit("692004");
        var head = exported("692004", 1).get(exported("692004", 1).size() - 1);

        assertThat(checkpoints.sign()).isPositive();
        assertThat(checkpoints.sign()).isZero();

        var lines = lines(as(Tokens.auditor()).get("/api/v1/audit-checkpoints?region=130109&unit=692004"));
        assertThat(lines).hasSize(1);
        var statement = new ObjectMapper()
                .readTree(new ObjectMapper()
                        .readTree(lines.get(0))
                        .get("statement")
                        .asText());
        assertThat(statement.get("seq")).isEqualTo(head.get("seq"));
        assertThat(statement.get("hash")).isEqualTo(head.get("hash"));
        assertThat(statement.get("service").asText()).isEqualTo("budget-service");
        assertThat(outside()).contains(lines.get(0));
    }

    @Test
    void replicasThatSignAtOnceSignEachHeadOnce() throws Exception {
        for (var unit = 692101; unit <= 692105; unit++) {
            Given.aUnit(String.valueOf(unit));
        }
        var pool = Executors.newFixedThreadPool(6);
        var signing = new ArrayList<Future<Integer>>();
        for (var i = 0; i < 6; i++) {
            signing.add(pool.submit(checkpoints::sign));
        }
        for (var one : signing) {
            one.get();
        }
        pool.shutdown();
        checkpoints.sign();

        assertThat(outside()).doesNotHaveDuplicates();
        assertThat(count("select count(*) from audit_checkpoint where unit_code like '69210_'"))
                .isEqualTo(5);
    }

    @Test
    @ActivateRequestContext
    void aChainThatWasCutBackIsNotSignedAnew() throws SQLException {
        givenEntries("692006", 5);
        checkpoints.sign();
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("update unit_head set seq = 3 where unit_code = '692006'");
        }

        checkpoints.sign();

        assertThat(count("select max(seq) from audit_checkpoint where unit_code = '692006'"))
                .isEqualTo(5);
        assertThat(count("select count(*) from audit_checkpoint where unit_code = '692006'"))
                .isEqualTo(1);
    }

    @Test
    void theServiceSeesHeadsOnlyThroughOneFunctionAndChangesNoCheckpoint() throws SQLException {
        Given.aUnit("692007");
        checkpoints.sign();
        try (var service = SuiteResource.asService();
                var statement = service.createStatement()) {
            for (var table : List.of("unit_head", "audit_entry", "audit_checkpoint")) {
                var rows = statement.executeQuery("select count(*) from " + table);
                rows.next();
                assertThat(rows.getInt(1)).as(table).isZero();
            }
            for (var change : List.of("update audit_checkpoint set seq = 1", "delete from audit_checkpoint")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("permission denied");
            }
        }
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            for (var change : List.of(
                    "update audit_checkpoint set seq = 1",
                    "delete from audit_checkpoint",
                    "truncate audit_checkpoint")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("appended, never changed");
            }
        }
    }

    private void givenEntries(String unit, int entries) {
        caller.actAs(
                new Actor("subject-of-job", "job", "", Set.of(), new UnitScope(Tokens.REGION, Set.of(unit), Set.of())));
        QuarkusTransaction.requiringNew().run(() -> {
            var record = records.open(Tokens.REGION, unit);
            for (var i = 0; i < entries; i++) {
                record.enter(new AuditEntry("tried", "trial", UUID.randomUUID(), Map.of("理由", "第" + i + "次")));
            }
        });
    }

    private static List<JsonNode> exported(String unit, long from) throws IOException {
        var answer = as(Tokens.auditor())
                .get("/api/v1/audit-entries?region=130109&unit=" + unit + (from == 1 ? "" : "&from=" + from));
        answer.then().statusCode(200).contentType("application/x-ndjson").header("Cache-Control", "no-store");
        var entries = new ArrayList<JsonNode>();
        for (var line : lines(answer)) {
            entries.add(new ObjectMapper().readTree(line));
        }
        return entries;
    }

    private static List<String> lines(Response answer) {
        return new String(answer.asByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static List<String> columnsOf(JsonNode entry) {
        var columns = new ArrayList<String>();
        entry.fieldNames().forEachRemaining(columns::add);
        columns.removeAll(List.of("content", "prev", "hash"));
        assertThat(columns).hasSize(12);
        return columns;
    }

    private static Stream<String> outside() throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(CHECKPOINTS, "budget-service-*.ndjson")) {
            for (var file : files) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream();
    }

    private static long count(String sql) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
