package org.jixiao.budget.year;

/** One fiscal year (预算年度) of one unit. */
public record UnitYear(String region, String unit, int fiscalYear) {}
