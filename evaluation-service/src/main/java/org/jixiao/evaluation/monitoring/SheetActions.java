package org.jixiao.evaluation.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import org.jixiao.common.action.Actions;
import org.jixiao.common.identity.Caller;

/** What may be done with a sheet, asked of the rules of the acts. */
@ApplicationScoped
class SheetActions {

    private final Actions actions;
    private final SheetText text;
    private final Caller caller;

    SheetActions(Actions actions, SheetText text, Caller caller) {
        this.actions = actions;
        this.text = text;
        this.caller = caller;
    }

    SheetView view(MonitoringSheet sheet) {
        Runnable submitted = () -> sheet.requireSubmitted(caller.subject());
        return text.view(
                sheet,
                actions.on(SheetResource.class, sheet.id())
                        .of("takeMonitoringReadings", "取数", sheet::requireEditable)
                        .of("fillMonitoringSheet", "填写", sheet::requireFillable)
                        .of("submitMonitoringSheet", "报送", () -> requireSubmittable(sheet))
                        .of("approveMonitoringSheet", "审核通过", submitted)
                        .of("returnMonitoringSheet", "退回", submitted)
                        .list());
    }

    void requireSubmittable(MonitoringSheet sheet) {
        sheet.requireFillable();
        SheetRules.requireComplete(text.result(sheet));
    }
}
