package org.jixiao.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {

    @Test
    void aTakenPortIsAnErrorThatNamesTheVariableWhichMovesIt() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Port.requireFree(Map.of(Port.BUDGET, other.getLocalPort())))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("JIXIAO_BUDGET_PORT")
                    .hasMessageContaining(String.valueOf(other.getLocalPort()));
        }
    }

    @Test
    void onePortForTwoIsRefusedBeforeAnythingStarts() {
        assertThatThrownBy(() -> Port.requireFree(Map.of(Port.BUDGET, 49152, Port.REPORT, 49152)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("49152");
    }

    @Test
    void theEnvironmentMovesAPort() {
        assertThat(Port.KEYCLOAK.in(Map.of())).isEqualTo(8180);
        assertThat(Port.KEYCLOAK.in(Map.of("JIXIAO_KEYCLOAK_PORT", "9180"))).isEqualTo(9180);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "65536", "-1", "8081 "})
    void whatIsNoPortNumberIsRefused(String wanted) {
        assertThatThrownBy(() -> Port.BUDGET.in(Map.of("JIXIAO_BUDGET_PORT", wanted)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("JIXIAO_BUDGET_PORT");
    }
}
