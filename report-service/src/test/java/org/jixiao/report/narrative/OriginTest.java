package org.jixiao.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest(name = "{0} is {3}")
    @CsvSource({
        "fact delivery.households,                    2607,     sha256:d, MEASURED",
        "quantity indicator.actual else 未填报,        2607户,    sha256:d, MEASURED",
        "quantity indicator.actual else 未填报,        93.5%,    '',       TYPED",
        "quantity indicator.actual else 未填报,        未填报,    '',       FIXED",
        "value project.evaluation.goal sentence,      为了。,    '',       TYPED",
        "value indicator.remedy sentence else,        '',       '',       FIXED",
        "join explanation over evaluation.indicators, 宣传不足,  '',       TYPED",
        "value indicator.score,                       26.50,    '',       RECORDED",
        "value unit.name,                             示例单位,  '',       RECORDED",
        "count projects chinese,                      六,       '',       RECORDED",
        "text 满分100分,                               满分100分, '',       FIXED"
    })
    void whereAPlaceComesFromIsReadFromItsTokenAndItsFacts(String token, String text, String fact, Origin origin) {
        var quote = new Narrative.Quote(0, text.length(), token, fact.isEmpty() ? List.of() : List.of(fact));

        assertThat(Origin.of(quote, text)).isEqualTo(origin);
    }
}
