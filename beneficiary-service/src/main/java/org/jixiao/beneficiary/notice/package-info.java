/** Public notices (公示): who is to come on a register, masked as the law asks, objected to and answered. */
package org.jixiao.beneficiary.notice;
