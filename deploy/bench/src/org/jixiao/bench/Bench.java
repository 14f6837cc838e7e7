package org.jixiao.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.local.process.Folders;
import org.jixiao.local.process.Jdk;

/** Measures what a request costs here, against what the machine can do and what the usual alternative costs. */
public final class Bench implements AutoCloseable {

    private static final int ROUNDS = 5;
    private static final List<String> OPERATIONS = List.of("read", "page", "write", "page-1", "page-100");
    private static final List<String> OF_PEER = List.of("read", "page", "write");
    private static final List<String> OF_LIMIT = List.of("read", "page", "write");

    private final Path home;
    private final boolean small;
    private final int rows;
    private final Jdk jdk = Jdk.newest(System.getenv());
    private final Ground ground;
    private final Token token = new Token();
    private final Path tokenFile;
    private final Figures figures;
    private final Server ours;
    private final Server peer;

    private Bench(Path root, boolean small) throws Exception {
        this.home = root.resolve("deploy/bench");
        this.small = small;
        this.rows = small ? 10_000 : 100_000;
        var data = Path.of(System.getenv().getOrDefault("JIXIAO_BENCH_DATA", home.resolve("target/data").toString()));
        Folders.deleteTree(data.resolve("postgres"));
        ground = new Ground(data, port("JIXIAO_POSTGRES_PORT", 5443));
        tokenFile = ground.folders().secrets().resolve("token");
        figures = new Figures(home.resolve("limits.properties"));
        ours = new Server(
                "budget-service", root.resolve("budget-service/target/quarkus-app/quarkus-run.jar"),
                port("JIXIAO_BUDGET_PORT", 8091), "/q/health/ready", Contestants.ours(ground, token, port("JIXIAO_BUDGET_PORT", 8091)), jdk, ground.folders());
        peer = new Server(
                "spring", home.resolve("spring/target/bench-spring-0.1.0-SNAPSHOT.jar"),
                port("JIXIAO_BENEFICIARY_PORT", 8092), "/ready", Contestants.peer(ground, token, port("JIXIAO_BENEFICIARY_PORT", 8092)), jdk, ground.folders());
    }

