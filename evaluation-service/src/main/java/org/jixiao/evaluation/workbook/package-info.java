/** One workbook of a unit's year: targets and actual values taken away, filled offline and compared cell by cell (三方比对). */
package org.jixiao.evaluation.workbook;
