package org.jixiao.report.checking.rule;

import java.util.List;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Patterns;

/** A name that does not fit what it names: a rate in 元, retired staff among 编制. */
final class Labels implements Rule {

    @Override
    public String id() {
        return "C30";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.prose().forEach(sentence -> reading.claims(sentence).forEach(claim -> {
            var near = claim.clauseLead();
            if (claim.figure().isMoney() && Patterns.found("(?:执行|支出|到位|使用|完成|支付)率(?:为|是|：|达到?)? ?$", near)) {
                findings.error(
                        Kind.LABEL_MISMATCH,
                        claim.place(),
                        List.of(claim.figure().text()),
                        "“率”应为百分比，此处是金额" + claim.figure().text() + "，请核对名称或数值");
            }
            if (claim.figure().measure() == Measure.COUNT
                    && Patterns.found("编制(?:人员|人数|数)?(?:为|有|：|共)? ?$", near)
                    && claim.figure().value().signum() > 0) {
                staff(reading, claim, findings);
            }
        }));
    }

    /** 编制 is what may be filled; who has retired fills none (机构编制管理条例). */
    private static void staff(Reading reading, org.jixiao.report.checking.figure.Claim total, Findings findings) {
        var after = total.tail()
                + reading.following(total.sentence()).stream()
                        .limit(1)
                        .filter(next -> next.has("^ *其中"))
                        .map(next -> next.text())
                        .findFirst()
                        .orElse("");
        var parts = after.split("实有|在编", 2)[0];
        var retired = Patterns.of("其中.*?((?:离休|退休|离退休)(?:人员)?(\\d+)人)").matcher(parts);
        if (retired.find() && !retired.group(2).matches("0+")) {
            findings.warning(
                    Kind.LABEL_MISMATCH,
                    total.place(),
                    List.of(total.figure().text(), retired.group(1)),
                    "“编制人员”" + total.figure().text() + "中包含" + retired.group(1) + "，离退休人员不占编制，请改称“现有人员”或分开写");
        }
    }
}
