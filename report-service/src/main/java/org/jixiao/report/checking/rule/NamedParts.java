package org.jixiao.report.checking.rule;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Patterns;

/** Which of the figures after a total are its parts, and where they end. */
final class NamedParts {

    /** What stands between a total and its first part. */
    static final String OPENS = "其中|包括|包含|分别为|分别是|分为|组成|构成|[：]$|即";

    private static final String OUTSIDE = "比|较|同比|上年|去年|标准|每|人均|户均|完成率|截至|累计|合计|共计|总计|另|此外|相关|涉及|覆盖|受益";

    private NamedParts() {}

    /** @param all what is told after the total, in the order of the text */
    static List<Claim> of(Claim total, List<Claim> all) {
        var parts = new ArrayList<Claim>();
        // 投入10分得9分: where both are told, what was got is a part of what was got.
        var scores = total.figure().measure() == Measure.SCORE
                && all.stream().anyMatch(claim -> claim.lead().endsWith("得"));
        var rest = all.stream()
                .filter(claim -> !scores || claim.lead().endsWith("得"))
                .toList();
        var depth = 0;
        var bracketed = !rest.isEmpty() && depth(rest.get(0).lead()) > 0;
        for (var claim : rest) {
            depth += depth(claim.lead());
            if (bracketed && depth <= 0) {
                // 一批100万元（其中建筑80万元），二批…: the list ends with its bracket.
                break;
            }
            var other = claim.is(Concept.CHANGE)
                    || claim.is(Concept.RATE)
                    || claim.is(Concept.STANDARD)
                    || isFateOf(total, claim);
            if (!bracketed && depth > 0 && parts.size() > 0 || !claim.figure().comparable(total.figure())) {
                continue;
            }
            if (other
                    || parts.size() > 0
                            && Patterns.found(OPENS + "|" + OUTSIDE, claim.lead())
                            && !claim.lead().matches(".*其[他它余](?:共计|合计)?.{0,4}")) {
                break;
            }
            parts.add(claim);
        }
        return parts;
    }

    /** Of 到位100万元，其中…，支出80万元 the last is what became of the money, not a part of it. */
    private static boolean isFateOf(Claim total, Claim claim) {
        return claim.concept().isFate()
                        && claim.concept() != total.concept()
                        && !(total.is(Concept.NONE) || Patterns.found("基本支出|项目支出|.{2,}支出", claim.clauseLead()))
                || claim.is(Concept.CARRIED_OUT)
                || claim.is(Concept.RECEIVED) && !total.is(Concept.RECEIVED);
    }

    private static int depth(String lead) {
        return (int) (lead.chars().filter(c -> c == '（').count()
                - lead.chars().filter(c -> c == '）').count());
    }
}
