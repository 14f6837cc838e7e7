package org.jixiao.evaluation.detection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.evaluation.detector.Outcome;
import org.jixiao.evaluation.detector.Reading;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.targetset.FactService;

/** What this service itself has of a unit's year, as the detectors need it. */
@ApplicationScoped
class OwnRecords {

    private static final Projection<Promise> PROMISES = new Projection<>("""
            select set_id, project, goal, baseline, sealed_at, entered_by, indicator, name,
                operator, unit_of_measure, planned, fact_service, fact_name, fact_project, fact_programme
            from (select t.region_code, t.unit_code, t.fiscal_year, t.id as set_id, t.project, left(t.goal, 60) as goal,
                    t.baseline, t.sealed_at, t.entered_by, i.id as indicator, i.position, i.name, i.operator,
                    i.unit_of_measure, i.planned, i.fact_service, i.fact_name, i.fact_project, i.fact_programme
                from target_set t join target_indicator i on i.target_set_id = t.id
                where t.status = 'SEALED') promises""", OwnRecords::promise);

    /** Typed values count once a second person confirmed them; they were known when they were typed. */
    private static final Projection<Known> KNOWN = new Projection<>("""
            select indicator_id, recorded_at, value, bound, entered_by
            from (select m.* from measurement m where m.value is not null and (m.bound or exists (
                select from measurement_decision d where d.fiscal_year = m.fiscal_year and d.measurement_id = m.id
                    and d.confirmed))) known""", OwnRecords::known);

    private static final Projection<Evaluated> EVALUATED = new Projection<>("""
            select project, total, entered_by, result
            from (select distinct on (region_code, unit_code, fiscal_year, project) * from self_evaluation
                where status in ('SUBMITTED', 'APPROVED')
                order by region_code, unit_code, fiscal_year, project, attempt desc) evaluated""", OwnRecords::evaluated);

    private final ScopedReads reads;
    private final Caller caller;
    private final JsonText json;

    OwnRecords(ScopedReads reads, Caller caller, JsonText json) {
        this.reads = reads;
        this.caller = caller;
        this.json = json;
    }

    /** One indicator of one sealed baseline. */
    record Promise(
            UUID set,
            UUID project,
            String goal,
            int baseline,
            Instant sealedAt,
            String enteredBy,
            UUID indicator,
            String name,
            Operator operator,
            String unitOfMeasure,
            String planned,
            FactService service,
            String fact,
            UUID factProject,
            UUID factProgramme) {}

    private record Known(UUID indicator, Reading reading) {}

    private record Evaluated(UUID project, BigDecimal total, String by, String result) {}

    /**
     * @param promises in the order of their sets and positions
     * @param goals the goal's first words, by project
     * @param outcomes by project, null for the unit as a whole
     */
    record Year(List<Promise> promises, Map<UUID, List<Reading>> readings, Map<UUID, Outcome> outcomes) {

        Map<UUID, String> goals() {
            var goals = new LinkedHashMap<UUID, String>();
            promises.stream()
                    .filter(promise -> promise.project() != null)
                    .forEach(promise -> goals.put(promise.project(), promise.goal()));
            return goals;
        }
    }

    Year of(String region, String unit, int fiscalYear) {
        var promises = rows(PROMISES, region, unit, fiscalYear, "project nulls first, baseline, position");
        var readings = new HashMap<UUID, List<Reading>>();
        rows(KNOWN, region, unit, fiscalYear, "recorded_at, id")
                .forEach(known -> readings.computeIfAbsent(known.indicator(), it -> new ArrayList<>())
                        .add(known.reading()));
        var outcomes = new HashMap<UUID, Outcome>();
        rows(EVALUATED, region, unit, fiscalYear, "id")
                .forEach(evaluated -> outcomes.put(evaluated.project(), outcome(evaluated)));
        return new Year(promises, readings, outcomes);
    }

    private <T> List<T> rows(Projection<T> projection, String region, String unit, int fiscalYear, String order) {
        return reads.list(projection
                .in(caller.scope())
                .and("region_code = ?", region)
                .and("unit_code = ?", unit)
                .and("fiscal_year = ?", fiscalYear)
                .ordered(order));
    }

    /** What is needed of a stored result; its other parts are nothing to the detectors. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Result(String indicatorMarks, List<Scored> indicators) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        private record Scored(String weight, String score) {}
    }

    private Outcome outcome(Evaluated evaluated) {
        var result = json.read(evaluated.result(), Result.class);
        return new Outcome(
                evaluated.total(),
                new BigDecimal(result.indicatorMarks()),
                evaluated.by(),
                result.indicators().stream()
                        .map(scored ->
                                new Outcome.Marks(new BigDecimal(scored.score()), new BigDecimal(scored.weight())))
                        .toList());
    }

    private static Promise promise(Row row) throws SQLException {
        return new Promise(
                row.uuid(),
                row.uuid(),
                row.text(),
                row.integer(),
                row.instant(),
                row.text(),
                row.uuid(),
                row.text(),
                row.constant(Operator.class),
                row.text(),
                row.text(),
                row.constant(FactService.class),
                row.text(),
                row.uuid(),
                row.uuid());
    }

    private static Known known(Row row) throws SQLException {
        var indicator = row.uuid();
        var at = row.instant();
        var value = new BigDecimal(row.text());
        return new Known(indicator, new Reading(at, value, row.flag(), row.text()));
    }

    private static Evaluated evaluated(Row row) throws SQLException {
        return new Evaluated(row.uuid(), new BigDecimal(row.text()), row.text(), row.text());
    }
}
