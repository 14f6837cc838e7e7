package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.figure.Figure;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Patterns;

/**
 * A total and the parts named after it: 共41.11亿元，其中专项17亿元，其他25.11亿元. Parts that exceed their total are
 * wrong; parts that fall short of it are wrong only where the list says that it is whole.
 */
final class PartsOfTotal implements Rule {

    private static final String WHOLE = "分别为|分别是|分为|组成|构成|其他|其它|其余|剩余|自筹|包括";
    private static final String PAIRS = "基本支出.*项目支出|人员经费.*公用经费|人员支出.*公用|年初预算.*追加|财政拨款.*(?:其他|自有|自筹)|男.*女|行政.*事业.*工勤";

    /** Who pays: 其中市级资金500万元，区级资金320万元 leaves nobody out where the rest is small. */
    private static final String PAYER = "(?:中央|省级?|市级?|区级?|县级?|镇级?)(?:财政|资金|补助|配套|安排|投入)[^，。；]{0,4}$";

    @Override
    public String id() {
        return "C01";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        reading.sentences().forEach(sentence -> {
            var claims = reading.claims(sentence);
            for (var i = 0; i < claims.size(); i++) {
                var rest = new ArrayList<>(claims.subList(i + 1, claims.size()));
                if (i == claims.size() - 1) {
                    reading.following(sentence).stream()
                            .limit(1)
                            .filter(next -> next.has("^ *其中"))
                            .forEach(next -> rest.addAll(reading.claims(next)));
                }
                check(claims.get(i), rest, findings);
            }
        });
    }

    private static void check(Claim total, List<Claim> rest, Findings findings) {
        var figure = total.figure();
        if (rest.isEmpty() || !summable(figure) || !opens(total, rest.get(0)) || outside(total)) {
            return;
        }
        var parts = NamedParts.of(total, rest);
        if (parts.isEmpty()) {
            return;
        }
        var sums = sums(parts);
        var whole = sums.get(sums.size() - 1);
        if (sums.stream().anyMatch(sum -> near(figure, parts, sum))) {
            roundingOf(total, parts, whole, findings);
        } else if (whole.compareTo(figure.value()) > 0 && (parts.size() > 1 || certainPart(parts.get(0)))) {
            tell(total, parts, whole, nested(parts), findings);
        } else if (parts.size() > 1 && whole.compareTo(figure.value()) < 0 && isWhole(total, parts, whole)) {
            tell(total, parts, whole, false, findings);
        }
    }

    private static boolean summable(Figure figure) {
        return (figure.isMoney() || figure.measure() == Measure.COUNT || figure.measure() == Measure.SCORE)
                && figure.isExact()
                && figure.value().signum() > 0;
    }

    /** The words between the total and its first part. */
    private static boolean opens(Claim total, Claim first) {
        var between = first.sentence() == total.sentence() ? first.lead() : "其中";
        return Patterns.found(NamedParts.OPENS, between) && !Patterns.found("[。]", between) && between.length() <= 40;
    }

    private static boolean outside(Claim total) {
        return total.is(Concept.CHANGE)
                || total.is(Concept.STANDARD)
                || total.clauseLead().contains("其中");
    }

    /** Of the first two parts, of the first three, …: what comes after the parts may be something else. */
    private static List<BigDecimal> sums(List<Claim> parts) {
        var sums = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            sum = sum.add(part.figure().value());
            sums.add(sum);
        }
        return sums;
    }

    private static boolean near(Figure total, List<Claim> parts, BigDecimal sum) {
        return total.value().subtract(sum).abs().compareTo(tolerance(total, parts)) <= 0;
    }

    /** Half a unit of the last digit of each. */
    private static BigDecimal tolerance(Figure total, List<Claim> parts) {
        return Stream.concat(Stream.of(total), parts.stream().map(Claim::figure))
                .map(Figure::step)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(new BigDecimal("0.5"));
    }

    /** A single part larger than its total. */
    private static boolean certainPart(Claim part) {
        return part.lead().matches(".*其中[^，。]{0,16}");
    }

    private static boolean nested(List<Claim> parts) {
        return parts.stream().map(Claim::figure).allMatch(Figure::isExact);
    }

    private static boolean isWhole(Claim total, List<Claim> parts, BigDecimal sum) {
        var first = parts.get(0);
        var last = parts.get(parts.size() - 1);
        var words = first.sentence()
                .text()
                .substring(
                        first.sentence() == total.sentence() ? total.figure().to() : 0,
                        last.sentence() == first.sentence()
                                ? last.figure().to()
                                : first.figure().to());
        var missing = total.figure().value().subtract(sum);
        var little = missing.multiply(BigDecimal.TEN).compareTo(total.figure().value()) < 0;
        return !last.clauseTail().startsWith("等")
                && !words.contains("等")
                && (Patterns.found(WHOLE, words)
                        || Patterns.found(PAIRS, words)
                        || little
                                && (parts.size() > 2
                                        || total.figure().measure() == Measure.COUNT
                                        || parts.stream().allMatch(part -> Patterns.found(PAYER, part.lead()))));
    }

    private static void roundingOf(Claim total, List<Claim> parts, BigDecimal whole, Findings findings) {
        var coarse = parts.stream()
                .allMatch(part -> part.figure().step().compareTo(total.figure().step()) < 0);
        if (coarse && total.figure().value().compareTo(whole) != 0) {
            findings.warning(
                    Kind.SUM_MISMATCH,
                    total.place(),
                    figures(total, parts, whole),
                    "合计" + total.figure().text() + "比各分项少一位小数，各分项相加为" + shown(total, whole) + "，请统一小数位数或注明尾差");
        }
    }

    private static void tell(Claim total, List<Claim> parts, BigDecimal whole, boolean certain, Findings findings) {
        var exhaustive = parts.get(0).lead().matches(".*(?:分别|分为|包括|组成).*|.*其中.*") && parts.size() > 1;
        findings.add(
                certain || exhaustive && whole.compareTo(total.figure().value()) < 0,
                kind(total),
                total.place(),
                figures(total, parts, whole),
                "“" + total.figure().text() + "”与所列各项不符：各项相加为" + shown(total, whole) + "，请核对合计数和分项数");
    }

    /** Points that are given out are weights where the whole is 100, and scores else. */
    private static Kind kind(Claim total) {
        if (total.figure().measure() != Measure.SCORE) {
            return Kind.SUM_MISMATCH;
        }
        return Patterns.found("满分|分值|权重|总分(?:为|是|：)? ?$", total.clauseLead())
                        && total.figure().value().intValue() == 100
                ? Kind.WEIGHT_SUM_MISMATCH
                : Kind.SCORE_SUM_MISMATCH;
    }

    private static List<String> figures(Claim total, List<Claim> parts, BigDecimal whole) {
        return Stream.concat(
                        Stream.concat(Stream.of(total), parts.stream())
                                .map(claim -> claim.figure().text()),
                        Stream.of("Σ " + shown(total, whole)))
                .toList();
    }

    static String shown(Claim like, BigDecimal value) {
        var figure = like.figure();
        var tens = figure.unit().startsWith("亿") ? 8 : figure.unit().startsWith("万") ? 4 : 0;
        return Reading.text(value.movePointLeft(tens)) + figure.unit();
    }
}
