package org.jixiao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Writing the rows of evaluations that the service has stored once more: read beforehand, copied, each committed. */
final class StoredLimit {

    /** @param cpu seconds, of this process and of PostgreSQL */
    record Written(double cpu, double clock, int rows, long octets) {}

    private final Ground ground;
    private UUID last = new UUID(0, 0);

    StoredLimit(Ground ground) {
        this.ground = ground;
    }

    /** The next so many rows in the order of their ids. */
    Written write(int count) throws Exception {
        try (var connection = ground.connect()) {
            var rows = next(connection, count);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var began = System.nanoTime();
            var before = cpu();
            long octets = 0;
            for (var row : rows) {
                var line = (row + "\n").getBytes(StandardCharsets.UTF_8);
                octets += line.length;
                var copied = copy.copyIn("copy bench_evaluation from stdin");
                copied.writeToCopy(line, 0, line.length);
                copied.endCopy();
            }
            return new Written(cpu() - before, (System.nanoTime() - began) / 1e9, rows.size(), octets);
        }
    }

    private List<String> next(Connection connection, int count) throws Exception {
        var text = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                "copy (select * from self_evaluation where id > '" + last + "' order by id limit " + count + ") to stdout",
                text);
        var rows = text.toString(StandardCharsets.UTF_8).lines().toList();
        last = UUID.fromString(rows.get(rows.size() - 1).substring(0, 36));
        return rows;
    }

    private double cpu() throws IOException {
        var own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return own.getProcessCpuTime() / 1e9 + Cpu.ofPostgres(ground.pid());
    }
}
