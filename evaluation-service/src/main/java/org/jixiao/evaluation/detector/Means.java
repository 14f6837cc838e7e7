package org.jixiao.evaluation.detector;

import java.math.BigDecimal;

/**
 * The money of a project or of a unit in one year.
 *
 * @param adjusted 全年预算数, 元
 * @param spent 全年执行数, 元
 */
public record Means(BigDecimal adjusted, BigDecimal spent) {

    boolean isNothing() {
        return adjusted.signum() == 0 && spent.signum() == 0;
    }
}
