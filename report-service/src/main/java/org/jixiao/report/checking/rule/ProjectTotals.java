package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/** 各项目预算共21.2万元, and each project's own budget in the paragraphs that follow. */
final class ProjectTotals implements Rule {

    private static final String OF_ALL = "(?:各项|各个|所有|全部|\\d个|[一二三四五六七八九十]个).{0,8}(?:项目|专项)|项目.{0,6}(?:共|合计|总)";

    @Override
    public String id() {
        return "C33";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        for (var concept : List.of(Concept.BUDGET, Concept.SPENT)) {
            var own = own(reading, concept);
            if (own.size() >= 3) {
                reading.prose()
                        .filter(sentence -> sentence.has(OF_ALL))
                        .flatMap(sentence -> reading.claims(sentence).stream())
                        .filter(claim -> claim.is(concept) && claim.figure().isMoney() && !own.contains(claim))
                        .findFirst()
                        .ifPresent(total -> compare(total, own, findings));
            }
        }
    }

    /** Of each paragraph that tells one project's budget and spending. */
    private static List<Claim> own(Reading reading, Concept concept) {
        return reading.prose()
                .filter(sentence -> !sentence.has(OF_ALL) && single(reading, sentence))
                .flatMap(sentence -> reading.claims(sentence).stream()
                        .filter(claim -> claim.is(concept) && claim.figure().isMoney()))
                .toList();
    }

    private static boolean single(Reading reading, Sentence sentence) {
        var claims = reading.claims(sentence).stream()
                .filter(claim -> claim.figure().isMoney())
                .toList();
        return claims.size() == 2
                && claims.get(0).is(Concept.BUDGET)
                && claims.get(1).is(Concept.SPENT)
                && !claims.get(0).subject().isEmpty()
                && !Patterns.found("部门|单位|整体|总|各项", sentence.text());
    }

    private static void compare(Claim total, List<Claim> own, Findings findings) {
        var sum = own.stream().map(claim -> claim.figure().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var off = sum.subtract(total.figure().value()).abs();
        if (off.signum() == 0) {
            return;
        }
        var figures = Stream.concat(
                        Stream.concat(Stream.of(total), own.stream())
                                .map(claim -> claim.figure().text()),
                        Stream.of("Σ " + PartsOfTotal.shown(total, sum)))
                .toList();
        if (off.compareTo(total.figure().step()) <= 0) {
            findings.warning(
                    Kind.SUM_MISMATCH,
                    total.place(),
                    figures,
                    "合计写" + total.figure().text() + "，各项目相加为" + PartsOfTotal.shown(total, sum)
                            + "，小数位数不一致；请统一小数位数或注明尾差");
        } else if (sum.compareTo(total.figure().value()) > 0
                || off.multiply(BigDecimal.TEN).compareTo(total.figure().value()) < 0) {
            findings.add(
                    sum.compareTo(total.figure().value()) > 0,
                    Kind.SUM_MISMATCH,
                    total.place(),
                    figures,
                    "合计写" + total.figure().text() + "，各项目相加为" + PartsOfTotal.shown(total, sum) + "，请核对");
        }
    }
}
