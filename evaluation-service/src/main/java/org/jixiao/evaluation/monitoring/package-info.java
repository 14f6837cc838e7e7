/** 绩效运行监控: planned month curves, rounds sent to units, and the sheet of each project with its lamps. */
package org.jixiao.evaluation.monitoring;
