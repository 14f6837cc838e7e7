package org.jixiao.budget;

import io.quarkus.test.junit.QuarkusTest;
import org.jixiao.testkit.SensitiveOperations;

@QuarkusTest
class SensitiveOperationsTest extends BudgetServiceTest implements SensitiveOperations {

    @Override
    public String service() {
        return "budget";
    }

    @Override
    public String rootPackage() {
        return "org.jixiao.budget";
    }
}
