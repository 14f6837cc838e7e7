/** What was delivered after somebody had left the register, and what of it came back. */
package org.jixiao.beneficiary.overpayment;
