package org.jixiao.common.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.VertxException;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jixiao.common.problem.Refusal;
import org.junit.jupiter.api.Test;

class PeerTest {

    private static final RuntimeException CLOSED = new VertxException("Connection was closed");
    private static final RuntimeException TORN = new ProcessingException("the line broke");
    private static final RuntimeException SILENT = new ProcessingException(new TimeoutException("20000 ms"));

    /** What happens to the questions, one after the other; then the peer answers. */
    private static final class Line implements Supplier<String> {

        private final ArrayDeque<RuntimeException> failures;
        private int questions;

        Line(RuntimeException... failures) {
            this.failures = new ArrayDeque<>(List.of(failures));
        }

        @Override
        public String get() {
            questions++;
            if (!failures.isEmpty()) {
                throw failures.pop();
            }
            return "2198600.00";
        }
    }

    @Test
    void aLineThatBreaksIsAskedAgain() {
        var line = new Line(CLOSED, TORN);

        assertThat(Peer.BUDGET.ask(line)).isEqualTo("2198600.00");
        assertThat(line.questions).isEqualTo(3);
    }

    @Test
    void aLineThatBreaksEachTimeIsAPeerThatDoesNotAnswer() {
        var line = new Line(CLOSED, CLOSED, CLOSED);

        assertThatThrownBy(() -> Peer.BUDGET.ask(line))
                .isInstanceOf(Refusal.class)
                .hasMessage("peer-unavailable");
        assertThat(line.questions).isEqualTo(3);
    }

    @Test
    void silenceIsWaitedForOnce() {
        var line = new Line(SILENT);

        assertThatThrownBy(() -> Peer.EVALUATION.ask(line)).isInstanceOf(Refusal.class);
        assertThat(line.questions).isEqualTo(1);
    }
}
