package org.jixiao.beneficiary.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jixiao.beneficiary.retention.Kept.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # key's year, open, last use,   today,      verdict,   kept until
                    2035,         false, 2025-06-01, 2035-12-31, RUNNING,   2035
                    2035,         false, 2025-06-01, 2036-01-01, DUE,       2035
                    2035,         true,  2025-06-01, 2036-01-01, PROLONGED, 2046
                    2035,         false, 2026-01-01, 2036-01-01, PROLONGED, 2036
                    2035,         false, 2025-12-31, 2036-01-01, DUE,       2035
                    2035,         false, 2030-03-01, 2036-01-01, PROLONGED, 2040
                    2040,         false, 2030-03-01, 2041-01-01, DUE,       2040
                    """)
    void theRetentionCountsFromTheEndOfThePurpose(
            int year, boolean open, LocalDate lastUsed, LocalDate today, Verdict verdict, int until) {
        var kept = new Kept(UUID.randomUUID(), year, open, lastUsed);

        assertThat(kept.on(today, 10)).isEqualTo(verdict);
        assertThat(kept.lastYear(today, 10)).isEqualTo(until);
    }
}
