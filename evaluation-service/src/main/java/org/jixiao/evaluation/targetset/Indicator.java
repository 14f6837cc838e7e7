package org.jixiao.evaluation.targetset;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.evaluation.rulepack.IndicatorKind;
import org.jixiao.evaluation.rulepack.Weights;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.targetset.DraftTargetSet.DraftIndicator;

/**
 * One third-level indicator (三级指标) of a target set: a promise, its weight, and where its actual value comes from. Long
 * for its columns.
 */
@Entity
@Table(name = "target_indicator")
public class Indicator {

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private int position;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;

    @Enumerated(EnumType.STRING)
    private IndicatorGroup kindGroup;

    private String name;

    @Enumerated(EnumType.STRING)
    private Operator operator;

    private String planned;
    private String plannedUpper;
    private Integer spanDays;
    private BigDecimal deduction;
    private String unitOfMeasure;
    private BigDecimal weight;
    private String basis;
    private String method;
    private String source;
    private String frequency;

    @Enumerated(EnumType.STRING)
    private FactService factService;

    private String factName;
    private UUID factProject;
    private UUID factProgramme;
    private UUID lineage;
    private String owner;
    private String meaning;
    private String basisKind;
    private String valueMethod;
    private UUID libraryId;
    private String justification;

    protected Indicator() {
        // for Hibernate
    }

    static Indicator drafted(UUID id, int position, TargetSet set, DraftIndicator draft) {
        var indicator = new Indicator();
        indicator.id = id;
        indicator.regionCode = set.regionCode();
        indicator.unitCode = set.unitCode();
        indicator.position = position;
        indicator.kind = draft.level1();
        indicator.kindGroup = draft.level2();
        indicator.name = draft.name();
        indicator.operator = draft.operator();
        indicator.planned = draft.planned();
        indicator.plannedUpper = draft.plannedUpper();
        indicator.spanDays = draft.spanDays();
        indicator.deduction = draft.deduction() == null ? null : new BigDecimal(draft.deduction());
        indicator.unitOfMeasure = draft.unitOfMeasure();
        indicator.weight = new BigDecimal(draft.weight()).setScale(2);
        indicator.basis = draft.basis();
        indicator.method = draft.method();
        indicator.source = draft.source();
        indicator.frequency = draft.frequency();
        indicator.lineage = draft.lineage() == null ? id : draft.lineage();
        indicator.owner = draft.owner();
        indicator.meaning = draft.meaning();
        indicator.basisKind = draft.basisKind();
        indicator.valueMethod = draft.valueMethod();
        indicator.libraryId = draft.library();
        indicator.justification = draft.justification();
        indicator.bind(set, draft.binding());
        return indicator;
    }

    /** The same promise in the next baseline, under an id of its own. */
    static Indicator carried(UUID id, Indicator earlier) {
        var indicator = new Indicator();
        indicator.id = id;
        indicator.regionCode = earlier.regionCode;
        indicator.unitCode = earlier.unitCode;
        indicator.position = earlier.position;
        indicator.kind = earlier.kind;
        indicator.kindGroup = earlier.kindGroup;
        indicator.name = earlier.name;
        indicator.operator = earlier.operator;
        indicator.planned = earlier.planned;
        indicator.plannedUpper = earlier.plannedUpper;
        indicator.spanDays = earlier.spanDays;
        indicator.deduction = earlier.deduction;
        indicator.unitOfMeasure = earlier.unitOfMeasure;
        indicator.weight = earlier.weight;
        indicator.basis = earlier.basis;
        indicator.method = earlier.method;
        indicator.source = earlier.source;
        indicator.frequency = earlier.frequency;
        indicator.factService = earlier.factService;
        indicator.factName = earlier.factName;
        indicator.factProject = earlier.factProject;
        indicator.factProgramme = earlier.factProgramme;
        indicator.lineage = earlier.lineage;
        indicator.owner = earlier.owner;
        indicator.meaning = earlier.meaning;
        indicator.basisKind = earlier.basisKind;
        indicator.valueMethod = earlier.valueMethod;
        indicator.libraryId = earlier.libraryId;
        indicator.justification = earlier.justification;
        return indicator;
    }

