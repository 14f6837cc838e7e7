/** The report checker: reads any self-evaluation report and says what is wrong with it. Keeps nothing of what it read. */
package org.jixiao.report.checking;
