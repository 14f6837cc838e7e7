/** Performance targets (绩效目标): drafted, submitted, approved by a second person and sealed for ever. */
package org.jixiao.evaluation.targetset;
