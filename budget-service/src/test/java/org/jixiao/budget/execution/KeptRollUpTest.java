package org.jixiao.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.change;
import static org.jixiao.budget.Given.event;
import static org.jixiao.budget.Importing.row;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Crowd;
import org.jixiao.budget.Given;
import org.jixiao.budget.Importing;
import org.jixiao.budget.KeptRollUps;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KeptRollUpTest extends BudgetServiceTest {

    private static final String LEADER = Tokens.person("leader-664", Tokens.REGION, Set.of("664", "665"), "viewer");

    @Test
    void everyKindOfActLeavesTheKeptRollUpAtTheSumOfTheLedgers() throws Exception {
        Given.aUnit("664001");
        Given.aUnit("664002");
        Given.aUnit("665001");
        var lines = Given.anApprovedBudget("664001", "150.00", basic("100.00"), basic("50.00"));
        var other = Given.anApprovedBudget("664002", "80.00", basic("80.00")).get(0);
        Given.anApprovedAdjustment("664001", "supplement", "2025-06-30", change(lines.get(0), "20.01"));
        Given.anApprovedAdjustment("664001", "reduction", "2025-07-31", change(lines.get(1), "-10.00"));
        Given.anApprovedAdjustment(
                "664001", "virement", "2025-08-31", change(lines.get(0), "-0.02"), change(lines.get(1), "0.02"));
        var paid = Given.aPayment(lines.get(0), "30.00", "2025-03-18", "V-1");
        asOnce(Tokens.financeClerk())
                .body("""
                        {"reason": "误", "voucherNo": "R-1", "reversedOn": "2025-03-19"}""")
                .post("/api/v1/payments/{id}/reversal", paid)
                .then()
                .statusCode(201);
        var payments = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 16; i++) {
            var voucher = "C-" + i;
            var line = i % 2 == 0 ? lines.get(0) : other;
            payments.add(() -> Given.whenPaid(line, "1.01", "2025-04-01", voucher));
        }
        Crowd.of(payments).forEach(payment -> payment.then().statusCode(201));
        var refused = row("664002", "1.00", "2025-03-18", "C-1");
        var file = Importing.file(
                row("664002", "3.30", "2025-03-18", "F-1"),
                refused,
                row("664002", "4.40", "2025-03-18", "F-2"),
                row("664002", "80.00", "2025-03-18", "F-3"));
        Importing.whenImported("664", file);
        var requested = Given.aRequestedCorrection("664002");
        asOnVersion(Tokens.finance(), requested.header("ETag"))
                .post(requested.header("Location") + "/approval")
                .then()
                .statusCode(200);
        Given.whenItHappens("664002", event("moved", "2025-07-01", "\"heir\": \"665001\""))
                .then()
                .statusCode(201);

        assertThat(KeptRollUps.ofUnits("664%"))
                .containsExactly(
                        "664001 2025 150.00 160.01 8.08",
                        "664002 2024 100.00 100.00 10.00",
                        "664002 2025 80.00 80.00 15.78");
        assertThat(KeptRollUps.thatDiffer()).isEmpty();
        thenEveryRollUpSaysWhatTheLedgersSay(2025);
        thenEveryRollUpSaysWhatTheLedgersSay(2024);
    }

    /** Asked as known at an instant, the ledgers are added up. */
    private static void thenEveryRollUpSaysWhatTheLedgersSay(int year) {
        String now = as(Tokens.viewer()).get("/api/v1/facts/watermark").path("knownAt");
        for (var by : List.of("unit", "department", "region")) {
            for (var structure : List.of("then", "now")) {
                var question = "/api/v1/execution/rollup?region=130109&fiscalYear=" + year + "&by=" + by + "&structure="
                        + structure;
                List<?> kept = as(LEADER).get(question).path("items");
                List<?> ledgers = as(LEADER).get(question + "&knownAt=" + now).path("items");
                assertThat(kept).as(question).isNotEmpty().isEqualTo(ledgers);
                assertThat(page(question + "&limit=1")).as(question).isEqualTo(ledgers);
            }
        }
    }

    /** One after the other, to the last. */
    private static List<?> page(String first) {
        var items = new ArrayList<>();
        for (var next = first; next != null && items.size() < 100; ) {
            var page = as(LEADER).get(next);
            items.addAll(page.<List<?>>path("items"));
            next = page.path("next");
        }
        return items;
    }

    @Test
    void anActOnItsWayKeepsNoRollUpWaiting() throws Exception {
        Given.aUnit("664101");
        Given.anApprovedBudget("664101", "7.00", basic("7.00"));
        try (var writer = SuiteResource.asOwner();
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("select seq from unit_head where unit_code = '664101' for update");
            statement.execute("update execution_rollup set spent = spent + 1 where unit_code = '664101'");

            var rolledUp = CompletableFuture.supplyAsync(
                    () -> as(Tokens.person("leader-664101", Tokens.REGION, Set.of("664101"), "viewer"))
                            .get("/api/v1/execution/rollup?region=130109&fiscalYear=2025&by=region&structure=now"));

            assertThat(rolledUp.get(20, TimeUnit.SECONDS).<String>path("items[0].spent"))
                    .isEqualTo("0.00");
            writer.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update execution_rollup set spent = 0",
                "delete from execution_rollup",
                "truncate execution_rollup",
                "insert into execution_rollup values (2025, '130109', '664001', 0, 0, 0)",
                "alter table payment disable trigger add_up",
                "drop trigger add_up on budget_entry",
            })
    void theServicesRoleWritesNoRollUpBesideTheLedgers(String attempt) throws SQLException {
        try (var service = SuiteResource.asService();
                var statement = service.createStatement()) {
            service.setAutoCommit(false);
            statement.execute("select set_config('app.region', '130109', true), set_config('app.units', '*', true)");

            assertThatThrownBy(() -> statement.execute(attempt))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
            service.rollback();
        }
    }
}
