package org.jixiao.crash.write;

import java.math.BigDecimal;
import org.jixiao.local.identity.Person;
import org.jixiao.local.service.Service;

/**
 * One write of one writer under one idempotency key, and what came of it. Written by its writer alone; the audit reads
 * it when the writers have ended.
 */
public final class Write {

    /** What a caller can know of a write. */
    public enum Outcome {
        /** Not answered, or answered by what leaves it open: time-out, lost connection, 5xx, a twin on its way. */
        UNKNOWN,
        ACKNOWLEDGED,
        REFUSED
    }

    /**
     * What is sent, the same at every repetition.
     *
     * @param ifMatch null where the act needs no version
     */
    public record Request(Service service, Person by, String path, String body, String ifMatch, String key) {}

    /**
     * What the books must say once it is acknowledged.
     *
     * @param name   voucher number of a payment or reversal, name of a batch: written once in the books
     * @param line   budget line of a payment or reversal, else null
     * @param amount yuan; below zero for a reversal; null where the service itself works it out
     * @param entries how many entries a batch got, 0 for other acts
     */
    public record Expected(String name, String line, BigDecimal amount, int entries) {

        public static Expected payment(String voucher, String line, BigDecimal amount) {
            return new Expected(voucher, line, amount, 0);
        }

        public static Expected batch(String name, int entries) {
            return new Expected(name, null, null, entries);
        }
    }

    private final Kind kind;
    private final Request request;
    private final Expected expected;
    private volatile Outcome outcome = Outcome.UNKNOWN;
    private volatile String id = "";
    private volatile String refusal = "";
    private int open;

    public Write(Kind kind, Request request, Expected expected) {
        this.kind = kind;
        this.request = request;
        this.expected = expected;
    }

    public Request request() {
        return request;
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return request.key();
    }

    public Expected expected() {
        return expected;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean isAcknowledged() {
        return outcome == Outcome.ACKNOWLEDGED;
    }

    /** The id that the acknowledgement named. */
    public String id() {
        return id;
    }

    /** The rule that refused it, as the problem's type names it. */
    public String refusal() {
        return refusal;
    }

    /** How many of its attempts left it open whether it happened. */
    public int open() {
        return open;
    }

    public void acknowledge(String named) {
        id = named;
        outcome = Outcome.ACKNOWLEDGED;
    }

    public void refuse(String slug) {
        refusal = slug;
        outcome = Outcome.REFUSED;
    }

    void leaveOpen() {
        open++;
    }

    @Override
    public String toString() {
        return "%s %s %s（%s %s）"
                .formatted(kind.title(), expected.name(), key(), outcome, isAcknowledged() ? id : refusal);
    }
}
