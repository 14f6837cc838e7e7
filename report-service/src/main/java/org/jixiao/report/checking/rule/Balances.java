package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.text.Passage;
import org.jixiao.report.checking.text.Patterns;

/** What came in less what was spent is what is left. Any choice of the amounts that came in may be the base. */
final class Balances implements Rule {

    @Override
    public String id() {
        return "C19";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        for (var passage : reading.source().paragraphs()) {
            var claims = reading.sentences().stream()
                    .filter(sentence -> sentence.passage() == passage)
                    .flatMap(sentence -> reading.claims(sentence).stream())
                    .filter(claim -> claim.figure().isMoney() && claim.figure().isExact())
                    .toList();
            claims.stream()
                    .filter(claim -> claim.is(Concept.CARRIED_OUT) && !Patterns.found("上年|年初|其中", claim.clauseLead()))
                    .findFirst()
                    .ifPresent(left -> check(passage, claims, left, findings));
        }
    }

    private static void check(Passage passage, List<Claim> claims, Claim left, Findings findings) {
        var in = claims.stream()
                .filter(claim -> claim != left && isIncome(claim))
                .toList();
        var out = claims.stream().filter(claim -> claim.is(Concept.SPENT)).toList();
        if (in.isEmpty() || out.isEmpty() || in.size() > 8) {
            return;
        }
        var step = claims.stream().map(claim -> claim.figure().step()).reduce(BigDecimal.ZERO, BigDecimal::max);
        for (var base : sums(in)) {
            for (var spent : sums(out)) {
                if (base.subtract(spent).subtract(left.figure().value()).abs().compareTo(step) <= 0) {
                    return;
                }
            }
        }
        var income = main(in);
        var spent = out.stream().map(claim -> claim.figure().value()).reduce(BigDecimal.ZERO, BigDecimal::max);
        var right = income.subtract(spent);
        findings.add(
                passage.plain().length() < 400,
                Kind.BALANCE_MISMATCH,
                left.place(),
                List.of(
                        Reading.money(income),
                        Reading.money(spent),
                        left.figure().text()),
                "收入" + Reading.money(income) + "减支出" + Reading.money(spent) + "应为" + Reading.money(right) + "，文中结转结余写"
                        + left.figure().text() + "，请核对");
    }

    private static boolean isIncome(Claim claim) {
        return claim.concept().isBudget()
                || claim.is(Concept.INCOME)
                || claim.is(Concept.RECEIVED)
                || claim.is(Concept.CARRIED_IN)
                || claim.is(Concept.ADDED)
                || claim.is(Concept.ALLOCATED)
                || claim.is(Concept.NONE) && Patterns.found("资金来源|拨款|资金", claim.clauseLead());
    }

    /** The largest of those that are no parts, with what came from elsewhere. */
    private static BigDecimal main(List<Claim> in) {
        var largest = in.stream().map(claim -> claim.figure().value()).reduce(BigDecimal.ZERO, BigDecimal::max);
        return in.stream()
                .filter(claim -> Patterns.found("其[他它](?:资金|收入)", claim.clauseLead()))
                .findFirst()
                .map(other -> largest.add(other.figure().value()))
                .orElse(largest);
    }

    private static Set<BigDecimal> sums(List<Claim> claims) {
        Set<BigDecimal> sums = new HashSet<>(List.of(BigDecimal.ZERO));
        for (var claim : claims) {
            for (var sum : new ArrayList<>(sums)) {
                sums.add(sum.add(claim.figure().value()));
            }
        }
        sums.remove(BigDecimal.ZERO);
        return sums;
    }
}
