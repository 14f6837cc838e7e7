package org.jixiao.evaluation.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jixiao.evaluation.scoring.Operator.Need;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeWayTest {

    @ParameterizedTest(name = "taken away as {0}, filled as {1}, now {2}: {3}")
    @CsvSource(
            emptyValue = "",
            value = {
                "2600, 2600, 2600, UNCHANGED",
                "2600, 2610, 2600, APPLIED",
                "2600, 2600, 2620, KEPT",
                "2600, 2610, 2610, SAME",
                "2600, 2610, 2620, CONFLICT",
                "2600, '',   2600, APPLIED",
                "2600, '',   2620, CONFLICT",
                "'',   2610, '',   APPLIED",
                "'',   '',   2620, KEPT",
                "'',   '',   '',   UNCHANGED",
            })
    void aCellIsAppliedKeptOrInConflict(String downloaded, String yours, String theirs, ThreeWay verdict) {
        assertThat(ThreeWay.of(downloaded, yours, theirs)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} of a {1} for {2} is {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "2,600.00          | NUMBER | VALUE     | 2600",
                "２６００          | NUMBER | VALUE     | 2600",
                "0.50              | VALUE  | VALUE     | 0.5",
                "1e9               | NUMBER | VALUE     | 1e9",
                "2025年6月30日     | VALUE  | DATE      | 2025-06-30",
                "2025-06-30        | VALUE  | DATE      | 2025-06-30",
                "20250631          | VALUE  | DATE      | 20250631",
                "2025.50           | VALUE  | JUDGEMENT | 2025.50",
                "=1+1              | TEXT   | VALUE     | =1+1",
                "＝                | CHOICE | VALUE     | =",
                "否                | CHOICE | VALUE     | ''",
                "null              | TEXT   | VALUE     | ''",
            })
    void theSameIsTheSameHoweverItWasTyped(String written, CellKind kind, Need need, String canonical) {
        assertThat(kind.canonical(written, need)).isEqualTo(canonical);
    }
}
