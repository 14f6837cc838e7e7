package org.jixiao.crash.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jixiao.crash.write.Settlement.Successes;
import org.jixiao.crash.write.Tally;
import org.jixiao.local.service.Service;

/** All deaths of the run with the time until work went on. */
public final class Outages implements Successes {

    /** A death of the database: from the signal to the first successful write of each service that writes. */
    public static final Duration DATABASE_LIMIT = Duration.ofSeconds(10);
    /** A Java process has to start and to warm up on a machine that is busy. */
    public static final Duration PROCESS_LIMIT = Duration.ofSeconds(180);

    private static final Set<Service> WRITERS = EnumSet.of(Service.BUDGET, Service.BENEFICIARY);

    private final Tally tally;
    private final List<Outage> outages = new ArrayList<>();
    private Outage watched;

    public Outages(Tally tally) {
        this.tally = tally;
    }

    /** @param others who dies at the same moment: their services are not awaited for this victim's sake */
    synchronized Outage begin(Victim victim, Set<Victim> others) {
        var awaited = EnumSet.noneOf(Service.class);
        if (victim.isDatabase() || victim == Victim.KEYCLOAK) {
            awaited.addAll(WRITERS);
            others.forEach(other -> other.service().ifPresent(awaited::remove));
        } else {
            victim.service().ifPresent(awaited::add);
        }
        var outage = new Outage(victim, awaited, tally.acknowledgedSoFar());
        outages.add(outage);
        return outage;
    }

    /** No death, and no figure: tells when each service that writes has written once more. */
    synchronized Outage watch() {
        watched = new Outage(Victim.POSTMASTER, WRITERS, tally.acknowledgedSoFar());
        return watched;
    }

    @Override
    public synchronized void written(Service service, long sentAt, long issuedAt) {
        if (watched != null) {
            watched.written(service, sentAt, issuedAt, tally.acknowledgedSoFar());
        }
        for (var i = outages.size() - 1; i >= Math.max(0, outages.size() - 4); i--) {
            outages.get(i).written(service, sentAt, issuedAt, tally.acknowledgedSoFar());
        }
    }

    synchronized boolean isOver(Outage outage) {
        return outage.isOver();
    }

    public synchronized List<String> breaches() {
        return outages.stream()
                .filter(outage -> outage.length()
                        .filter(length -> length.compareTo(limit(outage.victim())) <= 0)
                        .isEmpty())
                .map(outage -> "恢复超过 %d 秒：%s".formatted(limit(outage.victim()).toSeconds(), outage))
                .toList();
    }

    /** One line for each sort of victim: how often, median, longest. */
    public synchronized List<String> figures() {
        var lines = new ArrayList<String>();
        for (var victim : Victim.values()) {
            var own =
                    outages.stream().filter(outage -> outage.victim() == victim).toList();
            var lengths = own.stream()
                    .flatMap(outage -> outage.length().stream())
                    .sorted()
                    .toList();
            if (!lengths.isEmpty()) {
                var meanwhile =
                        own.stream().mapToLong(Outage::acknowledgedMeanwhile).sum();
                lines.add("%s：%d 次，到首次写成 中位 %s 最长 %s%s"
                        .formatted(
                                victim.title(),
                                own.size(),
                                seconds(lengths.get(lengths.size() / 2)),
                                seconds(lengths.get(lengths.size() - 1)),
                                victim == Victim.KEYCLOAK ? "（其间凭已有令牌仍写成 %d 笔）".formatted(meanwhile) : ""));
            }
        }
        return lines;
    }

    static Duration limit(Victim victim) {
        return victim.isDatabase() ? DATABASE_LIMIT : PROCESS_LIMIT;
    }

    static String seconds(Duration time) {
        return "%.2f 秒".formatted(time.toMillis() / 1000.0);
    }
}
