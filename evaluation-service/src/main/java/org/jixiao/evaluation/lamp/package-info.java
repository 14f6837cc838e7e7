/** The lamps of monitoring M1…M13 and the forecast as pure arithmetic: no framework, no clock, no database. */
package org.jixiao.evaluation.lamp;
