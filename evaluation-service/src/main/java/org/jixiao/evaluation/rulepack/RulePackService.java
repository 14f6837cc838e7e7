package org.jixiao.evaluation.rulepack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;

/** Drafts, publishes and retires the packs of a region: acts of the whole region, unit '*' in its chain. */
@ApplicationScoped
class RulePackService {

    static final String REGION_AS_A_WHOLE = "*";

    private final RulePacks packs;
    private final RulePackDrafts drafts;
    private final RulePackActions actions;
    private final Records records;
    private final Statements statements;
    private final Caller caller;
    private final BusinessDay day;

    RulePackService(
            RulePacks packs,
            RulePackDrafts drafts,
            RulePackActions actions,
            Records records,
            Statements statements,
            Caller caller,
            BusinessDay day) {
        this.packs = packs;
        this.drafts = drafts;
        this.actions = actions;
        this.records = records;
        this.statements = statements;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    RulePackView draft(DraftRulePack request) {
        var accepted = accepted(request);
        caller.scope().require(accepted.pack().region(), REGION_AS_A_WHOLE);
        var draft = RulePackDraft.of(UuidV7.next(), accepted, caller.subject());
        requireFree(accepted, draft.id());
        drafts.persistAndFlush(draft);
        enter("rule-pack-drafted", draft);
        return RulePackView.of(draft).with(actions.of(draft));
    }

    @Transactional
    RulePackView rewrite(UUID id, String ifMatch, DraftRulePack request) {
        var draft = current(id, ifMatch);
        var accepted = accepted(request);
        requireFree(accepted, id);
        draft.rewrite(accepted, caller.subject());
        drafts.flush();
        enter("rule-pack-changed", draft);
        return RulePackView.of(draft).with(actions.of(draft));
    }

    @Transactional
    RulePackView publish(UUID id, String ifMatch) {
        var draft = current(id, ifMatch);
        var accepted = draft.accepted();
        actions.requirePublishable(draft);
        draft.publish(caller.subject(), statements.recordedNow());
        drafts.flush();
        var record = records.open(draft.regionCode(), REGION_AS_A_WHOLE);
        packs.persistAndFlush(PublishedPack.of(id, accepted, record.at()));
        record.enter(new AuditEntry("rule-pack-published", "rule-pack", id, content(draft)));
        return RulePackView.of(draft).with(actions.of(draft));
    }

    @Transactional
    RulePackView retire(UUID id, String ifMatch, RetireRulePack request) {
        var pack = packs.require(id, caller.scope());
        caller.scope().require(pack.regionCode(), REGION_AS_A_WHOLE);
        statements.change("select pg_advisory_xact_lock(hashtextextended(?, 1))", id.toString());
        var retirement = packs.retirement(id);
        EntityTags.require(ifMatch, RulePackView.version(pack, retirement.isPresent()));
        if (request.from().isBefore(day.today())) {
            throw Refusal.invalid("/from", "P12", "停用日期不能早于今天", "A pack is not retired from a day that is over");
        }
        actions.requireRetirable(pack.regionCode(), retirement.isPresent());
        var record = records.open(pack.regionCode(), REGION_AS_A_WHOLE);
        packs.getEntityManager()
                .persist(RulePackRetirement.of(UuidV7.next(), pack, request, caller.subject(), record.at()));
        record.enter(new AuditEntry(
                "rule-pack-retired",
                "rule-pack",
                id,
                Map.of("from", request.from().toString(), "reason", request.reason())));
        return view(pack).with(actions.of(pack, true));
    }

    /** A draft for those who act for its region, a published pack for all in its scope. */
    @Transactional
    RulePackView get(UUID id) {
        var draft = drafts.find(id, caller.scope()).filter(it -> !it.isPublished());
        return draft.map(it -> RulePackView.whole(it).with(actions.of(it)))
                .orElseGet(() -> whole(packs.require(id, caller.scope())));
    }

    @Transactional
    List<RulePackView> page(String region, Integer fiscalYear, UnitScope scope, PageQuery query) {
        return packs.page(region, fiscalYear, scope, query).stream()
                .map(this::view)
                .toList();
    }

    @Transactional
    List<RulePackView> drafts(PageQuery query) {
        return drafts.page(caller.scope(), query).stream().map(RulePackView::of).toList();
    }

    private RulePackView view(PublishedPack pack) {
        return RulePackView.of(pack, packs.retirement(pack.id()).orElse(null));
    }

    private RulePackView whole(PublishedPack pack) {
        var retired = packs.retirement(pack.id()).isPresent();
        return view(pack).with(RulePackReader.tree(pack.content())).with(actions.of(pack, retired));
    }

    private RulePackDraft current(UUID id, String ifMatch) {
        var draft = drafts.require(id, caller.scope());
        EntityTags.require(ifMatch, draft.isPublished() ? versionOfPack(id) : draft.version());
        return draft;
    }

    /** Whoever reads a draft that was published is shown the pack, with its tag. */
    private int versionOfPack(UUID id) {
        return RulePackView.version(
                packs.require(id, caller.scope()), packs.retirement(id).isPresent());
    }

    private static RulePackReader.Accepted accepted(DraftRulePack request) {
        try {
            return RulePackReader.draft(request.content().toString());
        } catch (RulePackRefused refused) {
            throw Refusal.invalid(refused.told().stream()
                    .map(it -> new Refusal.Fault("/content" + it.pointer(), it.rule(), new Text(it.zh(), it.en())))
                    .toList());
        }
    }

    private void requireFree(RulePackReader.Accepted accepted, UUID by) {
        var pack = accepted.pack();
        if (drafts.isTaken(accepted, by) || packs.isTaken(pack.region(), pack.id(), pack.version(), by)) {
            throw Refusal.of(
                    RulePackProblem.TAKEN,
                    "该区划已有标识和版本相同的规则集",
                    "The region has a pack of this id and version already",
                    Map.of("packId", pack.id(), "version", pack.version()));
        }
    }

    private void enter(String act, RulePackDraft draft) {
        records.open(draft.regionCode(), REGION_AS_A_WHOLE)
                .enter(new AuditEntry(act, "rule-pack", draft.id(), content(draft)));
    }

    private static Map<String, ?> content(RulePackDraft draft) {
        return Map.of("packId", draft.packId(), "version", draft.packVersion(), "digest", draft.digest());
    }
}
