package org.jixiao.testkit.twins;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that the service tells its operators from now on. */
final class HeardLog extends Handler {

    private static final Formatter FORM = new PatternFormatter("%c %s%e");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    static HeardLog listen() {
        var log = new HeardLog();
        Logger.getLogger("").addHandler(log);
        return log;
    }

    /** @return the filters that let the other handlers speak again */
    static Map<Handler, Filter> silenceOthers() {
        var filters = new HashMap<Handler, Filter>();
        for (var handler : Logger.getLogger("").getHandlers()) {
            if (!(handler instanceof HeardLog)) {
                filters.put(handler, handler.getFilter());
                handler.setFilter(line -> false);
            }
        }
        return filters;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(FORM.format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
