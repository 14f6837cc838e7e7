package org.jixiao.report.checking.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainmentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            培训人数     | ≥600人        | 655人         | MET
            培训人数     | 600人         | 580人         | MISSED
            投诉件数     | ≤20件         | 12件          | MET
            投诉件数     | ≤20件         | 25件          | MISSED
            单位成本     | 4.5元         | 4元           | MET
            单位成本     | 4.5元         | 5元           | UNKNOWN
            完成时限     | 2023年12月    | 2023年12月    | MET
            完成时限     | 2023年10月    | 2023年12月    | MISSED
            完成时限     | 2023年12月31日 | 2023年12月   | MET
            社会影响     | 有效提升      | 基本提升      | UNKNOWN
            任务         | 完成          | 未完成        | MISSED
            任务         | 全部完成      | 已完成        | MET
            覆盖率       | 95            | 90%           | MISSED
            面积         | 30亩          | 20户          | UNKNOWN
            """)
    void whatWasDoneStandsBesideItsTarget(String label, String target, String actual, Attainment attainment) {
        assertThat(Attainment.of(label, target, actual)).isEqualTo(attainment);
    }
}
