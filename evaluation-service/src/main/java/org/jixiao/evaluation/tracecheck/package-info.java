/** Recomputes a trace from its own text: an exact evaluator that shares no arithmetic with the scoring engine. */
package org.jixiao.evaluation.tracecheck;
