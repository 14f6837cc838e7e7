/** The wording of reports, as data: one national template, and room for a region's own. */
package org.jixiao.report.template;
