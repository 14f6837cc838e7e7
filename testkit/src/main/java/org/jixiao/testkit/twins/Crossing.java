package org.jixiao.testkit.twins;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.arc.Arc;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.contract.Operation;

/** Requests of many units at once over few connections: whose row is seen must not depend on who came before. */
final class Crossing {

    static final int UNITS = 100;
    private static final int THREADS = 32;
    private static final int CONNECTIONS = 5;

    private final Play play;
    private final TwinScript script;
    private final Inventory inventory;
    private final List<Twin> units = new ArrayList<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger shown = new AtomicInteger();

    Crossing(Play play, TwinScript script, Inventory inventory) {
        this.play = play;
        this.script = script;
        this.inventory = inventory;
        for (int number = 0; number < UNITS; number++) {
            units.add(new Twin(TwinUnits.DISTRICT, String.valueOf(800_000 + number), 200 + number));
        }
    }

    List<String> of(int requests) throws InterruptedException, ExecutionException {
        var pool = Arc.container().instance(AgroalDataSource.class).get();
        var size = pool.getConfiguration().connectionPoolConfiguration();
        var before = size.maxSize();
        size.setMaxSize(CONNECTIONS);
        pool.flush(FlushMode.GRACEFUL);
        try {
            all(units.stream().<Callable<Void>>map(unit -> () -> settled(unit)).toList());
            var reads = reads();
            var telling = telling(reads);
            if (telling.isEmpty()) {
                faults.add("no read shows anything of these units");
                return List.copyOf(faults);
            }
            var work = new ArrayList<Callable<Void>>();
            for (int thread = 0; thread < THREADS; thread++) {
                var random = new Random(thread);
                var share = requests / THREADS + (thread < requests % THREADS ? 1 : 0);
                work.add(() -> {
                    for (int request = 0; request < share; request++) {
                        one(random, random.nextBoolean() ? telling : reads);
                    }
                    return null;
                });
            }
            all(work);
        } finally {
            size.setMaxSize(before);
        }
        if (shown.get() < requests / 4) {
            faults.add("only " + shown + " answers showed anything at all");
        }
        return List.copyOf(faults);
    }

    private Void settled(Twin unit) throws Exception {
        script.prepare(unit);
        for (var call : script.smallJourney()) {
            play.act(call, unit);
        }
        return null;
    }

    /** The operations that can be called with what these units hold. */
    private List<List<Attack.Way>> reads() {
        var kinds = units.get(0).kinds();
        var reads = new ArrayList<List<Attack.Way>>();
        for (var operation : inventory.operations()) {
            var ways = inventory.calls(operation).stream()
                    .filter(call -> inventory.isRead(operation))
                    .filter(call ->
                            call.slots().stream().allMatch(slot -> !slot.isForeign() || kinds.contains(slot.name())))
                    .map(call -> new Attack.Way(operation, call))
                    .toList();
            if (!ways.isEmpty()
                    && inventory.calls(operation).stream()
                            .anyMatch(call -> !call.slots().isEmpty())) {
                reads.add(ways);
            }
        }
        return reads;
    }

    /** The ways that show a unit something of its own: half of all requests, or little would be proven. */
    private List<List<Attack.Way>> telling(List<List<Attack.Way>> reads) {
        var unit = units.get(0);
        return reads.stream()
                .map(ways -> ways.stream()
                        .filter(way -> play.ask(way, unit, role(way.operation()), unit)
                                .told()
                                .contains(unit.mark()))
                        .toList())
                .filter(ways -> !ways.isEmpty())
                .toList();
    }

    /** A read of one's own, a read of another's, or a write. */
    private void one(Random random, List<List<Attack.Way>> reads) throws Exception {
        var unit = units.get(random.nextInt(UNITS));
        if (random.nextInt(20) == 0) {
            check(unit, play.act(script.smallJourney().get(script.smallJourney().size() - 1), unit));
            return;
        }
        var ways = reads.get(random.nextInt(reads.size()));
        var way = ways.get(random.nextInt(ways.size()));
        var whose = random.nextInt(3) == 0 ? units.get(random.nextInt(UNITS)) : unit;
        check(unit, play.ask(way, unit, role(way.operation()), whose));
    }

    private String role(Operation operation) {
        return inventory.roles(operation).get(0);
    }

    private void check(Twin unit, Exchange exchange) {
        var marks = Twin.MARK.matcher(exchange.told());
        var any = false;
        while (marks.find()) {
            any = true;
            if (!marks.group().equals(unit.mark())) {
                faults.add(unit + " was shown another's: " + exchange);
            }
        }
        if (exchange.status() >= 500) {
            faults.add(exchange.toString());
        }
        shown.addAndGet(any ? 1 : 0);
    }

    private static void all(List<Callable<Void>> work) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
