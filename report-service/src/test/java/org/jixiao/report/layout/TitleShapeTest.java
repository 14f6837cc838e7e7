package org.jixiao.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleShapeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2025年度整体支出绩效自评报告, 2025年度整体支出绩效自评报告",
        "农村独生子女家庭意外伤害保险项目支出绩效自评表, 农村独生子女家庭意外伤害保险|项目支出绩效自评表",
        "石家庄市藁城区计划生育协会部门2025年度整体支出绩效自评报告, 石家庄市藁城区计划生育协会部门|2025年度整体支出绩效自评报告",
        "计生特殊家庭慰问资金项目支出绩效自评表（2025年度）, 计生特殊家庭慰问资金项目支出|绩效自评表（2025年度）"
    })
    void breaksBetweenWordsIntoLinesOfNearlyEqualLength(String title, String lines) {
        assertThat(String.join("|", TitleShape.lines(title))).isEqualTo(lines);
    }
}
