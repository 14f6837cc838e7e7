package org.jixiao.beneficiary.upload;

import org.jixiao.common.problem.Text;

/** What became of a row. The reason of a rejection never repeats the content of a cell. */
public record Verdict(Kind kind, Text reason) {

    public enum Kind {
        ACCEPTED,
        UNCHANGED,
        REJECTED
    }

    public static final Verdict ACCEPTED = new Verdict(Kind.ACCEPTED, null);
    public static final Verdict UNCHANGED = new Verdict(Kind.UNCHANGED, null);

    public static Verdict rejected(String zh, String en) {
        return new Verdict(Kind.REJECTED, new Text(zh, en));
    }
}
