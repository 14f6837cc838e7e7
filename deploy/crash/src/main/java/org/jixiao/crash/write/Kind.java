package org.jixiao.crash.write;

import org.jixiao.local.service.Service;

/** What the writers do, and the act that the unit's chain then holds of it. */
public enum Kind {
    PAYMENT(Service.BUDGET, "支付", "payment-recorded"),
    REVERSAL(Service.BUDGET, "红冲", "payment-reversed"),
    BATCH(Service.BENEFICIARY, "新建批次", "delivery-batch-drafted"),
    ENTRIES(Service.BENEFICIARY, "登记明细", "delivery-entries-added"),
    SUBMISSION(Service.BENEFICIARY, "送审", "delivery-batch-submitted"),
    CONFIRMATION(Service.BENEFICIARY, "确认发放", "delivery-batch-confirmed");

    private final Service service;
    private final String title;
    private final String act;

    Kind(Service service, String title, String act) {
        this.service = service;
        this.title = title;
        this.act = act;
    }

    public Service service() {
        return service;
    }

    public String title() {
        return title;
    }

    public String act() {
        return act;
    }
}
