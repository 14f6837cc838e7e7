package org.jixiao.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jixiao.report.document.Table.Alignment;
import org.jixiao.report.document.Table.Cell;
import org.jixiao.report.document.Table.Column;
import org.jixiao.report.document.Table.Group;
import org.jixiao.report.document.Table.Row;
import org.junit.jupiter.api.Test;

class DocumentModelTest {

    private static final List<Column> TWO = List.of(new Column(1, Alignment.LEFT), new Column(1, Alignment.RIGHT));

    @Test
    void theMarkOfAnAnnexHasNoColon() {
        assertThatThrownBy(() -> new AnnexMark("附件2：")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDateHasNoLeadingZeros() {
        assertThat(new Signature("单位", LocalDate.of(2026, 3, 5)).dateText()).isEqualTo("2026年3月5日");
    }

    @Test
    void aRowThatLeavesAColumnUncoveredIsNoTable() {
        assertThatThrownBy(() -> table(Row.of("只有一格"))).hasMessageContaining("row 1");
    }

    @Test
    void aMergedCellMayNotReachOutOfItsGroup() {
        assertThatThrownBy(() -> table(Row.of(Cell.down(2, "两行"), Cell.of("一行"))))
                .hasMessageContaining("row 1");
    }

    @Test
    void aMergedCellCoversTheRowsBelowIt() {
        var table = table(Row.of(Cell.down(2, "两行"), Cell.of("一")), Row.of("二"));

        assertThat(TableGrid.of(2, table.groups().get(0).rows()).positions())
                .extracting(TableGrid.Position::row, TableGrid.Position::column)
                .containsExactly(tuple(0, 0), tuple(0, 1), tuple(1, 1));
    }

    @Test
    void aTextIsOneParagraph() {
        assertThatThrownBy(() -> Paragraph.of("断开的\n段落")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Paragraph.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Table table(Row... rows) {
        return new Table("", "", TWO, List.of(), List.of(Group.of(rows)));
    }
}
