package org.jixiao.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.jixiao.evaluation.support.EvaluationScript;
import org.jixiao.evaluation.support.ServiceTest;
import org.jixiao.testkit.twins.TwinUnits;
import org.jixiao.testkit.twins.TwinWalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of this service, called by a unit with what belongs to its twin and to its namesake. */
@QuarkusTest
class TwinUnitsTest extends ServiceTest implements TwinWalls {

    private static TwinUnits twins;

    @TestHTTPResource
    URI root;

    @BeforeEach
    void givenTwinUnits() throws Exception {
        if (twins == null) {
            twins = new TwinUnits(new EvaluationScript(this), root);
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
}
