/** 预警台账: every alert has a clock, and ends by a person's disposal or by the consequence of the rule pack. */
package org.jixiao.evaluation.alert;
