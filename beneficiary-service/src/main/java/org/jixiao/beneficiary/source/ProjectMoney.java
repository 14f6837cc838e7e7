package org.jixiao.beneficiary.source;

import java.time.Instant;
import org.jixiao.common.money.Money;

/**
 * What budget-service says of a project's money in one year, at one instant of its own.
 *
 * @param code     the project's code (项目代码)
 * @param adjusted 调整预算数, yuan
 * @param spent    执行数 by the payment ledger, reversals deducted, yuan
 */
public record ProjectMoney(String code, Money adjusted, Money spent, Instant knownAt) {}
