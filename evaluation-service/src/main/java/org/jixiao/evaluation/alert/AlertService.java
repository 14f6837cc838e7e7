package org.jixiao.evaluation.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.action.Actions;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;

@ApplicationScoped
class AlertService {

    private final Alerts alerts;
    private final HoldPushes pushes;
    private final Records records;
    private final Caller caller;
    private final Actions actions;

    AlertService(Alerts alerts, HoldPushes pushes, Records records, Caller caller, Actions actions) {
        this.alerts = alerts;
        this.pushes = pushes;
        this.records = records;
        this.caller = caller;
        this.actions = actions;
    }

    @Transactional
    AlertView dispose(UUID id, String ifMatch, DisposeOfAlert request) {
        var alert = current(id, ifMatch);
        alert.dispose(request, caller.subject());
        alerts.flush();
        enter("alert-disposed", alert, Map.of("disposal", request.disposal().toString(), "reason", request.reason()));
        return acted(alert);
    }

    /** The end of the alert, and what follows for the money, are one act. */
    @Transactional
    AlertView approve(UUID id, String ifMatch) {
        var alert = current(id, ifMatch);
        alert.requireDisposed(caller.subject());
        var record = records.open(alert.regionCode(), alert.unitCode());
        alert.end(caller.subject(), record.at());
        alerts.flush();
        if (alert.hasExpired() || alert.disposal() == Disposal.CANCEL) {
            pushes.follow(alert, record.at());
        }
        record.enter(new AuditEntry(
                "alert-ended", "alert", id, Map.of("disposal", alert.disposal().toString())));
        return acted(alert);
    }

    @Transactional
    AlertView returnTo(UUID id, String ifMatch, String reason) {
        var alert = current(id, ifMatch);
        alert.returnTo(caller.subject(), reason);
        alerts.flush();
        enter("alert-disposal-returned", alert, Map.of("reason", reason));
        return acted(alert);
    }

    @Transactional
    AlertView get(UUID id) {
        return acted(alerts.require(id, caller.scope()));
    }

    @Transactional
    List<AlertView> page(Alerts.Filter filter, PageQuery query) {
        return alerts.page(filter, caller.scope(), query).stream()
                .map(alert -> alert.view(null))
                .toList();
    }

    private AlertView acted(Alert alert) {
        Runnable disposed = () -> alert.requireDisposed(caller.subject());
        return alert.view(actions.on(AlertResource.class, alert.id())
                .of("disposeOfAlert", "处置", alert::requireOpen)
                .of("approveDisposal", "确认处置", disposed)
                .of("returnDisposal", "退回处置", disposed)
                .list());
    }

    private Alert current(UUID id, String ifMatch) {
        var alert = alerts.require(id, caller.scope());
        EntityTags.require(ifMatch, alert.version());
        return alert;
    }

    private void enter(String act, Alert alert, Map<String, ?> content) {
        records.open(alert.regionCode(), alert.unitCode()).enter(new AuditEntry(act, "alert", alert.id(), content));
    }
}
