/** Reports: a template told over a snapshot, submitted by one person and approved by another. */
package org.jixiao.report.reports;
