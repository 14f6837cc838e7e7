package org.jixiao.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * What {@link StageCopy} does, in the binary form of COPY: octets go as they are, and nothing is escaped. The values of a
 * row are written in the order and the types of the stage's columns; none is null.
 */
public final class BinaryCopy implements AutoCloseable {

    private static final byte[] HEAD = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final short END = -1;
    private static final int FULL = 1 << 16;

    /** PostgreSQL counts days from here. */
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private final Connection connection;
    private final CopyIn copy;
    private final short columns;
    private ByteBuffer octets = ByteBuffer.allocate(2 * FULL).put(HEAD);

    /** @param stage the table with its columns, as many as a row has values */
    public BinaryCopy(DataSource database, String stage, int columns) throws SQLException {
        this.columns = (short) columns;
        connection = database.getConnection();
        try {
            copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + stage + " from stdin (format binary)");
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Begins the next row. */
    public BinaryCopy row() throws SQLException {
        if (octets.position() > FULL) {
            send();
        }
        room(Short.BYTES).putShort(columns);
        return this;
    }

    public BinaryCopy uuid(UUID value) {
        value(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    public BinaryCopy text(String value) {
        return octets(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryCopy octets(byte[] value) {
        value(value.length).put(value);
        return this;
    }

    public BinaryCopy integer(int value) {
        value(Integer.BYTES).putInt(value);
        return this;
    }

    public BinaryCopy flag(boolean value) {
        value(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public BinaryCopy date(LocalDate value) {
        return integer((int) (value.toEpochDay() - FIRST_DAY));
    }

    /** Without this call, no row is written. */
    public void end() throws SQLException {
        room(Short.BYTES).putShort(END);
        send();
        copy.endCopy();
    }

    private ByteBuffer value(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int more) {
        if (octets.remaining() < more) {
            var larger = Arrays.copyOf(octets.array(), 2 * (octets.position() + more));
            octets = ByteBuffer.wrap(larger).position(octets.position());
        }
        return octets;
    }

    private void send() throws SQLException {
        copy.writeToCopy(octets.array(), 0, octets.position());
        octets.clear();
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
