package org.jixiao.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final JsonNode SNAPSHOT = json("""
            {"fiscalYear": 2025, "takenOn": "2026-03-05", "demonstration": true, "lastYear": false,
             "unit": {"name": "示例单位", "duties": "职责一；\\n职责二"},
             "projects": [
               {"id": "p1", "name": "甲", "funded": true, "rows": [
                 {"kind": "产出", "name": "一", "actual": "2607", "factDigest": "sha256:d7"},
                 {"kind": "产出", "name": "二"}, {"kind": "效益", "name": "三"}]},
               {"id": "p2", "name": "乙", "funded": true, "rows": []},
               {"id": "p3", "name": "丙", "funded": false, "rows": []}],
             "facts": [
               {"name": "budget.initial", "fiscalYear": 2025, "value": "2198600.00", "digest": "sha256:d1", "subject": {}},
               {"name": "budget.spent", "fiscalYear": 2025, "value": "1730300.00", "digest": "sha256:d2", "subject": {}},
               {"name": "rate", "fiscalYear": 2025, "value": "0.7870", "digest": "sha256:d3", "subject": {}},
               {"name": "score", "fiscalYear": 2025, "value": "94.37", "digest": "sha256:d4", "subject": {}},
               {"name": "spent", "fiscalYear": 2025, "value": "78210.00", "digest": "sha256:p1", "subject": {"project": "p1"}},
               {"name": "spent", "fiscalYear": 2025, "value": "45100.00", "digest": "sha256:p2", "subject": {"project": "p2"}},
               {"name": "score", "fiscalYear": 2025, "digest": "sha256:p3", "subject": {"project": "p3"}},
               {"name": "households", "fiscalYear": 2025, "value": "92", "rowsDigest": "r1", "digest": "sha256:scored",
                "subject": {"project": "p1", "programme": "g1"}},
               {"name": "households", "fiscalYear": 2025, "value": "92", "rowsDigest": "r1", "digest": "sha256:whole",
                "subject": {"project": "p1"}},
               {"name": "households", "fiscalYear": 2025, "value": "5", "rowsDigest": "r2", "digest": "sha256:part",
                "subject": {"project": "p2", "programme": "g2"}},
               {"name": "households", "fiscalYear": 2025, "value": "9", "rowsDigest": "r3", "digest": "sha256:both",
                "subject": {"project": "p2"}}]}""");

    @ParameterizedTest(name = "{0} reads {1}, from {2}")
    @CsvSource({
        "fact budget.initial wan,                        219.86,          sha256:d1",
        "fact budget.initial yuan,                       '2,198,600.00',  sha256:d1",
        "fact rate percent,                              78.70%,          sha256:d3",
        "difference budget.initial budget.spent wan,     46.83,           sha256:d1 sha256:d2",
        "sum spent over projects where funded wan,       12.33,           sha256:p1 sha256:p2",
        "count projects where funded chinese,            两,              ''",
        "count projects next,                            4,               ''",
        "value takenOn date,                             2026年3月5日,      ''",
        "value unit.duties sentence,                     职责一；职责二。,   ''",
        "value unit.code else 未登记,                     未登记,           ''"
    })
    void aTokenIsResolvedAndNamesItsFacts(String token, String text, String facts) {
        var block = tell("@p 共{{" + token + "}}。").blocks().get(0);

        assertThat(block.text()).isEqualTo("共" + text + "。");
        assertThat(String.join(" ", block.quotes().get(0).facts())).isEqualTo(facts == null ? "" : facts);
        assertThat(block.quotes().get(0).from()).isEqualTo(1);
        assertThat(block.quotes().get(0).to()).isEqualTo(1 + text.length());
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2607, 户, 2607户",
        "30.00, 元/户, 30元/户",
        "0.9500, 比率, 95.00%",
        "93.5, %, 93.5%",
        "60—80, 分, 60—80分",
        "2025-12-20, '', 2025年12月20日",
        "达成年度指标, 户, 达成年度指标"
    })
    void aQuantityIsPrintedWithItsUnit(String value, String unit, String text) {
        assertThat(Quantity.text(value, unit)).isEqualTo(text);
    }

    @Test
    void inALoopTheProjectsOwnFactIsQuoted() {
        assertThat(texts("@each project in projects where funded\n@p {{value project.name}}{{fact spent wan}}\n@end"))
                .isEqualTo("甲7.82|乙4.51");
    }

    @Test
    void aFactThatAProjectLacksIsNeverReplacedByTheUnits() {
        assertThatThrownBy(() -> tell("@each project in projects where not funded\n@p {{fact score}}\n@end"))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("score");
    }

    @Test
    void ofAProjectWithSeveralProgrammesTheWholeIsQuotedElseTheFactThatWasScoredOn() {
        var blocks = tell("@each project in projects where funded\n@p {{fact households}}户\n@end")
                .blocks();

        assertThat(blocks.get(0).quotes().get(0).facts()).containsExactly("sha256:scored");
        assertThat(blocks.get(1).text()).isEqualTo("9户");
        assertThat(blocks.get(1).quotes().get(0).facts()).containsExactly("sha256:both");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "demonstration, yes",
        "lastYear, no",
        "not lastYear, yes",
        "fact rate, yes",
        "fact rate = 1.0000, no",
        "fact budget.initial last-year, no",
        "some budget.spent, yes",
        "any projects where not funded, yes",
        "every projects where funded spent = 78210.00, no",
        "unit.name = 示例单位, yes"
    })
    void aConditionChoosesTheSentence(String condition, String answer) {
        assertThat(texts("@if " + condition + "\n@p yes\n@else\n@p no\n@end")).isEqualTo(answer);
    }

    @Test
    void aContinuedParagraphKeepsThePlacesOfItsQuotes() {
        var block = tell("@p 前{{fact rate}}，\n@+ 后{{fact score}}。").blocks().get(0);
        var quote = block.quotes().get(1);

        assertThat(block.text()).isEqualTo("前0.7870，后94.37。");
        assertThat(block.text().substring(quote.from(), quote.to())).isEqualTo("94.37");
    }

    @Test
    void headingsAreNumberedAnewAfterATitle() {
        var narrative = tell("@title 甲\n@1 一\n@2 二\n@1 三\n@title 乙\n@1 四");

        assertThat(narrative.blocks().stream().map(Narrative.Block::number))
                .containsExactly(null, "一、", "（一）", "二、", null, "一、");
        assertThat(narrative.title()).isEqualTo("甲");
    }

    @Test
    void repeatedCellsMergeAndTheirRowsStayTogether() {
        var table = tell("""
                        @each project in projects
                        @table widths=1,2,3 align=c,l,r merge=1 unit=单位：万元 caption={{value project.name}}
                        @head 类 | 名称 | <
                        @each row in project.rows
                        @row {{value row.kind}} | {{value row.name}} | {{value row.actual else —}}
                        @end
                        @row 合计 | < | 3
                        @end
                        @end""").blocks().get(0).table();

        assertThat(table.caption()).isEqualTo("甲");
        assertThat(table.header().get(0).cells().get(1).columnSpan()).isEqualTo(2);
        assertThat(table.groups()).hasSize(3);
        assertThat(table.groups().get(0)).hasSize(2);
        assertThat(table.groups().get(0).get(0).cells().get(0).rowSpan()).isEqualTo(2);
        assertThat(table.groups().get(0).get(1).cells()).hasSize(2);
        assertThat(table.groups().get(0).get(0).cells().get(2).quotes().get(0).facts())
                .containsExactly("sha256:d7");
        assertThat(table.groups().get(2).get(0).cells().get(0).columnSpan()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "部门概况",
                "@x 部门概况",
                "@p {{fact}}",
                "@p {{guess budget.initial}}",
                "@p {{fact a b}}",
                "@p {{fact a",
                "@if demonstration\n@p 无结束",
                "@each project projects\n@end",
                "@table widths=1,2 align=c\n@end",
                "@p 多余\n@end"
            })
    void aTemplateThatCannotBeReadIsRefused(String template) {
        assertThatThrownBy(() -> ParsedTemplate.parse(template))
                .isInstanceOfSatisfying(
                        TemplateFault.class, fault -> assertThat(fault.line()).isPositive());
    }

    @Test
    void aMissingFactIsNamedWithItsLine() {
        assertThatThrownBy(() -> tell("@p 一\n@p {{fact budget.unknown}}"))
                .isInstanceOfSatisfying(
                        TemplateFault.class, fault -> assertThat(fault.line()).isEqualTo(2))
                .hasMessageContaining("budget.unknown");
    }

    private static Narrative tell(String template) {
        return ParsedTemplate.parse(template).tell(SNAPSHOT);
    }

    private static String texts(String template) {
        return String.join(
                "|", tell(template).blocks().stream().map(Narrative.Block::text).toList());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
