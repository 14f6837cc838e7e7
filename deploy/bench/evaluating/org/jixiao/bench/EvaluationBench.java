package org.jixiao.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jixiao.evaluation.rulepack.NationalDefault;
import org.jixiao.local.process.Folders;
import org.jixiao.local.process.Jdk;

/**
 * What evaluation-service costs on a year of thousands of departments: scoring from the database to the database, what-ifs,
 * roll-ups.
 */
public final class EvaluationBench implements AutoCloseable {

    private static final int FULL = 10_000;
    private static final int SMALL = 2_000;
    private static final int ROUNDS = 4;
    private static final int TRIALS = 2;

    private final Path home;
    private final District district;
    private final Ground ground;
    private final Jdk jdk = Jdk.newest(System.getenv());
    private final PlayedPeers peers = new PlayedPeers();
    private final Figures figures;
    private final Server ours;
    private final Requests requests;
    private final Map<String, Profile> profiles = new HashMap<>();

    private EvaluationBench(Path root, int units) throws Exception {
        this.home = root.resolve("deploy/bench");
        this.district = new District(units);
        var data = Path.of(System.getenv().getOrDefault("JIXIAO_BENCH_DATA", home.resolve("target/evaluation-data").toString()));
        Folders.deleteTree(data.resolve("postgres"));
        ground = new Ground(data, port("JIXIAO_POSTGRES_PORT", 5443), "evaluation");
        figures = new Figures(home.resolve("limits.properties"));
        var token = new Token();
        var port = port("JIXIAO_EVALUATION_PORT", 8093);
        ours = new Server(
                "evaluation-service", root.resolve("evaluation-service/target/quarkus-app/quarkus-run.jar"), port,
                "/q/health/ready", environment(token, port), jdk, ground.folders());
        requests = new Requests(ours, token, district);
    }

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        var small = given.contains("--small");
        int units = given.contains("--departments")
                ? Integer.parseInt(given.get(given.indexOf("--departments") + 1))
                : small ? SMALL : FULL;
        try (var bench = new EvaluationBench(Path.of(System.getProperty("jixiao.root")), units)) {
            bench.run();
            bench.figures.end(small);
        }
    }

    private static int port(String variable, int usual) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, String.valueOf(usual)));
    }

    /** Budget is asked for what an evaluation needs; its feed is not followed, for nothing changes there. */
    private Map<String, String> environment(Token token, int port) {
        var values = new HashMap<>(Contestants.ours(ground, token, port));
        values.put("JIXIAO_PEER_BUDGET_URL", peers.url());
        values.put("JIXIAO_PEER_BENEFICIARY_URL", peers.url());
        values.put("JIXIAO_ROLLUPS_FOLLOW_EVERY", "off");
        values.put("JIXIAO_FILES_FOLDER", ground.folders().privateFolder("files").toString());
        return values;
    }

    private void run() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        var began = System.nanoTime();
        ground.start();
        ours.start();
        fill("evaluation-data.sql");
        System.out.printf(
                "JDK %s, %d processors, %,d departments, filled in %d s%n",
                jdk.version(), Runtime.getRuntime().availableProcessors(), district.units(), seconds(began));
        scores();
        fill("evaluation-approve.sql");
        System.out.printf("scored and approved after %d s%n", seconds(began));
        whatIfs();
        System.out.printf("tried after %d s%n", seconds(began));
        rollups();
        figures.print();
        judge();
        profiles.forEach((name, profile) -> profile.print(name));
        System.out.printf("%n%d s in all%n", seconds(began));
    }

    /** Step by step, each looked at before the next: the triggers' statements are planned for what is there. */
    private void fill(String script) throws Exception {
        for (var step : text(script).split("(?m)^--$")) {
            ground.fill(step);
            ground.checkpoint();
        }
    }

    private static long seconds(long began) {
        return (System.nanoTime() - began) / 1_000_000_000;
    }

    /** A fifth and the tenth of the other year first: until the compiler has done most of its work. */
    private void scores() throws Exception {
        var part = district.units() / 5;
        requests.each(district.units(), district.units() + district.tenth(), requests::draft);
        profile("scoring", () -> requests.each(0, part, requests::draft));
        var limit = new StoredLimit(ground);
        limit.write(part / 5);
        for (int round = 0; round < ROUNDS; round++) {
            ground.checkpoint();
            var written = limit.write(part / 5);
            figures.add("limit µs an indicator", 1e6 * written.cpu() / (District.INDICATORS * written.rows()));
            figures.add("limit indicators/s by the clock", District.INDICATORS * written.rows() / written.clock());
            figures.add("KB an evaluation", written.octets() / 1e3 / written.rows());
            int from = (round + 1) * part;
            var begin = System.nanoTime();
            var before = cpu();
            var inPostgres = Cpu.ofPostgres(ground.pid());
            requests.each(from, from + part, requests::draft);
            var all = District.INDICATORS * part;
            figures.add("scored µs an indicator", 1e6 * (cpu() - before) / all);
            figures.add("scored, of it PostgreSQL's, µs", 1e6 * (Cpu.ofPostgres(ground.pid()) - inPostgres) / all);
            figures.add("scored indicators/s by the clock", all / ((System.nanoTime() - begin) / 1e9));
        }
    }

    private void whatIfs() throws Exception {
        var pack = requests.draftPack(harsherPack());
        profile("what-if", () -> tried("warm-up", pack, 1));
        for (int trial = 0; trial < TRIALS; trial++) {
            tried("what-if of a tenth", pack, 1);
            tried("what-if of all", pack, 0);
        }
        held("what-if of a tenth, heap MB", pack, 1);
        held("what-if of all, heap MB", pack, 0);
        try (var connection = ground.connect()) {
            var loop = new EngineLoop(connection, District.year());
            figures.add("bare engine µs an evaluation", loop.measured());
        }
    }

    /** @param after 0 for the year of all, 1 for the year of a tenth */
    private void tried(String name, String pack, int after) throws Exception {
        var count = after == 0 ? district.units() : district.tenth();
        var begin = System.nanoTime();
        var before = cpu();
        var inPostgres = Cpu.ofPostgres(ground.pid());
        var trial = requests.tried(pack, District.year() + after);
        if (!trial.contains("\"done\":" + count + ",")) {
            throw new IllegalStateException(trial);
        }
        if (name.startsWith("what-if")) {
            figures.add(name + ", µs an evaluation", 1e6 * (cpu() - before) / count);
            figures.add(name + ", PostgreSQL's µs", 1e6 * (Cpu.ofPostgres(ground.pid()) - inPostgres) / count);
            figures.add(name + ", s by the clock", (System.nanoTime() - begin) / 1e9);
        }
    }

    /** What is held at its highest while a trial runs, looked at again and again; its time is nobody's figure. */
    private void held(String name, String pack, int after) throws Exception {
        var trial = CompletableFuture.runAsync(() -> {
            try {
                tried("held", pack, after);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        double most = 0;
        while (!trial.isDone()) {
            most = Math.max(most, new Jcmd(jdk).heap(ours));
        }
        trial.join();
        figures.add(name, most);
    }

    /** Documents earn nine tenths at most, and excellent begins at 99: most evaluations would move. */
    private static String harsherPack() throws IOException {
        var json = new ObjectMapper();
        var pack = (ObjectNode) json.readTree(NationalDefault.json());
        pack.put("id", "bench").put("version", "2090.1").put("region", "130109").put("fiscalYear", 2090);
        ((ObjectNode) pack.path("gradeBands").get(0)).put("from", "99");
        ((ObjectNode) pack.path("dataSupportCaps")).put("C", "0.9");
        return json.createObjectNode().set("content", pack).toString();
    }

    private void rollups() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (var year : List.of(District.year() + 1, District.year())) {
                var units = year == District.year() ? district.units() : district.tenth();
                var count = year == District.year() ? 120 : 400;
                var walks = year == District.year() ? 8 : 80;
                var read = measured(() -> requests.each(0, count, it -> requests.rollup(year, units))) / count;
                var walked = measured(() -> requests.each(0, walks, it -> requests.everyUnit(year, units))) / walks;
                var limit = pgbench("evaluation-rollup.pgbench", year, count);
                var whole = pgbench("evaluation-rollup-units.pgbench", year, walks);
                if (round > 0) {
                    var of = " of " + (units == district.units() ? "all" : "a tenth");
                    figures.add("roll-up" + of + ", µs", read);
                    figures.add("roll-up" + of + ", pgbench µs", limit);
                    figures.add("every unit" + of + ", µs", walked);
                    figures.add("every unit" + of + ", pgbench µs", whole);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /** CPU microseconds, of the service and of PostgreSQL. */
    private double measured(Work work) throws Exception {
        var before = cpu();
        work.run();
        return 1e6 * (cpu() - before);
    }

    private double cpu() throws IOException {
        return Cpu.of(ours.pid()) + Cpu.ofPostgres(ground.pid());
    }

    private void profile(String name, Work work) throws Exception {
        var recording = ground.folders().running().resolve(name + ".jfr");
        Files.deleteIfExists(recording);
        new Jcmd(jdk).tell(ours, "JFR.start", "name=bench", "settings=profile");
        work.run();
        new Jcmd(jdk).tell(ours, "JFR.stop", "name=bench", "filename=" + recording);
        profiles.put(name, Profile.of(recording));
    }

    /** The same statements without a service, as cheap as they can be had; pgbench's own CPU is in it. */
    private double pgbench(String name, int year, int count) throws Exception {
        var script = ground.folders().running().resolve(name);
        Files.writeString(script, Ground.filled(text(name), Map.of("sums", SUMS)).replace("{of-year}", String.valueOf(year)));
        var before = Cpu.ofPostgres(ground.pid());
        var out = Commands.output(
                List.of(
                        "bash", "-c", "pgbench -n -M prepared -c 4 -j 1 -t " + count / 4 + " -h 127.0.0.1 -p " + ground.port()
                                + " -U evaluation_app -f " + script + " evaluation && times"),
                Map.of("PGPASSWORD", ground.password("app")));
        if (!out.contains("transactions actually processed: " + count + "/" + count)) {
            throw new IllegalStateException(out);
        }
        return (Commands.childTimes(out) + Cpu.ofPostgres(ground.pid()) - before) * 1e6 / count;
    }

    private static final String SUMS = """
            count(*), count(money_known_at), sum(initial), sum(adjusted), sum(spent), min(money_known_at), \
            sum(target_subjects), sum(sealed_subjects), sum(drafted), sum(submitted), sum(approved), sum(returned), \
            sum(excellent), sum(good), sum(fair), sum(poor), sum(weighed_marks), sum(weighed_money), \
            min(unit_total), min(unit_grade), sum(red), sum(yellow), sum(warnings), sum(notices)""";

    private String text(String script) throws IOException {
        return Ground.filled(Files.readString(home.resolve("sql").resolve(script)), district.values());
    }

    private void judge() {
        figures.judge("scores.microseconds", figures.median("scored µs an indicator"), 50, 0);
        figures.judge(
                "scores.limit", figures.median("scored µs an indicator") / figures.median("limit µs an indicator"), 1, 0);
        var whatIf = figures.median("what-if of all, µs an evaluation");
        figures.judge("what-if.growth", whatIf / figures.median("what-if of a tenth, µs an evaluation"), 1.2, 0);
        figures.judge(
                "what-if.heap", figures.median("what-if of all, heap MB") / figures.median("what-if of a tenth, heap MB"), 1.2, 0);
        figures.judge("what-if.loop", whatIf / figures.median("bare engine µs an evaluation"), 100, 0);
        figures.judge("rollup.limit", figures.median("roll-up of all, µs") / figures.median("roll-up of all, pgbench µs"), 2, 0);
        figures.judge("rollup.growth", figures.median("roll-up of all, µs") / figures.median("roll-up of a tenth, µs") / 10, 1.2, 0);
        figures.judge("rollup.units", figures.median("every unit of all, µs") / figures.median("every unit of all, pgbench µs"), 2, 0);
        figures.judge(
                "rollup.units.growth", figures.median("every unit of all, µs") / figures.median("every unit of a tenth, µs") / 10, 1.2, 0);
    }

    @Override
    public synchronized void close() {
        ours.stop();
        peers.close();
        ground.close();
    }
}
