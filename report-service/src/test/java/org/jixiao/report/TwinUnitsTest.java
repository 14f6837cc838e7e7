package org.jixiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.jixiao.testkit.twins.TwinUnits;
import org.jixiao.testkit.twins.TwinWalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of this service, called by a unit with what belongs to its twin and to its namesake. */
@QuarkusTest
class TwinUnitsTest extends ReportServiceTest implements TwinWalls {

    private static final String OF_UNIT = "cnr101z";
    private static final String OF_TWIN = "cnr102z";

    private static TwinUnits twins;

    @TestHTTPResource
    URI root;

    @BeforeEach
    void givenTwinUnits() throws Exception {
        if (twins == null) {
            twins = new TwinUnits(new ReportScript(), root);
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

    @Test
    void aUnitsReportIsTheSameToTheByteWhenAnothersWasRenderedBetween() throws Exception {
        var unit = ReportScript.snapshot("725001");
        var twin = ReportScript.snapshot("725002");

        for (var format : List.of("docx", "pdf")) {
            var first = ReportScript.document("725001", unit, format);
            var others = ReportScript.document("725002", twin, format);
            var second = ReportScript.document("725001", unit, format);

            assertThat(second).as(format).isEqualTo(first);
            assertThat(ReportScript.shown(second, format))
                    .as(format)
                    .contains(OF_UNIT)
                    .doesNotContain(OF_TWIN);
            assertThat(ReportScript.shown(others, format))
                    .as(format)
                    .contains(OF_TWIN)
                    .doesNotContain(OF_UNIT);
        }
    }
}
