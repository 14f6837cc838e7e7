package org.jixiao.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.twins.TwinUnits;
import org.jixiao.testkit.twins.Wall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation of this service, called by a unit with what belongs to its twin and to its namesake. */
@QuarkusTest
class TwinUnitsTest extends BeneficiaryServiceTest {

    private static TwinUnits twins;

    @TestHTTPResource
    URI root;

    @BeforeEach
    void givenTwinUnits() throws Exception {
        if (twins == null) {
            twins = new TwinUnits(new BeneficiaryScript(), root);
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
    void aThousandCrossingRequestsOfAHundredUnitsOverFiveConnectionsShowEachItsOwn() throws Exception {
        assertThat(twins.crossings(1_000)).isEmpty();
    }

    /** Whose retention ends, loses its key: a namesake in another region must not lose it too. */
    @Test
    void namesakesInTwoRegionsShareNoKey() throws Exception {
        assertThat(keys("130109")).isNotEmpty().doesNotContainAnyElementsOf(keys("130110"));
        assertThat(keys("130110")).isNotEmpty();
    }

    /** The id of its key follows the version byte of a sealed field. */
    private static Set<String> keys(String region) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.prepareStatement("""
                        select encode(substring(name_sealed from 2 for 16), 'hex') from member
                        where unit_code = '725001' and region_code = ?
                        union select encode(substring(file_sealed from 2 for 16), 'hex') from import_job
                        where unit_code = '725001' and region_code = ?""")) {
            statement.setString(1, region);
            statement.setString(2, region);
            var keys = new TreeSet<String>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        }
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
