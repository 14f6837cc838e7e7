package org.jixiao.fuzz;

import java.util.Locale;

/**
 * Something that an answer should not have been.
 *
 * @param fault place and rule, without values of the answer
 */
record Finding(Attempt attempt, int status, String fault) {

    /** Findings of one cause are told once. */
    String cause() {
        return attempt.api().service().id() + " " + attempt.operation() + " ← " + fault;
    }

    String told(long seed, int times) {
        return "%s%n    %d ×, seed %d, first with number %d (%s%s), status %d%n    %s"
                .formatted(
                        cause(),
                        times,
                        seed,
                        attempt.number(),
                        attempt.kind().name().toLowerCase(Locale.ROOT),
                        attempt.draft().twist.isEmpty() ? "" : ": " + attempt.draft().twist,
                        status,
                        attempt.curl());
    }
}
