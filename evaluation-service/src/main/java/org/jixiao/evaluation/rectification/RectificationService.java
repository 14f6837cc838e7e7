package org.jixiao.evaluation.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jixiao.common.action.Actions;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.evaluation.alert.Alerts;

@ApplicationScoped
class RectificationService {

    private final Rectifications rectifications;
    private final Alerts alerts;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;
    private final Actions actions;

    RectificationService(
            Rectifications rectifications,
            Alerts alerts,
            Records records,
            Caller caller,
            BusinessDay day,
            Actions actions) {
        this.rectifications = rectifications;
        this.alerts = alerts;
        this.records = records;
        this.caller = caller;
        this.day = day;
        this.actions = actions;
    }

    @Transactional
    RectificationView issue(GiveNotice notice) {
        caller.scope().require(notice.region(), notice.unit());
        if (!notice.deadline().isAfter(day.today())) {
            throw Refusal.invalid("/deadline", "N10", "整改期限须在今日之后", "The deadline lies after today");
        }
        if (notice.alert() != null && !alerts.isOf(notice.alert(), notice.region(), notice.unit())) {
            throw Refusal.of(RectificationProblem.UNKNOWN_SOURCE, "该单位没有这条预警", "The unit has no such alert")
                    .at("/alert", "N11");
        }
        var record = records.open(notice.region(), notice.unit());
        var earlier = rectifications.earlier(notice).orElse(null);
        var issued = Rectification.issued(UuidV7.next(), notice, earlier, caller.subject(), record.at());
        rectifications.persistAndFlush(issued);
        var content = new HashMap<String, Object>(Map.of(
                "problem", notice.problem(), "deadline", notice.deadline().toString()));
        if (earlier != null) {
            content.put("repeats", earlier.toString());
        }
        record.enter(new AuditEntry("rectification-issued", "rectification", issued.id(), content));
        return acted(issued);
    }

    @Transactional
    RectificationView answer(UUID id, String ifMatch, GiveFeedback given) {
        return act(
                id,
                ifMatch,
                "rectification-answered",
                Map.of("feedback", given.feedback()),
                it -> it.answer(given, caller.subject()));
    }

    @Transactional
    RectificationView confirm(UUID id, String ifMatch) {
        return act(id, ifMatch, "rectification-confirmed", Map.of(), it -> it.confirm(caller.subject()));
    }

    @Transactional
    RectificationView returnTo(UUID id, String ifMatch, String reason) {
        return act(
                id,
                ifMatch,
                "rectification-feedback-returned",
                Map.of("reason", reason),
                it -> it.returnTo(caller.subject(), reason));
    }

    @Transactional
    RectificationView reopen(UUID id, String ifMatch, String reason) {
        return act(
                id,
                ifMatch,
                "rectification-reopened",
                Map.of("reason", reason),
                it -> it.reopen(caller.subject(), reason));
    }

    @Transactional
    RectificationView close(UUID id, String ifMatch, String conclusion) {
        var closing = current(id, ifMatch);
        closing.requireConfirmed(caller.subject());
        var record = records.open(closing.regionCode(), closing.unitCode());
        closing.close(caller.subject(), conclusion, record.at());
        rectifications.flush();
        record.enter(new AuditEntry("rectification-closed", "rectification", id, Map.of("conclusion", conclusion)));
        return acted(closing);
    }

    @Transactional
    RectificationView get(UUID id) {
        return acted(rectifications.require(id, caller.scope()));
    }

    @Transactional
    List<RectificationView> page(Rectifications.Filter filter, PageQuery query) {
        return rectifications.page(filter, caller.scope(), query).stream()
                .map(it -> it.view(filter.fiscalYear(), null))
                .toList();
    }

    private RectificationView act(
            UUID id, String ifMatch, String act, Map<String, ?> content, Consumer<Rectification> deed) {
        var rectification = current(id, ifMatch);
        deed.accept(rectification);
        rectifications.flush();
        records.open(rectification.regionCode(), rectification.unitCode())
                .enter(new AuditEntry(act, "rectification", id, content));
        return acted(rectification);
    }

    private RectificationView acted(Rectification of) {
        Runnable answered = () -> of.requireAnswered(caller.subject());
        Runnable confirmed = () -> of.requireConfirmed(caller.subject());
        var possible = actions.on(RectificationResource.class, of.id())
                .of("answerRectification", "反馈", of::requireIssued)
                .of("approveFeedback", "审核反馈", answered)
                .of("returnFeedback", "退回反馈", answered)
                .of("closeRectification", "销号", confirmed)
                .of("reopenRectification", "重新发起", confirmed);
        return of.view(null, possible.list());
    }

    private Rectification current(UUID id, String ifMatch) {
        var rectification = rectifications.require(id, caller.scope());
        EntityTags.require(ifMatch, rectification.version());
        return rectification;
    }
}
