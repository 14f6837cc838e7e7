package org.jixiao.budget.export;

/** @param unit a unit, a department or {@code *} */
record Extent(String region, String unit, int fiscalYear) {}
