package org.jixiao.beneficiary.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.beneficiary.amendment.Changes.Correction;
import org.jixiao.beneficiary.household.HouseholdDraft;
import org.jixiao.beneficiary.household.IdentityNumber;
import org.jixiao.beneficiary.household.MalformedIdentityNumber;
import org.jixiao.beneficiary.household.MemberDraft;
import org.jixiao.beneficiary.household.RegisterHousehold;
import org.jixiao.beneficiary.household.StandingHouseholds.Standing;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

/**
 * A household with the changes made to it, in memory: who stays and is corrected, who comes back, who joins, in this
 * order. All faults are told at once, each with the place in the request.
 */
final class AmendedHousehold {

    private final Standing standing;
    private final Changes changes;
    private final LocalDate today;
    private final List<Refusal.Fault> faults = new ArrayList<>();

    private AmendedHousehold(Standing standing, Changes changes, LocalDate today) {
        this.standing = standing;
        this.changes = changes;
        this.today = today;
    }

    /** @param returning members whose departure is withdrawn, as they were registered */
    static HouseholdDraft of(Standing standing, Changes changes, List<MemberDraft> returning, LocalDate today) {
        var amended = new AmendedHousehold(standing, changes, today);
        var leaving = amended.leaving();
        var members = amended.staying(leaving);
        members.addAll(returning);
        amended.dossier(returning);
        if (!amended.faults.isEmpty()) {
            throw Refusal.invalid(amended.faults);
        }
        members.addAll(RegisterHousehold.drafts(changes.joining(), "/changes/joining/", today));
        var draft = standing.draft();
        return new HouseholdDraft(
                draft.number(),
                changes.categories() == null || changes.categories().isEmpty()
                        ? draft.categories()
                        : changes.categories(),
                changes.registration() == null ? draft.registration() : changes.registration(),
                changes.township() == null ? draft.townshipCode() : changes.township(),
                changes.village() == null ? draft.village() : changes.village().strip(),
                members);
    }

    private Set<UUID> leaving() {
        var leaving = new HashSet<UUID>();
        for (var i = 0; i < changes.leaving().size(); i++) {
            var one = changes.leaving().get(i);
            if (!standing.has(one.member()) || !leaving.add(one.member())) {
                faults.add(noMember("/changes/leaving/" + i + "/member"));
            }
            if (one.leftOn().isAfter(today)) {
                faults.add(new Refusal.Fault(
                        "/changes/leaving/" + i + "/leftOn",
                        "NotInFuture",
                        new Text("离户日期不能晚于今天", "The date lies in the future")));
            }
        }
        return leaving;
    }

    private List<MemberDraft> staying(Set<UUID> leaving) {
        Map<UUID, MemberDraft> members = standing.draft().members().stream()
                .filter(member -> !leaving.contains(member.known()))
                .collect(Collectors.toMap(
                        MemberDraft::known, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
        for (var i = 0; i < changes.correcting().size(); i++) {
            var correction = changes.correcting().get(i);
            var member = members.get(correction.member());
            if (member == null) {
                faults.add(noMember("/changes/correcting/" + i + "/member"));
            } else if (correction.nothing()) {
                faults.add(new Refusal.Fault(
                        "/changes/correcting/" + i, "NoChange", new Text("未写明更正的内容", "Nothing is corrected")));
            } else {
                members.put(member.known(), corrected(member, correction, "/changes/correcting/" + i));
            }
        }
        return new ArrayList<>(members.values());
    }

    private MemberDraft corrected(MemberDraft member, Correction correction, String pointer) {
        return new MemberDraft(
                correction.name() == null ? member.name() : correction.name().strip(),
                correction.relation() == null ? member.relation() : correction.relation(),
                correction.identityNumber() == null
                        ? member.identityNumber()
                        : number(member, correction.identityNumber(), pointer),
                correction.insuredChild() == null ? member.insuredChild() : correction.insuredChild(),
                correction.university() == null
                        ? member.university()
                        : correction.university().strip(),
                correction.remark() == null
                        ? member.remark()
                        : correction.remark().strip(),
                member.known());
    }

    private IdentityNumber number(MemberDraft member, String text, String pointer) {
        try {
            return IdentityNumber.of(text, today);
        } catch (MalformedIdentityNumber refused) {
            faults.add(refused.fault(pointer + "/identityNumber"));
            return member.identityNumber();
        }
    }

    /** Whoever a certificate, an account or a consent names is of the household. */
    private void dossier(List<MemberDraft> returning) {
        if (changes.dossier() == null) {
            return;
        }
        var grounds = changes.dossier().grounds();
        for (var index = 0; index < grounds.size(); index++) {
            if (grounds.get(index).endsBeforeItBegins()) {
                faults.add(new Refusal.Fault(
                        "/changes/dossier/grounds/" + index + "/until",
                        "GroundPeriod",
                        new Text("类别的止日须在起日之后", "A category ends after it begins")));
            }
        }
        for (var member : changes.dossier().members()) {
            if (!standing.has(member)
                    && returning.stream().noneMatch(one -> one.known().equals(member))) {
                faults.add(noMember("/changes/dossier"));
            }
        }
    }

    private static Refusal.Fault noMember(String pointer) {
        return new Refusal.Fault(
                pointer,
                "MemberOfHousehold",
                new Text("须为本户在户成员，且只写一次", "No member of this household, or named twice"));
    }
}
