package org.jixiao.beneficiary.delivery;

/** What a list of batches is narrowed to; an empty text, or year 0, does not narrow. */
record BatchFilter(String region, String unit, int fiscalYear, String programme, String payment) {}
