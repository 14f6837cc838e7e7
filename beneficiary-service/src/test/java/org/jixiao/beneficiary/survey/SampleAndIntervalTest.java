package org.jixiao.beneficiary.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two calculations of a survey, held to vectors that were computed by another program (docs/surveys.md). */
class SampleAndIntervalTest {

    private static final String SEED = "9f2c41d0a7b35e688d1f0c92e4a7b613";
    private static final List<UUID> DRAWN = List.of(id("4d"), id("72"), id("fe"), id("11"), id("30"), id("9a"));

    @Test
    void theSampleIsThatOfThePublishedVectorInWhateverOrderTheFrameComes() {
        var frame = new ArrayList<>(DRAWN);
        Collections.reverse(frame);
        var sample = RandomSample.of(frame);

        assertThat(sample.frameDigest())
                .isEqualTo("sha256:539e209356235a000402f4d5f61422ebc0658ddb94048c7d7ebab4af161d8209");
        assertThat(sample.drawn(SEED, 6)).isEqualTo(DRAWN);
        assertThat(sample.drawn(SEED, 2)).isEqualTo(DRAWN.subList(0, 2));
        assertThat(sample.drawn(SEED, 100)).hasSize(6);
    }

    @Test
    void anotherSeedDrawsAnotherSample() {
        assertThat(RandomSample.of(DRAWN).drawn(SEED.replace('9', '8'), 6)).isNotEqualTo(DRAWN);
    }

    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        "0, 10, 0.0000, 0.2775",
        "10, 10, 0.7225, 1.0000",
        "5, 10, 0.2366, 0.7634",
        "81, 263, 0.2553, 0.3662",
        "109, 118, 0.8614, 0.9594",
        "1, 1, 0.2065, 1.0000",
        "0, 1, 0.0000, 0.7935",
    })
    void theIntervalIsWilsons(int satisfied, int of, String low, String high) {
        var interval = Wilson.interval(satisfied, of);

        assertThat(interval.low()).hasToString(low);
        assertThat(interval.high()).hasToString(high);
    }

    private static UUID id(String end) {
        return UUID.fromString("0197a9c2-4c3e-7a51-8d20-6f3f8a1c2b" + end);
    }
}
