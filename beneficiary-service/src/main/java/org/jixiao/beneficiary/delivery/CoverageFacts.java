package org.jixiao.beneficiary.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.beneficiary.programme.Eligible;
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

    private static final String RATE = ", live as (select household_id, member_id, row_hash from delivery where "
            + FactRows.SUBJECT + " and fiscal_year = :year and cast(programme_id as text) = :programme"
            + " and (:township = '' or township_code = :township) and " + DeliveryLedger.LIVE + "), parts as ("
            + " select row_hash, true eligible, exists (select from live where live.household_id = eligible.household_id"
            + " and live.member_id is not distinct from eligible.member_id) served from eligible"
            + " union all select row_hash, false, false from live)"
            + " select round(count(*) filter (where served)"
            + " / nullif(cast(count(*) filter (where eligible) as numeric), 0), 4) \"value\","
            + " count(*) \"rows\", " + FactRows.DIGEST + " from parts";

    private final ProgrammesOf programmes;
    private final Eligible eligible;
    private final FactRows facts;

    CoverageFacts(ProgrammesOf programmes, Eligible eligible, FactRows facts) {
        this.programmes = programmes;
        this.eligible = eligible;
        this.facts = facts;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(new FactDefinition(
                "coverage.rate",
                "比率",
                new Text(
                        "覆盖率：已确认发放的符合资格者 ÷ 全部符合资格者；无符合资格者时无值",
                        "Served and eligible ÷ eligible; absent where nobody is"),
                this::read));
    }

    private FactReading read(FactQuestion question) {
        var source = FactRows.source("/api/v1/deliveries", question, true);
        return programmes
                .question(question)
                .map(programme -> facts.read(sql(programme), question, parameters(programme, question), source))
                .orElseGet(() -> new FactReading(null, 0, Digest.ofRows(List.of()), source));
    }

    private String sql(Programme programme) {
        return eligible.with(programme) + RATE;
    }

    private java.util.Map<String, Object> parameters(Programme programme, FactQuestion question) {
        var parameters = eligible.parameters(programme, question.subject().township());
        parameters.put("year", question.fiscalYear());
        parameters.put("programme", programme.id().toString());
        return parameters;
    }
}