    /** Of what is measured and how, whatever number is promised: a trial is of this. */
    public String definition() {
        return Digest.of(Map.ofEntries(
                Map.entry("group", kindGroup.toString()),
                Map.entry("name", name),
                Map.entry("need", operator.need().field()),
                Map.entry("unitOfMeasure", unitOfMeasure),
                Map.entry("method", method),
                Map.entry("source", source),
                Map.entry("frequency", frequency),
                Map.entry("factService", String.valueOf(factService)),
                Map.entry("fact", String.valueOf(factName)),
                Map.entry("factProject", String.valueOf(factProject)),
                Map.entry("factProgramme", String.valueOf(factProgramme))));
    }

    private void bind(TargetSet set, DraftTargetSet.FactBinding binding) {
        if (binding != null) {
            factService = binding.service();
            factName = binding.fact();
            factProject = binding.subject() == null
                    ? set.project()
                    : binding.subject().project();
            factProgramme = binding.subject() == null ? null : binding.subject().programme();
        }
    }

    /** What the engine needs of the promise. */
    public Operator.Promise promise(int defaultSpanDays) {
        return new Operator.Promise(
                kindGroup.label() + "/" + name,
                Planned.number(planned).orElse(null),
                Planned.number(plannedUpper).orElse(null),
                operator.need() == Operator.Need.DATE ? Planned.date(planned).orElse(null) : null,
                spanDays == null ? defaultSpanDays : spanDays,
                deduction);
    }

    public Optional<FactSubject> factSubject() {
        return isBound()
                ? Optional.of(new FactSubject(regionCode, unitCode, factProject, factProgramme, null))
                : Optional.empty();
    }

    /** What its owner is asked for; only of a bound indicator. */
    public FactsRequest.Wanted wanted() {
        return new FactsRequest.Wanted(factName, factSubject().orElseThrow());
    }

    public boolean isBound() {
        return factName != null;
    }

    Weights.Weighed weighed() {
        return new Weights.Weighed(kind, kindGroup.label(), name, weight);
    }

    public UUID id() {
        return id;
    }

    public IndicatorKind kind() {
        return kind;
    }

    public IndicatorGroup group() {
        return kindGroup;
    }

    public String name() {
        return name;
    }

    public Operator operator() {
        return operator;
    }

    public String planned() {
        return planned;
    }

    /** Of a numeric indicator, which alone can be bound. */
    public BigDecimal plannedNumber() {
        return Planned.number(planned).orElseThrow();
    }

    public String plannedUpper() {
        return plannedUpper;
    }

    Integer spanDays() {
        return spanDays;
    }

    BigDecimal deduction() {
        return deduction;
    }

    public String unitOfMeasure() {
        return unitOfMeasure;
    }

    public BigDecimal weight() {
        return weight;
    }

    String basis() {
        return basis;
    }

    public String method() {
        return method;
    }

    public String source() {
        return source;
    }

    public String frequency() {
        return frequency;
    }

    public FactService factService() {
        return factService;
    }

    public String factName() {
        return factName;
    }

    UUID factProject() {
        return factProject;
    }

    public UUID factProgramme() {
        return factProgramme;
    }

    /** What an indicator and its successors in later baselines share. */
    public UUID lineage() {
        return lineage;
    }

    public String owner() {
        return owner;
    }

    String meaning() {
        return meaning;
    }

    String basisKind() {
        return basisKind;
    }

    String valueMethod() {
        return valueMethod;
    }

    public UUID library() {
        return libraryId;
    }

    public String justification() {
        return justification;
    }

    int position() {
        return position;
    }
}
