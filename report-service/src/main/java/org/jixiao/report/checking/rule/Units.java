package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/** 元 for 万元, and amounts without a unit. */
final class Units implements Rule {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final String BARE_PRICE =
            "(?:标准|补助|补贴|救助|慰问|资助|奖励|单价|发放|给予)[^。，；]{0,12}?(?<![\\d.年])(\\d+(?:\\.\\d+)?) ?/ ?(?:人|户|年|月|天|次|亩|头|生|个|名|学期)";
    private static final String BARE_WAN = "(?:支出|收入|预算|资金|经费|结余|结转|到位|共计|合计)[为是约]? ?\\d[\\d,.]*万(?=[，。；、])";

    @Override
    public String id() {
        return "C18";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        var claims = reading.allClaims().toList();
        claims.stream()
                .filter(claim -> claim.figure().isMoney() && claim.figure().isExact())
                .forEach(claim -> {
                    product(claim, claims, findings);
                    sameDigits(claim, claims, findings);
                });
        reading.prose().forEach(sentence -> {
            words(reading, sentence, BARE_PRICE, findings);
            bareWan(sentence, findings);
        });
    }

    /** 120人 × 300元 = 3.6万元, and the text has 3.6元. */
    private static void product(Claim amount, List<Claim> claims, Findings findings) {
        var value = amount.figure().value();
        if (value.signum() <= 0 || amount.is(Concept.STANDARD)) {
            return;
        }
        for (var count : claims) {
            if (count.figure().measure() != Measure.COUNT
                    || !count.figure().noun().matches("人|户|名|人次|生|家|位|台|套|辆|亩|次|个")) {
                continue;
            }
            for (var price : claims) {
                if (isPrice(price) && price != amount) {
                    var product = price.figure().value().multiply(count.figure().value());
                    var small = value.multiply(TEN_THOUSAND).compareTo(product) == 0
                            && amount.figure().unit().equals("元");
                    var large = product.multiply(TEN_THOUSAND).compareTo(value) == 0
                            && amount.figure().unit().equals("万元");
                    if ((small || large) && product.signum() > 0) {
                        findings.error(
                                Kind.UNIT_ERROR,
                                amount.place(),
                                List.of(
                                        count.figure().text(),
                                        price.figure().text(),
                                        amount.figure().text()),
                                count.figure().text() + "×" + price.figure().text() + "＝" + Reading.money(product)
                                        + "，文中写“" + amount.figure().text() + "”，元与万元混用，请改正单位");
                        return;
                    }
                }
            }
        }
    }

    private static boolean isPrice(Claim claim) {
        return claim.figure().measure() == Measure.PRICE
                || (claim.figure().isMoney() || claim.figure().measure() == Measure.BARE) && claim.is(Concept.STANDARD);
    }

    /** 14280元 here and 14280万元 there. */
    private static void sameDigits(Claim claim, List<Claim> claims, Findings findings) {
        if (!claim.figure().unit().equals("万元")
                || claim.figure().value().stripTrailingZeros().precision() < 3) {
            return;
        }
        claims.stream()
                .filter(other -> other.figure().isMoney()
                        && other.figure().unit().equals("元")
                        && other.figure()
                                        .value()
                                        .multiply(TEN_THOUSAND)
                                        .compareTo(claim.figure().value())
                                == 0)
                .findFirst()
                .ifPresent(other -> {
                    var wrong = other.figure().value().scale() > 0 ? other : claim;
                    findings.error(
                            Kind.UNIT_ERROR,
                            wrong.place(),
                            List.of(claim.figure().text(), other.figure().text()),
                            "同一数字一处写“" + claim.figure().text() + "”，一处写“"
                                    + other.figure().text() + "”，相差一万倍，请核对单位");
                });
    }

    private static void words(Reading reading, Sentence sentence, String regex, Findings findings) {
        var found = Patterns.of(regex).matcher(sentence.text());
        while (found.find()) {
            findings.add(
                    !reading.damage().isLikely(),
                    Kind.UNIT_ERROR,
                    sentence.place(found.start(1), found.end()),
                    List.of(),
                    "标准“" + sentence.text().substring(found.start(1), found.end()) + "”缺少“元”等金额单位，请补充");
        }
    }

    private static void bareWan(Sentence sentence, Findings findings) {
        var found = Patterns.of(BARE_WAN).matcher(sentence.text());
        while (found.find()) {
            findings.warning(
                    Kind.WORDING,
                    sentence.place(found.start(), found.end()),
                    List.of(),
                    "“" + found.group() + "”的单位应写全为“万元”");
        }
    }
}
