package org.jixiao.evaluation.targetset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;

/**
 * T10: an indicator of a new baseline may continue one of the baseline before. It then measures the same, in the same
 * unit, so that what was measured for one counts for the other; whatever measures anything else is a new indicator.
 */
final class Lineages {

    private Lineages() {}

    static void refuseAny(DraftTargetSet draft) {
        check(draft, null);
    }

    /** @param earlier the sealed baseline before; null for the first */
    static void check(DraftTargetSet draft, TargetSet earlier) {
        var faults = new ArrayList<Fault>();
        var known = earlier == null
                ? Map.<UUID, Indicator>of()
                : earlier.indicators().stream().collect(Collectors.toMap(Indicator::lineage, it -> it));
        var taken = new HashSet<UUID>();
        for (var index = 0; index < draft.indicators().size(); index++) {
            var drafted = draft.indicators().get(index);
            if (drafted.lineage() != null) {
                var continued = known.get(drafted.lineage());
                if (continued == null || !taken.add(drafted.lineage()) || !isTheSame(continued, drafted)) {
                    faults.add(new Fault(
                            "/indicators/" + index + "/lineage",
                            "T10",
                            new Text(
                                    "只能延续上一基线中同一计量单位、同类计算符号、同一取数绑定的指标，且每个只能延续一次",
                                    "It continues one indicator of the baseline before that measures the same, once")));
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
