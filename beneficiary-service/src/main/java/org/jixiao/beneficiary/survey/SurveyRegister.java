package org.jixiao.beneficiary.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;

/**
 * Surveys, their samples, and the answers. An answer is no row of the sample: that a code was used is kept with the sample,
 * what was said is kept beside it, and nothing leads from one to the other.
 */
@ApplicationScoped
class SurveyRegister implements PanacheRepositoryBase<Survey, UUID> {

    private final ScopedRows rows;
    private final Statements statements;

    SurveyRegister(ScopedRows rows, Statements statements) {
        this.rows = rows;
        this.statements = statements;
    }

    /** What a list is narrowed to; an empty text, or year 0, does not narrow. */
    record Filter(String region, String unit, int fiscalYear, String programme) {}

    record Answers(int responses, int satisfied) {}

    Survey require(UUID id, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    List<Survey> page(Filter filter, UnitScope scope, PageQuery query) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("after", query.afterId());
        parameters.put("region", filter.region());
        parameters.put("unit", filter.unit());
        parameters.put("year", filter.fiscalYear());
        parameters.put("programme", filter.programme());
        return find(
                        "id > :after and (:region = '' or regionCode = :region) and (:unit = '' or unitCode = :unit)"
                                + " and (:year = 0 or fiscalYear = :year)"
                                + " and (:programme = '' or cast(programmeId as string) = :programme) and "
                                + UnitScope.JPQL + " order by id",
                        parameters)
                .range(0, query.fetch() - 1)
                .list();
    }

    void keepSample(Survey survey, List<UUID> sample, Instant at) {
        flush();
        for (var i = 0; i < sample.size(); i++) {
            var id = UuidV7.next();
            var content = new TreeMap<String, Object>(
                    Map.of("id", id, "survey", survey.id(), "position", i + 1, "delivery", sample.get(i)));
            statements.change(
                    """
                    insert into survey_sample (id, fiscal_year, region_code, unit_code, survey_id, programme_id,
                        project_id, position, delivery_id, recorded_at, row_hash)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    survey.fiscalYear(),
                    survey.regionCode(),
                    survey.unitCode(),
                    survey.id(),
                    survey.programmeId(),
                    survey.projectId(),
                    i + 1,
                    sample.get(i),
                    at,
                    Digest.ofRow(content));
        }
    }

    List<SampledDelivery> sample(Survey survey, PageQuery query) {
        return rows.list("""
                select id, position, delivery_id from survey_sample
                where {scope} and survey_id = :survey and id > :after order by id limit :fetch""", Map.of("survey", survey.id(), "after", query.afterId(), "fetch", query.fetch())).stream()
                .map(row ->
                        new SampledDelivery(row.get(0, UUID.class), row.get(1, Integer.class), row.get(2, UUID.class)))
                .toList();
    }

    /** All of it, in the order in which it was drawn. */
    List<UUID> sampled(Survey survey) {
        return rows
                .list(
                        "select delivery_id from survey_sample where {scope} and survey_id = :survey order by position",
                        Map.of("survey", survey.id()))
                .stream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }

    /** As it is now that the unit's head is held: nobody closes it meanwhile. */
    Survey again(Survey survey) {
        getEntityManager().refresh(survey);
        return survey;
    }

    void keepCode(Survey survey, byte[] hash) {
        statements.change(
                "insert into survey_code (survey_id, code_hash, region_code, unit_code, used) values (?, ?, ?, ?, false)",
                survey.id(),
                hash,
                survey.regionCode(),
                survey.unitCode());
    }

    /** Of two that come with the same code at once, one waits here and then finds it used. */
    void useCode(Survey survey, byte[] hash) {
        var used = statements
                .first(
                        "select used from survey_code where survey_id = ? and code_hash = ? for update",
                        row -> row.flag(),
                        survey.id(),
                        hash)
                .orElseThrow(() ->
                        Refusal.of(SurveyProblem.UNKNOWN_CODE, "答卷码不属于本调查，请核对", "The code is none of this survey"));
        if (used) {
            throw Refusal.of(SurveyProblem.CODE_USED, "该答卷码已使用，每个答卷码只能答一次", "The code was used already");
        }
        statements.change(
                "update survey_code set used = true where survey_id = ? and code_hash = ?", survey.id(), hash);
    }

    void append(Survey survey, int score, LocalDate on, Instant at) {
        var id = UUID.randomUUID();
        var content =
                new TreeMap<String, Object>(Map.of("id", id, "survey", survey.id(), "score", score, "answeredOn", on));
        statements.change(
                """
                insert into survey_response (id, fiscal_year, region_code, unit_code, survey_id, programme_id,
                    project_id, score, answered_on, recorded_at, row_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                survey.fiscalYear(),
                survey.regionCode(),
                survey.unitCode(),
                survey.id(),
                survey.programmeId(),
                survey.projectId(),
                score,
                on,
                at,
                Digest.ofRow(content));
    }

    void publish(Survey survey, LocalDate on, Instant at) {
        flush();
        statements.change("""
                insert into survey_publication (survey_id, region_code, unit_code, published_on, recorded_at)
                values (?, ?, ?, ?, ?)""", survey.id(), survey.regionCode(), survey.unitCode(), on, at);
    }

    Answers answers(UUID survey) {
        var row = rows.list("""
                select count(*), count(*) filter (where score >= 4)
                from survey_response where {scope} and survey_id = :survey""", Map.of("survey", survey)).get(0);
        return new Answers(
                row.get(0, Number.class).intValue(), row.get(1, Number.class).intValue());
    }
}
