/** Subsidy programmes (补助项目) of a year: who is eligible, and what each gets. */
package org.jixiao.beneficiary.programme;
