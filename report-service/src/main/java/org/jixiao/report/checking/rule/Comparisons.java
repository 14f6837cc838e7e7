package org.jixiao.report.checking.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/**
 * 比上年减少46.83万元, where 46.83 is this year's budget less this year's spending: two sides that are no years of one
 * quantity. Also the cause that is given for a change, where the figures show that it is none.
 */
final class Comparisons implements Rule {

    private static final String YEAR_ON_YEAR = "比|较|同比";
    private static final String LAST_YEAR = "上年|去年|前一年|同期|同比";

    @Override
    public String id() {
        return "C14";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.prose().forEach(sentence -> reading.claims(sentence).forEach(change -> {
            if (change.is(Concept.CHANGE)
                    && change.figure().isMoney()
                    && Patterns.found("(?:" + YEAR_ON_YEAR + ").*(?:" + LAST_YEAR + ")|同比", change.lead())) {
                unlike(reading, sentence, change, findings);
                cause(reading, sentence, change, findings);
            }
        }));
    }

    private static void unlike(Reading reading, Sentence sentence, Claim change, Findings findings) {
        var amounts = reading.claims(sentence).stream()
                .filter(claim -> claim != change
                        && claim.figure().isMoney()
                        && claim.figure().from() < change.figure().from())
                .filter(claim -> !Patterns.found(LAST_YEAR, claim.clauseLead()))
                .toList();
        for (var one : amounts) {
            for (var other : amounts) {
                if (one.concept() != other.concept()
                        && !one.is(Concept.NONE)
                        && !other.is(Concept.NONE)
                        && one.figure()
                                        .value()
                                        .subtract(other.figure().value())
                                        .compareTo(change.figure().value())
                                == 0) {
                    findings.error(
                            Kind.UNLIKE_COMPARISON,
                            change.place(),
                            List.of(
                                    one.figure().text(),
                                    other.figure().text(),
                                    change.figure().text()),
                            "“" + change.figure().text() + "”称与上年相比，却正是本年两个不同口径之差（"
                                    + one.figure().text() + "－" + other.figure().text() + "）；请用同一口径的本年数与上年数比较，并写出上年数");
                }
            }
        }
    }

    /** Spending on projects is said to have fallen, and every project spent its whole budget. */
    private static void cause(Reading reading, Sentence sentence, Claim change, Findings findings) {
        if (!sentence.has("(?:原因|由于|因为|主要是).{0,40}项目(?:支出|经费|资金)(?:减少|下降|压减|结余)")) {
            return;
        }
        var pairs = executed(reading);
        if (pairs.size() >= 2
                && pairs.stream()
                        .allMatch(pair -> pair.get(0).figure().same(pair.get(1).figure()))) {
            var figures = Stream.concat(
                            Stream.of(change.figure().text()),
                            pairs.stream()
                                    .map(pair -> pair.get(0).figure().text() + "＝"
                                            + pair.get(1).figure().text()))
                    .toList();
            findings.error(
                    Kind.CAUSE_VS_FIGURES, change.place(), figures, "把减少归因于项目支出减少，而所列各项目支出都等于预算，项目没有少支；请按实际构成说明原因");
        }
    }

    /** Budget and spending of each project that names both in one sentence. */
    private static List<List<Claim>> executed(Reading reading) {
        var pairs = new ArrayList<List<Claim>>();
        reading.prose().filter(sentence -> sentence.has("项目|活动|助学|资金")).forEach(sentence -> {
            var claims = reading.claims(sentence);
            for (var i = 1; i < claims.size(); i++) {
                var budget = claims.get(i - 1);
                if (budget.concept().isBudget()
                        && claims.get(i).is(Concept.SPENT)
                        && budget.figure().isMoney()
                        && claims.get(i).figure().isMoney()
                        && !budget.is(Concept.INITIAL_BUDGET)) {
                    pairs.add(List.of(budget, claims.get(i)));
                }
            }
        });
        return pairs;
    }
}
