package org.jixiao.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.budget.Given.basic;
import static org.jixiao.budget.Given.change;
import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;
import static org.jixiao.testkit.Api.asOnce;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.common.accountability.Checkpoints;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What PostgreSQL alone lets through, without any query of the service. */
@QuarkusTest
class RowLevelSecurityTest extends BudgetServiceTest {

    @Inject
    Checkpoints checkpoints;

    @Test
    void everyTableOfAUnitShowsRowsToTheScopeOfThatUnitOnly() throws SQLException {
        givenRowsInEveryTable("691001");
        checkpoints.sign();

        for (var table : unitTables()) {
            assertThat(rows(table, null, null)).as("%s without a scope", table).isZero();
            assertThat(rows(table, "130109", "691002"))
                    .as("%s for another unit", table)
                    .isZero();
            assertThat(rows(table, "130110", "*"))
                    .as("%s for another region", table)
                    .isZero();
            assertThat(rows(table, "130109", "691001"))
                    .as("%s for the unit", table)
                    .isPositive();
            assertThat(rows(table, "13", "691"))
                    .as("%s for its department", table)
                    .isPositive();
        }
    }

    /** Every table with a unit but those of idempotency, which are keyed by the caller. */
    private static List<String> unitTables() throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where a.attname = 'unit_code' and c.relkind in ('r', 'p') and not c.relispartition
                            and c.relnamespace = 'public'::regnamespace
                        order by 1""")) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            assertThat(tables).contains("payment", "budget_entry", "budget_line", "unit_year", "audit_entry");
            return tables;
        }
    }

    @Test
    void aPartitionIsNoWayAroundTheScope() throws SQLException {
        try (var service = SuiteResource.asService();
                var statement = service.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from pg_class c where c.relispartition and c.relkind = 'r'
                            and has_table_privilege(c.oid, 'select')""")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private static void givenRowsInEveryTable(String unit) {
        Given.aUnit(unit);
        var project = Given.aProjectInTheLibrary(unit, "示例项目");
        asOnVersion(Tokens.finance(), "\"v0\"")
                .body("""
                        {"mode": "warn", "citing": false, "reason": "示例理由"}""")
                .put("/api/v1/projects/{id}/hold", project)
                .then()
                .statusCode(200);
        var line = Given.anApprovedBudget(unit, "100.00", basic("100.00")).get(0);
        Given.anApprovedAdjustment(unit, "supplement", "2025-06-30", change(line, "1.00"));
        Given.aPayment(line, "1.00", "2025-03-01", "V-1");
        Given.anEnteredProject(unit, "转办项目");
        Given.anApprovedFinalAccount(Given.pastYear(unit, 2023, "1.00", "1.00"));
        Given.whenItHappens(unit, Given.event("renamed", "2025-07-01", "\"name\": \"新名称\""));
        Given.aRequestedCorrection(unit);
        Importing.whenSent(
                        "k-" + unit,
                        Tokens.financeClerk(),
                        "/api/v1/reconciliations?region=130109&from=2025-01-01&to=2025-12-31&unit=" + unit,
                        "text/csv",
                        Importing.utf8("支付日期,凭证号,金额\r\n"))
                .then()
                .statusCode(201);
        Importing.whenImported(unit, Importing.file(Importing.row(unit, "none", "2025-03-01", "V-2")));
        asOnce(Tokens.clerk(unit))
                .body("""
                        {"region": "130109", "unit": "%s", "to": "other", "reason": "岗位调整",
                         "documentNo": "示例〔2025〕8号"}""".formatted(unit))
                .post("/api/v1/todos/handovers")
                .then()
                .statusCode(201);
        as(Tokens.clerk(unit)).get("/api/v1/changes").then().statusCode(200);
    }

    private static int rows(String table, String region, String units) throws SQLException {
        try (var service = SuiteResource.asService()) {
            service.setAutoCommit(false);
            if (region != null) {
                scope(service, region, units);
            }
            try (var statement =
                    service.prepareStatement("select count(*) from " + table + " where unit_code = '691001'")) {
                var rows = statement.executeQuery();
                rows.next();
                return rows.getInt(1);
            } finally {
                service.rollback();
            }
        }
    }

    private static void scope(Connection service, String region, String units) throws SQLException {
        try (var statement = service.prepareStatement(
                "select set_config('app.region', ?, true), set_config('app.units', ?, true)")) {
            statement.setString(1, region);
            statement.setString(2, units);
            statement.execute();
        }
    }
}
