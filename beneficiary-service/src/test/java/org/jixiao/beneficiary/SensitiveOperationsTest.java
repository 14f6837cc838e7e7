package org.jixiao.beneficiary;

import io.quarkus.test.junit.QuarkusTest;
import org.jixiao.testkit.SensitiveOperations;

@QuarkusTest
class SensitiveOperationsTest extends BeneficiaryServiceTest implements SensitiveOperations {

    @Override
    public String service() {
        return "beneficiary";
    }

    @Override
    public String rootPackage() {
        return "org.jixiao.beneficiary";
    }
}
