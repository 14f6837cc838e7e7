package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.text.Patterns;

/** A budget that was changed in the year by a fifth or more, and no word why. */
final class Adjustments implements Rule {

    private static final String REASON =
            "因|由于|原因|主要是|用于|为(?:保障|支付|解决)|增加了|新增|上级|人员(?:增加|变动|调资)|追加.{0,12}(?:经费|资金|项目)|调整追加|压减";
    private static final BigDecimal FIFTH = new BigDecimal("0.2");

    @Override
    public String id() {
        return "C28";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.prose().forEach(sentence -> {
            var claims = reading.claims(sentence);
            for (var i = 1; i < claims.size(); i++) {
                var initial = claims.get(i - 1);
                var adjusted = claims.get(i);
                if (initial.is(Concept.INITIAL_BUDGET)
                        && adjusted.is(Concept.ADJUSTED_BUDGET)
                        && initial.figure().isMoney()
                        && adjusted.figure().isMoney()
                        && initial.figure().value().signum() > 0) {
                    var off = adjusted.figure()
                            .value()
                            .subtract(initial.figure().value())
                            .abs();
                    var near = sentence.text()
                            + reading.following(sentence).stream()
                                    .limit(2)
                                    .map(next -> next.text())
                                    .reduce("", String::concat);
                    if (off.compareTo(initial.figure().value().multiply(FIFTH)) >= 0 && !Patterns.found(REASON, near)) {
                        findings.warning(
                                Kind.ADJUST_UNEXPLAINED,
                                adjusted.place(),
                                List.of(
                                        initial.figure().text(),
                                        adjusted.figure().text()),
                                "预算由" + initial.figure().text() + "调整为"
                                        + adjusted.figure().text() + "，没有说明调整原因和依据，请补充");
                    }
                }
            }
        });
    }
}
