package org.jixiao.bench;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jixiao.evaluation.rulepack.RulePackReader;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.IndicatorScoring;
import org.jixiao.evaluation.scoring.Result;
import org.jixiao.evaluation.scoring.Rules;
import org.jixiao.evaluation.scoring.Sources;
import org.jixiao.evaluation.scoring.Treatment;

/** What scoring a million indicators costs, against a bare loop over the same arithmetic in the same process. */
public final class EngineBench {

    private static final int FULL = 1_000_000;
    private static final int SMALL = 100_000;
    private static final int WARM_UP_ROUNDS = 8;

    /** What a district's indicators mostly are: a promise from below, from above, and a satisfaction. */
    private record Indicator(BigDecimal weight, BigDecimal planned, BigDecimal actual, boolean falling) {}

    private final Figures figures;
    private final Rules rules;
    private final Indicator[] indicators;

    private EngineBench(Path root, int count) throws Exception {
        figures = new Figures(root.resolve("deploy/bench/limits.properties"));
        rules = RulePackReader.read(Files.readString(
                        root.resolve("evaluation-service/src/main/resources/rule-packs/national-default-2025.json")))
                .rules();
        var random = new Random(1);
        indicators = new Indicator[count];
        for (int i = 0; i < count; i++) {
            var planned = BigDecimal.valueOf(100 + random.nextInt(5_000));
            indicators[i] = new Indicator(
                    BigDecimal.valueOf(200 + random.nextInt(2_000), 2),
                    planned,
                    // half of them missed, by up to a fifth
                    planned.multiply(BigDecimal.valueOf(80 + random.nextInt(39), 2)),
                    random.nextInt(3) == 0);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var small = List.of(arguments).contains("--small");
        var bench = new EngineBench(Path.of(System.getProperty("jixiao.root")), small ? SMALL : FULL);
        bench.run();
        bench.figures.end(small);
    }

    private void run() {
        System.out.printf("JDK %s, %,d indicators%n", Runtime.version().feature(), indicators.length);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            require(bare(), scored(), traced());
        }
        for (int round = 0; round < 5; round++) {
            measure("bare loop, ns an indicator", this::bare);
            measure("engine, ns an indicator", this::scored);
            measure("engine with traces read, ns", this::traced);
        }
        figures.print();
        figures.judge("engine.loop", figures.median("engine, ns an indicator") / figures.median("bare loop, ns an indicator"), 2.0, 0);
        figures.judge("engine.traces", figures.median("engine with traces read, ns") / figures.median("bare loop, ns an indicator"), 20, 0);
    }

    private static void require(BigDecimal expected, BigDecimal engine, BigDecimal traced) {
        if (expected.compareTo(engine) != 0 || expected.compareTo(traced) != 0) {
            throw new IllegalStateException("the loop gave " + expected + ", the engine " + engine + ", traced " + traced);
        }
    }

    private interface Work {
        BigDecimal sum();
    }

    private void measure(String name, Work work) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        work.sum();
        figures.add(name, (double) (threads.getCurrentThreadCpuTime() - before) / indicators.length);
    }

    /** Rules S1, S2 and S3, and nothing else. */
    private BigDecimal bare() {
        var sum = BigDecimal.ZERO;
        for (var indicator : indicators) {
            var compared = indicator.actual.compareTo(indicator.planned);
            BigDecimal marks;
            if (indicator.falling ? compared <= 0 : compared >= 0) {
                marks = indicator.weight.setScale(2, RoundingMode.HALF_UP);
            } else {
                var earned = indicator.falling
                        ? indicator.planned.add(indicator.planned).subtract(indicator.actual).max(BigDecimal.ZERO)
                        : indicator.actual.max(BigDecimal.ZERO);
                marks = indicator.weight.multiply(earned).divide(indicator.planned, 2, RoundingMode.HALF_UP);
            }
            sum = sum.add(marks);
        }
        return sum;
    }

    private BigDecimal scored() {
        var sum = BigDecimal.ZERO;
        for (var indicator : indicators) {
            sum = sum.add(score(indicator).marks());
        }
        return sum;
    }

    private BigDecimal traced() {
        var sum = BigDecimal.ZERO;
        for (var indicator : indicators) {
            var score = score(indicator);
            if (score.trace().steps().get(0).inputs().isEmpty()) {
                throw new IllegalStateException("a score without a trace");
            }
            sum = sum.add(score.marks());
        }
        return sum;
    }

    private org.jixiao.evaluation.scoring.Score score(Indicator indicator) {
        Result result = indicator.falling
                ? new Result.AtMost(indicator.planned, indicator.actual)
                : new Result.AtLeast(indicator.planned, indicator.actual);
        return IndicatorScoring.score(
                "indicator", indicator.weight, result, SUPPORTED, SOURCES, rules);
    }

    private static final Treatment SUPPORTED = Treatment.supportedBy(DataSupport.A);
    private static final Sources SOURCES = new Sources("seal:of-a-benchmark", "fact:of-a-benchmark");
}
