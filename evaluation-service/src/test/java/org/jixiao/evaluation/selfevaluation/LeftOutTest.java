package org.jixiao.evaluation.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.evaluation.rulepack.RulePackReader;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.verifier.score.ScoreCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Indicators that do not apply: where the pack lets them, with a reason, and the others scaled to the whole. */
@QuarkusTest
class LeftOutTest extends ServiceTest {

    /** Of a year in which no other test evaluates, so that its pack is of no concern to them. */
    private static final int YEAR = 2031;

    private static final String PACK = """
            insert into rule_pack (id, region_code, pack_id, pack_version, name, fiscal_year, effective_from, digest, content,
                recorded_at)
            select gen_random_uuid(), '130109', 'gaocheng', '2031.1', '藁城区规则集', ?, date '2031-01-01', ?, ?,
                clock_timestamp() where not exists (select from rule_pack where fiscal_year = 2031)""";

    @BeforeAll
    static void theRegionLetsIndicatorsBeLeftOut() throws SQLException, IOException {
        var json = new ObjectMapper();
        var pack = (ObjectNode)
                json.readTree(LeftOutTest.class.getResourceAsStream("/rule-packs/national-default-2025.json"));
        pack.put("id", "gaocheng").put("version", "2031.1").put("region", "130109");
        pack.put("fiscalYear", YEAR).put("effectiveFrom", "2031-01-01").put("name", "藁城区规则集");
        pack.putObject("targets")
                .put("satisfactionWhenServing", false)
                .put("tasksAddUpTo", "none")
                .put("rebaselineUntil", "--10-31")
                .put("inapplicableIndicators", true)
                .putArray("requiredGroups");
        var accepted = RulePackReader.read(json.writeValueAsString(pack));
        try (var database = SuiteResource.asOwner();
                var insert = database.prepareStatement(PACK)) {
            insert.setInt(1, YEAR);
            insert.setString(2, accepted.digest());
            insert.setString(3, accepted.canonicalJson());
            insert.executeUpdate();
        }
    }

    @Test
    void whatDoesNotApplyIsLeftOutAndTheRestScaledToTheWhole() throws Exception {
        var project = UUID.randomUUID();
        var location = givenTwoMeasured(project);

        var evaluated = whenEvaluated(project, leavingOut(location, "投保户数", "投保完成日期", "受益家庭满意度"))
                .statusCode(201)
                // 20 + 27 of the 50 that apply, and 10 of 10 for the money
                .body("total", is("94.60"))
                .body("indicators.find { it.name == '投保户数' }.rule", is("S26"))
                .body("indicators.find { it.name == '投保户数' }.flags", contains("not-applicable"))
                .extract();

        var trace = Api.as(clerk())
                .get(evaluated.header("Location") + "/trace")
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("traces.find { it.subject == 'total' }.steps.rule", hasItem("S26"))
                .extract()
                .asString();
        // offline, by arithmetic that is not the engine's
        assertThat(ScoreCheck.findings(trace)).isEmpty();
        assertThat(ScoreCheck.findings(trace.replace("\"50.00\"", "\"60.00\""))).isNotEmpty();
    }

    @Test
    void withoutMoneyTheRestIsScaledToAHundred() {
        var project = UUID.randomUUID();
        var location = givenTwoMeasured(project);
        money(project, "0.00");

        whenEvaluated(project, leavingOut(location, "投保户数", "投保完成日期", "受益家庭满意度"))
                .statusCode(201)
                .body("total", is("94.00"));
    }

    @Test
    void whatWasMeasuredApplies() {
        var project = UUID.randomUUID();
        var location = givenTwoMeasured(project);

        whenEvaluated(project, leavingOut(location, "每户保费")).statusCode(400).body("errors[0].rule", is("E3"));
    }

    @Test
    void oneIndicatorAtLeastApplies() {
        var project = UUID.randomUUID();
        var location = givenSealedTargets(targets(project).replace("\"fiscalYear\": 2025", "\"fiscalYear\": " + YEAR));
        money(project, "100.00");

        whenEvaluated(project, leavingOut(location, "投保户数", "每户保费", "投保完成日期", "家庭抗风险能力", "受益家庭满意度"))
                .statusCode(409)
                .body("facts.rule", is("S26"));
    }

    @Test
    void aReasonIsNeeded() {
        var project = UUID.randomUUID();
        var location = givenTwoMeasured(project);

        whenEvaluated(project, leavingOut(location, "投保户数").replace("\"reason\": \"本年度未实施\",", ""))
                .statusCode(400);
    }

    @Test
    void theNationalDefaultLetsNothingBeLeftOut() {
        var project = UUID.randomUUID();
        var location = givenSealedTargets(targets(project));
        budgetSays(project, "100.00", "100.00", "1.0000");

        whenSelfEvaluated(project, leavingOut(location, "投保户数")).statusCode(400).body("errors[0].rule", is("E2"));
    }

    private String givenTwoMeasured(UUID project) {
        var location = givenSealedTargets(targets(project).replace("\"fiscalYear\": 2025", "\"fiscalYear\": " + YEAR));
        var indicators = indicators(location);
        givenMeasured(id(location), indicators.get("每户保费"), "\"value\": \"30\"");
        givenMeasured(id(location), indicators.get("家庭抗风险能力"), "\"band\": \"achieved\", \"marks\": \"27.00\"");
        money(project, "100.00");
        return location;
    }

    private void money(UUID project, String amount) {
        for (var fact : new String[] {"initial", "adjusted", "spent"}) {
            peersSay("project." + fact + "@" + project + "/" + YEAR, amount);
        }
    }

    private static String leavingOut(String location, String... names) {
        var indicators = indicators(location);
        return Arrays.stream(names).map(indicators::get).map("""
                        {"indicator": "%s", "reason": "本年度未实施", "remedy": "下年度重新设定", "notApplicable": true}"""::formatted).collect(Collectors.joining(","));
    }

    private static ValidatableResponse whenEvaluated(UUID project, String explanations) {
        return Api.as(clerk())
                .body("""
                        {"region": "130109", "unit": "%s", "fiscalYear": %d, "level": "project", "project": "%s",
                         "explanations": [%s], "achievement": "基本完成"}""".formatted(UNIT, YEAR, project, explanations))
                .post("/api/v1/self-evaluations")
                .then();
    }
}
