package org.jixiao.report;

import io.quarkus.test.junit.QuarkusTest;
import org.jixiao.testkit.SensitiveOperations;

@QuarkusTest
class SensitiveOperationsTest extends ReportServiceTest implements SensitiveOperations {

    @Override
    public String service() {
        return "report";
    }

    @Override
    public String rootPackage() {
        return "org.jixiao.report";
    }
}
