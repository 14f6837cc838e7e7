package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.workflow.SecondPerson;

/** A delivery that was wrong is voided by two persons; it stops to count from that day, and stays readable. */
@ApplicationScoped
class VoidService {

    private static final Text OWN = new Text("不能审批自己提出的作废申请", "Nobody approves what they asked for");

    private final EntityManager database;
    private final ScopedRows rows;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    VoidService(EntityManager database, ScopedRows rows, Records records, Caller caller, BusinessDay day) {
        this.database = database;
        this.rows = rows;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    VoidView request(UUID id, VoidDelivery request) {
        var delivery = delivery(id);
        if (!requests(id).isEmpty()) {
            throw Refusal.of(DeliveryProblem.ALREADY_VOID, "该发放已作废或已申请作废", "It is void, or its voiding was asked for");
        }
        var record = open(delivery);
        database.createNativeQuery("""
                insert into void_request (delivery_id, fiscal_year, region_code, unit_code, reason, requested_by,
                    requested_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, id)
                .setParameter(2, delivery.get("fiscal_year", Integer.class))
                .setParameter(3, delivery.get("region_code", String.class))
                .setParameter(4, delivery.get("unit_code", String.class))
                .setParameter(5, request.reason())
                .setParameter(6, caller.subject())
                .setParameter(7, record.at())
                .executeUpdate();
        record.enter(new AuditEntry("delivery-void-requested", "delivery", id, Map.of("reason", request.reason())));
        return new VoidView(id, request.reason(), "requested", null);
    }

    @Transactional
    VoidView approve(UUID id) {
        var delivery = delivery(id);
        var request = requests(id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        DeliveryProblem.NO_VOID_REQUEST, "该发放没有作废申请", "Nobody asked for this delivery to be voided"));
        SecondPerson.require(caller.subject(), OWN, request.get("requested_by", String.class));
        var record = open(delivery);
        var reason = request.get("reason", String.class);
        var today = day.today();
        append(delivery, id, reason, today, record.at());
        record.enter(new AuditEntry("delivery-voided", "delivery", id, Map.of("reason", reason)));
        return new VoidView(id, reason, "void", today);
    }

    private void append(Tuple delivery, UUID id, String reason, LocalDate today, Instant at) {
        var own = UuidV7.next();
        var content =
                new TreeMap<String, Object>(Map.of("id", own, "delivery", id, "reason", reason, "voidedOn", today));
        database.createNativeQuery("""
                insert into delivery_void (fiscal_year, id, delivery_id, region_code, unit_code, reason, voided_on,
                    recorded_at, recorded_by, row_hash) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""")
                .setParameter(1, delivery.get("fiscal_year", Integer.class))
                .setParameter(2, own)
                .setParameter(3, id)
                .setParameter(4, delivery.get("region_code", String.class))
                .setParameter(5, delivery.get("unit_code", String.class))
                .setParameter(6, reason)
                .setParameter(7, today)
                .setParameter(8, at)
                .setParameter(9, caller.subject())
                .setParameter(10, Digest.ofRow(content))
                .executeUpdate();
    }

    private Tuple delivery(UUID id) {
        return rows.require(
                "select fiscal_year, region_code, unit_code from delivery where {scope} and id = :id",
                Map.of("id", id));
    }

    private java.util.List<Tuple> requests(UUID id) {
        return rows.list(
                "select reason, requested_by from void_request where {scope} and delivery_id = :id", Map.of("id", id));
    }

    private Records.Recording open(Tuple delivery) {
        return records.open(delivery.get("region_code", String.class), delivery.get("unit_code", String.class));
    }
}
