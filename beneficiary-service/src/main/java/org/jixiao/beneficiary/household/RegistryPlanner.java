package org.jixiao.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.BlindIndex;
import org.jixiao.beneficiary.privacy.PrivacyConfig;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.identity.UuidV7;

/** Decides what becomes of a household that is entered, against what the registry holds. */
@ApplicationScoped
class RegistryPlanner {

    private final BlindIndex index;
    private final PrivacyConfig config;

    RegistryPlanner(BlindIndex index, PrivacyConfig config) {
        this.index = index;
        this.config = config;
    }

    /** Adds a plan where something is to be written, and takes it into account for the households that follow. */
    Outcome decide(
            String region, String unit, HouseholdDraft draft, RegisteredNow now, int year, List<HouseholdPlan> plans) {
        var breaches = new ArrayList<>(RegistryRule.breaches(draft));
        if (!draft.townshipCode().startsWith(region)) {
            breaches.add(new RegistryRule.Breach(RegistryRule.TOWNSHIP_ELSEWHERE, -1));
        }
        var standing = now.household(draft.number());
        var content = index.of(region, "household", content(unit, draft));
        if (breaches.isEmpty() && standing != null && Arrays.equals(standing.contentIndex(), content)) {
            return new Outcome(Outcome.Kind.UNCHANGED, standing.id(), List.of());
        }
        var members = new ArrayList<HouseholdPlan.PlannedMember>();
        for (var i = 0; i < draft.members().size(); i++) {
            var member = draft.members().get(i);
            var identity = identityIndex(region, member.identityNumber(), now);
            var place = now.place(identity);
            if (place != null && !place.household().equals(draft.number())) {
                breaches.add(new RegistryRule.Breach(RegistryRule.PERSON_IN_ANOTHER_HOUSEHOLD, i));
            }
            if (now.isDead(identity)) {
                breaches.add(new RegistryRule.Breach(RegistryRule.RECORDED_AS_DEAD, i));
            }
            var known = member.known() == null && place != null ? place.member() : member.known();
            var id = known == null ? UuidV7.next() : known;
            members.add(new HouseholdPlan.PlannedMember(id, known == null, identity, member));
        }
        if (!breaches.isEmpty()) {
            return new Outcome(Outcome.Kind.REJECTED, null, breaches);
        }
        var plan = plan(draft, standing, content, members, now, year);
        plans.add(plan);
        now.apply(plan);
        return new Outcome(
                standing == null ? Outcome.Kind.REGISTERED : Outcome.Kind.UPDATED, plan.household(), List.of());
    }

    byte[] identityIndex(String region, IdentityNumber number) {
        return index.of(region, "identity-number", number.full());
    }

    byte[] identityIndex(String region, IdentityNumber number, RegisteredNow now) {
        return now.index(number, made -> identityIndex(region, made));
    }

    private HouseholdPlan plan(
            HouseholdDraft draft,
            RegisteredNow.Known known,
            byte[] content,
            List<HouseholdPlan.PlannedMember> members,
            RegisteredNow now,
            int year) {
        var staying = new HashSet<UUID>();
        members.forEach(member -> staying.add(member.id()));
        var departed = now.membersOf(draft.number()).stream()
                .map(RegisteredNow.Place::member)
                .filter(id -> !staying.contains(id))
                .toList();
        return known == null
                ? new HouseholdPlan(UuidV7.next(), 0, year + config.retentionYears(), content, draft, members, departed)
                : new HouseholdPlan(
                        known.id(), known.version() + 1, known.retentionYear(), content, draft, members, departed);
    }

    /** Everything that was entered, in one spelling: equal content is an unchanged household. */
    private static String content(String unit, HouseholdDraft draft) {
        var members = draft.members().stream()
                .map(member -> List.of(
                        member.name(),
                        member.relation().code(),
                        member.identityNumber().full(),
                        member.insuredChild(),
                        member.university(),
                        member.remark()))
                .toList();
        var content = new TreeMap<String, Object>(Map.of(
                "unit", unit,
                "number", draft.number(),
                "categories",
                        draft.categories().stream().map(HouseholdCategory::code).toList(),
                "registration", draft.registration().code(),
                "township", draft.townshipCode(),
                "village", draft.village(),
                "members", members));
        return CanonicalJson.of(content);
    }
}
