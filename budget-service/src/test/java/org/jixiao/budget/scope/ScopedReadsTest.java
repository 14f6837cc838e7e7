package org.jixiao.budget.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import javax.sql.DataSource;
import org.jixiao.budget.BudgetServiceTest;
import org.jixiao.budget.Given;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.Role;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.ScopedReads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both walls around a projection, each on its own, and nothing left behind on the connection. */
@QuarkusTest
class ScopedReadsTest extends BudgetServiceTest {

    private static final Projection<String> CODES = new Projection<>("select unit_code from unit", row -> row.text());
    private static final UnitScope EVERYTHING = new UnitScope("13", Set.of("*"), Set.of());

    private static boolean given;

    @Inject
    ScopedReads reads;

    @Inject
    Caller caller;

    @Inject
    DataSource database;

    @BeforeEach
    void twoUnitsOfOneDepartmentAndOneOfAnother() {
        if (!given) {
            given = true;
            Given.aUnit("687001");
            Given.aUnit("687002");
            Given.aUnit("686001");
        }
    }

    @Test
    @ActivateRequestContext
    void rowLevelSecurityHoldsWhenTheQueryAsksForEverything() {
        caller.actAs(clerkOf("687001"));

        assertThat(reads.list(CODES.in(EVERYTHING))).containsOnly("687001");
    }

    @Test
    @ActivateRequestContext
    void theQueryHoldsWhenRowLevelSecurityAllowsEverything() {
        caller.actAs(actor(EVERYTHING));

        assertThat(reads.list(CODES.in(scope("687001")))).containsOnly("687001");
        assertThat(reads.list(CODES.in(scope("687")))).containsOnly("687001", "687002");
        assertThat(reads.list(CODES.in(scope("687001", "686")))).containsOnly("687001", "686001");
        assertThat(reads.list(CODES.in(scope()))).isEmpty();
        assertThat(reads.list(CODES.in(UnitScope.NONE))).isEmpty();
    }

    @Test
    @ActivateRequestContext
    @Transactional
    void insideATransactionTheScopeOfTheTransactionHolds() {
        caller.actAs(actor(EVERYTHING));

        // The transaction began with nobody's scope.
        assertThat(reads.list(CODES.in(EVERYTHING))).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void nothingIsLeftOnTheConnectionAfterTheRead() throws SQLException {
        caller.actAs(actor(EVERYTHING));
        assertThat(reads.list(CODES.in(EVERYTHING))).isNotEmpty();

        var settings = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select coalesce(current_setting('app.units', true), '')")) {
                row.next();
                settings.add(row.getString(1));
            }
        }
        assertThat(settings).containsOnly("");
    }

    private static Actor clerkOf(String unit) {
        return actor(scope(unit));
    }

    private static UnitScope scope(String... units) {
        return new UnitScope("130109", Set.of(units), Set.of());
    }

    private static Actor actor(UnitScope scope) {
        return new Actor("subject-of-somebody", "somebody", "jixiao-cli", Set.of(Role.CLERK), scope);
    }
}
