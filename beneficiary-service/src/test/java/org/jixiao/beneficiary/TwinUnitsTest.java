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
import org.jixiao.testkit.twins.TwinWalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of this service, called by a unit with what belongs to its twin and to its namesake. */
@QuarkusTest
class TwinUnitsTest extends BeneficiaryServiceTest implements TwinWalls {

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

    @Override
    public TwinUnits twins() {
        return twins;
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
                        union select encode(substring(headings_sealed from 2 for 16), 'hex') from import_job
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
}
