package org.jixiao.evaluation.targetset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.evaluation.rulepack.PublishedPack;
import org.jixiao.evaluation.rulepack.RulePacks;

@ApplicationScoped
public class TargetSetService {

    private final TargetSets sets;
    private final RulePacks packs;
    private final Approval approval;
    private final TargetSetActions actions;
    private final Admission admission;
    private final Foresight foresight;
    private final Inheritance inheritance;
    private final BusinessDay day;
    private final Records records;
    private final Caller caller;

    TargetSetService(
            TargetSets sets,
            RulePacks packs,
            Approval approval,
            TargetSetActions actions,
            Admission admission,
            Foresight foresight,
            Inheritance inheritance,
            BusinessDay day,
            Records records,
            Caller caller) {
        this.sets = sets;
        this.packs = packs;
        this.approval = approval;
        this.actions = actions;
        this.admission = admission;
        this.foresight = foresight;
        this.inheritance = inheritance;
        this.day = day;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    TargetSetView draft(DraftTargetSet given) {
        var draft = inheritance.filled(given);
        caller.scope().require(draft.region(), draft.unit());
        TargetRules.check(draft);
        Lineages.refuseAny(draft);
        if (sets.exists(draft)) {
            throw Refusal.of(
                    TargetProblem.TAKEN, "该项目或单位本年度已有绩效目标", "This project or unit has targets for this year already");
        }
        var set = TargetSet.drafted(UuidV7.next(), draft, caller.subject());
        set.rewrite(draft, caller.subject(), position -> UuidV7.next());
        sets.persistAndFlush(set);
        enter("target-set-drafted", set, Map.of());
        return actions.view(set);
    }

    @Transactional
    public TargetSetView rewrite(UUID id, String ifMatch, DraftTargetSet given) {
        var set = current(id, ifMatch);
        set.rewrite(checked(set, given), caller.subject(), position -> UuidV7.next());
        sets.flush();
        enter("target-set-rewritten", set, Map.of());
        return actions.view(set);
    }

    /** Refuses what {@link #rewrite} would refuse of the content, and writes nothing. */
    public void check(UUID id, DraftTargetSet given) {
        checked(sets.require(id, caller.scope()), given);
    }

    private DraftTargetSet checked(TargetSet set, DraftTargetSet given) {
        var draft = inheritance.filled(given);
        TargetRules.check(draft);
        if (!set.regionCode().equals(draft.region())
                || !set.unitCode().equals(draft.unit())
                || set.fiscalYear() != draft.fiscalYear()
                || !Objects.equals(set.project(), draft.project())) {
            throw Refusal.invalid("/unit", "T5", "单位、年度和项目不能更改", "Unit, year and project stay as they are");
        }
        var earlier = set.previousSet() == null ? null : sets.require(set.previousSet(), caller.scope());
        Lineages.check(draft, set.indicators(), earlier);
        return draft;
    }

    @Transactional
    TargetSetView submit(UUID id, String ifMatch) {
        var set = current(id, ifMatch);
        var pack = governing(set);
        var preset = TargetRules.preset(set, pack.accepted().pack());
        var foreseen = foresight.of(set, pack);
        admission.require(set, pack.accepted().pack(), foreseen);
        set.submit(caller.subject(), preset, foreseen, isLate(set, pack));
        sets.flush();
        enter("target-set-submitted", set, Map.of("rulePack", pack.digest()));
        return actions.view(set);
    }

    /** Examined by a second person; whether that seals, returns or rejects the set follows from what was found. */
    @Transactional
    TargetSetView approve(UUID id, String ifMatch, Examination found) {
        return actions.view(approval.decide(current(id, ifMatch), found));
    }

    /** Opens the next baseline of a sealed set as a draft; the sealed one stays and is scored for ever. */
    @Transactional
    TargetSetView rebaseline(UUID id, String ifMatch, Rebaseline change) {
        var sealed = current(id, ifMatch);
        actions.requireNewestSeal(sealed);
        var set = TargetSet.rebaselined(UuidV7.next(), sealed, change, caller.subject(), UuidV7::next);
        sets.persistAndFlush(set);
        enter(
                "target-set-rebaselined",
                set,
                Map.of(
                        "from",
                        sealed.id().toString(),
                        "kind",
                        change.kind(),
                        "reason",
                        change.reason(),
                        "documentNo",
                        change.documentNo()));
        return actions.view(set);
    }

    @Transactional
    Outlook outlook(UUID id) {
        var set = sets.require(id, caller.scope());
        return foresight.of(set, governing(set));
    }

    @Transactional
    TargetSetView returnTo(UUID id, String ifMatch, String reason) {
        var set = current(id, ifMatch);
        approval.requireTheirs(set);
        set.returnTo(caller.subject(), reason);
        sets.flush();
        enter("target-set-returned", set, Map.of("reason", reason));
        return actions.view(set);
    }

    @Transactional
    TargetSetView get(UUID id) {
        return actions.view(sets.require(id, caller.scope()));
    }

    @Transactional
    List<TargetSetView> page(TargetSets.Filter filter, PageQuery query) {
        return sets.page(filter, caller.scope(), query).stream()
                .map(set -> TargetSetView.of(set, null))
                .toList();
    }

    private TargetSet current(UUID id, String ifMatch) {
        var set = sets.require(id, caller.scope());
        EntityTags.require(ifMatch, set.version());
        return set;
    }

    private boolean isLate(TargetSet set, PublishedPack pack) {
        return set.baseline() > 1
                && pack.accepted().pack().targetOptions().isLateForRebaseline(set.fiscalYear(), day.today());
    }

    private PublishedPack governing(TargetSet set) {
        return packs.governing(set.regionCode(), set.fiscalYear());
    }

    private void enter(String act, TargetSet set, Map<String, ?> content) {
        records.open(set.regionCode(), set.unitCode()).enter(new AuditEntry(act, "target-set", set.id(), content));
    }
}
