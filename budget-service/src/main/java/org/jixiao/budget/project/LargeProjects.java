package org.jixiao.budget.project;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import java.util.Optional;
import org.jixiao.common.money.Money;

/** 重大项目: which amount makes a project a large one is for each place to say; until it is said, none is. */
@ConfigMapping(prefix = "jixiao.projects")
interface LargeProjects {

    /** Yuan, from which a project is large and needs an ex-ante evaluation though it is not new. */
    Optional<BigDecimal> largeFrom();

    default boolean includes(Money plannedTotal) {
        return plannedTotal != null
                && largeFrom()
                        .map(limit -> plannedTotal.yuan().compareTo(limit) >= 0)
                        .orElse(false);
    }
}
