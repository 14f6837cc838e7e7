package org.jixiao.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jixiao.testkit.Permissions;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    @Test
    void everyOperationAllowsExactlyWhatTheReviewedTableSays() {
        assertThat(Permissions.inCode(
                        "org.jixiao.evaluation",
                        "org.jixiao.facts",
                        "org.jixiao.common",
                        "org.jixiao.todos",
                        "org.jixiao.feed"))
                .isEqualTo(Permissions.reviewed("evaluation"));
    }
}
