package org.jixiao.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * HTTP/1.1 to the letter that it is given: a library would refuse, or mend, just the requests that matter here. One
 * connection to one service of this machine, kept open, used by one thread.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 40_000;
    private static final int LARGEST_ANSWER = 64 << 20;

    private final URI base;
    private Socket socket;
    private InputStream in;

    Wire(URI base) {
        this.base = base;
    }

    Answer send(Attempt attempt, String token) {
        var started = System.nanoTime();
        var isReused = socket != null;
        try {
            return exchange(attempt, token, started);
        } catch (IOException first) {
            close();
            if (!isReused) {
                return lost(first, started);
            }
        }
        // A server may close an idle connection at any time; on a fresh one the failure is its own.
        try {
            return exchange(attempt, token, started);
        } catch (IOException second) {
            close();
            return lost(second, started);
        }
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            // It is to be gone.
        }
        socket = null;
    }

    private static Answer lost(IOException failure, long started) {
        return Answer.lost(failure.getClass().getSimpleName(), millisSince(started));
    }

    private Answer exchange(Attempt attempt, String token, long started) throws IOException {
        connect();
        var out = socket.getOutputStream();
        out.write(head(attempt, token));
        out.write(attempt.body());
        out.flush();
        var status = statusLine();
        var headers = headers();
        while (status == 100) {
            status = statusLine();
            headers = headers();
        }
        var body = body(attempt.method(), status, headers);
        var answer = new Answer(status, headers, body, millisSince(started), null);
        if ("close".equalsIgnoreCase(answer.header("connection"))) {
            close();
        }
        return answer;
    }

    private void connect() throws IOException {
        if (socket != null) {
            return;
        }
        var fresh = new Socket();
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE_MILLIS);
        fresh.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.getPort()), 5000);
        socket = fresh;
        in = new BufferedInputStream(fresh.getInputStream(), 1 << 16);
    }

    private byte[] head(Attempt attempt, String token) {
        var head = new StringBuilder()
                .append(attempt.method())
                .append(' ')
                .append(attempt.target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(base.getHost())
                .append(':')
                .append(base.getPort())
                .append("\r\n");
        if (token != null) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        attempt.draft()
                .headers
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (attempt.body().length > 0 || !attempt.method().equals("GET")) {
            head.append("Content-Length: ").append(attempt.body().length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private int statusLine() throws IOException {
        var line = line();
        if (!line.matches("HTTP/1\\.[01] \\d{3}.*")) {
            throw new IOException("no status line");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, List<String>> headers() throws IOException {
        var headers = new TreeMap<String, List<String>>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("no header");
            }
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).trim());
        }
        return headers;
    }

    private byte[] body(String method, int status, Map<String, List<String>> headers) throws IOException {
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return new byte[0];
        }
        if (headers.getOrDefault("transfer-encoding", List.of("")).get(0).equalsIgnoreCase("chunked")) {
            return chunks();
        }
        var length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length.get(0)));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line().replaceFirst(";.*", "").trim(), 16);
            body.write(exactly(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        if (length > LARGEST_ANSWER) {
            throw new IOException("answer too large");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("cut off");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static long millisSince(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
