package org.jixiao.evaluation.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.Statements;

/** One alert whose clock has run out: its state, the entry in the chain and the hold that follows are one transaction. */
@ApplicationScoped
class AlertExpiry {

    private static final String NEXT = """
            select id from alert where region_code = ? and unit_code = ? and status = 'OPEN' and due < ?
            order by due, id limit 1 for update skip locked""";

    private final Alerts alerts;
    private final HoldPushes pushes;
    private final Records records;
    private final Statements statements;
    private final Caller caller;

    AlertExpiry(Alerts alerts, HoldPushes pushes, Records records, Statements statements, Caller caller) {
        this.alerts = alerts;
        this.pushes = pushes;
        this.records = records;
        this.statements = statements;
        this.caller = caller;
    }

    /** @return whether there was one that nobody else has in hand */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(String region, String unit, LocalDate today) {
        var found = statements.first(NEXT, Row::uuid, region, unit, today);
        found.ifPresent(this::expire);
        return found.isPresent();
    }

    private void expire(UUID id) {
        var alert = alerts.require(id, caller.scope());
        var record = records.open(alert.regionCode(), alert.unitCode());
        alert.expire(record.at());
        alerts.flush();
        if (alert.holdsMoney()) {
            pushes.follow(alert, record.at());
        }
        record.enter(new AuditEntry(
                "alert-expired",
                "alert",
                id,
                Map.of(
                        "due",
                        alert.due().toString(),
                        "consequence",
                        alert.consequence().toString())));
    }
}
