package org.jixiao.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jixiao.report.SampleTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCheckTest {

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '#',
            value = {
                "@p 有\u0007响 # T2",
                "@p 有\t制表符 # T2",
                "@p 甲\u202E乙 # T3",
                "@p 甲\u200B乙 # T3",
                "@x 部门概况 # T4",
                "部门概况 # T4",
                "@if demonstration # T5",
                "@each project in projects # T5",
                "@end # T5",
                "@else # T5",
                "@if demonstration⏎@else⏎@else⏎@end # T5",
                "@p {{guess budget.initial}} # T6",
                "@p {{fact}} # T6",
                "@p {{fact budget.initial million}} # T6",
                "@p {{fact budget.initial else 无}} # T6",
                "@p {{index of}} # T6",
                "@p {{fact budget.initial # T6",
                "@p {{sum project.spent of projects}} # T6",
                "@if some⏎@end # T6",
                "@if every x⏎@end # T6",
                "@each project projects⏎@end # T6",
                "@p {{fact budget.total wan}} # T7",
                "@p {{fact project.spent wan}} # T7",
                "@p {{fact budget.executionRate last-year percent}} # T7",
                "@p {{difference budget.adjusted budget.total wan}} # T7",
                "@if fact budget.total⏎@end # T7",
                "@p {{value unit.telephone}} # T8",
                "@p {{value indicator.name}} # T8",
                "@p {{count unit.name}} # T8",
                "@p {{count projects where closed}} # T8",
                "@p {{label lamp unit.code}} # T8",
                "@each indicator in evaluation.rows⏎@end # T8",
                "@p 全年投保2607户 # T9",
                "@p 全年投保２６０７户 # T9",
                "@p {{value unit.code else 0}} # T9",
                "@label lamp.red 前3名 # T9",
                "@table widths=1 align=l caption=前3名⏎@end # T9",
                "@row 甲 # T10",
                "@table widths=1,2 align=c⏎@end # T10",
                "@table widths=a align=c⏎@end # T10",
                "@table widths=1,2 align=l,l⏎@row 甲⏎@end # T10",
                "@table widths=1,2 align=l,l⏎@row < | 乙⏎@end # T10",
                "@table widths=1 align=l⏎@p 段⏎@end # T10",
                "@table widths=1 align=l⏎@table widths=1 align=l⏎@end⏎@end # T10",
                "@table widths=1 align=l⏎@end⏎@+ 续 # T10",
                "@sign {{value unit.name}}⏎@date 某日 # T11",
                "@p 段⏎@date {{value takenOn date}} # T11"
            })
    void whatIsWrongIsFoundByItsRule(String lines, String rule) {
        var findings = TemplateCheck.of("@title 甲\n" + lines.replace('⏎', '\n'));

        assertThat(findings).extracting(TemplateFinding::rule).contains(rule);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.message()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void everythingIsSaidAtOnceEachWithItsLine() {
        var findings = TemplateCheck.of("""
                @title 甲
                @x 乙
                # 说明 2025
                @p 投保100户，{{fact budget.total}}，{{value unit.age}}
                @if demonstration
                """);

        assertThat(findings)
                .extracting(finding -> finding.line() + " " + finding.rule())
                .containsExactlyInAnyOrder("2 T4", "4 T9", "4 T7", "4 T8", "5 T5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@p 依据《河北省2024年办法》和石财预〔2024〕15号",
                "@p 满分为{{text 满分100分}}",
                "@p {{join explanation over evaluation.indicators where explained else —}}",
                "@p 优{{count projects where evaluation.grade is excellent}}个",
                "@each project in projects where not funded\n@p {{fact project.spent wan}}\n@end",
                "@sign {{value unit.name}}\n@date {{value takenOn date}}"
            })
    void whatTheRulesAllowIsNotFaulted(String lines) {
        assertThat(TemplateCheck.of("@title 甲\n" + lines)).isEmpty();
    }

    @Test
    void aTemplateHasATitle() {
        assertThat(TemplateCheck.of("@p 甲")).extracting(TemplateFinding::rule).containsExactly("T11");
        assertThat(TemplateCheck.of("")).extracting(TemplateFinding::line).containsExactly(0);
    }

    @Test
    void aTemplateIsNeitherTooLongNorTooDeep() {
        assertThat(rules("@p 甲\n".repeat(2_001))).containsExactly("T1");
        assertThat(rules("@title 甲\n" + "@if demonstration\n".repeat(13) + "@end\n".repeat(13)))
                .containsExactly("T12");
        assertThat(rules("@title 甲\n" + "@each project in projects\n".repeat(4) + "@end\n".repeat(4)))
                .containsExactly("T12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit-self-evaluation-report",
                "project-self-evaluation-forms",
                "unit-self-evaluation-form",
                "self-evaluation-summary",
                "self-evaluation-notice"
            })
    void whatIsShippedIsSoundItself(String code) {
        assertThat(TemplateCheck.of(SampleTemplates.shipped(code))).isEmpty();
    }

    private static List<String> rules(String template) {
        return TemplateCheck.of(template).stream().map(TemplateFinding::rule).toList();
    }
}
