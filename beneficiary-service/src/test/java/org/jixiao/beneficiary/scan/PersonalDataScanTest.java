package org.jixiao.beneficiary.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.jixiao.beneficiary.Registering.HEADINGS;
import static org.jixiao.beneficiary.Registering.whenImported;
import static org.jixiao.testkit.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.beneficiary.BeneficiaryServiceTest;
import org.jixiao.beneficiary.privacy.AccessSealer;
import org.jixiao.common.accountability.Checkpoints;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Ten thousand people are registered and looked after; then everything that can be read is searched for them. */
@QuarkusTest
class PersonalDataScanTest extends BeneficiaryServiceTest {

    private static final String UNIT = "747001";
    private static final int PEOPLE = 10_000;

    @Inject
    TraceRecorder traces;

    @Inject
    AccessSealer sealer;

    @Inject
    Checkpoints checkpoints;

    private final Planted planted = new Planted(PEOPLE);
    private final Needles needles = needles();

    @Test
    void noOneIsFoundOutsideTheSealedColumns() throws SQLException {
        var file = planted.file(HEADINGS);
        assertThat(needles.countIn(file)).isGreaterThanOrEqualTo(3 * PEOPLE);
        var found = new LinkedHashMap<String, Integer>();
        traces.listen();
        try (var log = new LogRecorder()) {
            whenImported(UNIT, file).then().body("status", is("done")).body("accepted", is(PEOPLE / 2));
            var value = whenDisclosed();
            assertThat(needles.countIn(value)).isEqualTo(1);
            found.put("answers to mistakes", needles.countIn(whenMistakesAreMade()));
            found.put("answers to those who may", needles.countIn(whenRead()));
            sealer.seal();
            checkpoints.sign();
            found.put("exports", needles.countIn(whenExported()));
            found.put("metrics", needles.countIn(RestAssured.get("/q/metrics").asString()));
            found.put(
                    "description", needles.countIn(RestAssured.get("/q/openapi").asString()));
            assertThat(log.text()).contains("ImportWorker");
            found.put("log", needles.countIn(log.text()));
        }
        var spans = traces.heard();
        assertThat(spans).hasSizeGreaterThan(10);
        found.put("traces", spans.stream().mapToInt(needles::countIn).sum());
        searchTables(found);

        assertThat(found).hasSizeGreaterThan(20);
        assertThat(found.values()).as(found.toString()).containsOnly(0);
    }

    private Needles needles() {
        var all = new Needles();
        for (var person : planted.people()) {
            all.add(person.name());
            all.add(person.number());
            all.add(person.card());
        }
        return all;
    }

    private String whenDisclosed() {
        var household = as(Tokens.clerk(UNIT)).get("/api/v1/households?limit=1").<String>path("items[0].id");
        var member =
                as(Tokens.clerk(UNIT)).get("/api/v1/households/{id}", household).<String>path("members[0].id");
        return as(Tokens.clerk(UNIT))
                .body("""
                        {"member": "%s", "field": "identity-number", "purpose": "核对投保名单"}""".formatted(member))
                .post("/api/v1/disclosures")
                .asString();
    }

    /** What people do wrong with personal data in their hands. */
    private String whenMistakesAreMade() {
        var answers = new StringBuilder();
        for (var person : planted.people().subList(0, 20)) {
            var clerk = Tokens.clerk(UNIT);
            var number = person.number();
            answers.append(post(clerk, "/api/v1/households", household(person, number)));
            answers.append(post(clerk, "/api/v1/households", household(person, number + "0")));
            answers.append(
                    post(clerk, "/api/v1/households", household(person, number).replace("\"head\"", "head")));
            answers.append(
                    post(clerk, "/api/v1/households", household(person, number).replace("relation", number)));
            answers.append(post(Tokens.clerk("747002"), "/api/v1/households", household(person, number)));
            answers.append(post(clerk, "/api/v1/households/lookups", "{\"identityNumber\": \"" + number + "x\"}"));
            answers.append(post(clerk, "/api/v1/households/lookups", "{\"identityNumber\": " + number));
            answers.append(post(clerk, "/api/v1/households/lookups", "{\"identityNumber\": [\"" + number + "\"]}"));
            answers.append(post(
                    Tokens.clerk("747002"), "/api/v1/households/lookups", "{\"identityNumber\": \"" + number + "\"}"));
            answers.append(post(
                    clerk,
                    "/api/v1/disclosures",
                    "{\"member\": \"" + number + "\", \"field\": \"" + person.name() + "\"}"));
        }
        whenImported(
                UNIT,
                planted.file(HEADINGS).lines().limit(41).toList().stream()
                        .map(line -> line.replace(",户主,", ",?,") + "\r\n")
                        .reduce("", String::concat));
        return answers.toString();
    }

