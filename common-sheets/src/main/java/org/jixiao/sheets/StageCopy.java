package org.jixiao.sheets;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows into a stage as they are read, by COPY in the running transaction. A stage is a table without row-level
 * security, which COPY does not work with; whoever fills it empties it in a later statement under the caller's scope.
 */
public final class StageCopy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder(BUFFER + (BUFFER >> 1));
    private int rows;

    /** @param stage the table with its columns, in the order in which {@link #row} gets them */
    public StageCopy(DataSource database, String stage) throws SQLException {
        connection = database.getConnection();
        try {
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + stage + " from stdin");
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    public void row(Object... values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                lines.append('\t');
            }
            escape(values[column]);
        }
        lines.append('\n');
        rows++;
        if (lines.length() > BUFFER) {
            send();
        }
    }

    /** How many rows were written; without this call, none. */
    public int end() throws SQLException {
        send();
        copy.endCopy();
        return rows;
    }

    private void send() throws SQLException {
        var octets = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(octets, 0, octets.length);
        lines.setLength(0);
    }

    /** The text form of COPY: what needs no escape is appended as it stands. */
    private void escape(Object value) {
        if (value == null) {
            lines.append("\\N");
            return;
        }
        var text = value.toString();
        int written = 0;
        for (int at = 0; at < text.length(); at++) {
            var escape = escape(text.charAt(at));
            if (escape != null) {
                lines.append(text, written, at).append(escape);
                written = at + 1;
            }
        }
        lines.append(text, written, text.length());
    }

    private static String escape(char character) {
        return switch (character) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
