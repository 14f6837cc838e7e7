package org.jixiao.budget;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jixiao.testkit.Api;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.wire.Addresses;
import org.jixiao.testkit.wire.BadInput;
import org.jixiao.testkit.wire.BadRequests;
import org.jixiao.testkit.wire.Bounds;
import org.jixiao.testkit.wire.DatabaseDown;
import org.jixiao.testkit.wire.Inventory;
import org.jixiao.testkit.wire.Overload;
import org.jixiao.testkit.wire.PermissionMatrix;

/** What every operation of this service does on the wire. */
@QuarkusTest
class WireTest extends BudgetServiceTest
        implements Inventory, Addresses, PermissionMatrix, BadInput, BadRequests, Bounds, Overload, DatabaseDown {

    @Override
    public Map<String, String> records() {
        var unit = "698001";
        Given.aUnit(unit);
        var line = Given.anApprovedBudget(unit, "100.00", Given.basic("100.00")).get(0);
        var budget = Api.as(Tokens.finance()).get("/api/v1/budgets?unit=" + unit);
        return Map.of(
                "/api/v1/units/{id}",
                "/api/v1/units/"
                        + Api.as(Tokens.administrator())
                                .get("/api/v1/units?code=" + unit)
                                .path("items[0].id"),
                "/api/v1/projects/{id}",
                Given.anEnteredProject(unit, "示例项目").header("Location"),
                "/api/v1/budgets/{id}",
                "/api/v1/budgets/" + budget.path("items[0].id"),
                "/api/v1/payment-corrections/{id}",
                Given.aRequestedCorrection(unit).header("Location"),
                "/api/v1/adjustments/{id}",
                Given.whenAdjusted(unit, "supplement", "2025-06-30", Given.change(line, "1.00"))
                        .header("Location"),
                "/api/v1/final-accounts/{id}",
                Given.whenAccounted(Given.pastYear(unit, 2023, "1.00", "1.00")).header("Location"));
    }

    @Override
    public Busy busy() {
        return new Busy("/api/v1/units?code=699999", Tokens.auditor(), "unit");
    }
}
