package org.jixiao.beneficiary.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;

/** Two transactions on purpose: the record of the access is committed before the value is opened. */
@ApplicationScoped
public class Disclosures {

    private final EntityManager database;
    private final ScopedRows rows;
    private final AccessLog log;
    private final Caller caller;
    private final FieldEncryption cipher;
    private final PrivacyConfig config;

    Disclosures(
            EntityManager database,
            ScopedRows rows,
            AccessLog log,
            Caller caller,
            FieldEncryption cipher,
            PrivacyConfig config) {
        this.database = database;
        this.rows = rows;
        this.log = log;
        this.caller = caller;
        this.cipher = cipher;
        this.config = config;
    }

    @Transactional
    UUID record(Disclosure.Request request) {
        var row = member(request.member());
        var target = new AccessLog.Target(
                row.get("region_code", String.class),
                row.get("unit_code", String.class),
                request.member(),
                row.get("household_id", UUID.class));
        return recordWhole(target, request.field().code(), request.purpose());
    }

    /**
     * Records that a whole value is about to be read, if the quota of the person's day allows it.
     *
     * @param field one of those that {@link AccessLog#disclosedToday} counts
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID recordWhole(AccessLog.Target target, String field, String purpose) {
        // one at a time for one person, or two requests would both find the last one of the quota free
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1))) locked")
                .setParameter(1, "disclosures " + caller.subject())
                .getSingleResult();
        if (log.disclosedToday() >= config.disclosuresPerDay()) {
            throw Refusal.of(
                    PrivacyProblem.QUOTA_USED_UP,
                    "每人每日至多披露 " + config.disclosuresPerDay() + " 项，请明日再试或联系个人信息保护负责人",
                    "A person may disclose " + config.disclosuresPerDay() + " values a day",
                    Map.of("quota", config.disclosuresPerDay()));
        }
        return log.record(target, field, purpose);
    }

    @Transactional
    Disclosure.Value open(UUID record, Disclosure.Request request) {
        var row = member(request.member());
        var place = new FieldLocation(
                FieldLocation.origin(row.get("region_code", String.class), row.get("unit_code", String.class)),
                "member",
                request.field().sealedAs(),
                request.member());
        var value = cipher.open(place, row.get(request.field().column(), byte[].class));
        return new Disclosure.Value(record, request.member(), request.field(), value);
    }

    private Tuple member(UUID id) {
        return rows.require(
                "select region_code, unit_code, household_id, identity_sealed, name_sealed from member"
                        + " where {scope} and id = :id",
                Map.of("id", id));
    }
}
