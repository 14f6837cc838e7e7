package org.jixiao.bench;

import java.nio.file.Path;
import java.util.List;

/** What a row of a payment file costs, against COPY into a stage with set-based checks, and whether it costs more of many. */
public final class ImportBench {

    private static final Size GROUND = new Size(100, 0, 10_000);

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        var small = given.contains("--small");
        int rows = given.contains("--rows") ? Integer.parseInt(given.get(given.indexOf("--rows") + 1)) : small ? 3_000 : 30_000;
        try (var bench = new Workbench(Path.of(System.getProperty("jixiao.root")), GROUND)) {
            bench.start();
            measure(bench, rows, small ? 1 : 5);
            bench.figures().end(small);
        }
    }

    private static void measure(Workbench bench, int rows, int rounds) throws Exception {
        System.out.printf("%,d rows and %,d%n", rows, 10 * rows);
        var figures = bench.figures();
        var imports = new Imports(bench);
        imports.ours(rows);
        imports.limit(rows);
        for (int round = 0; round < rounds; round++) {
            bench.ground().checkpoint();
            figures.add("limit µs a row", imports.limit(rows));
            figures.add("ours µs a row", imports.ours(rows));
        }
        figures.add("ours peak MB", Cpu.peak(bench.ours().pid()));
        figures.add("ours µs a row, tenfold", imports.ours(10 * rows));
        figures.add("ours peak MB, tenfold", Cpu.peak(bench.ours().pid()));
        figures.print();
        figures.judge("import.limit", figures.median("ours µs a row") / figures.median("limit µs a row"), 1.6, 1.3);
        figures.judge("import.tenfold", figures.median("ours µs a row, tenfold") / figures.median("ours µs a row"), 1.15, 0);
        figures.judge("import.memory", figures.median("ours peak MB, tenfold") / figures.median("ours peak MB"), 1.2, 0);
    }
}
