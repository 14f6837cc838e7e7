package org.jixiao.common.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOON = Instant.parse("2025-06-30T04:00:00Z");
    private static final SecurityIdentity CLERK =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final VerifiedTokens tokens = new VerifiedTokens(3, now::get);

    @Test
    void aTokenIsKnownUntilTheInstantInWhichItExpires() {
        keep("header.claims.signature", NOON.plusSeconds(60));

        now.set(NOON.plusSeconds(60).minusNanos(1));
        assertThat(tokens.find("header.claims.signature")).contains(CLERK);
        now.set(NOON.plusSeconds(60));
        assertThat(tokens.find("header.claims.signature")).isEmpty();
        assertThat(tokens.size()).isZero();
    }

    @Test
    void anExpiredTokenIsNotKept() {
        keep("header.claims.signature", NOON);

        assertThat(tokens.size()).isZero();
    }

    @Test
    void aTokenOfWhichOneByteDiffersIsAnother() {
        keep("header.claims.signature", NOON.plusSeconds(60));

        assertThat(tokens.find("header.claims.signaturf")).isEmpty();
        assertThat(tokens.find("header.claimt.signature")).isEmpty();
        assertThat(tokens.find("header.claims.")).isEmpty();
    }

    @Test
    void theLongestUnusedMakesRoomForTheNewest() {
        keep("first", NOON.plusSeconds(60));
        keep("second", NOON.plusSeconds(60));
        keep("third", NOON.plusSeconds(60));
        tokens.find("first");

        keep("fourth", NOON.plusSeconds(60));

        assertThat(tokens.size()).isEqualTo(3);
        assertThat(tokens.find("first")).isPresent();
        assertThat(tokens.find("second")).isEmpty();
    }

    @Test
    void newKeysForgetEveryTokenAndThoseVerifiedBeforeTheyAreInUse() {
        keep("old", NOON.plusSeconds(600));
        var beganWithTheOldKeys = now.get();

        tokens.forgetAll();

        assertThat(tokens.find("old")).isEmpty();
        tokens.keep("on its way", CLERK, NOON.plusSeconds(600), beganWithTheOldKeys);
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(10)));
        keep("in the settling time", NOON.plusSeconds(600));
        assertThat(tokens.size()).isZero();
        now.updateAndGet(instant -> instant.plusNanos(1));
        keep("new", NOON.plusSeconds(600));
        assertThat(tokens.find("new")).contains(CLERK);
    }

    private void keep(String token, Instant expires) {
        tokens.keep(token, CLERK, expires, now.get());
    }
}
