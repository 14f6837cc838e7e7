package org.jixiao.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealedRowsTest {

    private static final SealedRows BEFORE =
            new SealedRows(Map.of("budget.payment", Set.of("one", "two"), "evaluation.target_set", Set.of("seal")));

    @Test
    void rowsThatAreAddedTouchNothing() {
        var after = new SealedRows(Map.of(
                "budget.payment", Set.of("one", "two", "three"), "evaluation.target_set", Set.of("seal", "another")));

        assertThat(BEFORE.missingFrom(after)).isEmpty();
    }

    @Test
    void aRowThatChangedIsToldWithItsTable() {
        var after =
                new SealedRows(Map.of("budget.payment", Set.of("one", "TWO"), "evaluation.target_set", Set.of("seal")));

        assertThat(BEFORE.missingFrom(after)).containsExactly("budget.payment: 1 rows were changed or removed");
    }

    @Test
    void aTableThatIsGoneIsToldToo() {
        assertThat(BEFORE.missingFrom(new SealedRows(Map.of("budget.payment", Set.of("one", "two")))))
                .containsExactly("evaluation.target_set: 1 rows were changed or removed");
    }
}
