/** Reconciliation (对账): a statement of the bank or the treasury beside the payment ledger, voucher by voucher. */
package org.jixiao.budget.reconciliation;
