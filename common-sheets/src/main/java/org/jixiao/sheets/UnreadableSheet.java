package org.jixiao.sheets;

/** The file as a whole cannot be read: what it says never repeats the file. */
public final class UnreadableSheet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableSheet(String what) {
        super(what);
    }

    UnreadableSheet(String what, Exception cause) {
        super(what, cause);
    }
}
