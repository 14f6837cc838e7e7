package org.jixiao.beneficiary.delivery;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum DeliveryProblem implements ProblemType {
    WRONG_STATE(409, "批次的状态不允许此操作", "The batch's state does not allow this"),
    NOT_ON_REGISTER(409, "对象已暂停、退出或不在册", "Paused, exited or not enrolled"),
    DOUBLE_BENEFIT(409, "对象同时享受互斥的补助", "Has a benefit that excludes this one"),
    WRONG_YEAR(409, "发放日期不在补助项目的年度内", "The delivery lies outside the programme's year"),
    NOT_YET(409, "发放日期尚未到来", "The delivery lies in the future"),
    EMPTY_BATCH(409, "批次没有发放明细", "The batch has no entries"),
    NOT_ENOUGH_MONEY(409, "项目资金不足", "The project has not enough money"),
    OVERPAID(409, "关联的支付超过批次金额", "The payments exceed the batch"),
    WRONG_PROJECT(409, "支付不属于该批次的项目", "The payment is of another project"),
    WRONG_VOUCHER(409, "凭证号与支付台账不符", "The payment has another voucher number"),
    ALREADY_LINKED(409, "该支付已关联发放批次", "The payment is linked to a batch already"),
    ALREADY_VOID(409, "该发放已作废或已申请作废", "The delivery is void, or its voiding was asked for"),
    NO_VOID_REQUEST(409, "没有待审批的作废申请", "Nobody asked for this delivery to be voided");

    private final int status;
    private final Text title;

    DeliveryProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "delivery-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
