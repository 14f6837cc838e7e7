/** The frozen set of facts and scored self-evaluations that a report quotes, with one digest. */
package org.jixiao.report.snapshot;
