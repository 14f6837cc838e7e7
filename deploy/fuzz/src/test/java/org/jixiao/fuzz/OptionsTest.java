package org.jixiao.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.jixiao.local.process.Failure;
import org.jixiao.local.service.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void whatTheCommandLineAsksForIsRead() {
        var line = "--requests 500 --seed 7 --service report --against http://127.0.0.1:8084 --only 3";
        var options = Options.of(List.of(line.split(" ")));
        assertThat(options.requests()).isEqualTo(500);
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.service()).contains(Service.REPORT);
        assertThat(options.against()).containsExactly(URI.create("http://127.0.0.1:8084"));
        assertThat(options.only()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--against http://192.0.2.1:8081",
                "--against http://localhost.example:8081",
                "--against http://127.0.0.1:8081@example.com/",
                "--against https://127.0.0.1:8081",
                "--requests many",
                "--service bank",
                "--faster"
            })
    void noOtherMachineAndNothingUnknownIsAccepted(String line) {
        assertThatThrownBy(() -> Options.of(List.of(line.split(" ")))).isInstanceOf(Failure.class);
    }
}
