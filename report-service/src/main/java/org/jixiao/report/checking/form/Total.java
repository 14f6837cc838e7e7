package org.jixiao.report.checking.form;

import java.math.BigDecimal;
import org.jixiao.report.checking.text.Place;

/** A total score as it is stated: 自评得分 98, 总分 100 94. */
public record Total(String label, BigDecimal score, int block, Place place) {}
