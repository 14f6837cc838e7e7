package org.jixiao.evaluation.workbook;

/** Whose workbook it is. */
record UnitYear(String region, String unit, int fiscalYear) {}
