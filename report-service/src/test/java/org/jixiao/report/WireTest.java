package org.jixiao.report;

import static org.jixiao.testkit.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
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
class WireTest extends ReportServiceTest
        implements Inventory, Addresses, PermissionMatrix, BadInput, BadRequests, Bounds, Overload, DatabaseDown {

    @Override
    public Map<String, String> records() {
        String snapshot =
                as(Tokens.clerk("725001")).body("""
                        {"region": "130109", "unit": "725001", "fiscalYear": 2025}""").post("/api/v1/snapshots").path("id");
        String template = as(Tokens.auditor()).get("/api/v1/templates").path("items[0].id");
        String report = as(Tokens.clerk("725001"))
                .body("""
                        {"snapshot": "%s", "template": "%s"}""".formatted(snapshot, template))
                .post("/api/v1/reports")
                .path("id");
        return Map.of("/api/v1/reports/{id}", "/api/v1/reports/" + report);
    }

    @Override
    public Busy busy() {
        return new Busy("/api/v1/reports?unit=799999", Tokens.auditor(), "report");
    }
}
