package org.jixiao.beneficiary.amendment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.dossier.DossierWriter;
import org.jixiao.beneficiary.household.HouseholdDraft;
import org.jixiao.beneficiary.household.MemberDraft;
import org.jixiao.beneficiary.household.Outcome;
import org.jixiao.beneficiary.household.Registry;
import org.jixiao.beneficiary.household.RegistryRule;
import org.jixiao.beneficiary.household.RegistryWatch;
import org.jixiao.beneficiary.household.StandingHouseholds;
import org.jixiao.beneficiary.household.StandingHouseholds.Standing;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Disclosures;
import org.jixiao.beneficiary.privacy.FieldEncryption;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;

/** Proposes and decides. What is approved enters by the registry's one way in: no rule is passed by. */
@ApplicationScoped
class AmendmentService {

    private final AmendmentRepository amendments;
    private final StandingHouseholds households;
    private final Registry registry;
    private final Departures departures;
    private final DossierWriter dossiers;
    private final List<RegistryWatch> watches;
    private final FieldEncryption cipher;
    private final ObjectMapper json;
    private final Records records;
    private final AccessLog log;
    private final Disclosures disclosures;
    private final Caller caller;
    private final BusinessDay day;

    AmendmentService(
            AmendmentRepository amendments,
            StandingHouseholds households,
            Registry registry,
            Departures departures,
            DossierWriter dossiers,
            @All List<RegistryWatch> watches,
            FieldEncryption cipher,
            ObjectMapper json,
            Records records,
            AccessLog log,
            Disclosures disclosures,
            Caller caller,
            BusinessDay day) {
        this.amendments = amendments;
        this.households = households;
        this.registry = registry;
        this.departures = departures;
        this.dossiers = dossiers;
        this.watches = watches;
        this.cipher = cipher;
        this.json = json;
        this.records = records;
        this.log = log;
        this.disclosures = disclosures;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    AmendmentView propose(Changes.Proposal proposal) {
        var named = households.require(proposal.household());
        registry.lock(named.region(), named.unit());
        var household = households.opened(proposal.household());
        if (amendments.waits(household.id())) {
            throw Refusal.of(
                    AmendmentProblem.ONE_WAITS_ALREADY,
                    "该户已有一件变更申请待审批，请先处理",
                    "Another amendment of this household waits to be decided on");
        }
        requireDay(proposal.effectiveOn(), household.effectiveOn());
        if (proposal.changes().nothing()) {
            throw Refusal.invalid("/changes", "NoChange", "未写明任何变更", "Nothing is changed");
        }
        var returning = departures.returning(household, proposal.changes());
        var draft = AmendedHousehold.of(household, proposal.changes(), returning, day.today());
        var tried = registry.enter(household.region(), household.unit(), List.of(draft), true, null)
                .get(0);
        refuse(tried, draft, returning);
        var id = UuidV7.next();
        var record = records.open(household.region(), household.unit());
        var amendment = Amendment.proposed(
                id, household, proposal, sealed(household, id, proposal.changes()), caller.subject(), record.at());
        amendments.persistAndFlush(amendment);
        record.enter(
                new AuditEntry("amendment-proposed", "amendment", id, Map.of("documentNo", proposal.documentNo())));
        return view(amendment);
    }

    @Transactional
    AmendmentView approve(UUID id, String ifMatch) {
        var amendment = amendments.require(id, caller.scope());
        EntityTags.require(ifMatch, amendment.version());
        registry.lock(amendment.regionCode(), amendment.unitCode());
        var household = households.opened(amendment.householdId());
        amendment.requireDecidable(caller.subject(), household.version());
        var at = records.open(household.region(), household.unit()).at();
        var applied = apply(amendment, household, content(amendment), at);
        amendment.approve(caller.subject(), at, applied);
        amendments.flush();
        watches.forEach(watch -> watch.entered(household.region(), household.unit(), List.of(household.id()), at));
        return view(amendment);
    }

    /** The version that the household has then; the same as before where only its dossier changed. */
    private int apply(Amendment amendment, Standing household, Changes changes, Instant at) {
        var draft = AmendedHousehold.of(household, changes, departures.returning(household, changes), day.today());
        departures.withdraw(household, amendment, changes, at);
        var said = Map.of(
                "documentNo", amendment.documentNo(),
                "sealedDigest", Digest.text(Digest.sha256("", amendment.contentSealed())));
        var act = new Registry.Act("amendment-approved", "amendment", amendment.id(), said);
        var outcome = registry.amend(household.region(), household.unit(), draft, amendment.effectiveOn(), act);
        refuse(outcome, draft, List.of());
        departures.record(household, amendment, changes.leaving(), at);
        if (changes.dossier() != null) {
            dossiers.write(
                    household, new DossierWriter.Stamp(amendment.id(), amendment.effectiveOn(), at), changes.dossier());
        }
        if (outcome.kind() == Outcome.Kind.UPDATED) {
            return household.version() + 1;
        }
        records.open(household.region(), household.unit())
                .enter(new AuditEntry(act.name(), act.entity(), act.id(), said));
        return household.version();
    }

    @Transactional
    AmendmentView sendBack(UUID id, String ifMatch, ReturnForCorrection request) {
        var amendment = amendments.require(id, caller.scope());
        EntityTags.require(ifMatch, amendment.version());
        amendment.requireDecidable(caller.subject(), amendment.baseVersion());
        var record = records.open(amendment.regionCode(), amendment.unitCode());
        amendment.sendBack(caller.subject(), record.at(), request.reason());
        amendments.flush();
        record.enter(new AuditEntry("amendment-returned", "amendment", id, Map.of("reason", request.reason())));
        return view(amendment);
    }

    @Transactional
    AmendmentView get(UUID id) {
        var amendment = amendments.require(id, caller.scope());
        log.record(target(amendment), Reading.AMENDMENT);
        return view(amendment);
    }

    /** Without what they say: nothing has to be opened to browse. */
    @Transactional
    List<AmendmentView> page(AmendmentRepository.Filter filter, PageQuery query) {
        log.recordList(filter.region(), filter.unit(), Reading.AMENDMENT);
        return amendments.page(filter, caller.scope(), query).stream()
                .map(amendment -> AmendmentView.of(amendment, null))
                .toList();
    }

    /** Committed before anything is opened. */
    @Transactional
    void recordDisclosure(UUID id, String purpose) {
        disclosures.recordWhole(target(amendments.require(id, caller.scope())), "amendment", purpose);
    }

    @Transactional
    Changes disclose(UUID id) {
        return content(amendments.require(id, caller.scope()));
    }

    /** @param returning whose record of death the same amendment withdraws */
    private static void refuse(Outcome outcome, HouseholdDraft draft, List<MemberDraft> returning) {
        if (outcome.kind() != Outcome.Kind.REJECTED) {
            return;
        }
        var faults = outcome.breaches().stream()
                .filter(breach -> breach.rule() != RegistryRule.RECORDED_AS_DEAD
                        || !returning.contains(draft.members().get(breach.member())))
                .map(breach -> new Refusal.Fault(
                        "/changes", breach.rule().name(), breach.rule().message()))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private void requireDay(LocalDate effectiveOn, LocalDate standing) {
        if (effectiveOn.isAfter(day.today())) {
            throw Refusal.invalid("/effectiveOn", "NotInFuture", "生效日期不能晚于今天", "The day lies in the future");
        }
        if (effectiveOn.isBefore(standing)) {
            throw Refusal.invalid(
                    "/effectiveOn",
                    "AfterStanding",
                    "生效日期不能早于该户现行版本的 " + standing,
                    "Not before " + standing + ", from when the present version holds");
        }
    }

    private byte[] sealed(Standing household, UUID id, Changes changes) {
        try {
            return cipher.seal(
                    place(household.region(), household.unit(), id),
                    household.retentionYear(),
                    json.writeValueAsString(changes));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an amendment could not be written down", impossible);
        }
    }

    private Changes content(Amendment amendment) {
        var place = place(amendment.regionCode(), amendment.unitCode(), amendment.id());
        try {
            return json.readValue(cipher.open(place, amendment.contentSealed()), Changes.class);
        } catch (JsonProcessingException unreadable) {
            // Its message would repeat the text.
            throw new IllegalStateException(
                    "an amendment cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private static FieldLocation place(String region, String unit, UUID id) {
        return new FieldLocation(FieldLocation.origin(region, unit), "amendment", "content", id);
    }

    private static AccessLog.Target target(Amendment amendment) {
        return new AccessLog.Target(amendment.regionCode(), amendment.unitCode(), null, amendment.householdId());
    }

    private AmendmentView view(Amendment amendment) {
        return AmendmentView.of(amendment, AmendmentLines.of(content(amendment)));
    }
}
