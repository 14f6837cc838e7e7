package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;

/** The whole of a self-evaluation: 100 points, a grade from the rounded total, and the sanity lamp. */
public record Total(BigDecimal indicatorMarks, BigDecimal marks, Grade grade, Lamp lamp, Trace trace) {}
