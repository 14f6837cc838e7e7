package org.jixiao.local.process;

/** A failure whose message is written for the person at the console; it needs no stack trace. */
public class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
