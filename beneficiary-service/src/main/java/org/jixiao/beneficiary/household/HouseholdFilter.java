package org.jixiao.beneficiary.household;

/** What a list of households is narrowed to; an empty text does not narrow. */
record HouseholdFilter(String region, String unit, String category, String township, String number) {}
