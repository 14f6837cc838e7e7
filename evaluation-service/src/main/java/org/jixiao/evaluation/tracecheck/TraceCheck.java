package org.jixiao.evaluation.tracecheck;

import java.util.LinkedHashMap;
import java.util.List;
import org.jixiao.evaluation.scoring.Trace;
import org.jixiao.verifier.score.ScoreCheck;
import org.jixiao.verifier.score.ScoreTrace;

/** Asks the offline verifier, which knows nothing of the engine, what in traces does not follow from their own text. */
public final class TraceCheck {

    private TraceCheck() {}

    public static List<String> findings(Trace trace) {
        return ScoreCheck.findings(text(trace));
    }

    /** The traces of one self-evaluation; those of indicators stand beside the total that adds them up. */
    public static List<String> findings(List<Trace> traces) {
        return ScoreCheck.findings(traces.stream().map(TraceCheck::text).toList());
    }

    private static ScoreTrace text(Trace trace) {
        return new ScoreTrace(
                trace.subject(), trace.steps().stream().map(TraceCheck::text).toList(), trace.result());
    }

    private static ScoreTrace.Step text(Trace.Step step) {
        var inputs = new LinkedHashMap<String, ScoreTrace.Input>();
        step.inputs().forEach((name, input) -> inputs.put(name, new ScoreTrace.Input(input.value(), input.source())));
        return new ScoreTrace.Step(inputs, step.condition(), step.formula(), step.rounding(), step.result());
    }
}
