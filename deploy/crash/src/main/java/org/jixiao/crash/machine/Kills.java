package org.jixiao.crash.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jixiao.crash.write.Passes;
import org.jixiao.crash.write.Wire;
import org.jixiao.local.Suite;
import org.jixiao.local.process.Console;
import org.jixiao.local.process.Failure;
import org.jixiao.local.service.Service;

/** Death after death in the order of the seed; now and then two at once. The next comes when all work goes on. */
public final class Kills {

    /** What every run begins with, in an order of its own: the five that all others depend on. */
    private static final List<Victim> FIRST =
            List.of(Victim.POSTMASTER, Victim.BACKEND, Victim.BUDGET, Victim.BENEFICIARY, Victim.KEYCLOAK);
    /** What follows, bag by bag. */
    private static final List<Victim> BAG = List.of(
            Victim.POSTMASTER,
            Victim.POSTMASTER,
            Victim.POSTMASTER,
            Victim.BACKEND,
            Victim.BACKEND,
            Victim.BUDGET,
            Victim.BUDGET,
            Victim.BENEFICIARY,
            Victim.BENEFICIARY,
            Victim.KEYCLOAK,
            Victim.EVALUATION,
            Victim.REPORT);

    private final Executioner executioner;
    private final Outages outages;
    private final Passes passes;
    private final Wire wire;
    private final Random random;
    private final List<Victim> waiting;

    public Kills(Suite suite, Outages outages, Passes passes, Wire wire, long seed) {
        this.executioner = new Executioner(suite);
        this.outages = outages;
        this.passes = passes;
        this.wire = wire;
        this.random = new Random(seed);
        this.waiting = shuffled(FIRST);
    }

    public void carryOut(int count) throws InterruptedException {
        for (var done = 0; done < count; ) {
            Thread.sleep(500 + random.nextInt(2500));
            var round = round(count - done);
            strike(round, done);
            done += round.size();
        }
    }

    private Set<Victim> round(int left) {
        var round = EnumSet.of(next());
        if (left > 1 && random.nextInt(4) == 0) {
            var second = next();
            if (round.stream().anyMatch(first -> first.port() == second.port())) {
                waiting.add(0, second);
            } else {
                round.add(second);
            }
        }
        return round;
    }

    private Victim next() {
        if (waiting.isEmpty()) {
            waiting.addAll(shuffled(BAG));
        }
        return waiting.remove(0);
    }

    private void strike(Set<Victim> round, int before) throws InterruptedException {
        var begun = new ArrayList<Outage>();
        for (var victim : round) {
            var outage = outages.begin(victim, round);
            if (!executioner.kill(victim, random)) {
                throw new Failure("%s 不在运行，无法杀死。".formatted(victim.title()));
            }
            begun.add(outage);
        }
        if (round.contains(Victim.KEYCLOAK)) {
            passes.renewAll();
        }
        for (var outage : begun) {
            awaitWork(outage);
        }
        Console.step("第 %d 次：%s", before + round.size(), begun);
    }

    private void awaitWork(Outage outage) throws InterruptedException {
        var limit = Outages.PROCESS_LIMIT.multipliedBy(2);
        while (!outages.isOver(outage)) {
            if (outage.age().compareTo(limit) > 0) {
                throw new Failure("%s 死后 %d 秒仍未恢复。".formatted(outage.victim().title(), limit.toSeconds()));
            }
            outage.victim().service().ifPresent(this::noticeReady);
            Thread.sleep(50);
        }
    }

    /** Nobody writes on these two: they are back when they say that they are ready. */
    private void noticeReady(Service service) {
        if (service == Service.EVALUATION || service == Service.REPORT) {
            var asked = System.nanoTime();
            if (wire.isReady(service)) {
                outages.written(service, asked, asked);
            }
        }
    }

    private List<Victim> shuffled(List<Victim> victims) {
        var order = new ArrayList<>(victims);
        Collections.shuffle(order, random);
        return order;
    }
}
