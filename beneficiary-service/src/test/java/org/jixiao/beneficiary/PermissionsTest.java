package org.jixiao.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;

import org.jixiao.testkit.Permissions;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    @Test
    void theCodeAllowsExactlyWhatWasReviewed() {
        assertThat(Permissions.inCode(
                        "org.jixiao.beneficiary",
                        "org.jixiao.facts",
                        "org.jixiao.common",
                        "org.jixiao.todos",
                        "org.jixiao.feed"))
                .isEqualTo(Permissions.reviewed("beneficiary"));
    }
}