    private static String household(Planted.Person person, String number) {
        return """
                {"region": "130109", "unit": "%s", "number": "M%s", "categories": ["bereaved-only-child"],
                 "registration": "agricultural", "township": "130109101", "village": "虚拟01村",
                 "members": [{"name": "%s", "relation": "head", "identityNumber": "%s", "insuredChild": false,
                              "remark": "账号%s"}]}""".formatted(UNIT, number.substring(14, 17), person.name(), number, person.card());
    }

    private static String post(String token, String path, String body) {
        return as(token).body(body.getBytes(StandardCharsets.UTF_8)).post(path).asString();
    }

    private static String whenRead() {
        var answers = new StringBuilder();
        for (var path : List.of(
                "/api/v1/households?limit=200",
                "/api/v1/households?unit=" + UNIT + "&purpose=audit&category=bereaved-only-child&limit=200",
                "/api/v1/deliveries",
                "/api/v1/programmes",
                "/api/v1/facts",
                "/api/v1/facts/registry.households?region=130109&unit=" + UNIT + "&fiscalYear=2025",
                "/api/v1/facts/registry.persons?region=130109&unit=" + UNIT + "&fiscalYear=2025")) {
            answers.append(as(Tokens.clerk(UNIT)).get(path).asString());
        }
        List<String> ids =
                as(Tokens.clerk(UNIT)).get("/api/v1/households?limit=50").path("items.id");
        for (var id : ids) {
            answers.append(
                    as(Tokens.clerk(UNIT)).get("/api/v1/households/{id}", id).asString());
        }
        return answers.toString();
    }

    private static String whenExported() {
        var answers = new StringBuilder();
        for (var path : List.of("audit-entries", "audit-checkpoints", "disclosures/records")) {
            var export = as(Tokens.auditor()).get("/api/v1/" + path + "?region=130109&unit=" + UNIT);
            assertThat(export.statusCode()).isEqualTo(200);
            answers.append(new String(export.asByteArray(), StandardCharsets.UTF_8));
        }
        return answers.toString();
    }

    /** Every table as its owner sees it; bytes as hexadecimal and as the text that they might be. */
    private void searchTables(Map<String, Integer> found) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var names = owner.createStatement();
                var tables = names.executeQuery("""
                        select relname from pg_class where relkind in ('r', 'p') and not relispartition
                            and relnamespace = 'public'::regnamespace order by 1""")) {
            while (tables.next()) {
                var text = new StringBuilder();
                try (var statement = owner.createStatement();
                        var rows = statement.executeQuery("select * from \"" + tables.getString(1) + "\"")) {
                    var columns = rows.getMetaData();
                    while (rows.next()) {
                        for (var column = 1; column <= columns.getColumnCount(); column++) {
                            text.append(rows.getString(column)).append('\n');
                            if (columns.getColumnType(column) == Types.BINARY && rows.getBytes(column) != null) {
                                text.append(new String(rows.getBytes(column), StandardCharsets.UTF_8))
                                        .append('\n');
                            }
                        }
                    }
                }
                found.put("table " + tables.getString(1), needles.countIn(text.toString()));
            }
        }
    }
}
