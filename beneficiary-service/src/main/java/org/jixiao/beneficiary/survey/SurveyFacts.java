package org.jixiao.beneficiary.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;
import org.jixiao.facts.Grouping;

/** Satisfaction by the answers of published surveys, several of them taken together; never a number that was typed. */
@ApplicationScoped
class SurveyFacts implements FactSource {

    private static final String PUBLISHED = "with chosen as (select * from %1$s where " + FactRows.SUBJECT
            + " and fiscal_year = :year and (:project = '' or cast(project_id as text) = :project)"
            + " and (:programme = '' or cast(programme_id as text) = :programme)"
            + " and exists (select from survey_publication p where p.survey_id = %1$s.survey_id"
            + " and p.published_on <= :asOf and p.recorded_at <= :knownAt)) select ";

    private static final String ANSWERS = PUBLISHED.formatted("survey_response");
    private static final String SAMPLES = PUBLISHED.formatted("survey_sample");

    private final FactRows facts;

    SurveyFacts(FactRows facts) {
        this.facts = facts;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(
                definition(
                        "satisfaction.rate",
                        "比率",
                        new Text(
                                "满意率：已发布调查中评为4、5分的答卷 ÷ 全部答卷；无答卷时无值",
                                "Answers of 4 and 5 ÷ all answers of published surveys; absent without answers"),
                        ANSWERS,
                        "round(count(*) filter (where score >= 4) / nullif(cast(count(*) as numeric), 0), 4)"),
                definition(
                        "survey.responses",
                        "份",
                        new Text("已发布调查的答卷份数", "Answers to published surveys"),
                        ANSWERS,
                        "count(*)"),
                definition(
                        "survey.sample",
                        "份",
                        new Text("已发布调查的样本量", "Sample size of published surveys"),
                        SAMPLES,
                        "count(*)"));
    }

    private FactDefinition definition(String name, String unit, Text meaning, String chosen, String measure) {
        var counted = measure + " \"value\", count(*) \"rows\", " + FactRows.DIGEST + " from chosen";
        return new FactDefinition(
                        name,
                        unit,
                        meaning,
                        question -> facts.read(chosen + counted, question, parameters(question), source(question)))
                .groupedBy(Grouping.PROJECT, question -> byProject(question, chosen + "%s" + counted));
    }

    private Map<String, FactReading> byProject(FactQuestion question, String sql) {
        return facts.readGroups(
                sql.formatted("cast(project_id as text) \"key\", ") + " group by project_id",
                question,
                parameters(question),
                source(question));
    }

    /** Answers know no township: in a small one they would know their household. */
    private static Map<String, Object> parameters(FactQuestion question) {
        var subject = question.subject();
        if (subject.township() != null) {
            throw FactRows.notNarrowed("township");
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("year", question.fiscalYear());
        parameters.put(
                "project", subject.project() == null ? "" : subject.project().toString());
        parameters.put(
                "programme",
                subject.programme() == null ? "" : subject.programme().toString());
        return parameters;
    }

    private static String source(FactQuestion question) {
        var subject = question.subject();
        var unit = subject.unit() == null ? "" : "&unit=" + subject.unit();
        return "/api/v1/surveys?region=" + subject.region() + unit + "&fiscalYear=" + question.fiscalYear();
    }
}
