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
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jixiao.local.process.Folders;
import org.jixiao.local.process.Jdk;
import org.postgresql.PGConnection;

/** What a row of a payment file costs, against COPY into a stage with set-based checks, and whether it costs more of many. */
public final class ImportBench implements AutoCloseable {

    private static final int UNITS = 100;
    private static final int GROUND = 10_000;
    private static final Pattern LOCATION = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern ACCEPTED = Pattern.compile("\"accepted\":(\\d+)");

    private final Path home;
    private final int rows;
    private final int rounds;
    private final int year = Year.now(ZoneId.of("Asia/Shanghai")).getValue();
    private final Ground ground;
    private final Token token = new Token();
    private final Figures figures;
    private final Server ours;
    private final HttpClient http = HttpClient.newHttpClient();
    private int files;

    private ImportBench(Path root, int rows, int rounds) throws Exception {
        this.home = root.resolve("deploy/bench");
        this.rows = rows;
        this.rounds = rounds;
        var data = Path.of(System.getenv().getOrDefault("JIXIAO_BENCH_DATA", home.resolve("target/data").toString()));
        Folders.deleteTree(data.resolve("postgres"));
        ground = new Ground(data, port("JIXIAO_POSTGRES_PORT", 5443));
        figures = new Figures(home.resolve("limits.properties"));
        var port = port("JIXIAO_BUDGET_PORT", 8091);
        ours = new Server(
                "budget-service", root.resolve("budget-service/target/quarkus-app/quarkus-run.jar"),
                port, "/q/health/ready", Contestants.ours(ground, token, port), Jdk.newest(System.getenv()), ground.folders());
    }

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        var small = given.contains("--small");
        int rows = given.contains("--rows") ? Integer.parseInt(given.get(given.indexOf("--rows") + 1)) : small ? 3_000 : 30_000;
        try (var bench = new ImportBench(Path.of(System.getProperty("jixiao.root")), rows, small ? 1 : 5)) {
            bench.run();
            bench.figures.above().forEach(line -> System.out.println("above: " + line));
            if (small && !bench.figures.above().isEmpty()) {
                bench.close();
                System.exit(1);
            }
        }
    }

    private static int port(String variable, int usual) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, String.valueOf(usual)));
    }

    private void run() throws Exception {
        System.out.printf("%d processors, %,d rows and %,d%n", Runtime.getRuntime().availableProcessors(), rows, 10 * rows);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        ground.start();
        ours.start();
        var values = Map.of("rows", String.valueOf(GROUND), "year", String.valueOf(year));
        ground.fill(home.resolve("sql/data.sql"), values);
        ground.fill(home.resolve("sql/import-limit.sql"), values);
        ours(rows);
        limit(rows);
        for (int round = 0; round < rounds; round++) {
            ground.checkpoint();
            figures.add("limit µs a row", limit(rows));
            figures.add("ours µs a row", ours(rows));
        }
        figures.add("ours peak MB", peak());
        figures.add("ours µs a row, tenfold", ours(10 * rows));
        figures.add("ours peak MB, tenfold", peak());
        figures.print();
        figures.judge("import.limit", figures.median("ours µs a row") / figures.median("limit µs a row"), 1.6, 1.3);
        figures.judge("import.tenfold", figures.median("ours µs a row, tenfold") / figures.median("ours µs a row"), 1.15, 0);
        figures.judge("import.memory", figures.median("ours peak MB, tenfold") / figures.median("ours peak MB"), 1.2, 0);
    }

    /** CPU microseconds a row, of the service and of PostgreSQL, from the upload to the end of the job. */
    private double ours(int count) throws Exception {
        var file = file(count);
        var before = Cpu.of(ours.pid()) + Cpu.ofPostgres(ground.pid());
        var queued = http.send(
                request("?kind=payments&region=130109&unit=*&dryRun=false")
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                BodyHandlers.ofString());
        var id = LOCATION.matcher(queued.body());
        if (queued.statusCode() != 202 || !id.find()) {
            throw new IllegalStateException(queued.statusCode() + " " + queued.body());
        }
        var job = http.send(request("/" + id.group(1)).build(), BodyHandlers.ofString()).body();
        while (!job.contains("\"finishedAt\"")) {
            Thread.sleep(100);
            job = http.send(request("/" + id.group(1)).build(), BodyHandlers.ofString()).body();
        }
        var spent = Cpu.of(ours.pid()) + Cpu.ofPostgres(ground.pid()) - before;
        var accepted = ACCEPTED.matcher(job);
        if (!accepted.find() || Integer.parseInt(accepted.group(1)) != count) {
            throw new IllegalStateException(job);
        }
        Files.delete(file);
        return spent * 1e6 / count;
    }

    private HttpRequest.Builder request(String path) throws Exception {
        return HttpRequest.newBuilder(URI.create(ours.base() + "/api/v1/imports" + path))
                .header("Authorization", "Bearer " + token.signed());
    }

    /** The same rows without a service: read, copied, checked and inserted by this process. */
    private double limit(int count) throws Exception {
        var file = file(count);
        var own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var before = own.getProcessCpuTime() / 1e9 + Cpu.ofPostgres(ground.pid());
        try (var connection = ground.connect();
                var statement = connection.createStatement();
                var lines = Files.newBufferedReader(file)) {
            connection.setAutoCommit(false);
            copy(connection.unwrap(PGConnection.class), lines);
            var inserted = statement.executeUpdate(Files.readString(home.resolve("sql/import-limit-load.sql")));
            if (inserted != count) {
                throw new IllegalStateException("the limit inserted " + inserted + " rows");
            }
            statement.execute("delete from bench_stage");
            connection.commit();
        }
        var spent = own.getProcessCpuTime() / 1e9 + Cpu.ofPostgres(ground.pid()) - before;
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
                out.write((700_000 + row % UNITS) + "," + year + ",,2100716,30101,一般公共预算拨款,," + year + "-01-02,1.00,I-"
                        + number + "-" + row + ",示例支付\n");
            }
        }
        return file;
    }

    /** Resident memory of the service at its highest, in MB. */
    private double peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + ours.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public synchronized void close() {
        ours.stop();
        ground.close();
    }
}
