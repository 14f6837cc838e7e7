package org.jixiao.evaluation.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.action.Action;
import org.jixiao.common.action.Actions;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.web.EntityTags;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.lamp.Share;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.evaluation.targetset.TargetSets;

@ApplicationScoped
class MonitoringPlanService {

    private final MonitoringPlans plans;
    private final TargetSets sets;
    private final Records records;
    private final Caller caller;
    private final JsonText json;
    private final Actions actions;

    MonitoringPlanService(
            MonitoringPlans plans, TargetSets sets, Records records, Caller caller, JsonText json, Actions actions) {
        this.plans = plans;
        this.sets = sets;
        this.records = records;
        this.caller = caller;
        this.json = json;
        this.actions = actions;
    }

    @Transactional
    MonitoringPlanView enter(PlanYear request) {
        var targets = sets.require(request.targetSet(), caller.scope());
        if (!targets.isSealed()) {
            throw Refusal.of(
                    MonitoringProblem.TARGETS_NOT_SEALED,
                    "绩效目标封存后才能编制计划进度",
                    "Only sealed targets are planned by months");
        }
        check(request, targets);
        var plan = MonitoringPlan.entered(
                UuidV7.next(), targets, request.reason(), json.of(request.curves()), caller.subject());
        plans.persistAndFlush(plan);
        record("monitoring-plan-entered", plan, Map.of("targetSet", targets.id().toString()));
        return acted(plan);
    }

    /** @param returned why it is returned; null for an approval */
    @Transactional
    MonitoringPlanView decide(UUID id, String ifMatch, String returned) {
        var plan = plans.require(id, caller.scope());
        EntityTags.require(ifMatch, plan.version());
        plan.requireUndecided(caller.subject());
        var record = records.open(plan.regionCode(), plan.unitCode());
        plan.decide(caller.subject(), returned, record.at());
        plans.flush();
        record.enter(new AuditEntry(
                returned == null ? "monitoring-plan-approved" : "monitoring-plan-returned",
                "monitoring-plan",
                id,
                returned == null ? Map.of("curves", plan.curves()) : Map.of("reason", returned)));
        return acted(plan);
    }

    @Transactional
    MonitoringPlanView get(UUID id) {
        return acted(plans.require(id, caller.scope()));
    }

    @Transactional
    List<MonitoringPlanView> page(UUID targetSet, PageQuery query) {
        return plans.page(targetSet, caller.scope(), query).stream()
                .map(plan -> view(plan, null))
                .toList();
    }

    /** N1: curves rise to one; N2: only what grows over the year has one. Every fault at once. */
    private static void check(PlanYear request, TargetSet targets) {
        var faults = new ArrayList<Refusal.Fault>();
        if (request.curves().money() != null
                && !Share.faults(request.curves().ofMoney()).isEmpty()) {
            faults.add(rising("/money"));
        }
        for (var position = 0; position < request.indicators().size(); position++) {
            var planned = request.indicators().get(position);
            var pointer = "/indicators/" + position;
            if (!Share.faults(planned.curve()).isEmpty()) {
                faults.add(rising(pointer + "/shares"));
            }
            if (targets.indicators().stream().noneMatch(it -> it.id().equals(planned.indicator()) && isNumeric(it))) {
                faults.add(new Refusal.Fault(
                        pointer + "/indicator",
                        "N2",
                        new Text("不是本套目标的数量型指标", "This is no numeric indicator of the target set")));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static boolean isNumeric(Indicator indicator) {
        return indicator.operator().need() == Operator.Need.VALUE;
    }

    private static Refusal.Fault rising(String pointer) {
        return new Refusal.Fault(pointer, "N1", new Text("累计份额须不降，末月为 1", "The shares must not fall, and end at 1"));
    }

    private MonitoringPlanView acted(MonitoringPlan plan) {
        Runnable undecided = () -> plan.requireUndecided(caller.subject());
        return view(
                plan,
                actions.on(MonitoringPlanResource.class, plan.id())
                        .of("approveMonitoringPlan", "审批", undecided)
                        .of("returnMonitoringPlan", "退回", undecided)
                        .list());
    }

    private MonitoringPlanView view(MonitoringPlan plan, List<Action> possible) {
        return MonitoringPlanView.of(plan, json.read(plan.curves(), PlanYear.Curves.class), possible);
    }

    private void record(String act, MonitoringPlan plan, Map<String, ?> content) {
        records.open(plan.regionCode(), plan.unitCode())
                .enter(new AuditEntry(act, "monitoring-plan", plan.id(), content));
    }
}
