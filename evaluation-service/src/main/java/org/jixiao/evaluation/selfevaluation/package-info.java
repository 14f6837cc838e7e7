/** Self-evaluations (自评) of projects and units: scored from facts and measurements, locked on submission. */
package org.jixiao.evaluation.selfevaluation;
