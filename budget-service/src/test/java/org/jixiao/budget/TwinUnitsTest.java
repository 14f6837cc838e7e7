package org.jixiao.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.jixiao.testkit.twins.TwinUnits;
import org.jixiao.testkit.twins.Wall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation of this service, called by a unit with what belongs to its twin and to its namesake. */
@QuarkusTest
class TwinUnitsTest extends BudgetServiceTest {

    private static TwinUnits twins;

    @TestHTTPResource
    URI root;

    @BeforeEach
    void givenTwinUnits() throws Exception {
        if (twins == null) {
            twins = new TwinUnits(new BudgetScript(), root);
            twins.prepare();
        }
    }

    @Test
    void everyOperationIsCalledAndEveryTableOfAUnitIsFilledAndProtected() throws Exception {
        assertThat(twins.uncallable()).isEmpty();
        assertThat(twins.emptyTables()).isEmpty();
        assertThat(twins.unprotectedTables()).isEmpty();
    }

    @Test
    void noAnswerChangesWithTheActsOfAnotherUnit() {
        assertThat(twins.faultsOfPreparation()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BOTH", "ROW_LEVEL_SECURITY_ALONE", "QUERY_SCOPE_ALONE"})
    void noUnitSeesOrChangesAnotherAndAStrangersRecordIsAsGoodAsNone(Wall wall) throws Exception {
        assertThat(twins.breaches(wall)).isEmpty();
    }

    @Test
    void withoutWallsEveryReadWouldShowTheOtherUnit() throws Exception {
        assertThat(twins.blindReads()).isEmpty();
    }

    @Test
    void tenThousandCrossingRequestsOfAHundredUnitsOverFiveConnectionsShowEachItsOwn() throws Exception {
        assertThat(twins.crossings(10_000)).isEmpty();
    }

    @Test
    void noListFailsOpen() {
        assertThat(twins.listsThatFailOpen()).isEmpty();
    }

    @Test
    void pagesTurnedWhileOthersWriteShowEachRowOnce() throws Exception {
        assertThat(twins.listsThatLoseOrRepeatRows()).isEmpty();
    }

    @Test
    void nothingOfAUnitIsInTheLogOrTheMetrics() {
        assertThat(twins.leaksToOperators()).isEmpty();
    }
}
