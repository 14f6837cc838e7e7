package org.jixiao.evaluation.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.action.Action;
import org.jixiao.common.action.Actions;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.library.DraftIndicatorDefinition.Binding;
import org.jixiao.evaluation.library.DraftIndicatorDefinition.Formula;

/** What callers see of an indicator, and what they may do with it, asked of the rules of the acts. */
@ApplicationScoped
class LibraryViews {

    private final Actions actions;
    private final Caller caller;
    private final JsonText json;

    LibraryViews(Actions actions, Caller caller, JsonText json) {
        this.actions = actions;
        this.caller = caller;
        this.json = json;
    }

    IndicatorDefinitionView acted(LibraryIndicator of) {
        return view(
                of,
                actions.on(LibraryResource.class, of.id)
                        .of("rewriteIndicator", "修改", () -> requireOpen(of))
                        .of("submitIndicator", "提交确认", () -> requireOpen(of))
                        .of("confirmIndicator", "确认", () -> requireDecidable(of))
                        .of("returnIndicator", "退回", () -> requireDecidable(of))
                        .list());
    }

    /** In a list, and as it is digested. */
    IndicatorDefinitionView listed(LibraryIndicator of) {
        return view(of, null);
    }

    /** The library of a region is its own: whoever is above or below it reads. */
    void requireOfRegion(LibraryIndicator of) {
        caller.scope().require(of.regionCode, UnitScope.EVERY_UNIT);
    }

    private void requireOpen(LibraryIndicator of) {
        requireOfRegion(of);
        of.requireOpen();
    }

    private void requireDecidable(LibraryIndicator of) {
        requireOfRegion(of);
        of.requireDecidable(caller.subject());
    }

    private IndicatorDefinitionView view(LibraryIndicator of, List<Action> possible) {
        return new IndicatorDefinitionView(
                of.id,
                of.regionCode,
                of.department,
                of.department == null,
                of.code,
                of.revision,
                of.kind,
                of.kindGroup,
                of.name,
                of.operator,
                of.unitOfMeasure,
                of.meaning,
                json.read(of.formula, Formula.class),
                of.source,
                of.method,
                of.frequency,
                of.factName == null ? null : new Binding(of.factService, of.factName),
                List.of(json.read(of.evidenceKinds, String[].class)),
                of.statusName(),
                of.returnReason,
                of.confirmedAt,
                of.digest,
                of.version,
                possible);
    }
}
