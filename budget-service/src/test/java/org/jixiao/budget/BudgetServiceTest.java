package org.jixiao.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.sql.SQLException;
import org.jixiao.testkit.SuiteResource;
import org.junit.jupiter.api.AfterAll;

/** The service as it runs: its own database and roles, signed tokens. */
@QuarkusTestResource(value = SuiteResource.class, initArgs = @ResourceArg(name = "service", value = "budget"))
public abstract class BudgetServiceTest {

    /** Whatever was done, by whichever test: what is kept of each unit's year is what its ledgers add up to, to the fen. */
    @AfterAll
    static void everyKeptRollUpEqualsItsLedgers() throws SQLException {
        assertThat(KeptRollUps.thatDiffer()).isEmpty();
    }
}
