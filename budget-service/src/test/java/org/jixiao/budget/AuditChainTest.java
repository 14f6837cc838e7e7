package org.jixiao.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.change;
import static org.jixiao.budget.Given.whenAdjusted;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.common.fact.Digest;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditChainTest extends BudgetServiceTest {

    private record Link(long seq, String act, String actorName, String content, byte[] prev, byte[] hash) {}

    @Test
    void everyActIsInTheUnitsChainAndTheChainCanBeRecomputed() throws SQLException, IOException {
        givenOneActOfEachKind("690001");

        var chain = chain("690001");

        assertThat(chain)
                .extracting(Link::act)
                .containsExactly(
                        "unit-registered",
                        "unit-described",
                        "project-entered",
                        "project-submitted",
                        "project-approved",
                        "project-entered",
                        "project-submitted",
                        "project-returned",
                        "budget-entered",
                        "budget-submitted",
                        "budget-returned",
                        "budget-entered",
                        "budget-submitted",
                        "budget-approved",
                        "adjustment-requested",
                        "adjustment-approved",
                        "adjustment-requested",
                        "adjustment-returned",
                        "payment-recorded",
                        "payment-reversed",
                        "year-closed");
        var previous = new byte[32];
        for (var link : chain) {
            assertThat(link.prev()).isEqualTo(previous);
            assertThat(link.hash()).isEqualTo(Digest.sha256(link.content(), link.prev()));
            var content = new ObjectMapper().readTree(link.content());
            assertThat(content.get("seq").asLong()).isEqualTo(link.seq());
            assertThat(content.get("act").asText()).isEqualTo(link.act());
            previous = link.hash();
        }
        assertThat(chain).extracting(Link::seq).isSorted().doesNotHaveDuplicates();
        assertThat(chain.get(20).actorName()).isEqualTo("finance");
    }

    @Test
    void aRefusedActLeavesNoTrace() throws SQLException {
        Given.aUnit("690002");
        var line = Given.anApprovedBudget("690002", "1.00", basic("1.00")).get(0);
        var before = chain("690002").size();

        Given.whenPaid(line, "2.00", "2025-03-01", "V-1").then().statusCode(409);

        assertThat(chain("690002")).hasSize(before);
    }

    @ParameterizedTest(name = "the rows of {0} are appended, never changed")
    @ValueSource(strings = {"audit_entry", "payment", "budget_entry", "adjustment_change", "unit_profile"})
    void whatWasRecordedIsNeverChanged(String table) throws SQLException {
        var unit = "69001" + table.length() % 10;
        if (chain(unit).isEmpty()) {
            givenOneActOfEachKind(unit);
        }

        for (var change : List.of(
                "update %s set region_code = region_code where unit_code = '" + unit + "'",
                "delete from %s where unit_code = '" + unit + "'",
                "truncate %s cascade")) {
            try (var owner = SuiteResource.asOwner();
                    var statement = owner.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change.formatted(table)))
                        .as(change)
                        .hasMessageContaining("appended, never changed");
            }
            try (var service = SuiteResource.asService();
                    var statement = service.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change.formatted(table)))
                        .as(change)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static void givenOneActOfEachKind(String unit) {
        Given.aUnit(unit);
        String id = as(Tokens.auditor()).get("/api/v1/units?code=" + unit).path("items[0].id");
        asOnVersion(Tokens.administrator(), "\"v0\"").body("""
                        {"validFrom": "2025-06-01", "nature": "群团组织", "rank": "正科级", "duties": "职责",
                         "independentAccounting": true, "established": 8, "actual": 7}""").post("/api/v1/units/{id}/profiles", id);
        Given.aProjectInTheLibrary(unit, "入库项目");
        givenAReturnedProject(unit);
        var returned = Given.aSubmittedBudget(unit, "1.00", basic("1.00"));
        asOnVersion(Tokens.finance(), returned.header("ETag"))
                .body("{\"reason\": \"退回理由\"}")
                .post("/api/v1/budgets/{id}/return", returned.<String>path("id"));
        var line = Given.anApprovedBudget(unit, "100.00", basic("100.00")).get(0);
        Given.anApprovedAdjustment(unit, "supplement", "2025-06-30", change(line, "1.00"));
        var requested = whenAdjusted(unit, "supplement", "2025-06-30", change(line, "1.00"));
        asOnVersion(Tokens.finance(), requested.header("ETag"))
                .body("{\"reason\": \"退回理由\"}")
                .post("/api/v1/adjustments/{id}/return", requested.<String>path("id"));
        var paid = Given.aPayment(line, "1.00", "2025-03-01", "V-1");
        asOnce(Tokens.financeClerk())
                .body("{\"reason\": \"理由\", \"voucherNo\": \"V-2\", \"reversedOn\": \"2025-03-02\"}")
                .post("/api/v1/payments/{id}/reversal", paid);
        Given.whenClosed(unit, 2025);
    }

    private static void givenAReturnedProject(String unit) {
        var entered = Given.anEnteredProject(unit, "退回项目");
        String id = entered.path("id");
        var submitted =
                asOnVersion(Tokens.clerk(unit), entered.header("ETag")).post("/api/v1/projects/{id}/submission", id);
        asOnVersion(Tokens.approver(unit), submitted.header("ETag"))
                .body("{\"reason\": \"退回理由\"}")
                .post("/api/v1/projects/{id}/return", id);
    }

    private static List<Link> chain(String unit) throws SQLException {
        try (var database = SuiteResource.asOwner();
                var statement = database.prepareStatement("select seq, act, actor_name, content, prev, hash"
                        + " from audit_entry where region_code = '130109' and unit_code = ? order by seq")) {
            statement.setString(1, unit);
            var chain = new ArrayList<Link>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    chain.add(new Link(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getBytes(5),
                            rows.getBytes(6)));
                }
            }
            return chain;
        }
    }
}
