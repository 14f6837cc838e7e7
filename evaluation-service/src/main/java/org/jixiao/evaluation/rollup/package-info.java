/** What units come to, kept as one row of each: read for a region by unit or department, without the detail behind it. */
package org.jixiao.evaluation.rollup;
