package org.jixiao.beneficiary.overpayment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.beneficiary.programme.ProgrammeRepository;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;

@ApplicationScoped
class RecoveryService implements PanacheRepositoryBase<Recovery, UUID> {

    private final Overpayments overpayments;
    private final ProgrammeRepository programmes;
    private final Statements statements;
    private final AccessLog log;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    RecoveryService(
            Overpayments overpayments,
            ProgrammeRepository programmes,
            Statements statements,
            AccessLog log,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.overpayments = overpayments;
        this.programmes = programmes;
        this.statements = statements;
        this.log = log;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    List<OverpaymentView> overpaid(String region, String unit, UUID programme, PageQuery query) {
        log.recordList(region, unit, Reading.OVERPAYMENT_LIST);
        var series = programme == null
                ? ""
                : programmes.require(programme, caller.scope()).seriesId().toString();
        return overpayments.page(region == null ? "" : region, unit == null ? "" : unit, series, caller.scope(), query);
    }

    @Transactional
    RecoveryView record(RecordRecovery request) {
        if (!request.amount().isPositive()) {
            throw Refusal.invalid("/amount", "Positive", "金额须大于零", "Must be above zero");
        }
        if (request.recoveredOn().isAfter(day.today())) {
            throw Refusal.invalid("/recoveredOn", "PastOrPresent", "追回日期尚未到来", "The day has not come");
        }
        lock(request.delivery());
        var owed = overpayments.of(request.delivery(), caller.scope()).orElseThrow(Refusal::notFound);
        requireOutstanding(owed.overpayment(), request.amount());
        var recovery = Recovery.recorded(UuidV7.next(), owed.region(), owed.unit(), request, caller.subject());
        persist(recovery);
        return entered(recovery, "recovery-recorded");
    }

    @Transactional
    RecoveryView approve(UUID id, String ifMatch) {
        var recovery = onVersion(id, ifMatch);
        lock(recovery.deliveryId());
        recovery.approve(caller.subject());
        var owed = overpayments.of(recovery.deliveryId(), caller.scope()).orElseThrow(Refusal::notFound);
        requireOutstanding(owed.overpayment(), recovery.amount());
        flush();
        var record = records.open(recovery.regionCode(), recovery.unitCode());
        append(recovery, record.at());
        record.enter(new AuditEntry("recovery-approved", "recovery", id, content(recovery)));
        return RecoveryView.of(recovery);
    }

    @Transactional
    RecoveryView sendBack(UUID id, String ifMatch, ReturnForCorrection request) {
        var recovery = onVersion(id, ifMatch);
        recovery.sendBack(caller.subject(), request.reason());
        return entered(recovery, "recovery-returned");
    }

    @Transactional
    RecoveryView get(UUID id) {
        return RecoveryView.of(require(id));
    }

    /** Two recoveries at once would both find the same amount outstanding. */
    private void lock(UUID delivery) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1))) locked")
                .setParameter(1, "overpayment " + delivery)
                .getSingleResult();
    }

    private static void requireOutstanding(OverpaymentView overpayment, org.jixiao.common.money.Money amount) {
        if (amount.exceeds(overpayment.outstanding())) {
            throw Refusal.of(
                    OverpaymentProblem.MORE_THAN_OUTSTANDING,
                    "追回 " + amount + " 元超过尚未追回的 " + overpayment.outstanding() + " 元",
                    "More than is outstanding",
                    Map.of("outstanding", overpayment.outstanding().toString()));
        }
    }

    private void append(Recovery recovery, Instant at) {
        var id = UuidV7.next();
        var content = new TreeMap<String, Object>(content(recovery));
        content.put("id", id);
        content.put("documentNo", recovery.documentNo());
        statements.change(
                """
                insert into recovery (id, region_code, unit_code, request_id, delivery_id, amount, recovered_on,
                    document_no, recorded_at, recorded_by, row_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                recovery.regionCode(),
                recovery.unitCode(),
                recovery.id(),
                recovery.deliveryId(),
                recovery.amount().yuan(),
                recovery.recoveredOn(),
                recovery.documentNo(),
                at,
                caller.subject(),
                Digest.ofRow(content));
    }

    private Recovery onVersion(UUID id, String ifMatch) {
        var recovery = require(id);
        EntityTags.require(ifMatch, recovery.version());
        return recovery;
    }

    private Recovery require(UUID id) {
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    private RecoveryView entered(Recovery recovery, String act) {
        flush();
        records.open(recovery.regionCode(), recovery.unitCode())
                .enter(new AuditEntry(act, "recovery", recovery.id(), content(recovery)));
        return RecoveryView.of(recovery);
    }

    private static Map<String, ?> content(Recovery recovery) {
        return Map.of(
                "delivery", recovery.deliveryId().toString(),
                "amount", recovery.amount().toString(),
                "recoveredOn", recovery.recoveredOn().toString());
    }
}
