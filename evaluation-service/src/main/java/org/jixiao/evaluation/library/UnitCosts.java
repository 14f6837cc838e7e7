package org.jixiao.evaluation.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.library.DraftIndicatorDefinition.Formula;

/** Which facts a cost indicator (单位成本) is made of: what was spent, over how many, against which standard. */
@ApplicationScoped
public class UnitCosts {

    /** 元/户, 元/人: yuan for each of what stands behind the stroke. */
    public static final String YUAN_EACH = "元/";

    private final Library library;
    private final Caller caller;
    private final JsonText json;

    UnitCosts(Library library, Caller caller, JsonText json) {
        this.library = library;
        this.caller = caller;
        this.json = json;
    }

    /** Empty where the library says of no facts that they make up this cost. */
    public Optional<Formula> of(UUID libraryIndicator) {
        return library.seen(libraryIndicator, caller.scope())
                .map(indicator -> json.read(indicator.formula, Formula.class))
                .filter(formula -> formula.numeratorFact() != null);
    }

    /** L10: facts of a unit cost come in pairs, of a cost in yuan that is itself read. */
    static List<Fault> faults(DraftIndicatorDefinition draft) {
        var formula = draft.formula();
        var faults = new ArrayList<Fault>();
        if ((formula.numeratorFact() == null) != (formula.denominatorFact() == null)) {
            faults.add(new Fault(
                    "/formula/denominatorFact",
                    "L10",
                    new Text("分子和分母的事实须同时填写", "Numerator and denominator are both facts or neither is")));
        }
        if (formula.facts().isEmpty()) {
            return faults;
        }
        if (formula.denominator() == null || !draft.unitOfMeasure().startsWith(YUAN_EACH)) {
            faults.add(new Fault(
                    "/unitOfMeasure",
                    "L10",
                    new Text(
                            "有分子分母事实的指标须以“元/…”计量并写明分母",
                            "A unit cost is measured in yuan each and names its denominator")));
        }
        if (draft.binding() == null || formula.numeratorFact() == null) {
            faults.add(new Fault(
                    "/binding",
                    "L10",
                    new Text(
                            "单位成本的事实随取数一并读取，须有取数绑定和分子分母",
                            "The facts of a unit cost are read with its value: bind it")));
        }
        return faults;
    }
}
