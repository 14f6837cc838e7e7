package org.jixiao.common.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachedBearerCheckTest {

    @ParameterizedTest(name = "issued at {0}, expiring at {1}, no older than 300 s: known until {2}")
    @CsvSource({"1000, 1060, 1060", "1000, 1300, 1300", "1000, 1900, 1300"})
    void aTokenIsKnownNoLongerThanItExpiresAndNoLongerThanItMayAge(long issued, long expires, long end) {
        assertThat(CachedBearerCheck.end(issued, expires, Duration.ofMinutes(5)).getEpochSecond())
                .isEqualTo(end);
    }
}
