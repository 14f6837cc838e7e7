package org.jixiao.evaluation.targetset;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;
import org.jixiao.evaluation.rulepack.RulePack;

/** No set is submitted or approved that could not be measured or answered for (A1, A4, A5, and every other gate). */
@ApplicationScoped
class Admission {

    private final List<Gate> gates;
    private final BudgetQuotes quotes;

    Admission(@All List<Gate> gates, BudgetQuotes quotes) {
        this.gates = gates;
        this.quotes = quotes;
    }

    /** @param foreseen what the past says of the targets: a warning of it is answered before anybody approves */
    void require(TargetSet set, RulePack pack, Outlook foreseen) {
        var faults = new ArrayList<Fault>();
        faults.addAll(unanswered(set, foreseen));
        quotes.taskFault(set, pack.targetOptions().tasksAddUpTo()).ifPresent(faults::add);
        for (var index = 0; index < set.indicators().size(); index++) {
            if (set.indicators().get(index).owner() == null) {
                faults.add(new Fault(
                        "/indicators/" + index + "/owner",
                        "A1",
                        new Text(
                                "指标“" + set.indicators().get(index).name() + "”没有责任岗位", "The indicator has no owner")));
            }
        }
        faults.addAll(groups(set, pack));
        gates.forEach(gate -> faults.addAll(gate.faults(set, pack)));
        if (!faults.isEmpty()) {
            throw Refusal.of(
                            TargetProblem.INADMISSIBLE,
                            String.join(
                                    "；",
                                    faults.stream().map(it -> it.message().zh()).toList()),
                            String.join(
                                    "; ",
                                    faults.stream().map(it -> it.message().en()).toList()),
                            Map.of(
                                    "rules",
                                    faults.stream().map(Fault::rule).distinct().toList()))
                    .about(faults);
        }
    }

    private static List<Fault> unanswered(TargetSet set, Outlook foreseen) {
        var faults = new ArrayList<Fault>();
        for (var index = 0; index < set.indicators().size(); index++) {
            var indicator = set.indicators().get(index);
            var pointer = "/indicators/" + index + "/justification";
            foreseen.indicators().stream()
                    .filter(it -> it.indicator().equals(indicator.id()) && indicator.justification() == null)
                    .flatMap(it -> it.warnings().stream())
                    .forEach(warning -> faults.add(new Fault(
                            pointer,
                            warning.rule(),
                            new Text(
                                    "指标“" + indicator.name() + "”：" + warning.message() + "，须作说明",
                                    "The target looks too low and needs a justification"))));
        }
        return faults;
    }

    private static List<Fault> groups(TargetSet set, RulePack pack) {
        var faults = new ArrayList<Fault>();
        if (set.level() != Level.PROJECT) {
            return faults;
        }
        var options = pack.targetOptions();
        for (var wanted : options.requiredGroups()) {
            var any = List.of(wanted.split("\\|"));
            if (set.indicators().stream()
                    .noneMatch(it -> any.contains(it.group().toString()))) {
                faults.add(new Fault(
                        "/indicators", "A4", new Text("缺少必设的二级指标：" + wanted, "An indicator is missing of " + wanted)));
            }
        }
        var serves = Boolean.TRUE.equals(set.form().servesPublic());
        if (serves
                && options.satisfactionWhenServing()
                && set.indicators().stream().noneMatch(it -> it.group() == IndicatorGroup.BENEFICIARY_SATISFACTION)) {
            faults.add(new Fault(
                    "/indicators",
                    "A5",
                    new Text("服务公众的项目须设满意度指标", "A project that serves the public has an indicator of satisfaction")));
        }
        return faults;
    }
}
