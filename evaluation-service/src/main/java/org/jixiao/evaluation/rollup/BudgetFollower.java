package org.jixiao.evaluation.rollup;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.evaluation.source.BudgetFeed;

/**
 * Takes over what changed at budget, batch by batch, from where it stood: each batch is the units of one region that its
 * changes name, read anew and kept together with the new position. Any number of replicas may run it, one reads.
 */
@ApplicationScoped
public class BudgetFollower {

    /** So that what a batch asks of budget fits into one question a year. */
    private static final int BATCH = 150;

    /** In one run; the rest has the next. */
    private static final int BATCHES = 200;

    private static final String WHOLE_REGION = "*";

    private final BudgetFeed budget;
    private final FollowedMoney money;
    private final FeedCursor cursor;
    private final Caller caller;
    private final AtomicLong readUntil = new AtomicLong();
    private final MeterRegistry meters;

    BudgetFollower(BudgetFeed budget, FollowedMoney money, FeedCursor cursor, Caller caller, MeterRegistry meters) {
        this.budget = budget;
        this.money = money;
        this.cursor = cursor;
        this.caller = caller;
        this.meters = meters;
        meters.gauge("jixiao_rollup_feed_read_until_seconds", readUntil);
    }

    @Scheduled(every = "{jixiao.rollups.follow-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void runRegularly() {
        follow();
    }

    /** Until the end of the feed, or as much as one run takes. What budget does not answer waits for the next run. */
    @ActivateRequestContext
    public void follow() {
        var reader = UUID.randomUUID();
        var from = cursor.claim(reader);
        if (from.isEmpty()) {
            return;
        }
        try {
            var position = OptionalLong.of(from.get());
            for (var left = BATCHES; left > 0 && position.isPresent(); left--) {
                position = takeOver(reader, position.getAsLong());
            }
        } catch (RuntimeException failed) {
            meters.counter("jixiao_rollup_feed_failures").increment();
            Log.warnf("Budget's changes are read again with the next run: %s", failed.getMessage());
        } finally {
            cursor.release(reader);
        }
    }

    /** @return where to go on; empty at the end of the feed, or when another reader has gone on */
    private OptionalLong takeOver(UUID reader, long position) {
        var before = budget.watermark();
        var page = budget.changes(position, BATCH);
        var batch = ofOneRegion(page.items());
        var atEnd = batch.size() == page.items().size() && page.next() == null;
        var last = batch.isEmpty() ? Optional.<BudgetFeed.Change>empty() : Optional.of(batch.get(batch.size() - 1));
        var until = atEnd ? before : last.orElseThrow().recordedAt();
        var move = new FeedCursor.Move(
                reader, position, last.map(BudgetFeed.Change::position).orElse(position), until);
        var units = batch.stream()
                .map(BudgetFeed.Change::unit)
                .filter(unit -> !unit.equals(WHOLE_REGION))
                .collect(Collectors.toCollection(TreeSet::new));
        var region = last.map(BudgetFeed.Change::region).orElse("");
        var rows = units.isEmpty() ? List.<List<Object>>of() : money.read(region, units);
        actFor(region, units);
        if (!cursor.keep(move, rows)) {
            return OptionalLong.empty();
        }
        readUntil.set(until.getEpochSecond());
        meters.counter("jixiao_rollup_feed_changes").increment(batch.size());
        return atEnd ? OptionalLong.empty() : OptionalLong.of(move.to());
    }

    private static List<BudgetFeed.Change> ofOneRegion(List<BudgetFeed.Change> changes) {
        return changes.stream()
                .takeWhile(change -> change.region().equals(changes.get(0).region()))
                .toList();
    }

    /** Never more than the units of the batch. */
    private void actFor(String region, Set<String> units) {
        caller.actAs(
                new Actor("budget-follower", "budget-follower", "", Set.of(), new UnitScope(region, units, Set.of())));
    }
}
