package org.jixiao.budget.payment;

import java.util.Locale;
import org.jixiao.common.problem.ProblemType;
import org.jixiao.common.problem.Text;

enum PaymentProblem implements ProblemType {
    VOUCHER_USED(409, "凭证号已使用", "The voucher number is used"),
    WRONG_DATE(409, "日期不在允许范围内", "The date is not admitted"),
    ALREADY_REVERSED(409, "该支付已红冲", "The payment is reversed already"),
    IS_REVERSAL(409, "红冲记录不能再红冲", "A reversal cannot be reversed");

    private final int status;
    private final Text title;

    PaymentProblem(int status, String zh, String en) {
        this.status = status;
        this.title = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return "payment-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Text title() {
        return title;
    }
}
