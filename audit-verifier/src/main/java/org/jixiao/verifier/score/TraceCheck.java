package org.jixiao.verifier.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers what in a trace does not follow from its own inputs; an empty list means that every point is explained. */
final class TraceCheck {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,20})?");
    private static final Pattern EARLIER = Pattern.compile("step:(\\d{1,6})");

    private static final String TO_MARKS = "HALF_UP 2";
    private static final String TO_RATE = "HALF_UP 4";

    private final ScoreTrace trace;
    private final List<String> findings = new ArrayList<>();

    private TraceCheck(ScoreTrace trace) {
        this.trace = trace;
    }

    static List<String> findings(ScoreTrace trace) {
        var check = new TraceCheck(trace);
        check.run();
        return List.copyOf(check.findings);
    }

    private void run() {
        for (var number = 1; number <= trace.steps().size(); number++) {
            try {
                check(number, trace.steps().get(number - 1));
            } catch (IllegalArgumentException | ArithmeticException unreadable) {
                findings.add(where(number) + unreadable.getMessage());
            }
        }
        // the result is the last number computed; grade and lamp follow it and are no numbers
        var last = trace.steps().stream().filter(step -> step.formula() != null).reduce((a, b) -> b);
        var expected = last.map(ScoreTrace.Step::result)
                .orElseGet(() ->
                        trace.steps().isEmpty() ? null : trace.steps().get(0).result());
        if (!trace.result().equals(expected)) {
            findings.add("the result " + trace.result() + " is not the result of the last step, " + expected);
        }
    }

    private void check(int number, ScoreTrace.Step step) {
        earlierResults(number, step);
        var values = values(step.inputs());
        if (step.condition() != null && !Expression.holds(step.condition(), values)) {
            findings.add(where(number) + "the condition does not hold: " + step.condition());
        }
        if (step.formula() != null) {
            var computed = Expression.value(step.formula(), values).rounded(decimals(step));
            if (!computed.toPlainString().equals(step.result())) {
                findings.add(where(number) + step.formula() + " gives " + computed + ", not " + step.result());
            }
        }
    }

    private void earlierResults(int number, ScoreTrace.Step step) {
        step.inputs().forEach((name, input) -> {
            var earlier = EARLIER.matcher(input.source() == null ? "" : input.source());
            if (earlier.matches()) {
                var at = Integer.parseInt(earlier.group(1));
                if (at < 1 || at >= number) {
                    findings.add(where(number) + name + " names a step that does not come before it");
                } else if (!trace.steps().get(at - 1).result().equals(input.value())) {
                    findings.add(where(number) + name + " is not the result of step " + at);
                }
            }
        });
    }

    private static int decimals(ScoreTrace.Step step) {
        if (TO_MARKS.equals(step.rounding())) {
            return 2;
        }
        if (TO_RATE.equals(step.rounding())) {
            return 4;
        }
        throw new IllegalArgumentException("unknown rounding " + step.rounding());
    }

    /** A date counts as its day number, so that the difference of two dates is a number of days. */
    private static Map<String, Fraction> values(Map<String, ScoreTrace.Input> inputs) {
        var values = new HashMap<String, Fraction>();
        inputs.forEach((name, input) -> {
            if (DATE.matcher(input.value()).matches()) {
                values.put(
                        name,
                        Fraction.of(BigDecimal.valueOf(
                                LocalDate.parse(input.value()).toEpochDay())));
            } else if (NUMBER.matcher(input.value()).matches()) {
                values.put(name, Fraction.of(new BigDecimal(input.value())));
            } else {
                throw new IllegalArgumentException(name + " is neither a number nor a date");
            }
        });
        return values;
    }

    private String where(int number) {
        return trace.subject() + ", step " + number + ": ";
    }
}
