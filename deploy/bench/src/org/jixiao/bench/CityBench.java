package org.jixiao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** One district-year at city scale, against the same work in raw SQL on the same PostgreSQL. */
public final class CityBench {

    private static final Size CITY = new Size(2_000, 40_000, 2_000_000);
    private static final Size SMALL = new Size(200, 4_000, 60_000);
    private static final List<String> OF_LIMIT = List.of("read", "page", "write", "rollup");
    private static final List<String> OPERATIONS = List.of("read", "page", "page-1", "page-1000", "write", "rollup");

    private final Workbench bench;
    private final Figures figures;
    private final boolean small;

    private CityBench(Workbench bench, boolean small) {
        this.bench = bench;
        this.figures = bench.figures();
        this.small = small;
    }

    public static void main(String[] arguments) throws Exception {
        var small = List.of(arguments).contains("--small");
        try (var bench = new Workbench(Path.of(System.getProperty("jixiao.root")), small ? SMALL : CITY)) {
            var began = System.nanoTime();
            bench.start();
            System.out.printf("filled in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
            new CityBench(bench, small).run();
            bench.figures().end(small);
        }
    }

    private void run() throws Exception {
        for (var what : OPERATIONS) {
            bench.load(bench.ours(), what, count(what) * 2);
        }
        bench.ground().checkpoint();
        for (int round = 0; round < (small ? 3 : 5); round++) {
            figures.add("RS256 check", Double.parseDouble(bench.driver(List.of("rs256"))));
            for (var what : OPERATIONS) {
                if (OF_LIMIT.contains(what)) {
                    figures.add("pgbench " + what, bench.pgbench(what, count(what)));
                }
                figures.add("ours " + what, bench.measured(bench.ours(), what, count(what)));
            }
            withoutFeed();
        }
        imports();
        figures.print();
        judge();
        System.out.printf("%nroll-ups of %,d units and years equal their ledgers to the fen%n", equalRollUps());
    }

    /** The same payments while no act is put where the feed of changes takes it from. */
    private void withoutFeed() throws Exception {
        bench.ground().fill("alter table audit_entry disable trigger enter_outbox");
        figures.add("ours write without the feed", bench.measured(bench.ours(), "write", count("write")));
        bench.ground().fill("alter table audit_entry enable trigger enter_outbox");
    }

    private int count(String what) {
        int base = switch (what) {
            case "read" -> 8_000;
            case "rollup" -> 1_600;
            default -> 3_200;
        };
        return small ? base / 4 : base;
    }

    private void imports() throws Exception {
        var rows = small ? 10_000 : 30_000;
        var imports = new Imports(bench);
        imports.warmUp(rows);
        for (int round = 0; round < 3; round++) {
            bench.ground().checkpoint();
            figures.add("limit µs a row", imports.limit(rows));
            figures.add("ours µs a row", imports.ours(rows));
        }
        figures.add("heap MB after imports", bench.heap());
        figures.add("peak MB after imports", Cpu.peak(bench.ours().pid()));
        figures.add("ours µs a row, tenfold", imports.ours(10 * rows));
        figures.add("heap MB after the tenfold", bench.heap());
        figures.add("peak MB after the tenfold", Cpu.peak(bench.ours().pid()));
    }

    private void judge() {
        var limit = figures.median("pgbench read") + figures.median("RS256 check");
        figures.judge("city.read", figures.median("ours read") / limit, 3.0, 2.0);
        figures.judge("city.page", figures.median("ours page") / figures.median("pgbench page"), 2.5, 2.0);
        figures.judge("city.thousandth", figures.median("ours page-1000") / figures.median("ours page-1"), 1.15, 0);
        figures.judge("city.write", figures.median("ours write") / figures.median("pgbench write"), 2.2, 1.7);
        figures.judge("city.feed", figures.median("ours write") / figures.median("ours write without the feed"), 1.1, 0);
        figures.judge("city.rollup", figures.median("ours rollup") / figures.median("pgbench rollup"), 2.0, 0);
        figures.judge("city.import", figures.median("ours µs a row") / figures.median("limit µs a row"), 1.6, 1.3);
        figures.judge("city.heap", figures.median("heap MB after the tenfold") / figures.median("heap MB after imports"), 1.2, 0);
        figures.judge("city.memory", figures.median("peak MB after the tenfold") / figures.median("peak MB after imports"), 1.2, 0);
    }

    private long equalRollUps() throws IOException, SQLException {
        try (var connection = bench.ground().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(bench.text("rollups-equal.sql"))) {
            rows.next();
            if (rows.getLong(2) > 0) {
                throw new IllegalStateException(rows.getLong(2) + " roll-ups differ from their ledgers");
            }
            return rows.getLong(1);
        }
    }
}
