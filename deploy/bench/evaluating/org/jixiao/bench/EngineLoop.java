package org.jixiao.bench;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.evaluation.rulepack.NationalDefault;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.ExecutionScoring;
import org.jixiao.evaluation.scoring.IndicatorScoring;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.scoring.Rules;
import org.jixiao.evaluation.scoring.Score;
import org.jixiao.evaluation.scoring.Sources;
import org.jixiao.evaluation.scoring.TotalScoring;
import org.jixiao.evaluation.scoring.Treatment;

/** The engine over the same promises and actual values, which wait in memory: nothing is read and nothing is kept. */
final class EngineLoop {

    private static final String INPUTS = """
            select i.operator, i.name, i.planned, i.span_days, i.weight, m.value, m.done_on, m.support
            from target_set t join target_indicator i on i.target_set_id = t.id
                join measurement m on m.fiscal_year = t.fiscal_year and m.indicator_id = i.id
            where t.fiscal_year = %d order by t.id, i.position""";

    private static final BigDecimal ADJUSTED = new BigDecimal("100000.00");
    private static final BigDecimal SPENT = new BigDecimal("95000.00");
    private static final Sources SOURCES = new Sources("seal:of-a-benchmark", "fact:of-a-benchmark");

    private record Input(
            Operator operator, Operator.Promise promise, Operator.Actual actual, BigDecimal weight, Treatment treatment) {}

    private final List<Input> inputs = new ArrayList<>();
    private final Rules rules = NationalDefault.read().rules();

    EngineLoop(Connection connection, int year) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            var rows = statement.executeQuery(INPUTS.formatted(year));
            while (rows.next()) {
                var operator = Operator.valueOf(rows.getString(1));
                var onTime = operator == Operator.BY_DATE;
                inputs.add(new Input(
                        operator,
                        new Operator.Promise(
                                rows.getString(2),
                                onTime ? null : new BigDecimal(rows.getString(3)),
                                null,
                                onTime ? java.time.LocalDate.parse(rows.getString(3)) : null,
                                rows.getInt(4),
                                null),
                        onTime
                                ? Operator.Actual.of(rows.getDate(7).toLocalDate())
                                : Operator.Actual.of(rows.getBigDecimal(6)),
                        rows.getBigDecimal(5),
                        Treatment.supportedBy(DataSupport.valueOf(rows.getString(8)))));
            }
        }
    }

    /** CPU microseconds an evaluation; the first rounds are the compiler's. */
    double measured() {
        var threads = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            var before = threads.getCurrentThreadCpuTime();
            all();
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - before) / 1e3);
        }
        return best / (inputs.size() / District.INDICATORS);
    }

    private void all() {
        for (int from = 0; from < inputs.size(); from += District.INDICATORS) {
            var scores = new ArrayList<Score>();
            for (var input : inputs.subList(from, from + District.INDICATORS)) {
                scores.add(IndicatorScoring.score(
                        input.promise().label(), input.weight(), input.operator().result(input.promise(), input.actual()),
                        input.treatment(), SOURCES, rules));
            }
            var execution = ExecutionScoring.score(ADJUSTED, SPENT, SOURCES, rules);
            if (TotalScoring.total(execution, scores, rules).marks().signum() <= 0) {
                throw new IllegalStateException("nothing was earned");
            }
        }
    }
}
