package org.jixiao.common.scope;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;

/**
 * Tells PostgreSQL, at the beginning of every transaction, whose rows this caller may see. The settings are local to
 * the transaction, so a pooled connection carries nothing over; without a caller no row is visible.
 */
@ApplicationScoped
public class RowScope {

    static final String SET = "select set_config('app.region', ?, true), set_config('app.units', ?, true)";

    @Inject
    DataSource database;

    @Inject
    Caller caller;

    @Inject
    TransactionManager transactions;

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (Arc.container().requestContext().isActive()) {
            try {
                apply(caller.actor().scope());
            } catch (RuntimeException failed) {
                end(failed);
                throw failed;
            }
        }
    }

    /**
     * What fails here fails inside the beginning of a transaction, before whoever began it has got hold of it: nobody
     * else would end it, and it would stay with this worker's thread and be joined by every later request there.
     */
    private void end(RuntimeException failed) {
        try {
            transactions.rollback();
        } catch (SystemException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    /** Widens or narrows the running transaction; only mechanisms that answer yes or no across units may widen. */
    public void apply(UnitScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SET)) {
            statement.setString(1, scope.region());
            statement.setString(2, scope.unitList());
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("the row scope could not be set", failed);
        }
    }
}
