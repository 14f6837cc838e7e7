package org.jixiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jixiao.testkit.Permissions;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    @Test
    void everyOperationIsAllowedToTheReviewedRolesAndNoOther() {
        assertThat(Permissions.inCode("org.jixiao.report", "org.jixiao.common", "org.jixiao.todos", "org.jixiao.feed"))
                .isEqualTo(Permissions.reviewed("report"));
    }
}