    public static void main(String[] arguments) throws Exception {
        var small = List.of(arguments).contains("--small");
        try (var bench = new Bench(Path.of(System.getProperty("jixiao.root")), small)) {
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
        System.out.printf("JDK %s, %d processors, %,d payments%n", jdk.version(), Runtime.getRuntime().availableProcessors(), rows);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        ground.start();
        ours.start();
        ground.fill(home.resolve("sql/data.sql"), values());
        starts();
        figures.add("ours idle MB", Cpu.memory(ours.pid()));
        warmUp();
        for (int round = 0; round < ROUNDS; round++) {
            round();
        }
        figures.add("ours loaded MB", Cpu.memory(ours.pid()));
        figures.add("spring loaded MB", Cpu.memory(peer.pid()));
        var profiles = new HashMap<String, Profile>();
        for (var what : List.of("read", "page", "write")) {
            profiles.put(what, profile(what));
        }
        figures.print();
        judge(profiles.get("read"));
        for (var what : List.of("read", "page", "write")) {
            profiles.get(what).print("our " + what);
        }
    }

    /** The first start migrated the schema; these are the ones of every day, one after the other. */
    private void starts() {
        for (int i = 0; i < (small ? 1 : 3); i++) {
            ours.stop();
            figures.add("ours start CPU ms", 1000 * ours.start());
            peer.stop();
            figures.add("spring start CPU ms", 1000 * peer.start());
        }
    }

    private void warmUp() throws Exception {
        for (var what : OPERATIONS) {
            load(ours, what, small ? 2000 : 12000);
            if (OF_PEER.contains(what)) {
                load(peer, what, small ? 2000 : 12000);
            }
        }
        ground.checkpoint();
    }

    private void round() throws Exception {
        figures.add("RS256 check", Double.parseDouble(java(List.of("rs256"))));
        for (var what : OPERATIONS) {
            int count = count(what);
            if (OF_LIMIT.contains(what)) {
                figures.add("pgbench " + what, pgbench(what, count));
            }
            figures.add("ours " + what, measured(ours, what, count));
            if (OF_PEER.contains(what)) {
                figures.add("spring " + what, measured(peer, what, count));
            }
        }
    }

    private int count(String what) {
        int base = what.equals("read") ? 8000 : 3200;
        return small ? base / 4 : base;
    }

    /** CPU microseconds a request, of the service and of PostgreSQL. */
    private double measured(Server server, String what, int count) throws Exception {
        var before = Cpu.of(server.pid()) + Cpu.ofPostgres(ground.pid());
        load(server, what, count);
        return (Cpu.of(server.pid()) + Cpu.ofPostgres(ground.pid()) - before) * 1e6 / count;
    }

    private void load(Server server, String what, int count) throws Exception {
        // Signed anew each time: a service refuses a token that is older than five minutes.
        Files.writeString(tokenFile, token.signed());
        java(List.of(what, server.base(), tokenFile.toString(), String.valueOf(count), String.valueOf(rows), year()));
    }

    private String java(List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                jdk.java(), "-Xmx128m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                Load.class.getName()));
        command.addAll(arguments);
        return Commands.output(command, Map.of());
    }

    /** pgbench and PostgreSQL: the same statements without a service, as cheap as they can be had. */
    private double pgbench(String what, int count) throws Exception {
        var script = ground.folders().running().resolve(what + ".pgbench");
        Files.writeString(script, Ground.filled(Files.readString(home.resolve("sql/" + what + ".pgbench")), values()));
        var before = Cpu.ofPostgres(ground.pid());
        var out = Commands.output(
                List.of(
                        "bash", "-c", "pgbench -n -M prepared -c 4 -j 1 -t " + count / 4 + " -h 127.0.0.1 -p " + ground.port()
                                + " -U budget_app -f " + script + " " + Ground.DATABASE + " && times"),
                Map.of("PGPASSWORD", ground.password("app")));
        if (!out.contains("transactions actually processed: " + count + "/" + count)) {
            throw new IllegalStateException(out);
        }
        return (Commands.childTimes(out) + Cpu.ofPostgres(ground.pid()) - before) * 1e6 / count;
    }

    private Profile profile(String what) throws Exception {
        var recording = ground.folders().running().resolve(what + ".jfr");
        Files.deleteIfExists(recording);
        jcmd("JFR.start", "name=bench", "settings=profile");
        load(ours, what, 2 * count(what));
        jcmd("JFR.stop", "name=bench", "filename=" + recording);
        return Profile.of(recording);
    }

    private void jcmd(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                jdk.home().resolve("bin/jcmd").toString(), String.valueOf(ours.pid())));
        command.addAll(List.of(arguments));
        Commands.output(command, Map.of());
    }

    private void judge(Profile read) {
        var limit = figures.median("pgbench read") + figures.median("RS256 check");
        figures.judge("read.limit", figures.median("ours read") / limit, 3.0, 2.0);
        figures.judge("read.spring", figures.median("ours read") / figures.median("spring read"), 0.5, 0);
        figures.judge("page.limit", figures.median("ours page") / figures.median("pgbench page"), 2.5, 2.0);
        figures.judge("page.hundredth", figures.median("ours page-100") / figures.median("ours page-1"), 1.15, 0);
        figures.judge("write.limit", figures.median("ours write") / figures.median("pgbench write"), 2.2, 1.7);
        figures.judge("bearer.microseconds", figures.median("ours read") * read.share("bearer check"), 20, 0);
        figures.judge("start.spring", figures.median("ours start CPU ms") / figures.median("spring start CPU ms"), 0.40, 0.30);
        figures.judge("memory.idle", figures.median("ours idle MB"), 200, 0);
        figures.judge("memory.loaded", figures.median("ours loaded MB"), 300, 0);
    }

    private Map<String, String> values() {
        return Map.of("rows", String.valueOf(rows), "year", year());
    }

    private static String year() {
        return String.valueOf(Year.now(java.time.ZoneId.of("Asia/Shanghai")).getValue());
    }

    @Override
    public synchronized void close() {
        ours.stop();
        peer.stop();
        ground.close();
    }
}
