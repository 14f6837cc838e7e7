package org.jixiao.report.checking.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jixiao.report.checking.text.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            支出173.03万元               | 1730300      | MONEY   | 万元   |
            收入２１９．８６万元          | 2198600      | MONEY   | 万元   |
            总投资1.2亿元                | 120000000    | MONEY   | 亿元   |
            预算1,548.447万元            | 15484470     | MONEY   | 万元   |
            总资金18 189万元             | 181890000    | MONEY   | 万元   |
            每人200元/人                 | 200          | PRICE   | 元/人  |
            支出为173.03万，             | 1730300      | MONEY   | 万     |
            惠及1.1万人                  | 11000        | COUNT   | 万人   |
            执行率98.5%                  | 98.5         | PERCENT | %      |
            执行率98.5％                 | 98.5         | PERCENT | %      |
            完成百分之九十               | 90           | PERCENT |        |
            提高3.2个百分点              | 3.2          | POINTS  | 个百分点 |
            自评分为96分                 | 96           | SCORE   | 分     |
            用时30分钟                   | 30           | COUNT   | 分钟   |
            等十三个三级指标             | 13           | COUNT   | 个     |
            两千六百零七户               | 2607         | COUNT   | 户     |
            """)
    void aFigureIsReadWithItsUnit(String text, BigDecimal value, Measure measure, String unit) {
        var figures = FigureReader.read(Plain.of(text));

        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).value()).isEqualByComparingTo(value);
        assertThat(figures.get(0).measure()).isEqualTo(measure);
        assertThat(figures.get(0).unit()).isEqualTo(unit == null ? "" : unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（藁发〔2019〕9号）", "财预[2018]34号", "2021年4月21日", "2019—2021年", "预算编码为725001", "联系电话0311-8888888",
                        "“5.29”活动日",
                "考入“985”高校", "第三条", "1.项目概况", "（2）资金管理", "“十四五”规划", "12月底", "统一部署"
            })
    void whatStatesNothingIsNoFigure(String text) {
        assertThat(FigureReader.read(Plain.of(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2607多户,true", "约300人,true", "4000多元,true", "100人左右,true", "2607户,false", "≥95%,false"})
    void aFigureThatIsTakenBackIsVague(String text, boolean vague) {
        assertThat(FigureReader.read(Plain.of(text)).get(0).vague()).isEqualTo(vague);
    }

    @ParameterizedTest
    @CsvSource({"≥95%,≥", "不低于95%,≥", "95%以上,≥", "≤20件,≤", "不超过20件,≤", "95%,''"})
    void aBoundIsReadInWhateverWordsItStands(String text, String bound) {
        assertThat(FigureReader.read(Plain.of(text)).get(0).bound()).isEqualTo(bound);
    }

    @Test
    void howExactAFigureIsFollowsFromItsDigits() {
        assertThat(FigureReader.read("21.2万元").get(0).step()).isEqualByComparingTo("1000");
        assertThat(FigureReader.read("7.821万元").get(0).step()).isEqualByComparingTo("10");
    }
}
