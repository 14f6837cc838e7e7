package org.jixiao.beneficiary.imports;

import org.jixiao.common.problem.Text;

/**
 * Why a row was not loaded. It never repeats the value of the cell.
 *
 * @param line   line of the file on which the row begins
 * @param column heading of the column, empty where the household as a whole is meant
 * @param rule   stable id of the rule
 */
record RowFault(long line, String column, String rule, Text message) {}
