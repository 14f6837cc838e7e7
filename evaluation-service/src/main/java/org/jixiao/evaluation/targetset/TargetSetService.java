package org.jixiao.evaluation.targetset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;
import org.jixiao.evaluation.rulepack.PublishedPack;
import org.jixiao.evaluation.rulepack.RulePacks;

@ApplicationScoped
class TargetSetService {

    private final TargetSets sets;
    private final RulePacks packs;
    private final SealText sealText;
    private final Records records;
    private final Caller caller;

    TargetSetService(TargetSets sets, RulePacks packs, SealText sealText, Records records, Caller caller) {
        this.sets = sets;
        this.packs = packs;
        this.sealText = sealText;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    TargetSetView draft(DraftTargetSet draft) {
        caller.scope().require(draft.region(), draft.unit());
        TargetRules.check(draft);
        if (sets.exists(draft)) {
            throw Refusal.of(
                    TargetProblem.TAKEN, "该项目或单位本年度已有绩效目标", "This project or unit has targets for this year already");
        }
        var set = TargetSet.drafted(UuidV7.next(), draft, caller.subject());
        set.rewrite(draft, caller.subject(), position -> UuidV7.next());
        sets.persistAndFlush(set);
        enter("target-set-drafted", set, Map.of());
        return TargetSetView.of(set);
    }

    @Transactional
    TargetSetView rewrite(UUID id, String ifMatch, DraftTargetSet draft) {
        var set = current(id, ifMatch);
        TargetRules.check(draft);
        if (!set.regionCode().equals(draft.region())
                || !set.unitCode().equals(draft.unit())
                || set.fiscalYear() != draft.fiscalYear()
                || !Objects.equals(set.project(), draft.project())) {
            throw Refusal.invalid("/unit", "T5", "单位、年度和项目不能更改", "Unit, year and project stay as they are");
        }
        set.rewrite(draft, caller.subject(), position -> UuidV7.next());
        sets.flush();
        enter("target-set-rewritten", set, Map.of());
        return TargetSetView.of(set);
    }

    @Transactional
    TargetSetView submit(UUID id, String ifMatch) {
        var set = current(id, ifMatch);
        var pack = governing(set);
        set.submit(caller.subject(), TargetRules.preset(set, pack.accepted().pack()));
        sets.flush();
        enter("target-set-submitted", set, Map.of("rulePack", pack.digest()));
        return TargetSetView.of(set);
    }

    /** Approval seals: from here on the content has one digest, and the chain of acts holds it. */
    @Transactional
    TargetSetView approve(UUID id, String ifMatch) {
        var set = current(id, ifMatch);
        var pack = governing(set);
        TargetRules.preset(set, pack.accepted().pack());
        var content = sealText.of(set, pack);
        var digest = Digest.text(Digest.sha256(content));
        var record = records.open(set.regionCode(), set.unitCode());
        set.seal(caller.subject(), caller.name(), record.at(), content, digest);
        sets.flush();
        record.enter(new AuditEntry("target-set-sealed", "target-set", set.id(), Map.of("seal", digest)));
        return TargetSetView.of(set);
    }

    @Transactional
    TargetSetView returnTo(UUID id, String ifMatch, String reason) {
        var set = current(id, ifMatch);
        set.returnTo(caller.subject(), reason);
        sets.flush();
        enter("target-set-returned", set, Map.of("reason", reason));
        return TargetSetView.of(set);
    }

    @Transactional
    TargetSetView get(UUID id) {
        return TargetSetView.of(sets.require(id, caller.scope()));
    }

    @Transactional
    List<TargetSetView> page(TargetSets.Filter filter, PageQuery query) {
        return sets.page(filter, caller.scope(), query).stream()
                .map(TargetSetView::of)
                .toList();
    }

    private TargetSet current(UUID id, String ifMatch) {
        var set = sets.require(id, caller.scope());
        EntityTags.require(ifMatch, set.version());
        return set;
    }

    private PublishedPack governing(TargetSet set) {
        return packs.governing(set.regionCode(), set.fiscalYear());
    }

    private void enter(String act, TargetSet set, Map<String, ?> content) {
        records.open(set.regionCode(), set.unitCode()).enter(new AuditEntry(act, "target-set", set.id(), content));
    }
}
