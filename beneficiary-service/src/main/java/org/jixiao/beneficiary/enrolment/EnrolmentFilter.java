package org.jixiao.beneficiary.enrolment;

/** What a list of enrolments is narrowed to; an empty text does not narrow. */
record EnrolmentFilter(String region, String unit, String programme, String status, String township) {}
