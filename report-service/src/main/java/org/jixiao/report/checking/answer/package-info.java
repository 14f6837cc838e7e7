/** What was found, in the form in which it was asked for: a marked page, or the file itself with comments. */
package org.jixiao.report.checking.answer;
