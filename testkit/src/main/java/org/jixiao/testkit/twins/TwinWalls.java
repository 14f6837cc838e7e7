package org.jixiao.testkit.twins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is proven of every service alike; each adds how many requests cross, and what it alone has. */
public interface TwinWalls {

    /** Prepared once for the whole class. */
    TwinUnits twins();

    @Test
    default void everyOperationIsCalledAndEveryTableOfAUnitIsFilledAndProtected() throws Exception {
        assertThat(twins().uncallable()).isEmpty();
        assertThat(twins().emptyTables()).isEmpty();
        assertThat(twins().unprotectedTables()).isEmpty();
    }

    @Test
    default void noAnswerChangesWithTheActsOfAnotherUnit() {
        assertThat(twins().faultsOfPreparation()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BOTH", "ROW_LEVEL_SECURITY_ALONE", "QUERY_SCOPE_ALONE"})
    default void noUnitSeesOrChangesAnotherAndAStrangersRecordIsAsGoodAsNone(Wall wall) throws Exception {
        assertThat(twins().breaches(wall)).isEmpty();
    }

    @Test
    default void withoutWallsEveryReadWouldShowTheOtherUnit() throws Exception {
        assertThat(twins().blindReads()).isEmpty();
    }

    @Test
    default void noListFailsOpen() {
        assertThat(twins().listsThatFailOpen()).isEmpty();
    }

    @Test
    default void pagesTurnedWhileOthersWriteShowEachRowOnce() throws Exception {
        assertThat(twins().listsThatLoseOrRepeatRows()).isEmpty();
    }

    @Test
    default void everyChangeSaysWhereItsRecordIsRead() {
        assertThat(twins().changesWithoutTheirRecord()).isEmpty();
    }

    @Test
    default void nothingOfAUnitIsInTheLogOrTheMetrics() {
        assertThat(twins().leaksToOperators()).isEmpty();
    }
}
