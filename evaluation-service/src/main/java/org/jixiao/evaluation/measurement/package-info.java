/** Actual values (实际完成值): read from a bound fact, or typed with evidence and confirmed by a second person. */
package org.jixiao.evaluation.measurement;
