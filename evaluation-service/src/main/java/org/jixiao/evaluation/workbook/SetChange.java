package org.jixiao.evaluation.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.evaluation.targetset.DraftTargetSet;
import org.jixiao.evaluation.targetset.DraftTargetSet.DraftIndicator;
import org.jixiao.evaluation.targetset.TargetSetView;

/** What a workbook makes of one target set. */
final class SetChange {

    private final TargetSetView set;
    private final Map<UUID, ComparedRow> known = new HashMap<>();
    private final Set<UUID> deleted = new HashSet<>();
    private final List<ComparedRow> added = new ArrayList<>();
    /** Whose row each indicator of the draft is; null for one that is not in the workbook. */
    private final List<ComparedRow> order = new ArrayList<>();

    SetChange(TargetSetView set) {
        this.set = set;
    }

    void know(UUID lineage, ComparedRow row) {
        known.put(lineage, row);
    }

    void delete(UUID lineage) {
        deleted.add(lineage);
    }

    void add(ComparedRow row) {
        added.add(row);
    }

    boolean isKnown(UUID lineage) {
        return known.containsKey(lineage);
    }

    boolean changesAnything() {
        return updated() + deleted.size() + added.size() > 0;
    }

    long updated() {
        return known.entrySet().stream()
                .filter(it -> !deleted.contains(it.getKey()) && it.getValue().has(ThreeWay.APPLIED::equals))
                .count();
    }

    int deleted() {
        return deleted.size();
    }

    int added() {
        return added.size();
    }

    TargetSetView set() {
        return set;
    }

    DraftTargetSet draft() {
        order.clear();
        var indicators = new ArrayList<DraftIndicator>();
        for (var indicator : set.indicators()) {
            if (!deleted.contains(indicator.lineage())) {
                var row = known.get(indicator.lineage());
                indicators.add(Merge.of(indicator, row == null ? Map.of() : row.applied()));
                order.add(row);
            }
        }
        for (var row : added) {
            indicators.add(Merge.of(null, row.applied()));
            order.add(row);
        }
        return Merge.draft(set, indicators);
    }

    /** Says at its cell what the rules say of the draft; what is of no cell stands at the first row. */
    void refuse(Fault fault) {
        var parts = fault.pointer().split("/");
        var row = first();
        var column = TargetColumn.NAME;
        if (parts.length > 2 && parts[1].equals("indicators") && Merge.isWhole(parts[2])) {
            var of = Integer.parseInt(parts[2]);
            row = of < order.size() && order.get(of) != null ? order.get(of) : row;
            column = parts.length > 3 ? TargetColumn.ofField(parts[3]).orElse(column) : column;
        }
        row.refuse(column, fault.rule(), fault.message().zh());
    }

    private ComparedRow first() {
        return added.isEmpty() ? known.values().iterator().next() : added.get(0);
    }
}
