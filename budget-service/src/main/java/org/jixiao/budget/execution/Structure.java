package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jixiao.budget.execution.RollUpSums.Key;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.scope.Statements;

/** Who answers on a day for the figures of a code: its heir, and that one's, as far as is known at an instant, or now where none is given. */
@ApplicationScoped
class Structure {

    private static final Projection<Map.Entry<Key, String>> HEIRS = new Projection<>(
            "select region_code, unit_code, heir from unit_event",
            row -> new SimpleEntry<>(new Key(row.text(), row.text()), row.text()));

    private static final Projection<Map.Entry<Key, String>> NAMES = new Projection<>(
            "select distinct on (region_code, unit_code) region_code, unit_code, name from unit_profile",
            row -> new SimpleEntry<>(new Key(row.text(), row.text()), row.text()));

    private static final String REPLACED = "select code, successor from region where successor is not null";

    private final ScopedReads reads;
    private final Statements statements;
    private final Caller caller;

    Structure(ScopedReads reads, Statements statements, Caller caller) {
        this.reads = reads;
        this.statements = statements;
        this.caller = caller;
    }

    /** @param heirs code to heir, by region and code */
    record Heirs(Map<Key, String> heirs, Map<String, String> regions) {

        static final Heirs NONE = new Heirs(Map.of(), Map.of());

        /** A unit has one heir, and an heir had not ended when it was named, so the walk ends. */
        Key of(Key recorded) {
            var code = recorded.code();
            for (var heir = heirs.get(recorded); heir != null; heir = heirs.get(recorded.with(code))) {
                code = heir;
            }
            var region = recorded.region();
            for (var next = regions.get(region); next != null; next = regions.get(region)) {
                region = next;
            }
            return new Key(region, code);
        }
    }

    Heirs on(LocalDate day, Instant knownAt, String region) {
        var heirs = reads.list(HEIRS.in(caller.scope())
                .and("region_code like ?", region + "%")
                .and("heir <> unit_code and effective_on <= ?", day)
                .and("recorded_at <= ?", knownAt));
        List<Map.Entry<String, String>> regions =
                statements.all(REPLACED, row -> new SimpleEntry<>(row.text(), row.text()));
        return new Heirs(byKey(heirs), byKey(regions));
    }

    /** Of these units of a region, as far as they have one. */
    Map<Key, String> names(LocalDate day, Instant knownAt, String region, List<String> codes) {
        return byKey(reads.list(NAMES.in(caller.scope())
                .and("region_code like ?", region + "%")
                .and("unit_code = any(string_to_array(?, ','))", String.join(",", codes))
                .and("valid_from <= ?", day)
                .and("recorded_at <= ?", knownAt)
                .then("order by region_code, unit_code, valid_from desc, recorded_at desc")));
    }

    private static <K> Map<K, String> byKey(List<Map.Entry<K, String>> entries) {
        return entries.stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, last) -> last));
    }
}
