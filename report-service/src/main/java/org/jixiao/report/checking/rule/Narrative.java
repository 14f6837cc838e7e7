package org.jixiao.report.checking.rule;

import java.util.List;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.form.Attainment;
import org.jixiao.report.checking.form.Scored;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/** What the words say of all, beside what the rows and figures say of each. */
final class Narrative implements Rule {

    private static final String ALL_DONE =
            "(?:各项|全部|所有|全年|年度)?(?:绩效)?(?:指标|目标|任务)(?:均|全部|都|已){1,3}(?:如期|按期|按时|圆满|全面|超额)?(?:完成|达到|实现|达标)"
                    + "|(?:全部|均)(?:已)?(?:完成|达到|实现)(?:了)?(?:年初|预期|既定|设定|年度)(?:绩效)?(?:目标|指标)|不存在(?:绩效)?(?:目标)?偏差|无偏差|未发生偏离|没有偏离";

    @Override
    public String id() {
        return "C16";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        var missed = reading.form().rows().stream()
                .filter(row -> row.attainment() == Attainment.MISSED)
                .toList();
        var deducted = reading.form().rows().stream()
                .filter(row -> row.isMarked() && !row.isFull())
                .toList();
        reading.prose().filter(sentence -> sentence.has(ALL_DONE)).forEach(sentence -> {
            if (!missed.isEmpty()) {
                tell(sentence, missed.get(0), true, findings);
            } else if (!deducted.isEmpty()) {
                tell(sentence, deducted.get(0), false, findings);
            }
        });
        overspent(reading, findings);
        fullExecution(reading, findings);
        uncovered(reading, findings);
    }

    private static void tell(Sentence sentence, Scored row, boolean missed, Findings findings) {
        findings.add(
                missed,
                Kind.NARRATIVE_VS_FIGURES,
                sentence.place(),
                List.of(row.label(), "目标 " + row.target(), "完成 " + row.actual()),
                "文字称全部完成，而指标“" + row.label() + (missed ? "”没有达到目标" : "”被扣了分") + "，请核对文字或指标");
    }

    /** More was spent than the budget of the same paragraph holds, and nothing says from what. */
    private static void overspent(Reading reading, Findings findings) {
        var changed = reading.has("追加|调整|调增|上年结转|年初结转|其他资金|其他收入|上级");
        reading.prose().forEach(sentence -> {
            var claims = reading.claims(sentence);
            for (var spent : claims) {
                var budget = claims.stream()
                        .filter(claim -> claim.concept().isBudget()
                                && claim.figure().isMoney()
                                && claim.figure().from() < spent.figure().from())
                        .reduce((first, last) -> last);
                budget.or(() -> before(reading, sentence))
                        .filter(claim -> isOver(spent, claim) && !(changed && claim.is(Concept.INITIAL_BUDGET)))
                        .ifPresent(claim -> findings.warning(
                                Kind.NARRATIVE_VS_FIGURES,
                                spent.place(),
                                List.of(claim.figure().text(), spent.figure().text()),
                                "支出" + spent.figure().text() + "超过预算"
                                        + claim.figure().text() + "，没有说明超出部分的来源，请补充"));
            }
        });
    }

    private static java.util.Optional<Claim> before(Reading reading, Sentence sentence) {
        return reading.sentences().stream()
                .filter(other -> other.passage() == sentence.passage() && other.number() < sentence.number())
                .flatMap(other -> reading.claims(other).stream())
                .filter(claim -> claim.concept().isBudget()
                        && !claim.is(Concept.INITIAL_BUDGET)
                        && claim.figure().isMoney()
                        && claim.subject().isEmpty())
                .reduce((first, last) -> last);
    }

