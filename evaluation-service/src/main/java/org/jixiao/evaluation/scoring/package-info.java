/** The scoring rules S1…S25 as pure arithmetic: no framework, no clock, no database; exact decimals, rounded once. */
package org.jixiao.evaluation.scoring;
