package org.jixiao.evaluation;

import io.quarkus.test.junit.QuarkusTest;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.SensitiveOperations;

@QuarkusTest
class SensitiveOperationsTest extends ServiceTest implements SensitiveOperations {

    @Override
    public String service() {
        return "evaluation";
    }

    @Override
    public String rootPackage() {
        return "org.jixiao.evaluation";
    }
}
