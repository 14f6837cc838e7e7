package org.jixiao.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private final EligibleFor eligible;
    private final ProgrammesOf programmes;
    private final ProgrammeRepository repository;

    ProgrammeFacts(EligibleFor eligible, ProgrammesOf programmes, ProgrammeRepository repository) {
        this.eligible = eligible;
        this.programmes = programmes;
        this.repository = repository;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                counted(
                        "programme.eligible",
                        "符合补助项目资格条件的户数或人数（按其受益单位）",
                        "Households or persons eligible under the programme"),
                counted(
                        "coverage.base",
                        "覆盖率的分母：符合补助项目资格条件的户数或人数",
                        "What the coverage is a share of: those who are eligible"),
                new FactDefinition(
                        "programme.standard",
                        "元",
                        new Text("经批准的补助标准，每户或每人；有多个标准时无值", "The approved standard; absent where there are several"),
                        this::standard));
    }

    private FactDefinition counted(String name, String zh, String en) {
        return new FactDefinition(name, "户（人）", new Text(zh, en), this::read)
                .groupedBy(Grouping.TOWNSHIP, this::byTownship);
    }

    /** An approved programme never changes, nor do its standards. */
    private FactReading standard(FactQuestion question) {
        if (question.subject().township() != null) {
            throw FactRows.notNarrowed("township");
        }
        var standards = programmes
                .question(question)
                .map(programme -> repository.standards(programme.id()))
                .orElse(List.of());
        return new FactReading(
                standards.size() == 1 ? standards.get(0).amount().toString() : null,
                standards.size(),
                Digest.ofRows(standards.stream()
                        .map(it -> Digest.ofRow(
                                Map.of("code", it.code(), "amount", it.amount().toString())))
                        .toList()),
                source(question));
    }

    private FactReading read(FactQuestion question) {
        return eligible.of(question)
                .map(all -> reading(all, question))
                .orElseGet(() -> new FactReading(null, 0, Digest.ofRows(List.of()), source(question)));
    }

    private Map<String, FactReading> byTownship(FactQuestion question) {
        var groups = new TreeMap<String, FactReading>();
        eligible.of(question).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(Beneficiary::township))
                .forEach((township, those) -> groups.put(township, reading(those, question)));
        return groups;
    }

    private static FactReading reading(List<Beneficiary> those, FactQuestion question) {
        return new FactReading(
                String.valueOf(those.size()),
                those.size(),
                Digest.ofRows(those.stream().map(Beneficiary::rowHash).toList()),
                source(question));
    }

    private static String source(FactQuestion question) {
        var id = question.subject().programme();
        return id == null ? FactRows.source("/api/v1/programmes", question, false) : "/api/v1/programmes/" + id;
    }
}
