package org.jixiao.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jixiao.local.identity.Person;
import org.jixiao.local.identity.Tokens;

/** Tokens of the demonstration persons, fetched anew before they run out. */
final class TokenShelf {

    /** Tokens live for 15 minutes. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Tokens tokens;
    private final Map<Person, Held> held = new EnumMap<>(Person.class);

    private record Held(String token, Instant until) {}

    TokenShelf(Tokens tokens) {
        this.tokens = tokens;
    }

    synchronized String of(Person person) {
        var now = held.get(person);
        if (now == null || now.until().isBefore(Instant.now())) {
            now = new Held(tokens.of(person), Instant.now().plus(FRESH));
            held.put(person, now);
        }
        return now.token();
    }
}
