package org.jixiao.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.action.Action;
import org.jixiao.common.action.Actions;
import org.jixiao.common.identity.Caller;
import org.jixiao.evaluation.json.JsonText;

/** What callers see of a review, and what they may do with it, asked of the rules of the acts. */
@ApplicationScoped
class ReviewViews {

    private final Actions actions;
    private final Caller caller;
    private final JsonText json;

    ReviewViews(Actions actions, Caller caller, JsonText json) {
        this.actions = actions;
        this.caller = caller;
        this.json = json;
    }

    ReviewView acted(Review review) {
        Runnable submitted = () -> review.requireSubmitted(caller.subject());
        var possible = actions.on(ReviewResource.class, review.id())
                .of("rewriteReview", "修改", () -> review.requireWritable(caller.subject()))
                .of("submitReview", "提交", review::requireDraft)
                .of("confirmReview", "确认", submitted)
                .of("returnReview", "退回", submitted)
                .list();
        return view(review, possible);
    }

    ReviewView listed(Review review) {
        return view(review, null);
    }

    private ReviewView view(Review review, List<Action> possible) {
        return ReviewView.of(review, json.read(review.result(), Reviewed.class), possible);
    }
}
