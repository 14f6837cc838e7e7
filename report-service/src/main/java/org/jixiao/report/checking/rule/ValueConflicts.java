package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jixiao.report.checking.figure.Claim;
import org.jixiao.report.checking.figure.Concept;
import org.jixiao.report.checking.figure.Measure;
import org.jixiao.report.checking.text.Patterns;
import org.jixiao.report.checking.text.Sentence;

/** One quantity with two values, and one value that is told of two different groups. */
final class ValueConflicts implements Rule {

    private static final String STAFF =
            "(?<![新拟应])(?:(?:人员)?编制(?:人员|人数|数|总数)?|在职(?:人员|人数|职工|在编)?(?:人员)?|实有(?:人员|人数)|退休(?:人员|人数)?|离休(?:人员|人数)?)(?:共|为|有|：|总数为)? ?$";
    private static final String GROUPS = "独生子女|失独|特殊|困难|低保|残疾|单亲|贫困|脱贫|双女|伤残|空巢|留守|孤儿|五保|特困";

    private static final List<String> BENEFITS =
            List.of("意外伤害(?:保)?险", "护工保险", "住院护理", "助学", "医疗保险", "养老保险", "低保", "救助");

    /** Whom a clause gives a benefit to. */
    private record Scope(Sentence sentence, int from, int to, Set<String> groups) {}

    @Override
    public String id() {
        return "C31";
    }

    @Override
    public void check(Reading reading, Findings findings) {
        money(reading, findings);
        staff(reading, findings);
        totals(reading, findings);
        groups(reading, findings);
        scopes(reading, findings);
    }

    /** The same concept of the same subject and year, in prose. */
    private static void money(Reading reading, Findings findings) {
        var byName = new LinkedHashMap<String, List<Claim>>();
        reading.prose()
                .map(reading::claims)
                .flatMap(List::stream)
                .filter(claim -> claim.figure().isMoney() && claim.figure().isExact())
                .filter(claim -> claim.is(Concept.INITIAL_BUDGET)
                        || claim.is(Concept.ADJUSTED_BUDGET)
                        || claim.concept().isBudget()
                        || claim.is(Concept.SPENT))
                .filter(claim -> !claim.subject().isEmpty()
                        && claim.subject().length() >= 4
                        && !Patterns.found("上年|去年|其中|比|较|每|月|批|次|[和及、]", claim.clauseLead() + claim.subject()))
                .forEach(claim -> byName.computeIfAbsent(
                                claim.concept() + "|" + claim.subject() + "|" + year(reading, claim),
                                key -> new ArrayList<>())
                        .add(claim));
        byName.forEach((name, claims) -> compare(name.split("\\|")[1], claims, findings));
    }

    private static Integer year(Reading reading, Claim claim) {
        return claim.year() == null ? reading.year() : claim.year();
    }

    private static void compare(String subject, List<Claim> claims, Findings findings) {
        var first = claims.get(0);
        for (var other : claims.subList(1, claims.size())) {
            var off = other.figure().value().subtract(first.figure().value()).abs();
            if (off.compareTo(first.figure().step().max(other.figure().step())) >= 0
                    && other.sentence() != first.sentence()) {
                findings.error(
                        Kind.VALUE_CONFLICT,
                        other.place(),
                        List.of(first.figure().text(), other.figure().text()),
                        "“" + subject + "”一处写" + first.figure().text() + "，此处写"
                                + other.figure().text() + "，请统一");
            }
        }
    }

    private static void staff(Reading reading, Findings findings) {
        var byName = new LinkedHashMap<String, List<Claim>>();
        reading.prose()
                .map(reading::claims)
                .flatMap(List::stream)
                .filter(claim -> claim.figure().noun().matches("[人名个]") && Patterns.found(STAFF, claim.lead()))
                .forEach(claim -> {
                    var found = Patterns.of(STAFF).matcher(claim.lead());
                    found.find();
                    var name = found.group().replaceAll("[共为有： ]|人员|人数|总数", "");
                    var before = claim.lead().substring(0, found.start());
                    if (!Patterns.found(
                            "[\\u4e00-\\u9fa5]{2}$",
                            before.replaceAll("(?:其中|本单位|我单位|我局|本部门|单位|现有|共有|年末|行政|财政拨款)$", ""))) {
                        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(claim);
                    }
                });
        byName.forEach((name, claims) -> compare(name, claims, findings));
    }

