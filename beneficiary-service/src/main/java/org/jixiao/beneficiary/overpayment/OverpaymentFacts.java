package org.jixiao.beneficiary.overpayment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jixiao.beneficiary.programme.ProgrammesOf;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;

/** What was paid too much and has not come back; the rows are the deliveries, the exits and the recoveries. */
@ApplicationScoped
class OverpaymentFacts implements FactSource {

    private static final String PARTS = Overpayments.WITH_OVERPAID + """
            , parts as (
                select amount paid, cast(0 as numeric) back, row_hash from overpaid
                union all select 0, 0, exit_hash from overpaid
                union all select 0, amount, row_hash from recovered where delivery_id in (select id from overpaid))
            select cast(coalesce(sum(%s), 0) as numeric(18, 2)) "value", count(*) "rows",\s""" + FactRows.DIGEST + " from parts";

    private final FactRows facts;
    private final ProgrammesOf programmes;

    OverpaymentFacts(FactRows facts, ProgrammesOf programmes) {
        this.facts = facts;
        this.programmes = programmes;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                definition(
                        "overpayment.amount",
                        new Text("退出生效后仍发放、尚未追回的金额", "Delivered after an exit and not recovered"),
                        "paid - back"),
                definition("overpayment.recovered", new Text("已追回的多发金额", "Overpayments that were recovered"), "back"));
    }

    private FactDefinition definition(String name, Text meaning, String measure) {
        return new FactDefinition(name, "元", meaning, question -> read(question, PARTS.formatted(measure)));
    }

    private FactReading read(FactQuestion question, String sql) {
        if (question.subject().township() != null) {
            throw FactRows.notNarrowed("township");
        }
        return facts.read(
                sql,
                question,
                Map.of("series", programmes.series(question)),
                FactRows.source("/api/v1/overpayments", question, false));
    }
}
