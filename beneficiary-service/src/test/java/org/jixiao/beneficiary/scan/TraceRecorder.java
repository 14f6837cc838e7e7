package org.jixiao.beneficiary.scan;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Takes the place of the collector that an operator would run. It keeps nothing until it is asked to: the other tests
 * of the module leave more spans than their memory holds.
 */
@Singleton
@Unremovable
class TraceRecorder implements SpanExporter {

    private final ConcurrentLinkedQueue<String> spans = new ConcurrentLinkedQueue<>();
    private volatile boolean listening;

    void listen() {
        listening = true;
    }

    /** Everything that was told since; listens no longer. */
    List<String> heard() {
        listening = false;
        var heard = List.copyOf(spans);
        spans.clear();
        return heard;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> told) {
        if (listening) {
            told.forEach(span -> spans.add(span.toString()));
        }
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
