package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.figure.Figure;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/** A rate that is told beside its amounts: 预算100万元，支出80万元，执行率90%. Any base that fits is taken. */
final class Rates implements Rule {

    private static final String RATE = "(?:执行|支出|使用|到位|支付|拨付|完成|兑付)(?:进度|率)|支出进度|执行进度";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String id() {
        return "C05";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.prose().forEach(sentence -> {
            var claims = reading.claims(sentence);
            for (var i = 0; i < claims.size(); i++) {
                var rate = claims.get(i);
                if (rate.figure().isPercent() && rate.figure().isExact() && Patterns.found(RATE, rate.clauseLead())) {
                    check(reading, sentence, claims.subList(0, i), rate, findings);
                }
            }
        });
    }

    private static void check(Reading reading, Sentence sentence, List<Claim> before, Claim rate, Findings findings) {
        var near = near(reading, sentence, before);
        var arrived = Patterns.found("到位", rate.clauseLead());
        var parts = near.stream()
                .filter(claim ->
                        arrived ? claim.is(Concept.RECEIVED) || claim.is(Concept.ALLOCATED) : claim.is(Concept.SPENT))
                .toList();
        var bases = near.stream().filter(claim -> isBase(claim, arrived)).toList();
        if (parts.isEmpty() || bases.isEmpty() || isOfAnother(rate, parts.get(parts.size() - 1))) {
            return;
        }
        var all = reading.allClaims().filter(claim -> claim.figure().isMoney()).toList();
        var explained = parts.stream()
                        .anyMatch(part -> fitsAny(part, bases, rate.figure())
                                || fitsAny(part, all, rate.figure())
                                        && !rate.figure().agrees(HUNDRED))
                || fitsAnyPair(near, rate.figure());
        if (!explained) {
            tell(parts.get(parts.size() - 1), bases.get(bases.size() - 1), rate, findings);
        }
    }

    /** 部门预算执行率 behind a sentence on what its projects come to: the amounts are not those of the department. */
    private static boolean isOfAnother(Claim rate, Claim part) {
        return part.sentence() != rate.sentence()
                && Patterns.found("部门|整体|单位", rate.clauseLead())
                && Patterns.found("项目", part.sentence().text())
                && !Patterns.found("部门|整体|单位", part.sentence().text());
    }

    private static boolean isBase(Claim claim, boolean arrived) {
        return claim.figure().value().signum() > 0
                && (claim.concept().isBudget()
                        || !arrived && (claim.is(Concept.RECEIVED) || claim.is(Concept.ALLOCATED))
                        || claim.is(Concept.INCOME));
    }

    /** Of the same sentence, and where it has none of its kind of the one before. */
    private static List<Claim> near(Reading reading, Sentence sentence, List<Claim> before) {
        var near = new ArrayList<>(before.stream().filter(Rates::isAmount).toList());
        if (near.size() < 2) {
            reading.sentences().stream()
                    .filter(other -> other.passage() == sentence.passage() && other.number() == sentence.number() - 1)
                    .forEach(other -> near.addAll(
                            0,
                            reading.claims(other).stream()
                                    .filter(Rates::isAmount)
                                    .toList()));
        }
        return near;
    }

    private static boolean isAmount(Claim claim) {
        return claim.figure().isMoney() && !claim.is(Concept.CHANGE) && !claim.is(Concept.STANDARD);
    }

    private static boolean fitsAnyPair(List<Claim> near, Figure rate) {
        return near.stream().anyMatch(part -> near.stream()
                .anyMatch(base -> base != part
                        && (!part.figure().same(base.figure()) || rate.agrees(HUNDRED))
                        && fits(part, base, rate)));
    }

    private static boolean fitsAny(Claim part, List<Claim> bases, Figure rate) {
        return bases.stream()
                .anyMatch(base -> base != part
                        && (!part.figure().same(base.figure()) || rate.agrees(HUNDRED))
                        && fits(part, base, rate));
    }

    private static boolean fits(Claim part, Claim base, Figure rate) {
        return base.figure().value().signum() > 0 && within(percent(part.figure(), base.figure()), part, base, rate);
    }

    static BigDecimal percent(Figure part, Figure base) {
        return part.value().multiply(HUNDRED).divide(base.value(), MathContext.DECIMAL64);
    }

    /** What the digits of all three can tell; a rate that was cut and not rounded is no fault. */
    private static boolean within(BigDecimal percent, Claim part, Claim base, Figure rate) {
        var relative = rounding(part.figure()).add(rounding(base.figure()));
        var tolerance =
                rate.step().add(percent.multiply(relative).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64));
        return percent.subtract(rate.value()).abs().compareTo(tolerance) <= 0;
    }

    /** How much of a figure its last digit is; a whole number is taken as exact, unless it is one of 亿元. */
    private static BigDecimal rounding(Figure figure) {
        return figure.text().contains(".") || figure.unit().startsWith("亿")
                ? figure.step().divide(figure.value().max(figure.step()), MathContext.DECIMAL64)
                : BigDecimal.ZERO;
    }

    private static void tell(Claim part, Claim base, Claim rate, Findings findings) {
        var exact = percent(part.figure(), base.figure());
        for (var tens : new int[] {4, -4}) {
            if (exact.scaleByPowerOfTen(tens)
                            .subtract(rate.figure().value())
                            .abs()
                            .compareTo(rate.figure().step())
                    <= 0) {
                findings.error(
                        Kind.UNIT_ERROR,
                        part.place(),
                        List.of(
                                part.figure().text(),
                                base.figure().text(),
                                rate.figure().text()),
                        part.figure().text() + "与" + base.figure().text() + "、"
                                + rate.figure().text() + "相比正好差一万倍，元与万元混用，请改正单位");
                return;
            }
        }
        var right = percent(part.figure(), base.figure()).setScale(2, java.math.RoundingMode.HALF_UP);
        var sure = part.figure().isExact() && base.figure().isExact() && part.sentence() == base.sentence();
        findings.add(
                sure,
                Kind.RATE_MISMATCH,
                rate.place(),
                List.of(
                        part.figure().text(),
                        base.figure().text(),
                        rate.figure().text(),
                        right + "%"),
                "按" + part.figure().text() + "÷" + base.figure().text() + "计算为" + right + "%，文中写"
                        + rate.figure().text() + "，请核对金额、基数或比率");
    }
}
