package org.jixiao.crash.write;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jixiao.local.identity.Person;
import org.jixiao.local.identity.Tokens;
import org.jixiao.local.process.Failure;

/**
 * The writers' access tokens. A token that is due is replaced when the identity provider answers; until then the old
 * one serves, as it would in anybody's browser.
 */
public final class Passes {

    /** Tokens live for five minutes. */
    private static final long LIFE = Duration.ofMinutes(2).toNanos();

    private final Tokens tokens;
    private final Map<Person, Pass> held = new EnumMap<>(Person.class);
    private long wantedAfter = Long.MIN_VALUE;

    /** @param issuedAt by {@link System#nanoTime} */
    public record Pass(String token, long issuedAt) {}

    public Passes(Tokens tokens, Set<Person> persons) {
        this.tokens = tokens;
        persons.forEach(person -> held.put(person, issued(person)));
    }

    public synchronized Pass of(Person person) {
        return held.get(person);
    }

    /** From now on only a token that is issued after this instant will do. */
    public synchronized void renewAll() {
        wantedAfter = System.nanoTime();
    }

    /** A service would not have this one: whoever holds it needs another. */
    public synchronized void reject(Pass pass) {
        if (held.containsValue(pass)) {
            wantedAfter = Math.max(wantedAfter, pass.issuedAt() + 1);
        }
    }

    /** Called again and again by one thread; false while the identity provider is away. */
    public boolean renewDue() {
        for (var person : Set.copyOf(held.keySet())) {
            if (isDue(person)) {
                try {
                    var fresh = issued(person);
                    synchronized (this) {
                        held.put(person, fresh);
                    }
                } catch (Failure away) {
                    return false;
                }
            }
        }
        return true;
    }

    private synchronized boolean isDue(Person person) {
        var issuedAt = held.get(person).issuedAt();
        return issuedAt < wantedAfter || System.nanoTime() - issuedAt > LIFE;
    }

    private Pass issued(Person person) {
        var asked = System.nanoTime();
        return new Pass(tokens.of(person), asked);
    }
}
