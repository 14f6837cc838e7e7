package org.jixiao.report.checking.form;

import java.math.BigDecimal;
import org.jixiao.report.checking.text.Place;

/** 产出指标(50分): a heading with the weight of what stands under it. */
public record Group(String label, BigDecimal weight, int block, int from, Place place) {}
