/** Files in which a bank tells which transfers arrived (银行回盘); money that was sent back does not count as delivered. */
package org.jixiao.beneficiary.bankreturn;
