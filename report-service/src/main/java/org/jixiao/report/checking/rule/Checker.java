package org.jixiao.report.checking.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jixiao.report.checking.text.Place;
import org.jixiao.report.checking.text.SourceText;

/** Reads a document and tells what is wrong with it: the same text gives the same findings in the same order. */
public final class Checker {

    private static final List<Rule> RULES = List.of(
            new PartsOfTotal(),
            new TotalAfterParts(),
            new TableTotals(),
            new ListCounts(),
            new Rates(),
            new FormMoney(),
            new RowScores(),
            new ScoreTotals(),
            new Weights(),
            new Placeholders(),
            new BlankFigures(),
            new RequiredElements(),
            new Years(),
            new Comparisons(),
            new Changes(),
            new ShareOfChange(),
            new Narrative(),
            new Headings(),
            new Units(),
            new Balances(),
            new UnitPrices(),
            new ActualIsTarget(),
            new ScoresAndGrades(),
            new VagueFigures(),
            new Coverage(),
            new Debris(),
            new PersonalData(),
            new CopiedText(),
            new Adjustments(),
            new TargetConflicts(),
            new Labels(),
            new ValueConflicts(),
            new ProjectCounts(),
            new ProjectTotals(),
            new Assurances(),
            new CompletionRates(),
            new ItemNumbers(),
            new LabelConflicts());

    private Checker() {}

    public static List<Finding> check(SourceText source) {
        return check(source, RULES);
    }

    /** What the text shows by itself, and where it is not what is on record. */
    public static List<Finding> check(SourceText source, Recorded recorded) {
        var rules = new ArrayList<>(RULES);
        rules.add(new AgainstRecords(recorded));
        return check(source, rules);
    }

    private static List<Finding> check(SourceText source, List<Rule> rules) {
        var reading = Reading.of(source);
        var findings = new Findings();
        for (var rule : rules) {
            findings.of(rule);
            rule.check(reading, findings);
        }
        var sorted = new ArrayList<>(findings.all());
        sorted.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::place, Comparator.nullsLast(Comparator.comparingInt(Checker::order)))
                .thenComparing(Finding::rule)
                .thenComparing(Finding::message));
        return sorted;
    }

    private static int order(Place place) {
        return place.paragraph() == null
                ? 1_000_000 + place.table() * 1_000
                : place.paragraph() * 100 + (place.sentence() == null ? 0 : place.sentence());
    }
}
