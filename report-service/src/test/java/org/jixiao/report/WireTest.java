package org.jixiao.report;

import static org.jixiao.testkit.Api.as;
import static org.jixiao.testkit.Api.asOnVersion;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
        return Map.of(
                "/api/v1/reports/{id}", "/api/v1/reports/" + report(snapshot).path("id"),
                "/api/v1/publications/{id}", "/api/v1/publications/" + publication(snapshot),
                "/api/v1/templates/{id}",
                        "/api/v1/templates/"
                                + SampleTemplates.proposed(Tokens.financeClerk(), "wire")
                                        .path("id"));
    }

    private static Response report(String snapshot) {
        String template = SampleTemplates.report();
        return as(Tokens.clerk("725001"))
                .body("""
                        {"snapshot": "%s", "template": "%s"}""".formatted(snapshot, template))
                .post("/api/v1/reports");
    }

    private static String publication(String snapshot) {
        var report = report(snapshot);
        var path = "/api/v1/reports/" + report.path("id");
        var submitted =
                asOnVersion(Tokens.clerk("725001"), report.header("ETag")).post(path + "/submission");
        asOnVersion(Tokens.approver("725001"), submitted.header("ETag")).post(path + "/approval");
        return as(Tokens.clerk("725001"))
                .body("{\"report\": \"" + report.path("id") + "\"}")
                .post("/api/v1/publications")
                .path("id");
    }

    @Override
    public Busy busy() {
        return new Busy("/api/v1/reports?unit=799999", Tokens.auditor(), "report");
    }
}
