package org.jixiao.evaluation.measurement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;
import org.jixiao.evaluation.scoring.Band;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;

/**
 * One actual value of one indicator, as it was read or typed. Appended; a better value is a new measurement. Long for its
 * columns.
 */
@Entity
@Immutable
public class Measurement {

    private static final Text OWN = new Text("填报人不能复核自己填报的完成值", "Nobody confirms their own entry");

    @Id
    private UUID id;

    private int fiscalYear;
    private String regionCode;
    private String unitCode;
    private UUID targetSetId;
    private UUID indicatorId;
    private boolean bound;
    private BigDecimal value;
    private LocalDate doneOn;

    @Enumerated(EnumType.STRING)
    private Band band;

    private BigDecimal marks;
    private Boolean fulfilled;

    @Enumerated(EnumType.STRING)
    private DataSupport support;

    private String fact;
    private String factDigest;
    private String evidence;
    private String documentNo;
    private String fileDigest;
    private UUID[] files = {};
    private BigDecimal numerator;
    private BigDecimal denominator;
    private String parts;
    private String explanation;
    private String enteredBy;
    private Instant recordedAt;
    private byte[] rowHash;

    protected Measurement() {
        // for Hibernate
    }

    /**
     * What a fact said.
     *
     * @param value in the indicator's unit of measure; null where the fact states nothing
     * @param cost  null where the indicator is no cost of which the library knows the parts
     */
    record Stated(Fact fact, String json, BigDecimal value, CostParts cost, String costJson) {}

    static Measurement read(UUID id, TargetSet set, Indicator indicator, Stated stated, Entered entered) {
        var measurement = of(id, set, indicator, entered);
        measurement.bound = true;
        measurement.value = stated.value();
        measurement.support = DataSupport.A;
        measurement.fact = stated.json();
        measurement.factDigest = stated.fact().digest();
        if (stated.cost() != null) {
            measurement.parts = stated.costJson();
            measurement.numerator = stated.cost().numeratorStated();
            measurement.denominator = stated.cost().denominatorStated();
        }
        measurement.rowHash = Digest.ofRow(measurement.content());
        return measurement;
    }

    static Measurement typed(UUID id, TargetSet set, Indicator indicator, RecordMeasurement typed, Entered entered) {
        var measurement = of(id, set, indicator, entered);
        var actual = typed.actual();
        measurement.value = actual.value();
        measurement.doneOn = actual.date();
        measurement.band = actual.band();
        measurement.marks = actual.marks();
        measurement.fulfilled = actual.fulfilled();
        measurement.numerator = typed.numerator() == null ? null : new BigDecimal(typed.numerator());
        measurement.denominator = typed.denominator() == null ? null : new BigDecimal(typed.denominator());
        measurement.evidence = typed.evidence().description();
        measurement.documentNo = typed.evidence().documentNo();
        measurement.fileDigest = typed.evidence().fileDigest();
        measurement.files = typed.evidence().filesGiven().toArray(UUID[]::new);
        measurement.explanation = typed.explanation();
        measurement.support = !typed.evidence().isDocumented()
                ? DataSupport.D
                : Boolean.TRUE.equals(typed.evidence().thirdParty()) ? DataSupport.B : DataSupport.C;
        measurement.rowHash = Digest.ofRow(measurement.content());
        return measurement;
    }

    /** Who entered it and when it was recorded. */
    record Entered(String by, Instant at) {}

    private static Measurement of(UUID id, TargetSet set, Indicator indicator, Entered entered) {
        var measurement = new Measurement();
        measurement.id = id;
        measurement.fiscalYear = set.fiscalYear();
        measurement.regionCode = set.regionCode();
        measurement.unitCode = set.unitCode();
        measurement.targetSetId = set.id();
        measurement.indicatorId = indicator.id();
        measurement.enteredBy = entered.by();
        measurement.recordedAt = entered.at();
        return measurement;
    }

    private Map<String, Object> content() {
        var content = new TreeMap<String, Object>();
        content.put("id", id);
        content.put("targetSet", targetSetId);
        content.put("indicator", indicatorId);
        content.put("value", value == null ? "" : value.toPlainString());
        content.put("doneOn", String.valueOf(doneOn));
        content.put("band", String.valueOf(band));
        content.put("marks", marks == null ? "" : marks.toPlainString());
        content.put("fulfilled", String.valueOf(fulfilled));
        content.put("support", support.name());
        content.put("factDigest", String.valueOf(factDigest));
        content.put("evidence", String.valueOf(evidence));
        content.put("documentNo", String.valueOf(documentNo));
        content.put("fileDigest", String.valueOf(fileDigest));
        if (files.length > 0) {
            content.put("files", Stream.of(files).map(UUID::toString).toList());
        }
        if (numerator != null) {
            content.put("numerator", numerator.toPlainString());
            content.put("denominator", denominator.toPlainString());
        }
        if (parts != null) {
            content.put("parts", parts);
        }
        content.put("enteredBy", enteredBy);
        content.put("recordedAt", recordedAt);
        return content;
    }

    /** What was read needs no second person; what was typed is decided on once. */
    void requireUndecided(MeasurementDecision earlier, String by) {
        if (bound || earlier != null) {
            throw Refusal.of(
                    MeasurementProblem.DECIDED, "该完成值为取数所得或已复核，不再复核", "It was read from records, or decided before");
        }
        SecondPerson.require(by, OWN, enteredBy);
    }

    public Operator.Actual actual() {
        return new Operator.Actual(value, doneOn, band, marks, fulfilled);
    }

    /** The value as it was entered, for people. */
    public String text() {
        if (value != null) {
            return value.stripTrailingZeros().toPlainString();
        }
        return doneOn != null ? doneOn.toString() : band != null ? band.label() : String.valueOf(fulfilled);
    }

    /** Of the whole row. */
    public String digest() {
        return Digest.text(rowHash);
    }

    /** What a trace names as the origin of the actual value. */
    public String source() {
        return bound ? "fact:" + factDigest : "measurement:" + id;
    }

    public UUID id() {
        return id;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    String regionCode() {
        return regionCode;
    }

    String unitCode() {
        return unitCode;
    }

    UUID targetSetId() {
        return targetSetId;
    }

    public UUID indicatorId() {
        return indicatorId;
    }

    public boolean isBound() {
        return bound;
    }

    public DataSupport support() {
        return support;
    }

    /** The fact as it was read, JSON; null for a typed value. */
    public String fact() {
        return fact;
    }

    public String factDigest() {
        return factDigest;
    }

    BigDecimal numerator() {
        return numerator;
    }

    BigDecimal denominator() {
        return denominator;
    }

    /** The facts behind a unit cost as they were read, JSON; null for a typed value. */
    String parts() {
        return parts;
    }

    String evidence() {
        return evidence;
    }

    String documentNo() {
        return documentNo;
    }

    String fileDigest() {
        return fileDigest;
    }

    List<UUID> files() {
        return List.of(files);
    }

    String explanation() {
        return explanation;
    }

    String enteredBy() {
        return enteredBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
