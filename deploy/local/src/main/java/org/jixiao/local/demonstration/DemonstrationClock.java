package org.jixiao.local.demonstration;

import static org.jixiao.local.identity.Person.DEMONSTRATOR;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jixiao.local.demonstration.Gateway.Target;
import org.jixiao.local.service.Service;

/** The clocks of the four services, moved together and only forward. */
final class DemonstrationClock {

    private static final String PATH = "/api/v1/demonstration-clock";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Offices open at nine. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Gateway gateway;
    private final Journal journal;
    private LocalDate today = LocalDate.MIN;

    DemonstrationClock(Gateway gateway, Journal journal) {
        this.gateway = gateway;
        this.journal = journal;
    }

    void moveTo(LocalDate day) {
        if (!day.isAfter(today)) {
            return;
        }
        var morning = day.atTime(MORNING).atZone(ZONE);
        for (var service : Service.values()) {
            if (isBehind(service, morning.toInstant())) {
                set(service, morning.toInstant().toString());
            }
        }
        today = day;
    }

    /**
     * After a start in the middle of the walk some clocks may stand ahead of others. A clock that was never set answers
     * real time, whatever that is.
     */
    private boolean isBehind(Service service, Instant morning) {
        if (!journal.has("clock." + service.id())) {
            return true;
        }
        var standing =
                gateway.read(DEMONSTRATOR, service, PATH).json().path("instant").textValue();
        return Instant.parse(standing).isBefore(morning);
    }

    private void set(Service service, String instant) {
        gateway.put(new Target(DEMONSTRATOR, service, PATH), "{\"instant\": \"" + instant + "\"}");
        if (!journal.has("clock." + service.id())) {
            journal.enter("clock." + service.id(), "set");
        }
    }
}