    private static boolean isOver(Claim spent, Claim budget) {
        return spent.is(Concept.SPENT)
                && spent.figure().isMoney()
                && spent.subject().equals(budget.subject())
                && !Patterns.found("上年|结转|其中|预算", spent.clauseLead())
                && spent.figure().value().compareTo(budget.figure().value()) > 0
                && spent.figure().value().compareTo(budget.figure().value().multiply(java.math.BigDecimal.valueOf(5)))
                        < 0;
    }

    /** 总体支出进度100% told of the projects alone, where the department spent less than its budget. */
    private static void fullExecution(Reading reading, Findings findings) {
        var whole = reading.prose()
                .map(sentence -> Narrative.budgetAndSpending(reading, sentence))
                .filter(pair -> pair.size() == 2)
                .findFirst();
        if (whole.isEmpty()) {
            return;
        }
        var percent =
                Rates.percent(whole.get().get(1).figure(), whole.get().get(0).figure());
        reading.allClaims()
                .filter(claim -> claim.figure().isPercent()
                        && claim.is(Concept.RATE)
                        && claim.sentence() != whole.get().get(0).sentence())
                .filter(claim -> Patterns.found("(?:总体|整体|部门|全部)[^，。]{0,8}(?:支出|执行)", claim.clauseLead()))
                .filter(claim -> claim.figure().value().subtract(percent).abs().compareTo(java.math.BigDecimal.ONE) > 0)
                .forEach(claim -> findings.error(
                        Kind.LABEL_MISMATCH,
                        claim.place(),
                        List.of(
                                whole.get().get(0).figure().text(),
                                whole.get().get(1).figure().text(),
                                claim.figure().text()),
                        "“总体”执行率写" + claim.figure().text() + "，而部门支出"
                                + whole.get().get(1).figure().text() + "只占预算"
                                + whole.get().get(0).figure().text() + "的"
                                + percent.setScale(2, java.math.RoundingMode.HALF_UP)
                                + "%；如只指项目支出，请写明“项目支出”"));
    }

    /** 本部门年初预算…，支出…: of the department as a whole. */
    private static List<Claim> budgetAndSpending(Reading reading, Sentence sentence) {
        if (!sentence.has("部门|单位|全年|本年") || sentence.has("项目") && !sentence.has("本部门|本单位")) {
            return List.of();
        }
        var budget = reading.claims(sentence).stream()
                .filter(claim -> claim.concept().isBudget()
                        && claim.figure().isMoney()
                        && claim.figure().value().signum() > 0)
                .findFirst();
        var spent = reading.claims(sentence).stream()
                .filter(claim -> claim.is(Concept.SPENT) && claim.figure().isMoney())
                .findFirst();
        return budget.isPresent() && spent.isPresent() ? List.of(budget.get(), spent.get()) : List.of();
    }

    /** 每人4000多元的助学金及物品, where the money there is comes to 4000 each and no more. */
    private static void uncovered(Reading reading, Findings findings) {
        var counts = reading.allClaims()
                .filter(claim ->
                        claim.figure().isExact() && claim.figure().noun().matches("人|户|名|家|生|位|人次"))
                .toList();
        reading.allClaims()
                .filter(claim -> claim.figure().isMoney()
                        && claim.figure().vague()
                        && Patterns.found("每[人户名生家位]", claim.clauseLead()))
                .forEach(price -> reading.allClaims()
                        .filter(money -> money.figure().isMoney()
                                && money.figure().isExact()
                                && counts.stream()
                                        .anyMatch(count -> count.figure()
                                                        .value()
                                                        .multiply(price.figure().value())
                                                        .compareTo(
                                                                money.figure().value())
                                                == 0))
                        .findFirst()
                        .ifPresent(money -> findings.warning(
                                Kind.NARRATIVE_VS_FIGURES,
                                price.place(),
                                List.of(price.figure().text(), money.figure().text()),
                                "资金" + money.figure().text() + "按人（户）数正好是每份"
                                        + Reading.money(price.figure().value()) + "，文中写“"
                                        + price.figure().text() + "”，多出的部分没有资金来源，请按实际标准改写")));
    }
}
