package org.jixiao.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jixiao.local.process.Jdk;
import org.jixiao.sheets.SheetFormat;

/** What a row of a household file costs, empty registry and full, against the least that an import can do. */
public final class RegistryBench implements AutoCloseable {

    private static final String UNIT = "725001";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern ACCEPTED = Pattern.compile("\"accepted\":(\\d+)");
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M");

    private static final String RAW = "select id, household_id from member"
            + " where region_code = ? and unit_code = ? and identity_index = ? and present";
    private static final String SEARCH = "select unit_code, id, household_id from member where (region_code like ?"
            + " and (? = true or unit_code in (?) or left(unit_code, 3) in (?)))"
            + " and region_code = ? and (? = '' or unit_code = ?) and identity_index = ? and present order by unit_code";

    private static final int WARM_UP_FILES = 4;
    private static final int WARM_UP_HOUSEHOLDS = 2_900;
    private static final int FEWEST_LOOK_UPS = 10_000;

    private final Path home;
    private final int households;
    private final int persons;
    private final int rounds;
    private final int lookUps;
    private final Households files = new Households();
    private final RegistryGround ground;
    private final RegistryLimit limit;
    private final Figures figures;
    private final Server ours;
    private final Path gcLog;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RegistryBench(Path root, int households, int persons, int rounds) throws Exception {
        this.home = root.resolve("deploy/bench");
        this.households = households;
        this.persons = persons;
        this.rounds = rounds;
        this.lookUps = Math.max(persons / 500, FEWEST_LOOK_UPS);
        var data = Path.of(System.getenv().getOrDefault("JIXIAO_BENCH_DATA", home.resolve("target/registry-data").toString()));
        ground = new RegistryGround(data, port("JIXIAO_POSTGRES_PORT", 5443));
        limit = new RegistryLimit(ground, home.resolve("sql/registry-limit-load.sql"));
        figures = new Figures(home.resolve("limits.properties"));
        gcLog = ground.folders().privateFolder("gc").resolve("gc.log");
        var port = port("JIXIAO_BENEFICIARY_PORT", 8092);
        ours = new Server(
                "beneficiary-service", root.resolve("beneficiary-service/target/quarkus-app/quarkus-run.jar"),
                port, "/q/health/ready", ground.environment(port, gcLog), Jdk.newest(System.getenv()), ground.folders());
    }

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        var small = given.contains("--small");
        int rounds = given.contains("--rounds") ? Integer.parseInt(given.get(given.indexOf("--rounds") + 1)) : small ? 1 : 3;
        try (var bench = new RegistryBench(
                Path.of(System.getProperty("jixiao.root")), small ? 3_000 : 100_000, small ? 100_000 : 1_000_000, rounds)) {
            if (given.contains("--lookups")) {
                bench.runLookUps();
            } else {
                bench.run();
                bench.figures.end(small);
            }
        }
    }

    private static int port(String variable, int usual) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, String.valueOf(usual)));
    }

    private void run() throws Exception {
        System.out.printf(
                "%d processors, %,d households with %,d members, %,d persons%n",
                Runtime.getRuntime().availableProcessors(), households, Households.PERSONS * households, persons);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        ground.start();
        ours.start();
        ground.run(Files.readString(home.resolve("sql/registry-limit.sql")));
        warmUp();
        rounds("empty");
        ground.run(Files.readString(home.resolve("sql/registry-data.sql")).replace("{persons}", String.valueOf(persons)));
        rounds("full");
        lookUps();
        figures.add("ours peak resident MB", peak());
        figures.add("ours peak heap MB", heap(1));
        figures.add("ours peak heap after a collection MB", heap(2));
        figures.print();
        judge();
    }

    /** What a look-up costs and nothing else: for somebody who changes it, not for a judgement. */
    private void runLookUps() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        ground.start();
        ours.start();
        ground.run(Files.readString(home.resolve("sql/registry-limit.sql")));
        ground.run(Files.readString(home.resolve("sql/registry-data.sql")).replace("{persons}", String.valueOf(persons)));
        ours(SheetFormat.CSV, WARM_UP_HOUSEHOLDS);
        ground.run("vacuum analyze");
        lookUps();
        figures.print();
    }

    /** Until the compiler has done most of its work: a service runs for weeks, and no file pays for it again. */
    private void warmUp() throws Exception {
        for (int file = 0; file < WARM_UP_FILES; file++) {
            for (var format : SheetFormat.values()) {
                ours(format, WARM_UP_HOUSEHOLDS);
                limit(format, WARM_UP_HOUSEHOLDS);
            }
        }
    }

    private void rounds(String registry) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (var format : SheetFormat.values()) {
                var name = format.extension() + " " + registry;
                if (registry.equals("empty")) {
                    ground.run(Files.readString(home.resolve("sql/registry-empty.sql")));
                }
                ground.run("checkpoint");
                ground.run("vacuum analyze");
                var least = limit(format, households);
                figures.add("limit " + name + " µs a row", least[0]);
                figures.add("copy " + name + " µs a row", least[1]);
                var ours = ours(format, households);
                figures.add("ours " + name + " µs a row", ours);
                System.out.printf("%s: limit %.1f, copy %.1f, ours %.1f µs a row%n", name, least[0], least[1], ours);
            }
        }
    }

    private void judge() {
        for (var format : SheetFormat.values()) {
            for (var registry : List.of("empty", "full")) {
                var name = format.extension() + " " + registry + " µs a row";
                var ratio = figures.median("ours " + name) / figures.median("limit " + name);
                figures.judge("registry." + format.extension() + "." + registry, ratio, 1.6, 1.3);
            }
            var ours = "ours " + format.extension();
            figures.judge(
                    "registry." + format.extension() + ".growth",
                    figures.median(ours + " full µs a row") / figures.median(ours + " empty µs a row"),
                    1.15,
                    0);
        }
        var raw = figures.median("raw look-up µs");
        figures.judge("registry.lookup.search", figures.median("search of a look-up µs") / raw, 3, 0);
        figures.judge("registry.lookup", figures.median("look-up in PostgreSQL µs") / raw, 3, 0);
        figures.judge("registry.lookup.whole", figures.median("look-up µs") / raw, 3, 0);
        figures.judge("registry.heap", figures.median("ours peak heap MB"), 512, 0);
    }

    private double[] limit(SheetFormat format, int count) throws Exception {
        var file = files.file(format, count);
        try {
            return limit.load(file, format, Households.PERSONS * count);
        } finally {
            Files.delete(file);
        }
    }

    /** CPU microseconds a row, of the service and of PostgreSQL, from the upload to the end of the job. */
    private double ours(SheetFormat format, int count) throws Exception {
        var file = files.file(format, count);
        var begin = System.nanoTime();
        var before = cpu();
        var queued = send(request("/api/v1/imports?kind=households&region=130109&unit=" + UNIT + "&dryRun=false")
                .header("Content-Type", format.mediaType())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
        var id = ID.matcher(queued);
        if (!id.find()) {
            throw new IllegalStateException(queued);
        }
        var job = "";
        while (!job.contains("\"finishedAt\"")) {
            Thread.sleep(100);
            job = send(request("/api/v1/imports/" + id.group(1)));
        }
        var spent = cpu() - before;
        if (count == households) {
            figures.add(
                    "ours " + format.extension() + " rows a second, by the clock",
                    Households.PERSONS * count / ((System.nanoTime() - begin) / 1e9));
            figures.add("file " + format.extension() + " MB", Files.size(file) / 1e6);
        }
        Files.delete(file);
        var accepted = ACCEPTED.matcher(job);
        if (!accepted.find() || Integer.parseInt(accepted.group(1)) != count) {
            throw new IllegalStateException(job);
        }
        return spent * 1e6 / (Households.PERSONS * count);
    }

    private double cpu() throws IOException {
        return Cpu.of(ours.pid()) + Cpu.ofPostgres(ground.pid());
    }

    /** Of persons of the last file, by number; the raw query is the indexed one alone, without anybody to ask it. */
    private void lookUps() throws Exception {
        for (int half = 0; half < 2; half++) {
            var before = cpu();
            var inPostgres = Cpu.ofPostgres(ground.pid());
            for (int one = 0; one < lookUps; one++) {
                var number = Households.head(files.written() - 1 - one % Math.min(households, WARM_UP_HOUSEHOLDS));
                var found = send(request("/api/v1/households/lookups")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"identityNumber\":\"%s\",\"region\":\"130109\",\"unit\":\"%s\"}".formatted(number, UNIT))));
                if (!found.contains("\"members\"")) {
                    throw new IllegalStateException(found);
                }
            }
            if (half == 1) {
                figures.add("look-up µs", (cpu() - before) * 1e6 / lookUps);
                figures.add("look-up in PostgreSQL µs", (Cpu.ofPostgres(ground.pid()) - inPostgres) * 1e6 / lookUps);
            }
        }
        queries();
    }

    /** The indexed query alone, and the search as the service asks it: of its role, behind the wall around rows. */
    private void queries() throws Exception {
        try (var connection = ground.connect();
                var statement = connection.createStatement()) {
            var indexes = new ArrayList<byte[]>();
            try (var rows = statement.executeQuery(
                    "select identity_index from member tablesample system (10) limit " + lookUps)) {
                while (rows.next()) {
                    indexes.add(rows.getBytes(1));
                }
            }
            search(connection, RAW, List.of("130109", UNIT), "raw look-up µs", indexes);
            statement.execute("set role beneficiary_app");
            statement.execute("select set_config('app.region', '130109', false), set_config('app.units', '*', false)");
            search(
                    connection,
                    SEARCH,
                    List.of("130109%", true, "*", "*", "130109", UNIT, UNIT),
                    "search of a look-up µs",
                    indexes);
        }
    }

    private void search(Connection connection, String sql, List<?> caller, String figure, List<byte[]> indexes) throws Exception {
        try (var query = connection.prepareStatement(sql)) {
            for (int at = 0; at < caller.size(); at++) {
                query.setObject(at + 1, caller.get(at));
            }
            for (int half = 0; half < 2; half++) {
                var before = Cpu.ofPostgres(ground.pid());
                for (int one = 0; one < 5 * lookUps; one++) {
                    query.setBytes(caller.size() + 1, indexes.get(one % indexes.size()));
                    if (!query.executeQuery().next()) {
                        throw new IllegalStateException("not found: " + figure);
                    }
                }
                if (half == 1) {
                    figures.add(figure, (Cpu.ofPostgres(ground.pid()) - before) * 1e6 / (5 * lookUps));
                }
            }
        }
    }

    private HttpRequest.Builder request(String path) throws Exception {
        return HttpRequest.newBuilder(URI.create(ours.base() + path)).header("Authorization", "Bearer " + ground.token());
    }

    private String send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Resident memory of the service at its highest, in MB. */
    private double peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + ours.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** @param group 1 before a collection, 2 after it */
    private double heap(int group) throws IOException {
        return Files.readAllLines(gcLog).stream()
                .map(COLLECTED::matcher)
                .filter(java.util.regex.Matcher::find)
                .mapToDouble(found -> Double.parseDouble(found.group(group)))
                .max()
                .orElse(0);
    }

    @Override
    public synchronized void close() {
        ours.stop();
        ground.close();
    }
}
