package org.jixiao.report.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Fact;
import org.jixiao.report.difference.DifferenceView.OfFact;
import org.jixiao.report.difference.DifferenceView.OfText;
import org.jixiao.report.narrative.Narrative;

/** Compares by what is stated, not by when: the same value measured at another instant is no difference. */
final class Differences {

    private static final int MANY_LINES = 4_000;

    private Differences() {}

    /** Facts of one question whose values differ, and those that one side alone states; in the order of their names. */
    static List<OfFact> ofFacts(List<Fact> before, List<Fact> after) {
        var old = byQuestion(before);
        var now = byQuestion(after);
        var questions = new TreeSet<>(old.keySet());
        questions.addAll(now.keySet());
        return questions.stream()
                .filter(question -> !Objects.equals(value(old.get(question)), value(now.get(question))))
                .map(question -> difference(old.get(question), now.get(question)))
                .toList();
    }

    private static Map<String, Fact> byQuestion(List<Fact> facts) {
        return facts.stream()
                .collect(Collectors.toMap(
                        fact -> fact.name() + " " + fact.fiscalYear() + " " + CanonicalJson.of(fact.subject()),
                        Function.identity(),
                        (one, same) -> one,
                        TreeMap::new));
    }

    private static OfFact difference(Fact before, Fact after) {
        var either = after == null ? before : after;
        return new OfFact(
                either.name(),
                either.subject(),
                either.fiscalYear(),
                value(before),
                value(after),
                either.unitOfMeasure(),
                before == null ? null : before.digest(),
                after == null ? null : after.digest());
    }

    private static String value(Fact fact) {
        return fact == null ? null : fact.value();
    }

    /** Neighbouring lines that changed are one place. */
    static List<OfText> ofTexts(Narrative before, Narrative after) {
        var old = Lines.of(before);
        var now = Lines.of(after);
        return patch(old.texts(), now.texts()).getDeltas().stream()
                .map(delta -> new OfText(under(delta, old, now), lines(delta.getSource()), lines(delta.getTarget())))
                .toList();
    }

    /** The usual search keeps its ways in memory: long texts are left to the one that does not, though it tears places. */
    private static Patch<String> patch(List<String> old, List<String> now) {
        return old.size() + now.size() > MANY_LINES
                ? DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>(), null)
                : DiffUtils.diff(old, now);
    }

    private static String under(AbstractDelta<String> delta, Lines old, Lines now) {
        return delta.getTarget().getLines().isEmpty()
                ? old.underAt(delta.getSource().getPosition())
                : now.underAt(delta.getTarget().getPosition());
    }

    private static List<String> lines(Chunk<String> chunk) {
        return List.copyOf(chunk.getLines());
    }
}
