/** Conditions of eligibility as data: written in CEL, checked when they are entered, bounded when they are evaluated. */
package org.jixiao.beneficiary.condition;
