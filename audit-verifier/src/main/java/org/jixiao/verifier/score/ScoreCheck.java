package org.jixiao.verifier.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.verifier.Hashes;
import org.jixiao.verifier.Json;
import org.jixiao.verifier.Unreadable;

/** All traces of one self-evaluation: each by itself, and what the total takes from the others. */
public final class ScoreCheck {

    private static final String OF_INDICATOR = "indicator:";
    private static final String DIGEST = "sha256:";

    private ScoreCheck() {}

    /**
     * @param answer what {@code GET /self-evaluations/{id}/trace} gave
     * @return what does not follow; empty when every point is explained
     */
    public static List<String> findings(String answer) throws Unreadable {
        var evaluation = Json.object(answer.strip());
        var findings = new ArrayList<>(ofBaseline(evaluation));
        if (evaluation.get("baselines") != null) {
            for (var other : ScoreTrace.list(evaluation.get("baselines"))) {
                var baseline = ScoreTrace.object(other);
                ofBaseline(baseline).forEach(it -> findings.add("baseline " + baseline.get("baseline") + ": " + it));
            }
        }
        return findings;
    }

    private static List<String> ofBaseline(Map<?, ?> baseline) throws Unreadable {
        var traces = new ArrayList<ScoreTrace>();
        for (var trace : ScoreTrace.list(baseline.get("traces"))) {
            traces.add(ScoreTrace.read(trace));
        }
        var findings = new ArrayList<>(findings(traces));
        var digest = DIGEST + Hashes.ofText(Canonical.of(baseline.get("traces")));
        if (!digest.equals(baseline.get("digest"))) {
            findings.add("the digest of the traces is " + digest + ", not the one that was recorded");
        }
        return findings;
    }

    /** One trace by itself: what it takes from others is not looked at. */
    public static List<String> findings(ScoreTrace trace) {
        return TraceCheck.findings(trace);
    }

    public static List<String> findings(List<ScoreTrace> traces) {
        var findings = new ArrayList<String>();
        var bySubject = new HashMap<String, ScoreTrace>();
        for (var trace : traces) {
            findings.addAll(TraceCheck.findings(trace));
            if (bySubject.put(trace.subject(), trace) != null) {
                findings.add(trace.subject() + " is traced twice");
            }
        }
        for (var trace : traces) {
            for (var step : trace.steps()) {
                step.inputs().forEach((name, input) -> taken(trace, name, input, bySubject, findings));
            }
        }
        return findings;
    }

    /** What names another trace as its source is its result, or one of the values that it began with. */
    private static void taken(
            ScoreTrace trace,
            String name,
            ScoreTrace.Input input,
            Map<String, ScoreTrace> traces,
            List<String> findings) {
        var source = input.source() == null ? "" : input.source();
        var isIndicator = source.startsWith(OF_INDICATOR);
        var other = traces.get(isIndicator ? source.substring(OF_INDICATOR.length()) : source);
        if (other == trace) {
            return;
        }
        if (other == null) {
            if (isIndicator) {
                findings.add(trace.subject() + ": " + name + " is of an indicator without a trace");
            }
            return;
        }
        var begins = !isIndicator
                && other.steps().stream()
                        .flatMap(step -> step.inputs().values().stream())
                        .anyMatch(known -> known.value().equals(input.value()));
        if (!other.result().equals(input.value()) && !begins) {
            findings.add(trace.subject() + ": " + name + " is not what " + other.subject() + " says");
        }
    }
}
