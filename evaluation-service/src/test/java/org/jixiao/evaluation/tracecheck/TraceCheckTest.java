package org.jixiao.evaluation.tracecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.jixiao.evaluation.rulepack.NationalDefault;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.IndicatorScoring;
import org.jixiao.evaluation.scoring.OverReason;
import org.jixiao.evaluation.scoring.Result;
import org.jixiao.evaluation.scoring.Sources;
import org.jixiao.evaluation.scoring.Trace;
import org.jixiao.evaluation.scoring.Treatment;
import org.junit.jupiter.api.Test;

/** A trace explains its result, or says where it does not. */
class TraceCheckTest {

    @Test
    void aTraceSurvivesItsJsonForm() throws Exception {
        var mapper = new ObjectMapper();

        var read = mapper.readValue(mapper.writeValueAsString(aTrace()), Trace.class);

        assertThat(read).isEqualTo(aTrace());
        assertThat(TraceCheck.findings(read)).isEmpty();
    }

    @Test
    void everySingleChangeOfATraceIsFound() {
        var trace = aTrace();
        var first = trace.steps().get(0);
        var second = trace.steps().get(1);

        assertThat(findings(first, change(second, "marks", "9.99"))).isNotEmpty();
        assertThat(findings(first, change(second, "V", "149"))).isNotEmpty();
        assertThat(findings(change(first, "V", "99"), second)).isNotEmpty();
        assertThat(findings(
                        first,
                        new Trace.Step(
                                second.rule(),
                                second.inputs(),
                                second.condition(),
                                second.formula(),
                                second.rounding(),
                                "9.01")))
                .isNotEmpty();
        assertThat(TraceCheck.findings(new Trace("i", trace.pack(), trace.steps(), "9.01")))
                .isNotEmpty();
        assertThat(findings(first, change(second, "V", "much"))).isNotEmpty();
    }

    private static List<String> findings(Trace.Step first, Trace.Step second) {
        return TraceCheck.findings(new Trace("i", aTrace().pack(), List.of(first, second), second.result()));
    }

    private static Trace.Step change(Trace.Step step, String input, String value) {
        var inputs = new LinkedHashMap<>(step.inputs());
        inputs.compute(input, (name, old) -> new Trace.Input(value, old.source()));
        return new Trace.Step(step.rule(), inputs, step.condition(), step.formula(), step.rounding(), step.result());
    }

    /** 100 promised, 150 reached, the target was too low: S1, then S15. */
    private static Trace aTrace() {
        return IndicatorScoring.score(
                        "i",
                        BigDecimal.TEN,
                        new Result.AtLeast(new BigDecimal("100"), new BigDecimal("150")),
                        Treatment.supportedBy(DataSupport.A).because(OverReason.TARGET_TOO_LOW),
                        new Sources("seal:sha256:1", "fact:sha256:2"),
                        NationalDefault.read().rules())
                .trace();
    }
}
