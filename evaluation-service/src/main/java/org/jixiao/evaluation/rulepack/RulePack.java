package org.jixiao.evaluation.rulepack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jixiao.evaluation.lamp.MonitoringRules;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.evaluation.scoring.Rules;

/**
 * The content of one rule pack, as its JSON has it.
 *
 * @param region code of the region that it governs; CN is the national default
 * @param effectiveTo absent while no successor is known
 * @param basis the documents that the values are taken from
 * @param targets what a region asks of target sets; may be absent
 * @param smallCell k: in public files a group below it is suppressed
 * @param monitoring lamps and alerts; absent where those of the national default hold
 * @param weightBounds between which weights the pack's presets lie; null where a region does not say
 * @param resultUse what a grade suggests for the next budget; null where a pack does not say
 */
@JsonIgnoreProperties(ignoreUnknown = true) // the schema is strict; parts of other features are read by them
public record RulePack(
        String id,
        String version,
        String name,
        String region,
        int fiscalYear,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        List<String> basis,
        BigDecimal goalWeightTotal,
        String defaultPreset,
        Map<String, WeightPreset> weightPresets,
        Rules.Execution execution,
        Rules.Variants variants,
        Rules.OverFulfilment overFulfilment,
        List<Rules.GradeBand> gradeBands,
        Rules.Lamps lamps,
        Map<DataSupport, BigDecimal> dataSupportCaps,
        int smallCell,
        Map<IndicatorKind, Bound> weightBounds,
        List<ResultUse> resultUse,
        List<WorkedExample> workedExamples,
        MonitoringRules monitoring,
        TargetOptions targets) {

    public TargetOptions targetOptions() {
        return targets == null ? TargetOptions.DEFAULT : targets;
    }

    public record Bound(BigDecimal from, BigDecimal to) {}

    public enum Suggestion {
        PRIORITY,
        KEEP,
        REDUCE,
        CANCEL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param share of this year's budget that is suggested for the next */
    public record ResultUse(Grade grade, Suggestion suggestion, BigDecimal share) {}

    /** The part that the engine reads, under the digest of the whole pack. */
    public Rules rules(String digest) {
        return new Rules(
                new Rules.PackRef(id, version, digest),
                goalWeightTotal,
                execution,
                variants,
                overFulfilment,
                gradeBands,
                lamps,
                dataSupportCaps);
    }
}
