package org.jixiao.report.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.report.narrative.Alignment;
import org.jixiao.report.narrative.Kind;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.Narrative.Block;
import org.jixiao.report.narrative.Narrative.Cell;
import org.jixiao.report.narrative.Narrative.Grid;
import org.jixiao.report.narrative.Narrative.Quote;
import org.jixiao.report.narrative.Narrative.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D1 | 受益人联系电话13800000000。",
                "D1 | 受益人身份证号130109199001011239。",
                "D2 | 慰问城关东村失独家庭。",
                "D2 | 资助实验小学未成年学生。",
                "D3 | 慰问失独家庭2户。",
                "D3 | 另有3人未领取。",
                "   | 慰问特殊家庭92户、146人。",
                "   | 走访慰问少于5户。",
                "   | 全区14个乡镇的特殊家庭均已走访。",
                "   | 每年为4000元，人均200.00元。",
            })
    void whatMayNotGoOutIsFound(String rule, String sentence) {
        assertThat(rules(sentence)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void theUnitsOwnStaffMayBeCounted() {
        var staff = new Block(
                Kind.PARAGRAPH,
                null,
                "编制4人，在职3人。",
                List.of(
                        new Quote(2, 3, "fact staff.established", List.of("sha256:a")),
                        new Quote(7, 8, "fact staff.actual", List.of("sha256:b"))),
                null);

        assertThat(Disclosure.faults(new Narrative("报告", List.of(staff)), 5)).isEmpty();
    }

    @Test
    void aCellOfATableIsPointedAt() {
        var grid = new Grid(
                "",
                "",
                List.of(new Narrative.Column("1", Alignment.LEFT)),
                List.of(),
                List.of(List.of(new Row(List.of(new Cell("联系13800000000", 1, 1, List.of()))))));
        var table = new Block(Kind.TABLE, null, null, null, grid);

        assertThat(Disclosure.faults(new Narrative("报告", List.of(table)), 5))
                .extracting(Fault::pointer)
                .containsExactly("/blocks/0/table/groups/0/0/cells/0/text");
    }

    private static List<String> rules(String sentence) {
        var block = new Block(Kind.PARAGRAPH, null, sentence, List.of(), null);
        return Disclosure.faults(new Narrative("报告", List.of(block)), 5).stream()
                .map(Fault::rule)
                .toList();
    }
}
