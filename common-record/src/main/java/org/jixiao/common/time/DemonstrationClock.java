package org.jixiao.common.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.common.problem.Refusal;

/**
 * The clock of a demonstration: it stands where it was put and only moves forward. It lives in the database, so that
 * all replicas and recorded time share it; before it is first set, real time is answered.
 */
@ApplicationScoped
@Typed(DemonstrationClock.class) // business time is injected from its producer, see Clocks
public class DemonstrationClock implements InstantSource {

    @Inject
    EntityManager database;

    @Override
    public Instant instant() {
        return setting().orElseGet(InstantSource.system()::instant);
    }

    boolean isSet() {
        return setting().isPresent();
    }

    @Transactional
    public void moveTo(Instant instant) {
        database.createNativeQuery("lock table demonstration_clock in exclusive mode")
                .executeUpdate();
        var now = setting();
        if (now.isPresent() && instant.isBefore(now.get())) {
            throw Refusal.of(
                    TimeProblem.CLOCK_BACKWARDS,
                    "演示时钟只能向前，当前为 " + now.get(),
                    "The demonstration clock only moves forward; it stands at " + now.get(),
                    Map.of("instant", now.get().toString()));
        }
        database.createNativeQuery("""
                insert into demonstration_clock (instant) values (?1)
                on conflict (only_row) do update set instant = excluded.instant""").setParameter(1, instant).executeUpdate();
    }

    private Optional<Instant> setting() {
        List<?> rows = database.createNativeQuery("select instant from demonstration_clock", Instant.class)
                .getResultList();
        return rows.stream().map(Instant.class::cast).findFirst();
    }
}
