package org.jixiao.testkit.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The ways in which a peer fails that are not an answer of its own. */
public enum BrokenLine {
    /** The connection ends without a word, as when the process is killed. */
    CUT {
        @Override
        public void answer(HttpExchange exchange) {
            exchange.close();
        }
    },

    /** Half an answer, then the end. */
    TORN {
        @Override
        public void answer(HttpExchange exchange) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"facts\": [".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        }
    },

    /** Accepted and never answered; whoever waits without a limit waits for ever. */
    SILENT {
        @Override
        public void answer(HttpExchange exchange) {
            // Not closed: the connection stays open until the caller gives up.
        }
    },

    /** A proxy in between says something of its own. */
    PROXY {
        @Override
        public void answer(HttpExchange exchange) throws IOException {
            var page = "<html><body>It works!</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        }
    };

    public abstract void answer(HttpExchange exchange) throws IOException;
}
