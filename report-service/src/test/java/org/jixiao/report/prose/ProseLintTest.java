package org.jixiao.report.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.report.narrative.Kind;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.Narrative.Block;
import org.jixiao.report.narrative.Narrative.Quote;
import org.jixiao.report.narrative.ParsedTemplate;
import org.jixiao.report.narrative.ProseText;
import org.jixiao.report.narrative.TemplateFault;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseLintTest {

    private static final Narrative NOTHING = new Narrative("报告", List.of());

    private static final String SNAPSHOT = """
            {"fiscalYear": 2025, "unit": {"name": "示例单位"}, "facts": [
              {"name": "budget.spent", "fiscalYear": 2025, "subject": {}, "value": "1730300.00", "digest": "sha256:a"},
              {"name": "delivery.households", "fiscalYear": 2025, "subject": {}, "value": "2607", "digest": "sha256:b"}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本年度发放补助13户 | L1 | 13",
                "覆盖率达到９８．５％ | L1 | ９８．５％",
                "全年支出1,730,300.00元 | L1 | 1,730,300.00",
                "资金到位率½以上 | L1 | ½",
                "全年走访困难家庭十三个 | L2 | 十三个",
                "任务完成百分之九十以上 | L2 | 百分之九十",
                "支出较上年下降三成 | L2 | 三成",
                "约三分之一的家庭申请了救助 | L2 | 三分之一",
                "全年支出二百一十九万元 | L2 | 二百一十九万元",
                "投入贰拾万元用于宣传 | L2 | 贰拾万元",
                "共慰问两千六百零七户 | L2 | 两千六百零七户",
                "惠及群众数百户 | L2 | 数百户",
                "组织培训五场次 | L2 | 五场",
                "补助标准提高两倍 | L2 | 两倍",
                "满意度提高了二点五个百分点 | L2 | 二点五个",
            })
    void aFigureThatIsTypedIsFound(String sentence, String rule, String written) {
        var findings = lint(sentence);

        assertThat(findings).extracting(finding -> finding.rule().name()).contains(rule);
        var found = findings.stream()
                .filter(finding -> finding.rule().name().equals(rule))
                .findFirst()
                .orElseThrow();
        assertThat(found.written()).isEqualTo(written);
        assertThat(sentence.substring(found.from(), found.to())).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一是宣传覆盖面不足；二是档案管理不够规范",
                "第一，加强预算编制；第二，压实责任",
                "一方面加强审核，另一方面简化流程",
                "统一发放标准，做到专款专用",
                "按照“十四五”规划的部署推进",
                "十四五期间持续投入",
                "形成了一个良好的工作氛围",
                "进一步完善一卡通发放机制",
                "深入贯彻党的二十大精神",
                "落实一户一策、一人一档",
                "坚持两个维护，增强四个意识",
                "从三个方面加以改进",
                "严格落实中央八项规定精神",
                "三公经费只减不增",
                "按时完成第四季度支付",
                "资金支付成效明显，十分重视绩效管理",
                "据《2025年部门预算》和〔2024〕5号文执行",
                "走进千家万户开展宣传",
                "三级指标完成情况较好",
            })
    void aNumeralThatCountsNothingIsNotFound(String sentence) {
        assertThat(lint(sentence)).isEmpty();
    }

    @Test
    void aFigureThatAFactStatesIsNotTyped() {
        var block = prose().added("全年支出{{fact budget.spent wan}}万元，受益{{fact delivery.households}}户。");

        assertThat(block.text()).isEqualTo("全年支出173.03万元，受益2607户。");
        assertThat(block.quotes()).filteredOn(quote -> !quote.facts().isEmpty()).hasSize(2);
        assertThat(lint(block)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "支出{{fact budget.spent wan}}元。",
                "支出{{fact budget.spent yuan}}万元。",
                "受益{{fact delivery.households}}万户。",
                "受益{{fact delivery.households}}人。"
            })
    void aWordBehindAFactThatMakesItAnotherIsFound(String words) {
        assertThat(lint(prose().added(words)))
                .extracting(finding -> finding.rule().name())
                .containsExactly("L3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "支出{{text 13}}万元",
                "{{value unit.rank else 13户}}",
                "{{fact budget.total}}",
                "{{index}}",
                "{{kept 3}}",
                "{{fact"
            })
    void aTokenThatQuotesNothingOfTheSnapshotIsRefused(String words) {
        assertThatThrownBy(() -> prose().added(words)).isInstanceOf(TemplateFault.class);
    }

    @Test
    void aTokenOfALoopKeepsWhatItReadInItsBlock() {
        var written = new Block(
                Kind.PARAGRAPH,
                null,
                "“甲”得8分，“乙”得9分。",
                List.of(
                        new Quote(1, 2, "value indicator.name", List.of()),
                        new Quote(4, 5, "value indicator.score", List.of()),
                        new Quote(8, 9, "value indicator.name", List.of()),
                        new Quote(11, 12, "value indicator.score", List.of())),
                null);

        assertThat(ProseText.source(written)).isEqualTo("“{{kept 1}}”得{{kept 2}}分，“{{kept 3}}”得{{kept 4}}分。");
        assertThat(prose().replaced(written, "“{{kept 3}}”得{{kept 4}}分。").text())
                .isEqualTo("“乙”得9分。");
        assertThatThrownBy(() -> prose().replaced(written, "{{value indicator.score}}"))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("kept n");
    }

    @Test
    void whatIsSentBackAsItWasReadHasNoTypedWord() {
        var written = prose().added("全年支出{{fact budget.spent wan}}万元。");
        var template = new Block(
                written.kind(),
                null,
                written.text(),
                written.quotes().stream()
                        .filter(quote -> !quote.facts().isEmpty())
                        .toList(),
                null);

        assertThat(prose().replaced(template, ProseText.source(template))).isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x09, 0x0A, 0x7F, 0x85})
    void aControlCharacterIsFoundAtItsPlace(int code) {
        assertThat(Signs.harmful(3, "宣传" + Character.toString(code) + "工作"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(ProseRule.L5);
                    assertThat(finding.block()).isEqualTo(3);
                    assertThat(finding.from()).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202E, 0x2066, 0x200B, 0x200D, 0xFEFF, 0xAD, 0x2028, 0x3164, 0xFE0F, 0xE0101, 0xE000})
    void aSignThatIsNotSeenIsFound(int code) {
        assertThat(Signs.harmful(0, "宣传" + Character.toString(code) + "工作"))
                .extracting(ProseFinding::rule)
                .containsExactly(ProseRule.L6);
    }

    @Test
    void aCharacterThatNoFontHasIsNamedWithItsPlace() {
        assertThat(Signs.unprintable(1, "受益人𠀀到场", code -> code != 0x20000))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.written()).isEqualTo("𠀀");
                    assertThat(finding.from()).isEqualTo(3);
                    assertThat(finding.to()).isEqualTo(5);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "联系电话13800138000",
                "电话138 0013 8000",
                "电话１３８００１３８０００",
                "卡号6217000010001234567",
                "证件11010519491231002X"
            })
    void aNumberOfAPersonIsRefusedAndNotRepeated(String words) {
        assertThat(lint(words))
                .filteredOn(finding -> finding.rule() == ProseRule.L8)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.written()).isEmpty();
                    assertThat(finding.rule().weight()).isEqualTo(ProseRule.Weight.REFUSED);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "宣传活动覆盖面不足、部分村居宣传栏更新不及时。,true",
        "宣传活动覆盖面还不足、部分村居宣传栏更新仍不及时。,true",
        "新增线上咨询渠道、群众办事少跑路。,false",
        "本报告中的数字均取自预算和绩效评价记录。,false",
    })
    void aSentenceOfLastYearIsFoundAndTheTemplatesIsNot(String sentence, boolean copied) {
        var template = new Block(Kind.PARAGRAPH, null, "本报告中的数字均取自预算和绩效评价记录。", List.of(), null);
        var lastYear = new Narrative("上年", List.of(template, prose().added("宣传活动覆盖面不足、部分村居宣传栏更新不及时。")));
        var written = new Narrative("本年", List.of(template));

        var findings = new ProseLint(Map.of(), code -> true, written, Optional.of(lastYear))
                .of(new Narrative("本年", List.of(prose().added(sentence))));

        assertThat(findings.stream().anyMatch(finding -> finding.rule() == ProseRule.L4))
                .isEqualTo(copied);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一", "1", "{{", "《", "十分之", "1,", "一二三四五六七八九十百", "5 ", "宣传工作。"})
    void theLongestProseIsCheckedWithinSeconds(String unit) {
        var text = unit.repeat(65_536 / unit.length());
        var block = new Block(
                Kind.PARAGRAPH, null, text, List.of(new Quote(0, text.length(), ProseText.TYPED, List.of())), null);

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> lint(block));
    }

    private static ProseText prose() {
        try {
            return new ProseText(ParsedTemplate.parse(""), new ObjectMapper().readTree(SNAPSHOT));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<ProseFinding> lint(String sentence) {
        return lint(prose().added(sentence));
    }

    private static List<ProseFinding> lint(Block block) {
        return new ProseLint(Map.of("sha256:a", "元", "sha256:b", "户"), code -> true, NOTHING, Optional.empty())
                .of(new Narrative("报告", List.of(block)));
    }
}
