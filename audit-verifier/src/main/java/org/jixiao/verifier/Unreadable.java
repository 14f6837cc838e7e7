package org.jixiao.verifier;

/** A line is not what an export writes. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unreadable(String why) {
        super(why);
    }
}
