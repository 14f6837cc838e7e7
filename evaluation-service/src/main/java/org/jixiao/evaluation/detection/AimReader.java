package org.jixiao.evaluation.detection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.peer.Peer;
import org.jixiao.evaluation.detection.OwnRecords.Promise;
import org.jixiao.evaluation.detection.YearReader.Period;
import org.jixiao.evaluation.detector.Aim;
import org.jixiao.evaluation.detector.Baseline;
import org.jixiao.evaluation.detector.Reading;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.Peers;
import org.jixiao.evaluation.targetset.FactService;

/** Puts beside each promise what its fact was a year before, at its sealing, and how many are eligible. */
@ApplicationScoped
class AimReader {

    private static final String ELIGIBLE = "programme.eligible";

    private final Peers peers;
    private final ZoneId zone;

    AimReader(Peers peers, ZoneId zone) {
        this.peers = peers;
        this.zone = zone;
    }

    /** Values by indicator, for each of the three comparisons. */
    private record Compared(
            Map<UUID, BigDecimal> lastYear, Map<UUID, BigDecimal> eligible, Map<UUID, BigDecimal> atSealing) {}

    Map<UUID, List<Baseline>> baselines(Period of, OwnRecords.Year records) {
        var compared = compared(of, records.promises());
        var bySet = new LinkedHashMap<UUID, List<Promise>>();
        records.promises().forEach(promise -> bySet.computeIfAbsent(promise.set(), it -> new ArrayList<>())
                .add(promise));
        var known = readingsByLineage(records);
        var baselines = new HashMap<UUID, List<Baseline>>();
        bySet.values().forEach(promises -> {
            var first = promises.get(0);
            baselines
                    .computeIfAbsent(first.project(), it -> new ArrayList<>())
                    .add(new Baseline(
                            first.baseline(),
                            first.sealedAt(),
                            first.enteredBy(),
                            promises.stream()
                                    .map(promise -> aim(promise, known.get(key(promise)), compared))
                                    .toList()));
        });
        return baselines;
    }

    private static Aim aim(Promise promise, List<Reading> readings, Compared compared) {
        return new Aim(
                promise.indicator(),
                promise.name(),
                promise.name(),
                promise.operator(),
                promise.unitOfMeasure(),
                number(promise.planned()),
                readings,
                compared.lastYear().get(promise.indicator()),
                compared.eligible().get(promise.indicator()),
                compared.atSealing().get(promise.indicator()));
    }

    /** What was measured for an earlier baseline was known for the later one too. */
    private static Map<String, List<Reading>> readingsByLineage(OwnRecords.Year records) {
        var readings = new HashMap<String, List<Reading>>();
        records.promises().forEach(promise -> readings.computeIfAbsent(key(promise), it -> new ArrayList<>())
                .addAll(records.readings().getOrDefault(promise.indicator(), List.of())));
        return readings;
    }

    private static String key(Promise promise) {
        return promise.project() + "/" + promise.name();
    }

    private Compared compared(Period of, List<Promise> promises) {
        var bound = promises.stream().filter(promise -> promise.fact() != null).toList();
        var before = of.fiscalYear() - 1;
        var lastYear = new Period(of.unit(), before, LocalDate.of(before, Month.DECEMBER, 31), of.knownAt());
        var counted = bound.stream()
                .filter(promise -> promise.service() == FactService.BENEFICIARY && promise.factProgramme() != null)
                .toList();
        return new Compared(read(lastYear, bound, false), read(of, counted, true), atSealing(of, bound));
    }

    /** Each baseline was sealed at an instant of its own; what is asked lies before every peer's newest one. */
    private Map<UUID, BigDecimal> atSealing(Period of, List<Promise> bound) {
        var values = new HashMap<UUID, BigDecimal>();
        var bySealing = new LinkedHashMap<Instant, List<Promise>>();
        bound.forEach(promise -> bySealing
                .computeIfAbsent(promise.sealedAt(), it -> new ArrayList<>())
                .add(promise));
        bySealing.forEach((sealedAt, promises) -> {
            var knownAt = sealedAt.isBefore(of.knownAt()) ? sealedAt : of.knownAt();
            var sealedOn = LocalDate.ofInstant(sealedAt, zone);
            var asOf = sealedOn.isBefore(of.asOf()) ? sealedOn : of.asOf();
            values.putAll(read(new Period(of.unit(), of.fiscalYear(), asOf, knownAt), promises, false));
        });
        return values;
    }

    private Map<UUID, BigDecimal> read(Period at, List<Promise> promises, boolean eligible) {
        var values = new HashMap<UUID, BigDecimal>();
        for (var service : FactService.values()) {
            var of = promises.stream()
                    .filter(promise -> promise.service() == service)
                    .toList();
            var wanted = of.stream()
                    .map(promise -> new FactsRequest.Wanted(
                            eligible ? ELIGIBLE : promise.fact(), subject(at.unit(), promise, eligible)))
                    .toList();
            var facts = peers.factsInChunks(Peer.valueOf(service.name()), at.ask(wanted));
            for (var index = 0; index < of.size(); index++) {
                var value = number(facts.get(index).value());
                if (value != null) {
                    values.put(of.get(index).indicator(), value);
                }
            }
        }
        return values;
    }

    /** Who is eligible is a question about a programme, whatever project pays for it. */
    private static FactSubject subject(FactSubject unit, Promise promise, boolean eligible) {
        return new FactSubject(
                unit.region(), unit.unit(), eligible ? null : promise.factProject(), promise.factProgramme(), null);
    }

    private static BigDecimal number(String text) {
        return text != null && text.matches("-?\\d{1,16}(\\.\\d{1,6})?") ? new BigDecimal(text) : null;
    }
}
