package org.jixiao.evaluation;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jixiao.evaluation.support.Monitored;
import org.jixiao.evaluation.support.PackScenes;
import org.jixiao.evaluation.support.ResultUseScenes;
import org.jixiao.evaluation.support.ReviewScenes;
import org.jixiao.evaluation.support.ServiceTest;
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
class WireTest extends ServiceTest
        implements Inventory, Addresses, PermissionMatrix, BadInput, BadRequests, Bounds, Overload, DatabaseDown {

    @Override
    public Map<String, String> records() {
        var project = UUID.randomUUID();
        budgetSays(project, "78210.00", "78210.00", "1.0000");
        var targets = givenSealedTargets(targets(project));
        var measured = whenMeasured(id(targets), indicators(targets).get("每户保费"), "\"value\": \"30\"");
        var records = new HashMap<>(new Monitored(this).records());
        records.putAll(Map.of(
                "/api/v1/rule-packs/{id}",
                PackScenes.givenPublished(Tokens.REGION, PackScenes.FAR_YEAR, pack -> {}),
                "/api/v1/result-uses/{id}",
                ResultUseScenes.given(givenApproved(UUID.randomUUID())),
                "/api/v1/reviews/{id}",
                ReviewScenes.given(givenApproved(UUID.randomUUID())),
                "/api/v1/target-sets/{id}",
                whenDrafted(targets(UUID.randomUUID())).extract().header("Location"),
                "/api/v1/measurements/{id}",
                measured.extract().header("Location"),
                "/api/v1/self-evaluations/{id}",
                whenSelfEvaluated(project, "").extract().header("Location"),
                "/api/v1/indicators/{id}",
                Api.as(Tokens.financeClerk())
                        .body(definition("WT-001", "delivery.households"))
                        .post("/api/v1/indicators")
                        .header("Location")));
        return records;
    }

    @Override
    public Busy busy() {
        return new Busy("/api/v1/target-sets?unit=799999", Tokens.auditor(), "target_set");
    }

    @Override
    public Map<String, String> bodies() {
        return Map.of(
                "PUT /api/v1/target-sets/{id}",
                targets(UUID.randomUUID()),
                "PUT /api/v1/indicators/{id}",
                definition("WT-002", "delivery.households"));
    }
}
