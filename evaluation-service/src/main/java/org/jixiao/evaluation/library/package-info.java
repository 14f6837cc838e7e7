/** The indicator library (绩效指标库) of a region: drafted, confirmed by finance, then versioned and never changed. */
package org.jixiao.evaluation.library;
