package org.jixiao.report.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.action.Action;
import org.jixiao.common.action.Actions;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.report.narrative.TemplateCheck;
import org.jixiao.report.narrative.TemplateFinding;

/** Proposes, publishes and retires the templates of a region: acts of the whole region, unit '*' in its chain. */
@ApplicationScoped
class TemplateService {

    private static final String REGION_AS_A_WHOLE = "*";

    private final Templates templates;
    private final Records records;
    private final Caller caller;
    private final Actions actions;
    private final BusinessDay day;

    TemplateService(Templates templates, Records records, Caller caller, Actions actions, BusinessDay day) {
        this.templates = templates;
        this.records = records;
        this.caller = caller;
        this.actions = actions;
        this.day = day;
    }

    @Transactional
    TemplateView propose(ProposeTemplate request) {
        var region = caller.scope().region();
        caller.scope().require(region, REGION_AS_A_WHOLE);
        requireSound(request);
        templates.lock(region);
        var edition = templates.nextEdition(region, request.code());
        var wording = new Template.Wording(request.code(), edition, request.name(), request.content());
        var record = records.open(region, REGION_AS_A_WHOLE);
        var template = Template.proposed(UuidV7.next(), region, wording, record.at(), caller.subject());
        templates.persistAndFlush(template);
        record.enter(new AuditEntry("template-proposed", "template", template.id(), content(template)));
        return whole(template);
    }

    private static void requireSound(ProposeTemplate request) {
        var faults = new ArrayList<Refusal.Fault>();
        if (request.name().codePoints().anyMatch(Character::isISOControl)) {
            faults.add(new Refusal.Fault("/name", "Text", new Text("名称中有控制字符", "The name has control characters")));
        }
        TemplateCheck.of(request.content()).stream().map(TemplateService::fault).forEach(faults::add);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static Refusal.Fault fault(TemplateFinding finding) {
        var zh = "第" + finding.line() + "行：" + finding.message();
        return new Refusal.Fault(
                "/content", finding.rule(), new Text(zh, "Line " + finding.line() + " breaks " + finding.rule()));
    }

    @Transactional
    TemplateView publish(UUID id, String ifMatch) {
        var template = required(id, ifMatch);
        var record = records.open(template.regionCode(), REGION_AS_A_WHOLE);
        template.publish(caller.subject(), record.at());
        templates.flush();
        record.enter(new AuditEntry("template-published", "template", id, content(template)));
        return whole(template);
    }

    @Transactional
    TemplateView giveBack(UUID id, String ifMatch, String reason) {
        var template = required(id, ifMatch);
        var record = records.open(template.regionCode(), REGION_AS_A_WHOLE);
        template.giveBack(caller.subject(), record.at(), reason);
        templates.flush();
        record.enter(new AuditEntry("template-returned", "template", id, Map.of("reason", reason)));
        return whole(template);
    }

    @Transactional
    TemplateView retire(UUID id, String ifMatch, RetireTemplate request) {
        var template = required(id, ifMatch);
        if (request.from().isBefore(day.today())) {
            throw Refusal.invalid("/from", "Range", "停用日期不能早于今天", "A template is not retired from a day that is over");
        }
        template.retire(request, caller.subject());
        var record = records.open(template.regionCode(), REGION_AS_A_WHOLE);
        templates.flush();
        record.enter(new AuditEntry(
                "template-retired",
                "template",
                id,
                Map.of("from", request.from().toString(), "reason", request.reason())));
        return whole(template);
    }

    /** What was published is read by all in its scope, a proposal by those who act for its region. */
    @Transactional
    TemplateView get(UUID id) {
        return whole(templates.require(id, caller.scope()));
    }

    @Transactional
    List<TemplateView> page(PageQuery query) {
        return templates.page(caller.scope(), query).stream()
                .map(TemplateView::listed)
                .toList();
    }

    @Transactional
    List<TemplateView> proposals(PageQuery query) {
        return templates.proposals(caller.scope(), query).stream()
                .map(TemplateView::listed)
                .toList();
    }

    /** The national editions are those of the release; a region acts on its own alone. */
    private Template required(UUID id, String ifMatch) {
        var template = templates.require(id, caller.scope());
        caller.scope().require(template.regionCode(), REGION_AS_A_WHOLE);
        EntityTags.require(ifMatch, template.version());
        return template;
    }

    private TemplateView whole(Template template) {
        return TemplateView.of(template, actionsOn(template));
    }

    private List<Action> actionsOn(Template template) {
        return actions.on(TemplateResource.class, template.id())
                .of("approveTemplate", "发布", () -> decidable(template))
                .of("returnTemplate", "退回", () -> decidable(template))
                .of("retireTemplate", "停用", () -> {
                    caller.scope().require(template.regionCode(), REGION_AS_A_WHOLE);
                    template.requireRetirable();
                })
                .list();
    }

    private void decidable(Template template) {
        caller.scope().require(template.regionCode(), REGION_AS_A_WHOLE);
        template.requireDecidableBy(caller.subject());
    }

    private static Map<String, ?> content(Template template) {
        return Map.of("code", template.code(), "edition", template.edition(), "digest", template.digest());
    }
}
