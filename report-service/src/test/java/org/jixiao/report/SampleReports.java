package org.jixiao.report;

import static org.jixiao.testkit.Api.as;

import io.restassured.response.Response;
import org.jixiao.testkit.Tokens;

/** Reports of units whose records the peers of the tests answer for. */
public final class SampleReports {

    private SampleReports() {}

    /** @return the answer to the clerk of the unit who writes its report for 2025, over a snapshot taken for it */
    public static Response write(String unit, String template) {
        String snapshot = as(Tokens.clerk(unit))
                .body("{\"region\": \"130109\", \"unit\": \"%s\", \"fiscalYear\": 2025}".formatted(unit))
                .post("/api/v1/snapshots")
                .path("id");
        return as(Tokens.clerk(unit))
                .body("{\"snapshot\": \"%s\", \"template\": \"%s\"}".formatted(snapshot, template))
                .post("/api/v1/reports");
    }

    public static Response write(String unit) {
        return write(unit, SampleTemplates.report());
    }
}
