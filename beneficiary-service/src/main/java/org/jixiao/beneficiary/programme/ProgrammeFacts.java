package org.jixiao.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;
import org.jixiao.facts.Grouping;

/** How many are eligible: the denominator that "全部覆盖" needs. */
@ApplicationScoped
class ProgrammeFacts implements FactSource {

    private static final String COUNTED =
            "count(*) \"value\", count(*) \"rows\", " + FactRows.DIGEST + " from eligible";

    private final ProgrammesOf programmes;
    private final Eligible eligible;
    private final FactRows facts;

    ProgrammeFacts(ProgrammesOf programmes, Eligible eligible, FactRows facts) {
        this.programmes = programmes;
        this.eligible = eligible;
        this.facts = facts;
    }

    @Override
    public List<FactDefinition> facts() {
        var meaning = new Text("符合补助项目资格条件的户数或人数（按其受益单位）", "Households or persons eligible under the programme");
        return List.of(new FactDefinition("programme.eligible", "户（人）", meaning, this::read)
                .groupedBy(Grouping.TOWNSHIP, this::byTownship));
    }

    private FactReading read(FactQuestion question) {
        return programmes
                .question(question)
                .map(programme -> facts.read(
                        eligible.with(programme) + "select " + COUNTED,
                        question,
                        parameters(programme, question),
                        source(question)))
                .orElseGet(() -> new FactReading(null, 0, Digest.ofRows(List.of()), source(question)));
    }

    private Map<String, FactReading> byTownship(FactQuestion question) {
        return programmes
                .question(question)
                .map(programme -> facts.readGroups(
                        eligible.with(programme) + "select township_code \"key\", " + COUNTED
                                + " group by township_code",
                        question,
                        parameters(programme, question),
                        source(question)))
                .orElse(Map.of());
    }

    private Map<String, Object> parameters(Programme programme, FactQuestion question) {
        return eligible.parameters(programme, question.subject().township());
    }

    private static String source(FactQuestion question) {
        var id = question.subject().programme();
        return id == null ? FactRows.source("/api/v1/programmes", question, false) : "/api/v1/programmes/" + id;
    }
}
