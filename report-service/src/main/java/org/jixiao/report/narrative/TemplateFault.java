package org.jixiao.report.narrative;

/** A template that cannot be read, or that asks a snapshot for what it does not hold. */
public final class TemplateFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The line of the template, counted from 1; 0 where it is not known. */
    private final int line;

    TemplateFault(int line, String message) {
        super(message);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
