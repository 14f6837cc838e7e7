package org.jixiao.report.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.common.disclosure.CountTable;
import org.jixiao.common.disclosure.SmallCells;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;

/**
 * Which facts a public edition does not state: a count of households or persons from 1 to k − 1, whatever would let it
 * be worked out from the parts or the total beside it, and what else was measured of the same small group (an amount
 * over a standard gives the count away).
 */
final class Withholding {

    /** Households and persons who were helped; a unit's own staff is public by law. */
    private static final Set<String> COUNTED = Set.of("户", "人", "人次", "名");

    private static final String STAFF = "staff.";
    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");

    private final List<Fact> quoted;
    private final int k;

    /**
     * @param quoted the facts that the text quotes
     * @param k      the smallest count, 户 or 人, that is published, other than zero
     */
    Withholding(List<Fact> quoted, int k) {
        this.quoted = quoted;
        this.k = k;
    }

    /** Digests of the facts that are not stated. */
    Set<String> digests() {
        var counts = new HashSet<Fact>();
        countsByName().values().forEach(counted -> counts.addAll(withheldOf(counted)));
        var groups = counts.stream().filter(this::isSmall).map(Fact::subject).collect(Collectors.toSet());
        return Stream.concat(counts.stream(), quoted.stream().filter(fact -> isAbout(fact, groups)))
                .map(Fact::digest)
                .collect(Collectors.toSet());
    }

    static boolean isCountOfPeople(Fact fact) {
        return COUNTED.contains(Objects.toString(fact.unitOfMeasure(), ""))
                && !fact.name().startsWith(STAFF)
                && fact.value() != null
                && WHOLE.matcher(fact.value()).matches();
    }

    private Map<String, List<Fact>> countsByName() {
        return quoted.stream()
                .filter(Withholding::isCountOfPeople)
                .collect(Collectors.groupingBy(
                        fact -> fact.name() + " " + fact.fiscalYear() + " " + level(fact.subject()),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /** Parts are compared with parts of one kind: projects, programmes, townships; a whole joins those of each kind. */
    private static String level(FactSubject subject) {
        return (subject.project() == null ? "" : "project")
                + (subject.programme() == null ? "" : "programme")
                + (subject.township() == null ? "" : "township");
    }

    private List<Fact> withheldOf(List<Fact> parts) {
        var small = parts.stream().filter(this::isSmall).toList();
        var sum = parts.stream().mapToLong(Withholding::count).sum();
        var totals = totalsOf(parts.get(0), sum);
        if (small.isEmpty() || totals.isEmpty()) {
            return small;
        }
        return besideTheirTotal(parts, totals);
    }

    /** What counts the same of a wider subject, and comes to just what the parts come to. */
    private List<Fact> totalsOf(Fact part, long sum) {
        return quoted.stream()
                .filter(Withholding::isCountOfPeople)
                .filter(fact -> fact.name().equals(part.name()) && fact.fiscalYear() == part.fiscalYear())
                .filter(fact ->
                        level(fact.subject()).length() < level(part.subject()).length())
                .filter(fact -> count(fact) == sum)
                .toList();
    }

    private List<Fact> besideTheirTotal(List<Fact> parts, List<Fact> totals) {
        var counts = new long[][] {parts.stream().mapToLong(Withholding::count).toArray()};
        var published = SmallCells.withheld(CountTable.of(counts), k);
        var withheld = new ArrayList<Fact>();
        for (var part = 0; part < parts.size(); part++) {
            if (published.at(0, part) == null) {
                withheld.add(parts.get(part));
            }
        }
        if (published.at(0, parts.size()) == null) {
            withheld.addAll(totals);
        }
        return withheld;
    }

    private boolean isSmall(Fact fact) {
        return isCountOfPeople(fact) && count(fact) > 0 && count(fact) < k;
    }

    private static long count(Fact fact) {
        return Long.parseLong(fact.value());
    }

    /** Money of the budget is public; what was measured of the persons themselves is not, where they are few. */
    private static boolean isAbout(Fact fact, Set<FactSubject> groups) {
        return groups.contains(fact.subject())
                && !level(fact.subject()).isEmpty()
                && !fact.name().matches("(budget|project|score|grade|evaluation|staff)\\..*");
    }
}
