package org.jixiao.common.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.common.fact.Digest;

/**
 * Tokens whose signature and claims were checked, each until it expires. The key is a digest over the whole token,
 * its signature included: a token of which one byte differs is another token. Time here is real, also in a
 * demonstration, because {@code exp} is.
 */
@ApplicationScoped
class VerifiedTokens {

    /** New keys are heard of a moment before they are in use: what was verified meanwhile may rest on the old ones. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private record Entry(SecurityIdentity identity, Instant expires) {}

    private final Map<ByteBuffer, Entry> entries;
    private final InstantSource clock;
    private Instant keysSettled = Instant.MIN;

    @Inject
    VerifiedTokens(@ConfigProperty(name = "jixiao.access.verified-tokens", defaultValue = "1000") int most) {
        this(most, InstantSource.system());
    }

    VerifiedTokens(int most, InstantSource clock) {
        this.clock = clock;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Entry> longestUnused) {
                return size() > most;
            }
        };
    }

    Optional<SecurityIdentity> find(String token) {
        var key = key(token);
        var now = clock.instant();
        synchronized (entries) {
            var entry = entries.get(key);
            if (entry == null) {
                return Optional.empty();
            }
            if (!now.isBefore(entry.expires())) {
                entries.remove(key);
                return Optional.empty();
            }
            return Optional.of(entry.identity());
        }
    }

    /** @param verificationBegan from {@link #now()}, before the keys were asked for */
    void keep(String token, SecurityIdentity identity, Instant expires, Instant verificationBegan) {
        var key = key(token);
        synchronized (entries) {
            if (verificationBegan.isAfter(keysSettled) && clock.instant().isBefore(expires)) {
                entries.put(key, new Entry(identity, expires));
            }
        }
    }

    /** The realm's keys were fetched anew: every token is checked against them again. */
    void forgetAll() {
        synchronized (entries) {
            entries.clear();
            keysSettled = clock.instant().plus(SETTLING);
        }
    }

    Instant now() {
        return clock.instant();
    }

    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }

    private static ByteBuffer key(String token) {
        return ByteBuffer.wrap(Digest.sha256(token));
    }
}
