/** What can be wrong with a report: one class a rule, each with its id, its kind and its sentence in Chinese. */
package org.jixiao.report.checking.rule;
