/** The score table of a self-evaluation, however it was written down: rows, groups, execution, total. */
package org.jixiao.report.checking.form;
