package org.jixiao.report.checking.rule;

import java.util.List;
import java.util.Optional;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/** What is assured of money (all spent, within the budget) beside the two amounts that stand in the same sentence. */
final class Assurances implements Rule {

    private static final String ALL_SPENT =
            "(?:全部|均已?|已全部|全额)(?:使用|支出|支付|拨付|执行|兑付|发放|用于)(?:完毕|完成|到位)?|(?:无|没有|未产生)(?:资金)?结(?:转)?余";
    private static final String WITHIN = "(?:控制|保持)在(?:年初|部门)?预算(?:之|以|范围)?内|(?:未|没有|无)超(?:出|过)?(?:年初|部门)?预算|未超支|无超支";

    @Override
    public String id() {
        return "C34";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.prose().forEach(sentence -> {
            var claims = reading.claims(sentence);
            for (var spent : claims) {
                var budget = budget(claims, spent);
                if (budget.isPresent() && spent.is(Concept.SPENT) && exact(spent) && exact(budget.get())) {
                    compare(sentence, budget.get(), spent, findings);
                }
            }
        });
    }

    private static boolean exact(Claim claim) {
        return claim.figure().isMoney() && claim.figure().isExact();
    }

    /** The budget that stands right before the spending. */
    private static Optional<Claim> budget(List<Claim> claims, Claim spent) {
        var at = claims.indexOf(spent);
        return at > 0 && claims.get(at - 1).concept().isBudget() ? Optional.of(claims.get(at - 1)) : Optional.empty();
    }

    private static void compare(Sentence sentence, Claim budget, Claim spent, Findings findings) {
        var order = spent.figure().value().compareTo(budget.figure().value());
        var words = spent.tail();
        var assured = Patterns.of(order < 0 ? ALL_SPENT : WITHIN).matcher(words);
        if (order != 0 && assured.find() && !Patterns.found("。|；", words.substring(0, assured.start()))) {
            var from = spent.figure().to() + assured.start();
            findings.error(
                    Kind.NARRATIVE_VS_FIGURES,
                    sentence.place(from, spent.figure().to() + assured.end()),
                    List.of(budget.figure().text(), spent.figure().text()),
                    "文字称“" + assured.group() + "”，而预算" + budget.figure().text() + "、支出"
                            + spent.figure().text() + "，两者不符，请核对");
        }
    }
}
