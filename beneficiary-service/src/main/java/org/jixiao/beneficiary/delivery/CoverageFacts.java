package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jixiao.beneficiary.programme.Beneficiary;
import org.jixiao.beneficiary.programme.EligibleFor;
import org.jixiao.beneficiary.programme.Programme;
import org.jixiao.beneficiary.programme.ProgrammesOf;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;

/** 覆盖率: of those who are eligible, how many were served. Serving somebody else does not raise it. */
@ApplicationScoped
class CoverageFacts implements FactSource {

    private static final int RATE_SCALE = 4;

    private final ProgrammesOf programmes;
    private final EligibleFor eligible;
    private final ServedBeneficiaries served;

    CoverageFacts(ProgrammesOf programmes, EligibleFor eligible, ServedBeneficiaries served) {
        this.programmes = programmes;
        this.eligible = eligible;
        this.served = served;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                new FactDefinition(
                        "coverage.rate",
                        "比率",
                        new Text(
                                "覆盖率：已确认发放的符合资格者 ÷ 全部符合资格者；无符合资格者时无值",
                                "Served and eligible ÷ eligible; absent where nobody is"),
                        question -> read(question, CoverageFacts::rate)),
                new FactDefinition(
                        "programme.unserved",
                        "户（人）",
                        new Text("应保未保：符合资格而未获发放的户数或人数", "Eligible and not served"),
                        question -> read(question, (all, got) -> String.valueOf(all - got))));
    }

    private FactReading read(FactQuestion question, BiFunction<Long, Long, String> measure) {
        var source = FactRows.source("/api/v1/deliveries", question, true);
        return programmes
                .question(question)
                .map(programme -> measured(programme, question, measure, source))
                .orElseGet(() -> new FactReading(null, 0, Digest.ofRows(List.of()), source));
    }

    private FactReading measured(
            Programme programme, FactQuestion question, BiFunction<Long, Long, String> measure, String source) {
        var all = eligible.of(programme, question);
        var deliveries = served.deliveries(programme, EligibleFor.registered(question));
        var got = all.stream()
                .filter(one -> deliveries.keys().contains(one.key()))
                .count();
        var hashes = new ArrayList<>(all.stream().map(Beneficiary::rowHash).toList());
        hashes.addAll(deliveries.rowHashes());
        return new FactReading(measure.apply((long) all.size(), got), hashes.size(), Digest.ofRows(hashes), source);
    }

    private static String rate(long eligible, long served) {
        return eligible == 0
                ? null
                : BigDecimal.valueOf(served)
                        .divide(BigDecimal.valueOf(eligible), RATE_SCALE, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
