package org.jixiao.report.checking.rule;

import java.util.List;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.figure.Measure;

/** As many projects are said as have a budget, or a score, of their own. */
final class ProjectCounts implements Rule {

    @Override
    public String id() {
        return "C32";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        var said = reading.prose()
                .map(reading::claims)
                .flatMap(List::stream)
                .filter(claim -> claim.figure().measure() == Measure.COUNT
                        && claim.clauseTail().matches("^(?:专项|项目|预算项目|专项资金|项目支出|重点项目).*")
                        && claim.figure().isExact()
                        && claim.figure().value().intValue() > 1)
                .toList();
        var budgeted = (int) reading.prose()
                .filter(sentence -> has(reading, sentence, Concept.SPENT))
                .map(sentence -> sentence.passage())
                .distinct()
                .count();
        if (said.isEmpty() || budgeted < 3 || scored(reading) < 3) {
            return;
        }
        for (var claim : said) {
            // More paragraphs than projects prove nothing: one project may be told in two.
            var lacking = claim.figure().value().intValue() - scored(reading);
            if (lacking > 0 && lacking <= 3) {
                findings.error(
                        Kind.COUNT_MISMATCH,
                        claim.place(),
                        List.of(claim.figure().text(), scored(reading) + "个有自评分"),
                        "文中称“" + claim.figure().text() + claim.clauseTail().substring(0, 2) + "”，有预算、支出和自评分的只有"
                                + scored(reading) + "个，请补齐或改正个数");
                narrative(reading, claim, findings);
            }
        }
    }

    private static boolean has(Reading reading, org.jixiao.report.checking.text.Sentence sentence, Concept concept) {
        return reading.claims(sentence).stream()
                .anyMatch(claim -> claim.is(concept) && claim.figure().isMoney());
    }

    /** Paragraphs with a score and money of one project. */
    private static int scored(Reading reading) {
        return (int) reading.prose()
                .filter(sentence -> reading.claims(sentence).stream()
                        .anyMatch(claim -> claim.figure().measure() == Measure.SCORE && claim.is(Concept.SELF_SCORE)))
                .map(sentence -> sentence.passage())
                .filter(passage ->
                        passage.plain().contains("支出") || passage.plain().contains("预算"))
                .filter(passage -> !passage.plain().matches("(?s)^.{0,4}(?:部门|单位)?整体.*"))
                .distinct()
                .count();
    }

    /** All six are said to be carried out to plan. */
    private static void narrative(Reading reading, Claim claim, Findings findings) {
        if (claim.tail().matches("^[^。]{0,12}(?:全部|均|都)[^。]*完成.*\\R?")) {
            findings.warning(
                    Kind.NARRATIVE_VS_FIGURES,
                    claim.place(),
                    List.of(claim.figure().text()),
                    "称" + claim.figure().text() + "全部完成，其中有的没有预算、支出或得分可以证明，请补充");
        }
    }
}
