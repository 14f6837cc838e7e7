package org.jixiao.evaluation.scoring;

/** Where the promise and the actual value are from: a seal's digest, a fact's digest or an evidence id. */
public record Sources(String planned, String actual) {

    /** For examples and trials, whose values come from the caller. */
    public static final Sources GIVEN = new Sources("given", "given");

    static final String PACK = "pack";

    static String step(int number) {
        return "step:" + number;
    }
}
