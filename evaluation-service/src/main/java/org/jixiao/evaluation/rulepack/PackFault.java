package org.jixiao.evaluation.rulepack;

/**
 * What is wrong with a rule pack.
 *
 * @param pointer JSON pointer into the pack
 * @param rule    P1…P14 of docs/scoring-rules.md, or J- and the keyword of the schema
 */
public record PackFault(String pointer, String rule, String zh, String en) {

    @Override
    public String toString() {
        return (rule + " " + pointer + " " + en).replace("  ", " ");
    }
}
