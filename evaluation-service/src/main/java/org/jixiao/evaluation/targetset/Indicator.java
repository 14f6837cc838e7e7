package org.jixiao.evaluation.targetset;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.evaluation.rulepack.IndicatorKind;
import org.jixiao.evaluation.rulepack.Weights;
import org.jixiao.evaluation.scoring.Operator;
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
        indicator.bind(set, draft.binding());
        return indicator;
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

    String method() {
        return method;
    }

    String source() {
        return source;
    }

    String frequency() {
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

    UUID factProgramme() {
        return factProgramme;
    }

    int position() {
        return position;
    }
}
