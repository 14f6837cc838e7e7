package org.jixiao.evaluation.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;
import org.jixiao.common.fact.Fact;
import org.jixiao.evaluation.scoring.Band;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.Decimals;

@Schema(description = "指标的一次完成值")
public record MeasurementView(
        UUID id,
        UUID targetSet,
        UUID indicator,

        @Schema(
                enumeration = {"bound", "typed"},
                description = "取数或填报")
        String kind,

        @Schema(
                enumeration = {"pending", "confirmed", "returned"},
                description = "待复核、已确认、被退回；取数的完成值直接确认")
        String status,

        String returnReason,
        @Schema(examples = "2607") String value,
        LocalDate date,

        @Schema(type = SchemaType.STRING, implementation = String.class, examples = "partly-achieved")
        Band band,

        @Schema(examples = "8.50") String marks,
        Boolean fulfilled,
        @Schema(description = "数据支撑等级") DataSupport dataSupport,
        @Schema(examples = "业务记录取数") String dataSupportLabel,
        Fact fact,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "单位成本的分子和分母；不能分解的没有")
        CostView cost,

        EvidenceView evidence,
        String explanation,
        Instant recordedAt,
        int version,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MeasuredCost", description = "单位成本的分子、分母，取数的附所取的事实")
    public record CostView(
            @Schema(examples = "78210.00", description = "分子，元")
            String numerator,

            @Schema(examples = "2607", description = "分母") String denominator,
            CostParts facts) {

        static CostView of(Measurement measurement, CostParts facts) {
            return measurement.numerator() == null && facts == null
                    ? null
                    : new CostView(
                            measurement.numerator() == null
                                    ? null
                                    : measurement.numerator().toPlainString(),
                            measurement.denominator() == null ? null : Decimals.shortest(measurement.denominator()),
                            facts);
        }
    }

    /** What was read, back from its JSON; both null for a typed value. */
    record Behind(Fact fact, CostParts cost) {

        static final Behind NOTHING = new Behind(null, null);
    }

    @Schema(name = "EvidenceView", description = "佐证")
    public record EvidenceView(
            String description,
            String documentNo,
            String fileDigest,
            @Schema(description = "佐证文件的标识") List<UUID> files) {}

    /**
     * @param decision null while nobody decided; a bound value needs no decision
     * @param actions  null in a list
     */
    static MeasurementView of(
            Measurement measurement, MeasurementDecision decision, Behind behind, List<Action> actions) {
        var actual = measurement.actual();
        return new MeasurementView(
                measurement.id(),
                measurement.targetSetId(),
                measurement.indicatorId(),
                measurement.isBound() ? "bound" : "typed",
                status(measurement, decision),
                decision == null ? null : decision.reason(),
                actual.value() == null ? null : Decimals.shortest(actual.value()),
                actual.date(),
                actual.band(),
                actual.marks() == null ? null : actual.marks().toPlainString(),
                actual.fulfilled(),
                measurement.support(),
                measurement.support().label(),
                behind.fact(),
                CostView.of(measurement, behind.cost()),
                measurement.isBound()
                        ? null
                        : new EvidenceView(
                                measurement.evidence(),
                                measurement.documentNo(),
                                measurement.fileDigest(),
                                measurement.files()),
                measurement.explanation(),
                measurement.recordedAt(),
                version(decision),
                actions);
    }

    static int version(MeasurementDecision decision) {
        return decision == null ? 0 : 1;
    }

    private static String status(Measurement measurement, MeasurementDecision decision) {
        if (measurement.isBound()) {
            return "confirmed";
        }
        if (decision == null) {
            return "pending";
        }
        return decision.isConfirmed() ? "confirmed" : "returned";
    }
}
