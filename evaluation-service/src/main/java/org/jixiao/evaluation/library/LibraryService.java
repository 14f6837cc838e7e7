package org.jixiao.evaluation.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;
import org.jixiao.common.web.EntityTags;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.library.DraftIndicatorDefinition.Binding;
import org.jixiao.evaluation.library.DraftIndicatorDefinition.Formula;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.source.Peers;

/** Drafted by one person of finance, confirmed by another; whoever confirms asks the owner whether it has the fact. */
@ApplicationScoped
class LibraryService {

    private final Library library;
    private final LibraryViews views;
    private final Peers peers;
    private final Records records;
    private final Caller caller;
    private final JsonText json;

    LibraryService(Library library, LibraryViews views, Peers peers, Records records, Caller caller, JsonText json) {
        this.library = library;
        this.views = views;
        this.peers = peers;
        this.records = records;
        this.caller = caller;
        this.json = json;
    }

    /** The same code again is the next version of it. */
    @Transactional
    IndicatorDefinitionView draft(DraftIndicatorDefinition draft) {
        caller.scope().require(draft.region(), UnitScope.EVERY_UNIT);
        check(draft);
        var newest = library.newest(draft);
        if (newest.isPresent() && !newest.get().isConfirmed()) {
            throw Refusal.of(
                    LibraryProblem.IN_WORK,
                    "编码 " + draft.code() + " 已有未确认的版本，请在其上修改",
                    "Code " + draft.code() + " has a version in work",
                    Map.of("indicator", newest.get().id.toString()));
        }
        var indicator = LibraryIndicator.drafted(
                UuidV7.next(), draft, newest.map(it -> it.revision + 1).orElse(1));
        indicator.rewrite(draft, texts(draft), caller.subject());
        library.persistAndFlush(indicator);
        enter("indicator-drafted", indicator, Map.of("code", indicator.code, "revision", indicator.revision));
        return views.acted(indicator);
    }

    @Transactional
    IndicatorDefinitionView rewrite(UUID id, String ifMatch, DraftIndicatorDefinition draft) {
        var indicator = current(id, ifMatch);
        check(draft);
        if (!indicator.regionCode.equals(draft.region())
                || !indicator.code.equals(draft.code())
                || !String.valueOf(indicator.department).equals(String.valueOf(draft.department()))) {
            throw Refusal.invalid("/code", "L1", "区划、部门和编码不能更改", "Region, department and code stay as they are");
        }
        indicator.rewrite(draft, texts(draft), caller.subject());
        library.flush();
        enter("indicator-rewritten", indicator, Map.of());
        return views.acted(indicator);
    }

    @Transactional
    IndicatorDefinitionView submit(UUID id, String ifMatch) {
        var indicator = current(id, ifMatch);
        indicator.submit(caller.subject());
        library.flush();
        enter("indicator-submitted", indicator, Map.of());
        return views.acted(indicator);
    }

    @Transactional
    IndicatorDefinitionView confirm(UUID id, String ifMatch) {
        var indicator = current(id, ifMatch);
        indicator.requireDecidable(caller.subject());
        requireKnownFacts(indicator);
        var digest = Digest.text(Digest.sha256(json.of(views.listed(indicator))));
        var record = records.open(indicator.regionCode, UnitScope.EVERY_UNIT);
        indicator.confirm(caller.subject(), record.at(), digest);
        library.flush();
        record.enter(new AuditEntry("indicator-confirmed", "indicator", indicator.id, Map.of("digest", digest)));
        return views.acted(indicator);
    }

    @Transactional
    IndicatorDefinitionView returnTo(UUID id, String ifMatch, String reason) {
        var indicator = current(id, ifMatch);
        indicator.returnTo(caller.subject(), reason);
        library.flush();
        enter("indicator-returned", indicator, Map.of("reason", reason));
        return views.acted(indicator);
    }

    @Transactional
    IndicatorDefinitionView get(UUID id) {
        return views.acted(library.require(id, caller.scope()));
    }

    @Transactional
    List<IndicatorDefinitionView> page(Library.Filter filter, PageQuery query) {
        return library.page(filter, caller.scope(), query).stream()
                .map(views::listed)
                .toList();
    }

    private LibraryIndicator current(UUID id, String ifMatch) {
        var indicator = library.require(id, caller.scope());
        views.requireOfRegion(indicator);
        EntityTags.require(ifMatch, indicator.version);
        return indicator;
    }

    /** L2–L4 and L10, every fault at once. */
    private static void check(DraftIndicatorDefinition draft) {
        var faults = new ArrayList<Fault>();
        if (!draft.level2().belongsTo(draft.level1())) {
            faults.add(new Fault(
                    "/level2",
                    "L2",
                    new Text(
                            draft.level2().label() + "不属于" + draft.level1().label(),
                            draft.level2() + " does not belong to " + draft.level1())));
        }
        if (draft.binding() != null && draft.operator().need() != Operator.Need.VALUE) {
            faults.add(new Fault(
                    "/binding", "L3", new Text("只有数值指标可以绑定取数", "Only a numeric indicator can be bound to a fact")));
        }
        if (draft.unitOfMeasure().equals("%") && draft.formula().denominator() == null) {
            faults.add(new Fault("/formula/denominator", "L4", new Text("比率指标须有分母", "A share has a denominator")));
        }
        faults.addAll(UnitCosts.faults(draft));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private void requireKnownFacts(LibraryIndicator indicator) {
        var named = new ArrayList<>(json.read(indicator.formula, Formula.class).facts());
        if (indicator.factName != null) {
            named.add(0, new Binding(indicator.factService, indicator.factName));
        }
        for (var fact : named) {
            if (!peers.factNames(fact.service().peer()).contains(fact.fact())) {
                throw Refusal.of(
                        LibraryProblem.UNKNOWN_FACT,
                        "来源服务的事实目录中没有 " + fact.fact(),
                        "The catalogue of " + fact.service() + " has no " + fact.fact(),
                        Map.of("fact", fact.fact(), "rule", "L5"));
            }
        }
    }

    private LibraryIndicator.Texts texts(DraftIndicatorDefinition draft) {
        return new LibraryIndicator.Texts(json.of(draft.formula()), json.of(draft.evidenceKinds()));
    }

    private void enter(String act, LibraryIndicator indicator, Map<String, ?> content) {
        records.open(indicator.regionCode, UnitScope.EVERY_UNIT)
                .enter(new AuditEntry(act, "indicator", indicator.id, content));
    }
}