    /** 自评得分 told twice of the whole. */
    private static void totals(Reading reading, Findings findings) {
        var totals = reading.form().totals().stream()
                .filter(total -> !total.label().startsWith("项目"))
                .toList();
        var claims = reading.allClaims()
                .filter(claim -> claim.figure().measure() == Measure.SCORE
                        && Patterns.found("(?:综合|自评|总)(?:评)?得?分(?:为|是|：)? ?$", claim.lead()))
                .toList();
        if (claims.size() + totals.size() > 4) {
            return;
        }
        for (var total : totals) {
            for (var other : totals) {
                if (other != total
                        && total.label().equals(other.label())
                        && total.block() == other.block()
                        && total.score().compareTo(other.score()) < 0
                        && other.score().compareTo(BigDecimal.valueOf(100)) < 0) {
                    findings.error(
                            Kind.VALUE_CONFLICT,
                            other.place(),
                            List.of(Reading.text(total.score()), Reading.text(other.score())),
                            "“" + total.label() + "”一处写" + Reading.text(total.score()) + "分，另一处写"
                                    + Reading.text(other.score()) + "分，请统一");
                }
            }
        }
    }

    /** 146人 of one group here and of a wider one there: one of the two is wrong. */
    private static void groups(Reading reading, Findings findings) {
        var byCount = new LinkedHashMap<String, List<Claim>>();
        reading.prose()
                .map(reading::claims)
                .flatMap(List::stream)
                .filter(claim -> claim.figure().measure() == Measure.COUNT
                        && claim.figure().noun().matches("[人户名]")
                        && claim.figure().value().compareTo(BigDecimal.TEN) >= 0)
                .forEach(claim -> byCount.computeIfAbsent(
                                claim.figure().value() + claim.figure().noun(), key -> new ArrayList<>())
                        .add(claim));
        byCount.values().forEach(claims -> {
            for (var other : claims.subList(1, claims.size())) {
                var one = words(claims.get(0));
                var two = words(other);
                if (!one.isEmpty() && !two.isEmpty() && one.stream().noneMatch(two::contains)) {
                    findings.warning(
                            Kind.VALUE_CONFLICT,
                            other.place(),
                            List.of(
                                    claims.get(0).figure().text(),
                                    other.figure().text()),
                            "同是" + other.figure().text() + "，一处指" + String.join("、", one) + "，此处指"
                                    + String.join("、", two) + "，两者范围不同，请核对");
                }
            }
        });
    }

    private static Set<String> words(Claim claim) {
        var tail = claim.tail().split("[，。；]", 2)[0];
        return words(tail.substring(0, Math.min(24, tail.length())));
    }

    private static Set<String> words(String text) {
        var words = new TreeSet<String>();
        var found = Patterns.of(GROUPS).matcher(text);
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    /** Who gets one insurance or subsidy: told once of one group, and with a figure of two. */
    private static void scopes(Reading reading, Findings findings) {
        for (var benefit : BENEFITS) {
            Scope first = null;
            for (var scope : scopes(reading, benefit)) {
                if (first == null) {
                    first = scope;
                } else if (!scope.groups().equals(first.groups())
                        && scope.sentence().has("\\d+[户人]")) {
                    findings.warning(
                            Kind.VALUE_CONFLICT,
                            scope.sentence().place(scope.from(), scope.to()),
                            List.of(),
                            "同一项保障的对象，一处是" + names(first.groups()) + "，此处是" + names(scope.groups()) + "，请统一对象范围和人（户）数");
                    break;
                }
            }
        }
    }

    /** The clauses that name a benefit behind a group. */
    private static List<Scope> scopes(Reading reading, String benefit) {
        var scopes = new ArrayList<Scope>();
        reading.prose().forEach(sentence -> {
            var found = Patterns.of(benefit).matcher(sentence.text());
            while (found.find()) {
                var from = found.start();
                while (from > 0
                        && found.start() - from < 80
                        && "，。；".indexOf(sentence.text().charAt(from - 1)) < 0) {
                    from--;
                }
                var groups = words(sentence.text().substring(from, found.end()));
                if (!groups.isEmpty()) {
                    scopes.add(new Scope(sentence, from, found.end(), groups));
                }
            }
        });
        return scopes;
    }

    private static String names(Set<String> groups) {
        return String.join("、", groups);
    }
}
