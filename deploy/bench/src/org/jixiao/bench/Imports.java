package org.jixiao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/** Payment files over all units of the ground: loaded by our service, and with the least that an import can do. */
final class Imports {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern ACCEPTED = Pattern.compile("\"accepted\":(\\d+)");

    private final Workbench bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private int files;

    Imports(Workbench bench) throws Exception {
        this.bench = bench;
        bench.ground().fill(bench.text("import-limit.sql"));
    }

    /** CPU microseconds a row, of the service and of PostgreSQL, from the upload to the end of the job. */
    double ours(int count) throws Exception {
        var file = file(count);
        var token = bench.token().signed();
        var before = bench.cpu(bench.ours());
        var queued = http.send(
                request(token, "?kind=payments&region=130109&unit=*&dryRun=false")
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                BodyHandlers.ofString());
        var id = ID.matcher(queued.body());
        if (queued.statusCode() != 202 || !id.find()) {
            throw new IllegalStateException(queued.statusCode() + " " + queued.body());
        }
        var job = http.send(request(token, "/" + id.group(1)).build(), BodyHandlers.ofString()).body();
        while (!job.contains("\"finishedAt\"")) {
            Thread.sleep(100);
            job = http.send(request(token, "/" + id.group(1)).build(), BodyHandlers.ofString()).body();
        }
        var spent = bench.cpu(bench.ours()) - before;
        var accepted = ACCEPTED.matcher(job);
        if (!accepted.find() || Integer.parseInt(accepted.group(1)) != count) {
            throw new IllegalStateException(job);
        }
        Files.delete(file);
        return spent * 1e6 / count;
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(bench.ours().base() + "/api/v1/imports" + path))
                .header("Authorization", "Bearer " + token);
    }

    /** The same rows without a service: read, copied, checked and inserted by this process. */
    double limit(int count) throws Exception {
        var file = file(count);
        var own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var before = own.getProcessCpuTime() / 1e9 + Cpu.ofPostgres(bench.ground().pid());
        try (var connection = bench.ground().connect();
                var statement = connection.createStatement();
                var lines = Files.newBufferedReader(file)) {
            connection.setAutoCommit(false);
            copy(connection.unwrap(PGConnection.class), lines);
            var inserted = statement.executeUpdate(bench.text("import-limit-load.sql"));
            if (inserted != count) {
                throw new IllegalStateException("the limit inserted " + inserted + " rows");
            }
            statement.execute("delete from bench_stage");
            connection.commit();
        }
        var spent = own.getProcessCpuTime() / 1e9 + Cpu.ofPostgres(bench.ground().pid()) - before;
        Files.delete(file);
        return spent * 1e6 / count;
    }

    private static void copy(PGConnection connection, BufferedReader lines) throws IOException, SQLException {
        var copy = connection.getCopyAPI().copyIn("copy bench_stage from stdin");
        var text = new StringBuilder();
        int number = 1;
        lines.readLine();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var cells = line.split(",");
            text.append(++number);
            for (int cell : new int[] {0, 1, 7, 8, 9, 10}) {
                text.append('\t').append(cells[cell]);
            }
            text.append('\n');
            if (text.length() > 1 << 16) {
                send(copy, text);
            }
        }
        send(copy, text);
        copy.endCopy();
    }

    private static void send(org.postgresql.copy.CopyIn copy, StringBuilder text) throws SQLException {
        var octets = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(octets, 0, octets.length);
        text.setLength(0);
    }

    private Path file(int count) throws IOException {
        var number = files++;
        var file = Files.createTempFile("bench-", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("单位代码,预算年度,项目代码,功能分类科目编码,部门经济分类科目编码,资金来源,预算行标识,支付日期,金额,凭证号,摘要\n");
            for (int row = 0; row < count; row++) {
                out.write((700_000 + row % bench.size().units()) + "," + Size.year() + ",,2100716,30101,一般公共预算拨款,,"
                        + Size.year() + "-01-02,1.00,I-" + number + "-" + row + ",示例支付\n");
            }
        }
        return file;
    }
}
