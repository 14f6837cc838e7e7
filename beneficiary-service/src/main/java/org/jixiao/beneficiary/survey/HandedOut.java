package org.jixiao.beneficiary.survey;

import java.util.List;

/** The codes of a survey, each beside the number of its household, and the survey's version from then on. */
record HandedOut(List<List<String>> lines, int version) {}
