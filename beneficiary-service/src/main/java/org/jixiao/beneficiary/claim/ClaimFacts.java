package org.jixiao.beneficiary.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.beneficiary.delivery.CountingDeliveries;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.common.fact.FactReading;
import org.jixiao.common.problem.Text;
import org.jixiao.facts.FactDefinition;
import org.jixiao.facts.FactQuestion;
import org.jixiao.facts.FactSource;
import org.jixiao.facts.Grouping;

/** What insurance cost and what it brought: policies from the deliveries that count, claims by their newest revision. */
@ApplicationScoped
class ClaimFacts implements FactSource {

    private static final String NARROWED = " and fiscal_year = :year"
            + " and (:project = '' or cast(project_id as text) = :project)"
            + " and (:programme = '' or cast(programme_id as text) = :programme)"
            + " and (:township = '' or township_code = :township)";

    private static final String CLAIMS =
            "claims as (select * from (select distinct on (region_code, unit_code, claim_no) * from claim where "
                    + FactRows.SUBJECT + NARROWED
                    + " order by region_code, unit_code, claim_no, revision desc) newest where paid_on <= :asOf)";

    private static final String POLICIES = "policies as (select * from delivery where " + FactRows.SUBJECT + NARROWED
            + " and exists (select from programme p where p.id = delivery.programme_id and p.kind = 'insurance') and "
            + CountingDeliveries.LIVE + ")";

    private static final String BOTH = "with " + CLAIMS + ", " + POLICIES + ", parts as ("
            + "select project_id, township_code, row_hash, paid, cast(null as numeric) premium from claims union all "
            + "select project_id, township_code, row_hash, null, amount from policies) select ";

    private final FactRows facts;

    ClaimFacts(FactRows facts) {
        this.facts = facts;
    }

    /** @param from the beginning of the query, which defines {@code table} */
    private record Part(String from, String table, String source) {}

    @Override
    public List<FactDefinition> facts() {
        var claims = new Part("with " + CLAIMS + " select ", "claims", "/api/v1/claims");
        var policies = new Part("with " + POLICIES + " select ", "policies", "/api/v1/deliveries");
        var both = new Part(BOTH, "parts", "/api/v1/claims");
        return List.of(
                definition(claims, "claim.count", "件", new Text("理赔件数", "Claims"), "count(*)"),
                definition(claims, "claim.paid", "元", new Text("赔付金额", "Amount that insurers paid"), sum("paid")),
                definition(
                        claims,
                        "claim.days",
                        "天",
                        new Text("理赔所涉住院天数", "Days in hospital that were claimed for"),
                        "coalesce(sum(days), 0)"),
                definition(
                        claims,
                        "claim.households",
                        "户",
                        new Text("获得赔付的户数", "Households that were paid"),
                        "count(distinct household_id) filter (where paid > 0)"),
                definition(
                        policies,
                        "policy.count",
                        "份",
                        new Text("保单份数，据计数的保险发放", "Policies, by the insurance deliveries that count"),
                        "count(distinct policy_no)"),
                definition(policies, "policy.premium", "元", new Text("保费", "Premiums, by the same"), sum("amount")),
                definition(
                        both,
                        "claim.ratio",
                        "比率",
                        new Text("赔付率：赔付金额 ÷ 保费；无保费时无值", "Paid ÷ premium; absent without a premium"),
                        "round(coalesce(sum(paid), 0) / nullif(sum(premium), 0), 4)"));
    }

    private static String sum(String column) {
        return "cast(coalesce(sum(" + column + "), 0) as numeric(18, 2))";
    }

    private FactDefinition definition(Part part, String name, String unit, Text meaning, String measure) {
        var counted = measure + " \"value\", count(*) \"rows\", " + FactRows.DIGEST + " from " + part.table();
        return new FactDefinition(
                        name,
                        unit,
                        meaning,
                        question -> facts.read(
                                part.from() + counted, question, parameters(question), source(part, question)))
                .groupedBy(Grouping.TOWNSHIP, question -> grouped(question, part, "township_code", counted))
                .groupedBy(Grouping.PROJECT, question -> grouped(question, part, "cast(project_id as text)", counted));
    }

    private Map<String, FactReading> grouped(FactQuestion question, Part part, String key, String counted) {
        var sql = part.from() + key + " \"key\", " + counted + " group by " + key;
        return facts.readGroups(sql, question, parameters(question), source(part, question));
    }

    private static Map<String, Object> parameters(FactQuestion question) {
        var subject = question.subject();
        var parameters = new HashMap<String, Object>();
        parameters.put("year", question.fiscalYear());
        parameters.put("project", text(subject.project()));
        parameters.put("programme", text(subject.programme()));
        parameters.put("township", text(subject.township()));
        return parameters;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String source(Part part, FactQuestion question) {
        var subject = question.subject();
        var unit = subject.unit() == null ? "" : "&unit=" + subject.unit();
        var programme = subject.programme() == null ? "" : "&programme=" + subject.programme();
        return part.source() + "?region=" + subject.region() + unit + "&fiscalYear=" + question.fiscalYear()
                + programme;
    }
}
