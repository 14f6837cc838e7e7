package org.jixiao.evaluation.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.web.EntityTags;
import org.jixiao.evaluation.review.DraftReview.ReviewGiven;
import org.jixiao.evaluation.selfevaluation.ApprovedEvaluations;

@ApplicationScoped
class ReviewService implements PanacheRepositoryBase<Review, UUID> {

    private static final Projection<ReviewDifference> DIFFERENCES =
            new Projection<>(ReviewDifference.COLUMNS, ReviewDifference::of);

    private static final Projection<Credibility.OfYear> YEARS = new Projection<>(
            "select fiscal_year, count(*)::int, sum(abs(total - self_total))::text from review",
            row -> Credibility.OfYear.of(row.integer(), row.integer(), new BigDecimal(row.text())));

    private static final String OF_UNIT = "? in (unit_code, left(unit_code, 3))";

    private final ApprovedEvaluations evaluations;
    private final Reviewing reviewing;
    private final Records records;
    private final ScopedReads reads;
    private final Caller caller;
    private final ReviewViews views;

    ReviewService(
            ApprovedEvaluations evaluations,
            Reviewing reviewing,
            Records records,
            ScopedReads reads,
            Caller caller,
            ReviewViews views) {
        this.evaluations = evaluations;
        this.reviewing = reviewing;
        this.records = records;
        this.reads = reads;
        this.caller = caller;
        this.views = views;
    }

    /** Which are wanted; null for all. */
    record Filter(String region, String unit, Integer fiscalYear, UUID selfEvaluation) {}

    @Transactional
    ReviewView draft(DraftReview request) {
        var evaluation = evaluations.require(request.selfEvaluation(), caller.scope());
        if (count("selfEvaluationId", evaluation.id()) > 0) {
            throw Refusal.of(ReviewProblem.TAKEN, "该自评已有复核", "This self-evaluation has a review already");
        }
        var review = Review.of(UuidV7.next(), evaluation);
        write(review, request.review());
        persistAndFlush(review);
        enter("review-drafted", review);
        return views.acted(review);
    }

    @Transactional
    ReviewView rewrite(UUID id, String ifMatch, ReviewGiven given) {
        var review = current(id, ifMatch);
        write(review, given);
        flush();
        enter("review-changed", review);
        return views.acted(review);
    }

    private void write(Review review, ReviewGiven given) {
        var evaluation = evaluations.require(review.selfEvaluationId(), caller.scope());
        review.write(
                reviewing.compute(evaluation, review.id(), given), given.opinion(), given.comment(), caller.subject());
    }

    @Transactional
    ReviewView submit(UUID id, String ifMatch) {
        var review = current(id, ifMatch);
        review.submit(caller.subject());
        flush();
        enter("review-submitted", review);
        return views.acted(review);
    }

    @Transactional
    ReviewView confirm(UUID id, String ifMatch) {
        var review = current(id, ifMatch);
        var record = records.open(review.regionCode(), review.unitCode());
        review.confirm(caller.subject(), record.at());
        flush();
        record.enter(new AuditEntry("review-confirmed", "review", id, content(review)));
        return views.acted(review);
    }

    @Transactional
    ReviewView returnTo(UUID id, String ifMatch, String reason) {
        var review = current(id, ifMatch);
        review.returnTo(caller.subject(), reason);
        flush();
        records.open(review.regionCode(), review.unitCode())
                .enter(new AuditEntry("review-returned", "review", id, Map.of("reason", reason)));
        return views.acted(review);
    }

    @Transactional
    ReviewView get(UUID id) {
        return views.acted(require(id));
    }

    @Transactional
    List<ReviewView> page(Filter filter, PageQuery query) {
        var conditions = new ArrayList<>(List.of("id > :after", UnitScope.JPQL));
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("after", query.afterId());
        add(conditions, parameters, "regionCode", filter.region());
        add(conditions, parameters, "unitCode", filter.unit());
        add(conditions, parameters, "fiscalYear", filter.fiscalYear());
        add(conditions, parameters, "selfEvaluationId", filter.selfEvaluation());
        return find(String.join(" and ", conditions) + " order by id", parameters)
                .range(0, query.fetch() - 1)
                .list()
                .stream()
                .map(views::listed)
                .toList();
    }

    List<ReviewDifference> differences(String region, String unit, PageQuery query) {
        return reads.list(DIFFERENCES
                .in(caller.scope())
                .and("status = ?", "CONFIRMED")
                .and("region_code = ?", region)
                .and(OF_UNIT, unit)
                .page(query));
    }

    Credibility credibility(String region, String unit) {
        var years = reads.list(YEARS.in(caller.scope())
                .and("status = ?", "CONFIRMED")
                .and("region_code = ?", region)
                .and(OF_UNIT, unit)
                .then("group by fiscal_year order by fiscal_year"));
        return Credibility.of(region, unit, years);
    }

    private static void add(List<String> conditions, Map<String, Object> parameters, String field, Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            parameters.put(field, value);
        }
    }

    private Review current(UUID id, String ifMatch) {
        var review = require(id);
        EntityTags.require(ifMatch, review.version());
        return review;
    }

    private Review require(UUID id) {
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    private void enter(String act, Review review) {
        records.open(review.regionCode(), review.unitCode())
                .enter(new AuditEntry(act, "review", review.id(), content(review)));
    }

    private static Map<String, ?> content(Review review) {
        return Map.of(
                "selfEvaluation", review.selfEvaluationId().toString(),
                "selfTotal", review.selfTotal().toPlainString(),
                "total", review.total().toPlainString(),
                "opinion", review.opinion().toString(),
                "trace", review.traceDigest());
    }
}
