package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.text.Patterns;

/**
 * Budget, spending and execution rate as a text tells them, against what is on record: of the department where nothing
 * narrower is named, and of a project where its name stands before the figure in the sentence.
 */
final class AgainstRecords implements Rule {

    /** A part of the whole, another year or a comparison: nothing of it is on record under these words. */
    private static final String NARROWER =
            "其中|基本支出|项目支出|项目资金|专项|人员|公用|工资|三公|采购|接待|差旅|会议|培训|上年|上一?年|去年|比|较|同比|每|结转|拨款|公共预算|基金|中央|省级|市级|区级|县级|科目|上半年|季度|月";

    /** A step, or a part: 全年预算中46.83万元未执行. */
    private static final String DIFFERENCE = "(?:少|多|差额?|低于|高于|超|未)[^，。；]{0,6}$|中(?:尚?有)?$";

    /** Says that the department is meant; without it a reader may see what these words do not show. */
    private static final String WHOLE = "部门|单位|整体|[我本全](?:局|委|办|院|镇|乡|区)";

    private static final String HEADING = "^ *(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)";

    private final Recorded recorded;

    AgainstRecords(Recorded recorded) {
        this.recorded = recorded;
    }

    @Override
    public String id() {
        return "C39";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        if (reading.year() != null && reading.year() != recorded.fiscalYear()) {
            return;
        }
        Recorded.Subject current = null;
        for (var sentence : reading.sentences()) {
            if (sentence.has(WHOLE) || sentence.has(HEADING)) {
                current = null;
            }
            for (var claim : reading.claims(sentence)) {
                check(claim, current, findings);
            }
            var named = project(sentence.text());
            current = named == null ? current : named;
        }
    }

    /** @param current the project that the sentences before were about, or null */
    private void check(Claim claim, Recorded.Subject current, Findings findings) {
        if (!claim.sentence().isProse()
                || !claim.figure().isExact()
                || claim.year() != null && claim.year() != recorded.fiscalYear()) {
            return;
        }
        var before = claim.sentence().text().substring(0, claim.figure().from());
        var named = project(before);
        var project = named == null ? current : named;
        var words = named == null ? before.replaceFirst("^.*[。；]", "") : after(before, named.name());
        if (Patterns.found(DIFFERENCE, claim.lead())
                || Patterns.found(NARROWER, words)
                || project == null && words.contains("项目")) {
            return;
        }
        var subject = project == null ? recorded.unit() : project;
        var certain = project != null || Patterns.found(WHOLE, before);
        if (claim.figure().isPercent()) {
            rate(claim, subject, certain, findings);
        } else if (claim.figure().isMoney()) {
            money(claim, subject, certain, findings);
        }
    }

    /** The project that is named last; of two names that end together the longer one. */
    private Recorded.Subject project(String before) {
        return recorded.projects().stream()
                .filter(subject -> !subject.name().isEmpty() && before.contains(subject.name()))
                .max(Comparator.<Recorded.Subject>comparingInt(subject -> before.lastIndexOf(subject.name())
                                + subject.name().length())
                        .thenComparingInt(subject -> subject.name().length()))
                .orElse(null);
    }

    private static String after(String before, String name) {
        return before.substring(before.lastIndexOf(name) + name.length());
    }

    private void rate(Claim claim, Recorded.Subject subject, boolean certain, Findings findings) {
        if (subject.executionRate() == null || !Patterns.found("执行率[^，。；\\d]{0,4}$", claim.lead())) {
            return;
        }
        if (!claim.figure().agrees(subject.executionRate())) {
            tell(
                    claim,
                    certain,
                    subject.name() + "”" + recorded.fiscalYear() + "年的预算执行率",
                    shown(subject.executionRate()) + "%",
                    findings);
        }
    }

    /** Where a text says 预算 alone, either budget is meant. */
    private void money(Claim claim, Recorded.Subject subject, boolean certain, Findings findings) {
        var meant =
                switch (claim.concept()) {
                    case INITIAL_BUDGET, ADJUSTED_BUDGET, SPENT -> List.of(claim.concept());
                    case BUDGET -> List.of(Concept.ADJUSTED_BUDGET, Concept.INITIAL_BUDGET);
                    default -> List.<Concept>of();
                };
        var values = meant.stream()
                .map(subject.money()::get)
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty() || values.stream().anyMatch(claim.figure()::agrees)) {
            return;
        }
        tell(
                claim,
                certain && !claim.is(Concept.BUDGET),
                subject.name() + "”" + recorded.fiscalYear() + "年的" + name(meant.get(0)),
                PartsOfTotal.shown(claim, values.get(0)),
                findings);
    }

    private static void tell(Claim claim, boolean certain, String what, String right, Findings findings) {
        findings.add(
                certain,
                Kind.VALUE_CONFLICT,
                claim.place(),
                List.of(claim.figure().text(), right),
                "“" + what + "，系统记录为" + right + "，文中写" + claim.figure().text() + "，请按记录改正，或者先更正记录");
    }

    private static String name(Concept concept) {
        return switch (concept) {
            case INITIAL_BUDGET -> "年初预算";
            case SPENT -> "支出";
            default -> "调整后预算";
        };
    }

    private static String shown(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
