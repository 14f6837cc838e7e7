/** Places a document once on the grid of GB/T 9704-2012; every fixed-layout format is drawn from the placed pages. */
package org.jixiao.report.layout;
