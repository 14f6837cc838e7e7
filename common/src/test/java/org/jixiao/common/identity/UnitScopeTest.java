package org.jixiao.common.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jixiao.common.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitScopeTest {

    @ParameterizedTest(name = "units {1} of region {0} see unit {3} of region {2}: {4}")
    @CsvSource({
        "130109, 725001, 130109, 725001, true",
        "130109, 725001, 130109, 725002, false",
        "130109, 725001, 130110, 725001, false",
        "130109, 725, 130109, 725001, true",
        "130109, 725, 130109, 725, true",
        "130109, 725, 130109, 726001, false",
        "130109, 725001, 130109, 725, false",
        "13, *, 130109, 725001, true",
        "13, *, 140109, 725001, false",
        "'', *, 130109, 725001, false",
    })
    void coversUnitsDepartmentsAndRegions(
            String region, String unit, String rowRegion, String rowUnit, boolean covers) {
        assertThat(new UnitScope(region, Set.of(unit), Set.of()).covers(rowRegion, rowUnit))
                .isEqualTo(covers);
    }

    @Test
    void anEmptyScopeCoversNothing() {
        assertThat(UnitScope.NONE.covers("130109", "725001")).isFalse();
        assertThatThrownBy(() -> UnitScope.NONE.require("130109", "725001")).isInstanceOf(Refusal.class);
    }
}
