package org.jixiao.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.evaluation.scoring.Grade;

/** What the use of results reads of reviews. */
@ApplicationScoped
public class ConfirmedReviews {

    private final ReviewService reviews;

    ConfirmedReviews(ReviewService reviews) {
        this.reviews = reviews;
    }

    public record Confirmed(UUID id, BigDecimal total, Grade grade) {}

    /** Of a self-evaluation that the caller may see. */
    public Optional<Confirmed> of(UUID selfEvaluation) {
        return reviews.find("selfEvaluationId = ?1 and status = ?2", selfEvaluation, Review.Status.CONFIRMED)
                .firstResultOptional()
                .map(review -> new Confirmed(review.id(), review.total(), review.grade()));
    }
}
