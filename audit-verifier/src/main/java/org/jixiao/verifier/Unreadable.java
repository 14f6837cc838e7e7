package org.jixiao.verifier;

/** A line is not what an export writes. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
        super(why);
    }
}
