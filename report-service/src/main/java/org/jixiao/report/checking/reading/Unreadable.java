package org.jixiao.report.checking.reading;

import org.jixiao.common.problem.Text;

/** A file that is not read, with the reason in words for whoever sent it. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Text reason;

    public Unreadable(String zh, String en) {
        this(zh, en, null);
    }

    public Unreadable(String zh, String en, Throwable cause) {
        super(en, cause);
        this.reason = new Text(zh, en);
    }

    public Text reason() {
        return reason;
    }
}
