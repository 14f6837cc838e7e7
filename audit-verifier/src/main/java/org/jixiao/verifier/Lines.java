package org.jixiao.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of an NDJSON file, one at a time: an export may be larger than the memory. */
final class Lines implements AutoCloseable {

    private static final int MAX_BYTES = 1 << 20;

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    Lines(Path file) throws IOException {
        this(Files.newInputStream(file));
    }

    Lines(InputStream input) {
        this.input = input;
    }

    /** What is not UTF-8, or endless, is handed on as null text: an altered line, not an end of the work. */
    record Line(String text) {}

    /** @return null at the end of the file */
    Line next() throws IOException {
        if (from == to && !fill()) {
            return null;
        }
        var bytes = new ByteArrayOutputStream(1024);
        do {
            var end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (bytes.size() <= MAX_BYTES) {
                bytes.write(buffer, from, end - from);
            }
            from = end;
        } while (from == to && fill());
        // past the line's end, which is missing after the last line of a file that was cut off
        from = Math.min(from + 1, to);
        return line(bytes.toByteArray());
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(input.read(buffer), 0);
        return to > 0;
    }

    private static Line line(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new Line(null);
        }
        try {
            return new Line(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException altered) {
            return new Line(null);
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
