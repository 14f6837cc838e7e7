package org.jixiao.report.checking.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Patterns;

/** The same words before two different figures: 受益学生12,560人 here, 受益学生12,650人 there. */
final class LabelConflicts implements Rule {

    private static final Pattern LABEL =
            Pattern.compile("([\\u4e00-\\u9fa5“”]{4,16}?)(?:共|为|是|达到?|有|：|约|共计|共有|合计|了|达到了)* ?$");
    private static final String OTHER_THING =
            "上年|去年|同比|计划|目标|预计|拟|应|其中|增|减|升|降|每|第|标准|单价|分别|各|月|季度|上半年|下半年|截至|累计|分值|权重|满分|扣|得分|比|占";

    @Override
    public String id() {
        return "C37";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        var byLabel = new LinkedHashMap<String, List<Claim>>();
        reading.prose()
                .map(reading::claims)
                .flatMap(List::stream)
                .filter(LabelConflicts::isPlain)
                .forEach(claim -> {
                    var label = LABEL.matcher(claim.clauseLead());
                    if (label.find() && !Patterns.found(OTHER_THING, claim.clauseLead())) {
                        var key = label.group(1).replaceFirst("^(?:全[县市区镇乡省年]|本[县市区年]|共|我[县市区]|实际|一共|总共)+", "") + "|"
                                + claim.figure().measure() + "|"
                                + claim.figure().noun();
                        byLabel.computeIfAbsent(key, words -> new ArrayList<>()).add(claim);
                    }
                });
        byLabel.forEach((key, claims) -> compare(reading, key.substring(0, key.indexOf('|')), claims, findings));
    }

    private static boolean isPlain(Claim claim) {
        var figure = claim.figure();
        return figure.isExact()
                && (figure.measure() == Measure.COUNT && figure.value().intValue() >= 10 || figure.isPercent())
                && !claim.is(Concept.CHANGE);
    }

    private static void compare(Reading reading, String label, List<Claim> claims, Findings findings) {
        var first = claims.get(0);
        for (var other : claims.subList(1, claims.size())) {
            if (!other.figure().same(first.figure()) && sameYear(reading, first, other)) {
                findings.warning(
                        Kind.VALUE_CONFLICT,
                        other.place(),
                        List.of(first.figure().text(), other.figure().text()),
                        "“" + label + "”一处写" + first.figure().text() + "，此处写"
                                + other.figure().text() + "，请统一");
            }
        }
    }

    private static boolean sameYear(Reading reading, Claim one, Claim other) {
        var first = one.year() == null ? reading.year() : one.year();
        var second = other.year() == null ? reading.year() : other.year();
        return first == null ? second == null : first.equals(second);
    }
}
