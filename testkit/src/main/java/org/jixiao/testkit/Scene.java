package org.jixiao.testkit;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An act of a workflow and what it takes.
 *
 * @param given makes a record on which the act can be done
 * @param body  of the act; empty for none
 * @param edit  the operation that changes the record while this act is possible, or null; it is a scene of its own
 */
public record Scene(Supplier<Ready> given, Function<Ready, String> body, String edit, boolean isDecision) {

    public static final String RETURN = "{\"reason\": \"示例理由\"}";

    /**
     * A record that waits for its act.
     *
     * @param location its path
     * @param etag     null where the act names no version
     * @param hand     the account that entered it
     * @param about    what a body has to name (a unit, a project), or null
     */
    public record Ready(String location, String etag, String hand, String about) {

        public static Ready of(String location, String etag, String hand) {
            return new Ready(location, etag, hand, null);
        }
    }

    public static Scene step(Supplier<Ready> given, Function<Ready, String> body) {
        return new Scene(given, body, null, false);
    }

    public static Scene step(Supplier<Ready> given) {
        return step(given, ready -> "");
    }

    /** Of somebody else than those who entered it. */
    public static Scene decision(Supplier<Ready> given, String body) {
        return new Scene(given, ready -> body, null, true);
    }

    public Scene editedBy(String operation) {
        return new Scene(given, body, operation, isDecision);
    }
}
