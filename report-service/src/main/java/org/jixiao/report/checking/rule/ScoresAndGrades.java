package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/** 优 from 90, 良 from 80, 中 from 60, else 差; a heading that promises a grade is followed by one; scores of unlike projects differ. */
final class ScoresAndGrades implements Rule {

    private static final Map<String, int[]> BANDS = new LinkedHashMap<>();
    private static final String GRADED = "[“\"‘（]?(优秀?|良好?|中等?|差)[”\"’）]?(?=等次|等级|级|档|[，。；、）\"”’]|$| )";

    /** Bands that a report names are its own, unless they are those that everybody uses. */
    private static final String USUAL_BANDS = "90 ?分?(?:（含）)?[^。\\d]{0,4}以上[^。\\d]{0,6}优";

    static {
        BANDS.put("优", new int[] {90, 101});
        BANDS.put("良", new int[] {80, 90});
        BANDS.put("中", new int[] {60, 80});
        BANDS.put("差", new int[] {0, 60});
    }

    @Override
    public String id() {
        return "C22";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.sentences()
                .forEach(sentence -> reading.claims(sentence).forEach(claim -> grade(reading, claim, findings)));
        missing(reading, findings);
        identical(reading, findings);
    }

    private static boolean isScore(Claim claim) {
        return claim.figure().measure() == Measure.SCORE
                && claim.is(Concept.SELF_SCORE)
                && claim.figure().isExact()
                && claim.figure().value().compareTo(BigDecimal.valueOf(100)) <= 0
                && !Patterns.found("满分|分值|加分|扣", claim.clauseLead());
    }

    private static void grade(Reading reading, Claim claim, Findings findings) {
        if (!isScore(claim)
                || !Patterns.found("总|综合|自评|评价|最终", claim.lead())
                || !reading.has(USUAL_BANDS)
                        && reading.has(
                                "(?:8[0-9]|9[0-9]|[67]\\d)分?(?:（含）)?[-—~至到](?:100|\\d\\d)分?[^。]{0,8}(?:优|良|中|差)|分[^。]{0,6}(?:以上|及以上)[^。]{0,4}为?优")) {
            return;
        }
        var words =
                claim.tail().substring(0, Math.min(24, claim.tail().length())).split("[。；]", 2)[0];
        var found = Patterns.of("^[，（ ]*(?:自评|评价|绩效|综合|评定)?(?:结果|等级|等次|级别)?(?:评)?(?:定)?(?:为|是|：|属于|达到)? ?" + GRADED)
                .matcher(words);
        if (!found.find()) {
            return;
        }
        var band = BANDS.get(found.group(1).substring(0, 1));
        var value = claim.figure().value();
        if (value.compareTo(BigDecimal.valueOf(band[0])) < 0 || value.compareTo(BigDecimal.valueOf(band[1])) >= 0) {
            findings.error(
                    Kind.GRADE_MISMATCH,
                    claim.place(),
                    List.of(claim.figure().text(), found.group(1)),
                    claim.figure().text() + "不在“" + found.group(1) + "”的分数段（" + band[0] + "分起），请核对得分或等级");
        }
    }

    private static void missing(Reading reading, Findings findings) {
        reading.prose()
                .filter(sentence -> sentence.has("^ *[一二三四五六七八九十\\d（）]*[、.]?[^，。]{0,14}评价等级[^，。]{0,4}$"))
                .findFirst()
                .filter(heading ->
                        !reading.has("[“\"‘为是：（ ](?:优秀?|良好?|中等?|差)(?:等次|等级|级|档|[，。；、）”\"’]|\\s|$)|(?:优秀|良好)"))
                .ifPresent(heading -> findings.error(
                        Kind.GRADE_MISSING, heading.place(), List.of(), "标题写有评价等级，全文没有给出优、良、中、差的等级，请补充"));
    }

    private static void identical(Reading reading, Findings findings) {
        var scores = new LinkedHashMap<BigDecimal, List<Claim>>();
        reading.prose()
                .map(reading::claims)
                .flatMap(List::stream)
                .filter(ScoresAndGrades::isScore)
                .forEach(claim -> scores.computeIfAbsent(claim.figure().value(), value -> new ArrayList<>())
                        .add(claim));
        scores.forEach((value, claims) -> {
            if (claims.stream()
                                    .map(Claim::sentence)
                                    .map(Sentence::passage)
                                    .distinct()
                                    .count()
                            >= 3
                    && scores.size() == 1) {
                findings.warning(
                        Kind.IDENTICAL_SCORES,
                        claims.get(0).place(),
                        claims.stream().map(claim -> claim.figure().text()).toList(),
                        claims.size() + "个项目的自评分都是" + Reading.text(value) + "分，没有扣分理由，请按各项目指标分别打分");
            }
        });
    }
}
