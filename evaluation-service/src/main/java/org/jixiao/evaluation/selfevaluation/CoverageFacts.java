package org.jixiao.evaluation.selfevaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jixiao.common.problem.Text;
import org.jixiao.evaluation.fact.CountedFacts;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactSource;

/**
 * How many projects must be evaluated, how many are, and with which grades. A project must be evaluated once its targets
 * for the year are sealed; it is when its newest attempt stands submitted or approved: what was returned is not.
 */
@ApplicationScoped
class CoverageFacts implements FactSource {

    private static final String PATH = "/api/v1/self-evaluations";

    /** The state of an attempt at an instant is its last act until then: its row has only the newest state. */
    private static final String REQUIRED = """
            select required.unit_code, required.project, required.seal || coalesce(done.hash, cast('' as bytea))
                as row_hash, done.hash is not null as counted
            from (select distinct on (unit_code, project) unit_code, project,
                      convert_to(seal_digest, 'UTF8') as seal
                  from target_set
                  where %1$s and project is not null and sealed_at <= :knownAt
                  order by unit_code, project, baseline desc) required
            left join (
                select distinct on (e.unit_code, e.project) e.unit_code, e.project,
                    case when last.act <> 'self-evaluation-returned' and last.act <> 'self-evaluation-scored'
                         then last.hash end as hash
                from (select * from self_evaluation where %1$s and project is not null and as_of <= :asOf) e
                join lateral (
                    select a.act, a.hash from audit_entry a
                    where a.entity = 'self-evaluation' and a.entity_id = e.id and a.recorded_at <= :knownAt
                      and a.region_code = e.region_code and a.unit_code = e.unit_code
                      and a.act in ('self-evaluation-scored', 'self-evaluation-submitted', 'self-evaluation-approved',
                                    'self-evaluation-returned')
                    order by a.recorded_at desc, a.seq desc limit 1) last on true
                order by e.unit_code, e.project, e.attempt desc) done
                on done.unit_code = required.unit_code and done.project = required.project""".formatted(CountedFacts.OF);

    private static final String SCORED = """
            select unit_code, project, row_hash, grade = '%s' as counted
            from (select distinct on (unit_code, project) unit_code, project, row_hash, grade from score_entry
                  where (""" + CountedFacts.OF + """
                   ) and project is not null and as_of <= :asOf and recorded_at <= :knownAt
                  order by unit_code, project, recorded_at desc) newest""";

    private final CountedFacts counted;

    CoverageFacts(CountedFacts counted) {
        this.counted = counted;
    }

    @Override
    public List<FactDefinition> facts() {
        var facts = new ArrayList<FactDefinition>();
        facts.add(counted.count(
                "evaluation.required",
                "个",
                new Text("应开展绩效自评的项目数：本年度绩效目标已封存的项目", "Projects that must be evaluated: with sealed targets"),
                PATH,
                "select unit_code, project, sha256(row_hash) as row_hash, true as counted from ("
                        + REQUIRED.replace(" || coalesce(done.hash, cast('' as bytea))", "") + ") every"));
        facts.add(counted.count(
                "evaluation.done",
                "个",
                new Text("已提交或已审核自评的项目数", "Projects whose self-evaluation is submitted or approved"),
                PATH,
                hashed()));
        facts.add(counted.share(
                "evaluation.coverage",
                new Text("自评覆盖率：已提交或已审核的项目数除以应评项目数", "Share of projects evaluated of those that must be"),
                PATH,
                hashed()));
        for (var grade : Grade.values()) {
            facts.add(counted.count(
                    "evaluation.grade." + grade.name().toLowerCase(Locale.ROOT),
                    "个",
                    new Text(
                            "审核通过的自评中等级为“" + grade.label() + "”的项目数",
                            "Projects with an approved grade of " + grade.name().toLowerCase(Locale.ROOT)),
                    PATH,
                    SCORED.formatted(grade.name())));
        }
        return facts;
    }

    private static String hashed() {
        return "select unit_code, project, sha256(row_hash) as row_hash, counted from (" + REQUIRED + ") every";
    }
}
