package org.jixiao.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.util.Set;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RowScopeTest extends BudgetServiceTest {

    /** PostgreSQL refuses it, as a database that goes away in this moment would. */
    private static final UnitScope REFUSED = new UnitScope("\0", Set.of(), Set.of());

    @Inject
    Caller caller;

    /** A worker's thread that kept it would fail every later request with it, until the service is started anew. */
    @Test
    void aTransactionThatGetsNoScopeIsNotLeftOnItsThread() {
        caller.actAs(new Actor("crash-test", "crash-test", "", Set.of(), REFUSED));

        assertThatThrownBy(QuarkusTransaction::begin).hasStackTraceContaining("the row scope could not be set");

        assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }
}
