package org.jixiao.common.problem;

import java.util.List;
import java.util.Map;

/** A rule said no. The one exception that business code throws towards a caller. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient Map<String, ?> facts;
    private final transient List<Fault> faults;

    private Refusal(ProblemType type, Text detail, Map<String, ?> facts, List<Fault> faults) {
        super(type.slug());
        this.type = type;
        this.detail = detail;
        this.facts = facts;
        this.faults = faults;
    }

    /** @param facts what the rule compared, by name; never personal data, never another unit's */
    public static Refusal of(ProblemType type, String zh, String en, Map<String, ?> facts) {
        return new Refusal(type, new Text(zh, en), facts, List.of());
    }

    public static Refusal of(ProblemType type, String zh, String en) {
        return of(type, zh, en, Map.of());
    }

    /** Invalid input: every faulty field at once, each with its pointer and rule id. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(CommonProblem.INVALID_INPUT, CommonProblem.INVALID_INPUT.title(), Map.of(), faults);
    }

    public static Refusal invalid(String pointer, String rule, String zh, String en) {
        return invalid(List.of(new Fault(pointer, rule, new Text(zh, en))));
    }

    /** Unknown, or outside the caller's scope: the two answer alike. */
    public static Refusal notFound() {
        return new Refusal(CommonProblem.NOT_FOUND, CommonProblem.NOT_FOUND.title(), Map.of(), List.of());
    }

    /** The same refusal, saying also which input it is about; its detail is what is said there. */
    public Refusal at(String pointer, String rule) {
        return new Refusal(type, detail, facts, List.of(new Fault(pointer, rule, detail)));
    }

    /** The same refusal, saying of every input at fault what is wrong with it. */
    public Refusal about(List<Fault> inputs) {
        return new Refusal(type, detail, facts, inputs);
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public Map<String, ?> facts() {
        return facts;
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * One faulty input.
     *
     * @param pointer JSON pointer into the body ({@code /lines/0/amount}), or {@code ?name} for a query parameter
     * @param rule    stable id of the rule that was broken
     */
    public record Fault(String pointer, String rule, Text message) {}
}
