package org.jixiao.report.checking.form;

import java.math.BigDecimal;
import org.jixiao.report.checking.text.Place;

/**
 * The line of money at the head of a self-evaluation form; what is not written is null.
 *
 * @param budget 全年预算数, in the unit of the form
 * @param spent 全年执行数, in the same unit
 * @param rate in %
 * @param weight 分, usually 10
 * @param score 分
 */
public record Execution(
        BigDecimal budget,
        BigDecimal spent,
        BigDecimal rate,
        int rateScale,
        BigDecimal weight,
        BigDecimal score,
        int block,
        Place place) {}
