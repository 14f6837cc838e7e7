package org.jixiao.evaluation.trial;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;
import org.jixiao.evaluation.rulepack.RulePack;
import org.jixiao.evaluation.targetset.Gate;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;

/** A3: every indicator has been measured once, by the definition that it has now. */
@ApplicationScoped
class Trials implements PanacheRepositoryBase<Trial, UUID>, Gate {

    private final Caller caller;

    Trials(Caller caller) {
        this.caller = caller;
    }

    @Override
    public List<Fault> faults(TargetSet set, RulePack pack) {
        var tried = newest(set);
        var faults = new ArrayList<Fault>();
        for (var index = 0; index < set.indicators().size(); index++) {
            var indicator = set.indicators().get(index);
            var trial = tried.get(indicator.definition());
            if (trial == null || !trial.isSuccess()) {
                var why = trial == null
                        ? "尚未试测"
                        : "试测未成功：" + trial.view(indicator.id()).reason();
                faults.add(new Fault(
                        "/indicators/" + index,
                        "A3",
                        new Text(
                                "指标“" + indicator.name() + "”" + why,
                                "The indicator has no successful trial measurement")));
            }
        }
        return faults;
    }

    /**
     * By definition: a success, where there was one, else the newest. Of this set and of the others for the same project and
     * year, which are its earlier baselines and what was rejected in its place.
     */
    Map<String, Trial> newest(TargetSet set) {
        var parameters = new HashMap<String, Object>(caller.scope().parameters());
        parameters.put("region", set.regionCode());
        parameters.put("unit", set.unitCode());
        parameters.put("year", set.fiscalYear());
        parameters.put(
                "definitions",
                set.indicators().stream().map(Indicator::definition).toList());
        if (set.project() != null) {
            parameters.put("project", set.project());
        }
        var sameProject = set.project() == null ? "s.project is null" : "s.project = :project";
        var newest = new HashMap<String, Trial>();
        list(
                        "regionCode = :region and unitCode = :unit and fiscalYear = :year and definition in :definitions"
                                + " and targetSetId in (select s.id from TargetSet s where s.regionCode = :region"
                                + " and s.unitCode = :unit and s.fiscalYear = :year and " + sameProject + ") and "
                                + UnitScope.JPQL + " order by succeeded, id",
                        parameters)
                .forEach(trial -> newest.put(trial.definition(), trial));
        return newest;
    }
}
