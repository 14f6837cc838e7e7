package org.jixiao.evaluation.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;
import org.jixiao.evaluation.rulepack.RulePack;
import org.jixiao.evaluation.targetset.DraftTargetSet.Inherited;
import org.jixiao.evaluation.targetset.Gate;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.Inheritance;
import org.jixiao.evaluation.targetset.TargetSet;

/**
 * L6–L9: an indicator that cites the library says of itself what the library says; inherited text is read-only. Checked at
 * submission and again at approval, since the library goes on.
 */
@ApplicationScoped
class Citations implements Gate, Inheritance {

    private final Library library;
    private final Caller caller;

    Citations(Library library, Caller caller) {
        this.library = library;
        this.caller = caller;
    }

    @Override
    public List<Fault> faults(TargetSet set, RulePack pack) {
        var faults = new ArrayList<Fault>();
        for (var index = 0; index < set.indicators().size(); index++) {
            var indicator = set.indicators().get(index);
            if (indicator.library() != null) {
                faults.addAll(faults("/indicators/" + index, indicator));
            }
        }
        return faults;
    }

    /** What is not confirmed, or not of this region, gives nothing; the gate names it. */
    @Override
    public Optional<Inherited> inherited(UUID id) {
        return library.seen(id, caller.scope())
                .filter(LibraryIndicator::isConfirmed)
                .map(of -> new Inherited(
                        of.kind,
                        of.kindGroup,
                        of.name,
                        of.operator,
                        of.unitOfMeasure,
                        of.method,
                        of.source,
                        of.frequency,
                        of.meaning,
                        of.factService,
                        of.factName));
    }

    private List<Fault> faults(String pointer, Indicator indicator) {
        var cited = library.seen(indicator.library(), caller.scope()).filter(LibraryIndicator::isConfirmed);
        if (cited.isEmpty()) {
            return List.of(new Fault(
                    pointer + "/library",
                    "L6",
                    new Text("引用的指标不在指标库中或尚未确认", "The library has no such confirmed indicator")));
        }
        var faults = new ArrayList<Fault>();
        var of = cited.get();
        agree(faults, pointer + "/level2", "L7", of.kindGroup, indicator.group());
        agree(faults, pointer + "/level1", "L7", of.kind, indicator.kind());
        agree(faults, pointer + "/unitOfMeasure", "L8", of.unitOfMeasure, indicator.unitOfMeasure());
        agree(faults, pointer + "/operator", "L8", of.operator, indicator.operator());
        agree(faults, pointer + "/method", "L9", of.method, indicator.method());
        agree(faults, pointer + "/source", "L9", of.source, indicator.source());
        agree(faults, pointer + "/frequency", "L9", of.frequency, indicator.frequency());
        agree(faults, pointer + "/binding", "L9", of.factName, indicator.factName());
        return faults;
    }

    private static void agree(List<Fault> faults, String pointer, String rule, Object library, Object own) {
        if (!Objects.equals(library, own)) {
            faults.add(new Fault(
                    pointer,
                    rule,
                    new Text("与指标库不一致：应为 " + library + "，实为 " + own, "The library says " + library + ", not " + own)));
        }
    }
}
