package org.jixiao.budget;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jixiao.testkit.wire.BadInput;
import org.jixiao.testkit.wire.BadRequests;
import org.jixiao.testkit.wire.Inventory;
import org.jixiao.testkit.wire.PermissionMatrix;

/** What every operation of this service does on the wire. */
@QuarkusTest
class WireTest extends BudgetServiceTest implements Inventory, PermissionMatrix, BadInput, BadRequests {

    @Override
    public Map<String, String> records() {
        return Map.of();
    }
}
