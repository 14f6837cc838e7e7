package org.jixiao.crash.machine;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.local.service.Service;

/** From one death to the first success after it, in each service that has to come back. */
final class Outage {

    private final Victim victim;
    private final long began = System.nanoTime();
    private final long acknowledgedBefore;
    private final Set<Service> awaited;
    private final Map<Service, Duration> back = new EnumMap<>(Service.class);
    private long acknowledgedMeanwhile;

    Outage(Victim victim, Set<Service> awaited, long acknowledgedBefore) {
        this.victim = victim;
        this.awaited = awaited;
        this.acknowledgedBefore = acknowledgedBefore;
    }

    Victim victim() {
        return victim;
    }

    /**
     * A success counts if its request was sent after the death; after Keycloak's, if also its token was issued then,
     * and then any service will do.
     */
    void written(Service service, long sentAt, long issuedAt, long acknowledgedNow) {
        var after = victim == Victim.KEYCLOAK ? Math.min(sentAt, issuedAt) : sentAt;
        if (isOver() || after < began) {
            return;
        }
        var since = Duration.ofNanos(System.nanoTime() - began);
        if (victim == Victim.KEYCLOAK) {
            awaited.forEach(any -> back.putIfAbsent(any, since));
        } else if (awaited.contains(service)) {
            back.putIfAbsent(service, since);
        }
        acknowledgedMeanwhile = acknowledgedNow - acknowledgedBefore;
    }

    boolean isOver() {
        return back.keySet().containsAll(awaited);
    }

    /** Until the last of the awaited services had written again. */
    Optional<Duration> length() {
        return isOver() ? back.values().stream().max(Duration::compareTo) : Optional.empty();
    }

    long acknowledgedMeanwhile() {
        return acknowledgedMeanwhile;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public String toString() {
        return victim.title()
                + length().map(time -> "：" + Outages.seconds(time)).orElse("：尚未恢复 " + back);
    }
}
