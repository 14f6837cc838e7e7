package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Sentence;

/** Money that was given out by head or household comes to a whole price each; one that does not has standards that are not told. */
final class UnitPrices implements Rule {

    private static final String GIVEN = "慰问|补助|补贴|救助|资助|助学|投保|保险|奖励|发放|扶助|帮扶";

    @Override
    public String id() {
        return "C20";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.prose().filter(sentence -> sentence.has(GIVEN)).forEach(sentence -> reading.claims(sentence).stream()
                .filter(claim -> claim.figure().isMoney()
                        && claim.concept().isBudget()
                        && claim.figure().isExact())
                .forEach(money -> price(reading, sentence, money, findings)));
    }

    private static void price(Reading reading, Sentence sentence, Claim money, Findings findings) {
        reading.prose()
                .filter(other -> share(sentence.text(), other.text()))
                .flatMap(other -> reading.claims(other).stream())
                .filter(claim -> claim.figure().measure() == Measure.COUNT
                        && claim.figure().noun().matches("[户人名]")
                        && claim.figure().value().compareTo(BigDecimal.TEN) >= 0)
                .filter(count ->
                        reading.allClaims().noneMatch(other -> other.figure().measure() == Measure.PRICE))
                .findFirst()
                .ifPresent(count -> tell(money, count, findings));
    }

    /** Both speak of the same thing given: two of the words that stand before the money are in the other sentence too. */
    private static boolean share(String one, String other) {
        Set<String> words = new HashSet<>();
        for (var given : GIVEN.split("\\|")) {
            if (one.contains(given) && other.contains(given)) {
                words.add(given);
            }
        }
        var group = Arrays.stream(new String[] {"特殊家庭", "困难家庭", "独生子女", "失独", "残疾人", "学生", "老人", "女孩", "低保", "党员"})
                .filter(name -> one.contains(name) && other.contains(name))
                .count();
        return !words.isEmpty() && group > 0;
    }

    private static void tell(Claim money, Claim count, Findings findings) {
        var fen = money.figure().value().multiply(BigDecimal.valueOf(100));
        if (fen.remainder(count.figure().value()).signum() == 0) {
            return;
        }
        var each = money.figure().value().divide(count.figure().value(), 4, RoundingMode.HALF_UP);
        findings.warning(
                Kind.UNIT_PRICE,
                money.place(),
                List.of(money.figure().text(), count.figure().text(), Reading.text(each) + "元"),
                money.figure().text() + "÷" + count.figure().text() + "＝" + Reading.text(each)
                        + "元，不是整数标准；请写明发放标准或核对金额和" + count.figure().noun() + "数");
    }
}
