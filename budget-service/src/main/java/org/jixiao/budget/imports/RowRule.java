package org.jixiao.budget.imports;

import org.jixiao.common.problem.Text;

/** Why a row goes back. The names are stable; the sentences never repeat the cell, nor say what another unit has. */
enum RowRule {
    FORMULA("有公式，请改为数值", "A formula: use its value"),
    UNIT_FORM("单位代码：空缺或格式不正确", "The unit's code is missing or malformed"),
    UNIT_UNKNOWN("单位代码：不在本次导入的范围内", "The unit is not within the scope of this import"),
    YEAR_FORM("预算年度：应为四位年份", "The fiscal year has four digits"),
    CODE_FORM("项目或科目编码：空缺或格式不正确", "A code of the project or the classifications is missing or malformed"),
    SOURCE_UNKNOWN("资金来源：不在五类来源之内", "Not one of the five sources of funds"),
    LINE_FORM("预算行标识：格式不正确", "The id of the line is malformed"),
    AMOUNT_FORM("金额：应为以元为单位的数字", "The amount is no number in yuan"),
    AMOUNT_FINER_THAN_FEN("金额：不足一分的尾数不能记账", "The amount is finer than one fen"),
    AMOUNT_NOT_POSITIVE("金额：须为正；退款请在系统内红冲原支付", "The amount must be above zero; a refund is a reversal of its payment"),
    DATE_FORM("支付日期：空缺或不是日期", "The date is missing or none"),
    DATE_OUTSIDE_YEAR("支付日期：不在预算年度内", "The date lies outside the fiscal year"),
    DATE_IN_FUTURE("支付日期：晚于今日", "The date is after today"),
    VOUCHER_FORM("凭证号：空缺或超过64个字符", "The voucher number is missing or longer than 64"),
    SUMMARY_FORM("摘要：空缺或超过500个字", "The summary is missing or longer than 500"),
    SUMMARY_PERSONAL("摘要：不得含证件号码或银行账号", "The summary must not hold an identity or account number"),
    INDICATOR_FORM("绩效指标：超过64个字", "The indicator is longer than 64"),
    PERIOD_FORM(
            "所属期间：应为 2025、2025-H1、2025-Q1 或 2025-01 的形式", "The period has the form 2025, 2025-H1, 2025-Q1 or 2025-01"),
    YEAR_CLOSED("该年度已年结，不能再登记", "The fiscal year is closed"),
    PROJECT_UNKNOWN("项目代码：该单位没有此项目", "The unit has no such project"),
    LINE_UNKNOWN("没有与项目、科目、来源相符的已批复预算行", "No approved line has this project, these codes and this source"),
    LINE_AMBIGUOUS("有多条相符的预算行，请填写预算行标识", "Several lines match: give the id of the line"),
    VOUCHER_TWICE("凭证号：与文件中前面的一行重复", "The voucher number stands in an earlier row"),
    VOUCHER_DIFFERS("凭证号：已登记，内容不同；更正请红冲后重新登记", "The voucher is recorded with other content; correct it by a reversal"),
    PROJECT_HELD("项目已被暂缓或暂停支出", "Payments of the project are held"),
    CITATION_MISSING("该项目的支付须注明绩效指标和所属期间", "A payment of this project cites its indicator and period"),
    OVER_LINE("累计超过该预算行可用的调整预算", "Together with the rows before, above what the line has left");

    private final Text message;

    RowRule(String zh, String en) {
        this.message = new Text(zh, en);
    }

    Text message() {
        return message;
    }
}
