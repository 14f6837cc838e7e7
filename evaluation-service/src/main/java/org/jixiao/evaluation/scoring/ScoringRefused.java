package org.jixiao.evaluation.scoring;

/** An input that no rule can score. Carries the rule and the sentence in both languages. */
public final class ScoringRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String english;

    public ScoringRefused(String rule, String chinese, String english) {
        super(chinese);
        this.rule = rule;
        this.english = english;
    }

    public String rule() {
        return rule;
    }

    public String english() {
        return english;
    }
}
