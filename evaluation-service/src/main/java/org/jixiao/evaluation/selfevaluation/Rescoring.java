package org.jixiao.evaluation.selfevaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.Statements;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.measurement.Measurement;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.evaluation.scoring.Rules;
import org.jixiao.evaluation.scoring.ScoringRefused;
import org.jixiao.evaluation.selfevaluation.DraftSelfEvaluation.Explanation;
import org.jixiao.evaluation.selfevaluation.EvaluationResult.ScoredIndicator;
import org.jixiao.evaluation.targetset.TargetSet;

/**
 * Scores approved evaluations once more from what was stored with them: the sealed targets, the measurements that they
 * name, the money as it was read. Nothing is asked of anybody; under its own pack an evaluation gives the stored bytes. Long
 * for its queries.
 */
@ApplicationScoped
public class Rescoring {

    private static final String APPROVED = "from SelfEvaluation e where e.id > :after and e.status = :approved"
            + " and e.fiscalYear between :from and :to and e.regionCode like :region"
            + " and (:units = '' or e.unitCode = :units) and "
            + UnitScope.JPQL
            + " and not exists (select 1 from SelfEvaluation later where later.targetSetId = e.targetSetId"
            + " and later.status = :approved and later.attempt > e.attempt) order by e.id";

    /** What the scope lets through nobody can foresee: expecting few, PostgreSQL would sort all of a region for each page. */
    private static final String ALONG_THE_KEY = "select set_config('enable_sort', 'off', true)";

    private final EntityManager database;
    private final Statements statements;
    private final JsonText json;

    Rescoring(EntityManager database, Statements statements, JsonText json) {
        this.database = database;
        this.statements = statements;
        this.json = json;
    }

    /** Which approved evaluations; {@code unit} null for all of the region. */
    public record Which(String region, String unit, int fromYear, int toYear) {}

    /** What a pack makes of a stored evaluation; {@code refused} is the rule that cannot score it. */
    public record Again(
            UUID selfEvaluation,
            String region,
            String unit,
            int fiscalYear,
            UUID project,
            BigDecimal before,
            Grade gradeBefore,
            BigDecimal after,
            Grade gradeAfter,
            String refused,
            Supplier<String> result,
            Supplier<String> trace) {

        public boolean moved() {
            return refused != null || before.compareTo(after) != 0 || gradeBefore != gradeAfter;
        }
    }

    public long count(Which which, UnitScope scope) {
        var query = database.createQuery(
                "select count(e) " + APPROVED.substring(0, APPROVED.lastIndexOf(" order by")), Long.class);
        bind(query, which, scope, new UUID(0, 0));
        return query.getSingleResult();
    }

    /** The next of them after this id, at most so many, in the order of their ids; read in a fixed number of queries. */
    public List<Again> page(Which which, UnitScope scope, UUID after, int most, Rules rules) {
        statements.first(ALONG_THE_KEY, Row::text);
        var query = database.createQuery(APPROVED, SelfEvaluation.class);
        bind(query, which, scope, after);
        return again(query.setMaxResults(most).getResultList(), evaluation -> rules);
    }

    private static void bind(jakarta.persistence.Query query, Which which, UnitScope scope, UUID after) {
        scope.parameters().forEach(query::setParameter);
        query.setParameter("after", after)
                .setParameter("approved", SelfEvaluation.Status.APPROVED)
                .setParameter("from", which.fromYear())
                .setParameter("to", which.toYear())
                .setParameter("region", which.region() + "%")
                .setParameter("units", which.unit() == null ? "" : which.unit());
    }

    List<Again> again(List<SelfEvaluation> evaluations, Function<SelfEvaluation, Rules> rules) {
        if (evaluations.isEmpty()) {
            return List.of();
        }
        var results = evaluations.stream()
                .collect(Collectors.toMap(SelfEvaluation::id, it -> json.read(it.result(), EvaluationResult.class)));
        var targets = targets(evaluations);
        var measured = measurements(results, evaluations);
        return evaluations.stream()
                .map(it -> again(
                        it, inputs(it, targets.get(it.targetSetId()), results.get(it.id()), measured, rules.apply(it))))
                .toList();
    }

    private Again again(SelfEvaluation stored, Evaluator.Inputs inputs) {
        try {
            var evaluated = Evaluator.evaluate(inputs);
            return of(
                    stored,
                    Optional.of(evaluated.total().marks()),
                    Optional.of(evaluated.total().grade()),
                    null,
                    () -> json.of(evaluated.result()),
                    () -> json.of(evaluated.traces()));
        } catch (ScoringRefused refused) {
            return of(stored, Optional.empty(), Optional.empty(), refused.rule(), null, null);
        }
    }

    private static Again of(
            SelfEvaluation stored,
            Optional<BigDecimal> after,
            Optional<Grade> gradeAfter,
            String refused,
            Supplier<String> result,
            Supplier<String> trace) {
        return new Again(
                stored.id(),
                stored.regionCode(),
                stored.unitCode(),
                stored.fiscalYear(),
                stored.project(),
                stored.total(),
                stored.grade(),
                after.orElse(null),
                gradeAfter.orElse(null),
                refused,
                result,
                trace);
    }

    private Evaluator.Inputs inputs(
            SelfEvaluation stored,
            TargetSet targets,
            EvaluationResult result,
            Map<UUID, Measurement> measurements,
            Rules rules) {
        var measured = new HashMap<UUID, Measurement>();
        var facts = new HashMap<UUID, Fact>();
        for (var indicator : result.indicators()) {
            if (indicator.measurement() != null) {
                measured.put(indicator.id(), measurements.get(indicator.measurement()));
                if (indicator.fact() != null) {
                    facts.put(indicator.measurement(), indicator.fact());
                }
            }
        }
        var explanations = Arrays.stream(json.read(stored.explanations(), Explanation[].class))
                .collect(Collectors.toMap(Explanation::indicator, Function.identity(), (first, last) -> last));
        return new Evaluator.Inputs(targets, measured, facts, Evaluator.Money.of(result.facts()), explanations, rules);
    }

    private Map<UUID, TargetSet> targets(List<SelfEvaluation> evaluations) {
        return database
                .createQuery(
                        "select distinct t from TargetSet t left join fetch t.indicators where t.id in :ids",
                        TargetSet.class)
                // Sealed, so that nobody has to look whether they were changed.
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setParameter(
                        "ids",
                        evaluations.stream()
                                .map(SelfEvaluation::targetSetId)
                                .distinct()
                                .toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(TargetSet::id, Function.identity()));
    }

    private Map<UUID, Measurement> measurements(Map<UUID, EvaluationResult> results, List<SelfEvaluation> evaluations) {
        var ids = results.values().stream()
                .flatMap(result -> result.indicators().stream())
                .map(ScoredIndicator::measurement)
                .filter(Objects::nonNull)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("from Measurement where fiscalYear in :years and id in :ids", Measurement.class)
                .setParameter(
                        "years",
                        evaluations.stream()
                                .map(SelfEvaluation::fiscalYear)
                                .distinct()
                                .toList())
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Measurement::id, Function.identity()));
    }
}
