/** The payment ledger (支付台账): append-only, never above the adjusted line, corrected by reversal (红冲). */
package org.jixiao.budget.payment;
