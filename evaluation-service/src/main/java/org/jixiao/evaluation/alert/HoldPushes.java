package org.jixiao.evaluation.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.scope.Statements;
import org.jixiao.evaluation.lamp.MonitoringRules.Consequence;

/**
 * The outbox of holds: a row is written in the transaction that decided it, and leaves when budget has taken it. Those of
 * a project leave in the order of their making; whoever claims one has it for the time that a try may take.
 */
@ApplicationScoped
class HoldPushes {

    private static final String WRITE = """
            insert into hold_push (id, region_code, unit_code, project, alert_id, mode, reason, document_no, recorded_at,
                attempts, next_try) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, clock_timestamp())""";

    private static final String CLAIM = """
            update hold_push set attempts = attempts + 1,
                next_try = clock_timestamp() + cast(? as integer) * interval '1 second' * least(attempts + 1, 20)
            where id = (select id from hold_push p where region_code = ? and unit_code = ? and done_at is null
                and next_try <= clock_timestamp() and not exists (select 1 from hold_push before
                    where before.region_code = p.region_code and before.unit_code = p.unit_code
                    and before.project = p.project and before.done_at is null and before.id < p.id)
                order by id limit 1 for update skip locked)
            returning id, project, alert_id, mode, reason, document_no, attempts""";

    private final Alerts alerts;
    private final Statements statements;
    private final Duration retryAfter;

    HoldPushes(
            Alerts alerts,
            Statements statements,
            @ConfigProperty(name = "jixiao.alerts.retry-after") Duration retryAfter) {
        this.alerts = alerts;
        this.statements = statements;
        this.retryAfter = retryAfter;
    }

    /** @param mode as budget names it: none, hold, pause */
    record Push(UUID id, UUID project, UUID alert, String mode, String reason, String documentNo, int attempts) {}

    /** Writes what the project's money has come to by this alert; another that still holds it keeps it held. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(Alert alert, Instant at) {
        var mode = mode(alert);
        if (mode.equals("none") && alerts.ofProject(alert).stream().anyMatch(Alert::holdsMoney)) {
            return;
        }
        statements.change(
                WRITE,
                UuidV7.next(),
                alert.regionCode(),
                alert.unitCode(),
                alert.project(),
                alert.id(),
                mode,
                reason(alert, mode),
                alert.documentNo(),
                at);
    }

    private static String mode(Alert alert) {
        if (!alert.holdsMoney()) {
            return "none";
        }
        return alert.disposal() == Disposal.CANCEL || alert.consequence() == Consequence.SUSPEND ? "pause" : "hold";
    }

    private static String reason(Alert alert, String mode) {
        if (mode.equals("none")) {
            return "绩效监控预警（" + alert.rule() + "）已处置，解除管控";
        }
        return alert.disposal() == Disposal.CANCEL
                ? "绩效监控预警（" + alert.rule() + "）处置为取消"
                : "绩效监控预警（" + alert.rule() + "）逾期未处置，期限 " + alert.due();
    }

    /** Within the caller's one unit. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Push> claim(String region, String unit) {
        return statements.first(
                CLAIM,
                row -> new Push(row.uuid(), row.uuid(), row.uuid(), row.text(), row.text(), row.text(), row.integer()),
                retryAfter.toSeconds(),
                region,
                unit);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void done(Push push) {
        statements.change("update hold_push set done_at = recorded_now() where id = ? and done_at is null", push.id());
    }
}
