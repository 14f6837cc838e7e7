/** What the numbers of a text say: value, unit and precision of each, and which concept, whose and of which year. */
package org.jixiao.report.checking.figure;
