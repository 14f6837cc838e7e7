package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.checking.figure.ChineseNumber;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/** Parts, and then their total: 中央资金50万元，省级资金30万元，合计90万元. */
final class TotalAfterParts implements Rule {

    private static final String SUMS_UP = "(?:以上|.项)?(?:合计|共计|总计|累计)[^，。；]{0,10}$|^[，、 ]?共$";
    private static final Pattern NUMBERED =
            Pattern.compile("以上([二两三四五六七八九十]{1,2})项[^，。；]{0,6}(?:合计|共计|总计)[^，。；\\d]{0,10}$");
    private static final String OTHERS = "其[他它余中]|每|标准|比|较|另";

    @Override
    public String id() {
        return "C02";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        numbered(reading, findings);
        reading.prose().forEach(sentence -> {
            var claims = reading.claims(sentence);
            for (var i = 2; i < claims.size(); i++) {
                var total = claims.get(i);
                var lead = total.clauseLead();
                if (total.figure().isMoney() && Patterns.found(SUMS_UP, lead) && !Patterns.found(OTHERS, lead)) {
                    check(total, before(claims, i), false, findings);
                }
            }
        });
    }

    /** 以上三项合计: the three stand in the sentences before, and are counted, so that nothing is taken for a part of it. */
    private static void numbered(Reading reading, Findings findings) {
        reading.prose().forEach(sentence -> reading.claims(sentence).stream()
                .filter(total -> total.figure().isMoney() && total.figure().isExact())
                .forEach(total -> {
                    var said = NUMBERED.matcher(
                            sentence.text().substring(0, total.figure().from()));
                    if (said.find()) {
                        var count = ChineseNumber.value(said.group(1)).intValue();
                        var parts = earlier(reading, sentence);
                        if (count >= 2 && parts.size() == count) {
                            check(total, parts, true, findings);
                        }
                    }
                }));
    }

    private static List<Claim> earlier(Reading reading, Sentence sentence) {
        return reading.prose()
                .filter(other -> other.passage() == sentence.passage() && other.number() < sentence.number())
                .flatMap(other -> {
                    var claims = reading.claims(other);
                    return before(claims, claims.size()).stream();
                })
                .toList();
    }

    private static List<Claim> before(List<Claim> claims, int index) {
        var parts = new ArrayList<Claim>();
        for (var claim : claims.subList(0, index)) {
            if (claim.figure().isMoney() && !claim.is(Concept.CHANGE) && !claim.is(Concept.STANDARD)) {
                parts.add(claim);
            }
        }
        return parts;
    }

    private static void check(Claim total, List<Claim> parts, boolean counted, Findings findings) {
        var sum = BigDecimal.ZERO;
        var steps = total.figure().step();
        for (var i = parts.size() - 1; i >= 0; i--) {
            sum = sum.add(parts.get(i).figure().value());
            steps = steps.add(parts.get(i).figure().step());
            if (sum.subtract(total.figure().value())
                            .abs()
                            .multiply(BigDecimal.valueOf(2))
                            .compareTo(steps)
                    <= 0) {
                return;
            }
        }
        var off = sum.subtract(total.figure().value()).abs();
        var alike = parts.stream().map(Claim::concept).distinct().count() == 1;
        if (parts.size() >= 2
                && off.multiply(BigDecimal.valueOf(2)).compareTo(total.figure().value()) < 0) {
            findings.add(
                    (counted
                                    || alike
                                    || parts.stream().skip(1).allMatch(part -> part.lead()
                                            .startsWith("、")))
                            && parts.size() >= 2,
                    Kind.SUM_MISMATCH,
                    total.place(),
                    List.of(total.figure().text(), "Σ " + PartsOfTotal.shown(total, sum)),
                    "前面各项相加为" + PartsOfTotal.shown(total, sum) + "，与合计"
                            + total.figure().text() + "不符，请核对");
        }
    }
}
