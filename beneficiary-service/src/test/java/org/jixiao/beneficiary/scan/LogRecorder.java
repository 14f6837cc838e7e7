package org.jixiao.beneficiary.scan;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged while it is open, with its stack traces, as an operator's log would hold it. */
final class LogRecorder extends Handler implements AutoCloseable {

    private final StringBuffer text = new StringBuffer();

    LogRecorder() {
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        text.append(record.getLoggerName()).append(' ').append(record.getMessage());
        text.append(Arrays.toString(record.getParameters())).append('\n');
        if (record.getThrown() != null) {
            var trace = new StringWriter();
            record.getThrown().printStackTrace(new PrintWriter(trace));
            text.append(trace);
        }
    }

    String text() {
        return text.toString();
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
