package org.jixiao.verifier.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.verifier.Unreadable;

/** How one result came about: rules applied one after the other, each with its inputs and where they are from. */
public record ScoreTrace(String subject, List<Step> steps, String result) {

    public record Input(String value, String source) {}

    /** A step without a formula only states that its condition holds. */
    public record Step(Map<String, Input> inputs, String condition, String formula, String rounding, String result) {}

    static ScoreTrace read(Object json) throws Unreadable {
        var trace = object(json);
        var steps = new ArrayList<Step>();
        for (var step : list(trace.get("steps"))) {
            steps.add(step(object(step)));
        }
        return new ScoreTrace(text(trace, "subject"), steps, text(trace, "result"));
    }

    private static Step step(Map<?, ?> step) throws Unreadable {
        var inputs = new LinkedHashMap<String, Input>();
        for (var input : object(step.get("inputs")).entrySet()) {
            var value = object(input.getValue());
            inputs.put((String) input.getKey(), new Input(text(value, "value"), optional(value, "source")));
        }
        return new Step(
                inputs,
                optional(step, "condition"),
                optional(step, "formula"),
                optional(step, "rounding"),
                text(step, "result"));
    }

    static Map<?, ?> object(Object json) throws Unreadable {
        if (json instanceof Map<?, ?> object) {
            return object;
        }
        throw new Unreadable("no JSON object where one belongs");
    }

    static List<?> list(Object json) throws Unreadable {
        if (json instanceof List<?> list) {
            return list;
        }
        throw new Unreadable("no JSON list where one belongs");
    }

    static String text(Map<?, ?> object, String name) throws Unreadable {
        var text = optional(object, name);
        if (text == null) {
            throw new Unreadable("no " + name);
        }
        return text;
    }

    private static String optional(Map<?, ?> object, String name) throws Unreadable {
        var value = object.get(name);
        if (value != null && !(value instanceof String)) {
            throw new Unreadable(name + " is no text");
        }
        return (String) value;
    }
}
