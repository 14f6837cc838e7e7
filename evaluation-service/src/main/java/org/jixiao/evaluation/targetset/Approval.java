package org.jixiao.evaluation.targetset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.Role;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.rulepack.RulePacks;

/** The second person's decision. Sealed is sealed: from then on the content has one digest, and the chain of acts holds it. */
@ApplicationScoped
class Approval {

    private final TargetSets sets;
    private final RulePacks packs;
    private final Admission admission;
    private final BudgetQuotes quotes;
    private final Witness witness;
    private final SealText sealText;
    private final Records records;
    private final Caller caller;

    Approval(
            TargetSets sets,
            RulePacks packs,
            Admission admission,
            BudgetQuotes quotes,
            Witness witness,
            SealText sealText,
            Records records,
            Caller caller) {
        this.sets = sets;
        this.packs = packs;
        this.admission = admission;
        this.quotes = quotes;
        this.witness = witness;
        this.sealText = sealText;
        this.records = records;
        this.caller = caller;
    }

    TargetSet decide(TargetSet set, Examination found) {
        found.requireSound();
        requireTheirs(set);
        set.examine(caller.subject(), found);
        switch (found.outcome()) {
            case EXCELLENT, GOOD -> seal(set);
            case FAIR -> {
                set.returnTo(caller.subject(), found.remark());
                enter("target-set-returned", set, found);
            }
            case POOR -> {
                set.reject(caller.subject(), found.remark());
                enter("target-set-rejected", set, found);
            }
        }
        return set;
    }

    /** R1: a new baseline that came after the day which the pack names is for finance; everything else is the unit's. */
    void requireTheirs(TargetSet set) {
        var needed = set.isForFinance() ? Role.FINANCE : Role.APPROVER;
        if (!caller.is(needed)) {
            throw Refusal.of(
                    TargetProblem.OTHER_APPROVER,
                    set.isForFinance() ? "已过规定日期，重新定基线由财政审批" : "由本单位审批人审批",
                    set.isForFinance() ? "So late in the year finance decides" : "The unit's approver decides",
                    Map.of("rule", "R1"));
        }
    }

    private void seal(TargetSet set) {
        var pack = packs.governing(set.regionCode(), set.fiscalYear());
        TargetRules.preset(set, pack.accepted().pack());
        admission.require(set, pack.accepted().pack(), set.outlook());
        var known = set.previousSet() == null ? null : witness.known(sets.require(set.previousSet(), caller.scope()));
        set.quote(quotes.money(set), known);
        var content = sealText.of(set, pack);
        var digest = Digest.text(Digest.sha256(content));
        var record = records.open(set.regionCode(), set.unitCode());
        set.seal(caller.subject(), caller.name(), record.at(), content, digest);
        sets.flush();
        record.enter(new AuditEntry(
                "target-set-sealed",
                "target-set",
                set.id(),
                Map.of("seal", digest, "outcome", set.examination().outcome().toString())));
    }

    private void enter(String act, TargetSet set, Examination found) {
        sets.flush();
        records.open(set.regionCode(), set.unitCode())
                .enter(new AuditEntry(
                        act,
                        "target-set",
                        set.id(),
                        Map.of("outcome", found.outcome().toString(), "reason", found.remark())));
    }
}
