package org.jixiao.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** Measures what a request costs here, against what the machine can do and what the usual alternative costs. */
public final class Bench implements AutoCloseable {

    private static final int ROUNDS = 5;
    private static final List<String> OPERATIONS = List.of("read", "page", "write", "page-1", "page-100");
    private static final List<String> OF_PEER = List.of("read", "page", "write");
    private static final List<String> OF_LIMIT = List.of("read", "page", "write");

    private final boolean small;
    private final Workbench bench;
    private final Figures figures;
    private final Server ours;
    private final Server peer;

    private Bench(Path root, boolean small) throws Exception {
        this.small = small;
        bench = new Workbench(root, new Size(100, 0, small ? 10_000 : 100_000));
        figures = bench.figures();
        ours = bench.ours();
        var port = Workbench.port("JIXIAO_BENEFICIARY_PORT", 8092);
        peer = bench.server(
                "spring", "deploy/bench/spring/target/bench-spring-0.1.0-SNAPSHOT.jar", port, "/ready",
                Contestants.peer(bench.ground(), bench.token(), port));
        Runtime.getRuntime().addShutdownHook(new Thread(peer::stop));
    }

    public static void main(String[] arguments) throws Exception {
        var small = List.of(arguments).contains("--small");
        try (var bench = new Bench(Path.of(System.getProperty("jixiao.root")), small)) {
            bench.run();
            bench.figures.end(small);
        }
    }

    private void run() throws Exception {
        bench.start();
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
            bench.load(ours, what, small ? 2000 : 12000);
            if (OF_PEER.contains(what)) {
                bench.load(peer, what, small ? 2000 : 12000);
            }
        }
        bench.ground().checkpoint();
    }

    private void round() throws Exception {
        figures.add("RS256 check", Double.parseDouble(bench.driver(List.of("rs256"))));
        for (var what : OPERATIONS) {
            int count = count(what);
            if (OF_LIMIT.contains(what)) {
                figures.add("pgbench " + what, bench.pgbench(what, count));
            }
            figures.add("ours " + what, bench.measured(ours, what, count));
            if (OF_PEER.contains(what)) {
                figures.add("spring " + what, bench.measured(peer, what, count));
            }
        }
    }

    private int count(String what) {
        int base = what.equals("read") ? 8000 : 3200;
        return small ? base / 4 : base;
    }

    private Profile profile(String what) throws Exception {
        var recording = bench.ground().folders().running().resolve(what + ".jfr");
        Files.deleteIfExists(recording);
        bench.jcmd("JFR.start", "name=bench", "settings=profile");
        bench.load(ours, what, 2 * count(what));
        bench.jcmd("JFR.stop", "name=bench", "filename=" + recording);
        return Profile.of(recording);
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

    @Override
    public void close() {
        peer.stop();
        bench.close();
    }
}
