package org.jixiao.evaluation.targetset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;

/**
 * T10: an indicator of a new baseline may continue one of the baseline before. It then measures the same, in the same
 * unit, so that what was measured for one counts for the other; whatever measures anything else is a new indicator. A
 * draft that is rewritten may name its own indicators: nothing was measured for them yet, and they stay who they are.
 */
final class Lineages {

    private Lineages() {}

    static void refuseAny(DraftTargetSet draft) {
        check(draft, List.of(), null);
    }

    /**
     * @param own     the indicators that the draft had until now
     * @param earlier the sealed baseline before; null for the first
     */
    static void check(DraftTargetSet draft, List<Indicator> own, TargetSet earlier) {
        var faults = new ArrayList<Fault>();
        var known = earlier == null
                ? Map.<UUID, Indicator>of()
                : earlier.indicators().stream().collect(Collectors.toMap(Indicator::lineage, it -> it));
        var kept = own.stream()
                .map(Indicator::lineage)
                .filter(it -> !known.containsKey(it))
                .collect(Collectors.toSet());
        var taken = new HashSet<UUID>();
        for (var index = 0; index < draft.indicators().size(); index++) {
            var drafted = draft.indicators().get(index);
            if (drafted.lineage() != null) {
                var continued = known.get(drafted.lineage());
                var itself = kept.contains(drafted.lineage());
                if (!taken.add(drafted.lineage()) || !itself && (continued == null || !isTheSame(continued, drafted))) {
                    faults.add(
                            new Fault(
                                    "/indicators/" + index + "/lineage",
                                    "T10",
                                    new Text(
                                            "只能是本目标原有的指标，或延续上一基线中同一计量单位、同类计算符号、同一取数绑定的指标，且每个只能一次",
                                            "It is one of this draft, or continues one of the baseline before that measures the same, once")));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static boolean isTheSame(Indicator continued, DraftTargetSet.DraftIndicator drafted) {
        var fact = drafted.binding() == null ? null : drafted.binding().fact();
        return continued.unitOfMeasure().equals(drafted.unitOfMeasure())
                && continued.operator().need() == drafted.operator().need()
                && Objects.equals(continued.factName(), fact);
    }
}
