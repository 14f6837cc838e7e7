package org.jixiao.evaluation.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.common.fact.Fact;
import org.jixiao.evaluation.lamp.Forecast;
import org.jixiao.evaluation.lamp.Lit;
import org.jixiao.evaluation.lamp.MonitoringRules;
import org.jixiao.evaluation.lamp.PaceLamp;
import org.jixiao.evaluation.lamp.PaceLamps;
import org.jixiao.evaluation.lamp.Share;
import org.jixiao.evaluation.lamp.StrictPace;
import org.jixiao.evaluation.measurement.UnitOfMeasure;
import org.jixiao.evaluation.monitoring.SheetResult.ForecastView;
import org.jixiao.evaluation.monitoring.SheetResult.IndicatorRow;
import org.jixiao.evaluation.monitoring.SheetResult.LampView;
import org.jixiao.evaluation.monitoring.SheetResult.MoneyRow;
import org.jixiao.evaluation.monitoring.SheetResult.WarningRow;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.IndicatorGroup;
import org.jixiao.evaluation.targetset.TargetSet;

/** Computes a sheet from its facts, what was typed, the plan by months and the sheets before. The same in, the same out. */
final class Appraisal {

    private static final Set<IndicatorGroup> KEPT = EnumSet.of(
            IndicatorGroup.QUALITY,
            IndicatorGroup.TIMELINESS,
            IndicatorGroup.COST_OF_OUTPUT,
            IndicatorGroup.ECONOMIC_COST,
            IndicatorGroup.SOCIAL_COST,
            IndicatorGroup.ECOLOGICAL_COST);

    private static final Set<Operator> GROWING =
            EnumSet.of(Operator.AT_LEAST, Operator.MORE_THAN, Operator.EQUAL, Operator.SATISFACTION);

    /** An approved sheet of an earlier month of the same targets. */
    record Earlier(int month, SheetResult result) {}

    /** @param earlier in the order of their months */
    record Inputs(
            TargetSet targets,
            SheetReadings readings,
            FillSheet entries,
            PlanYear.Curves curves,
            List<Earlier> earlier,
            int month,
            LocalDate cutOff,
            MonitoringRules.Preset preset) {}

    private final Inputs in;

    private Appraisal(Inputs in) {
        this.in = in;
    }

    static SheetResult of(Inputs inputs) {
        return new Appraisal(inputs).run();
    }

    private SheetResult run() {
        var money = money();
        var rows = in.targets().indicators().stream().map(this::row).toList();
        var lamps = Stream.concat(Stream.of(money.lamp().lamp()), rows.stream().map(it -> it.lamp()
                        .lamp()))
                .toList();
        return new SheetResult(money, rows, warnings(rows), PaceLamp.worst(lamps));
    }

    private MoneyRow money() {
        var adjusted = in.readings().amount(1);
        var spent = in.readings().amount(2);
        var curve = in.curves().ofMoney();
        var lit = PaceLamps.money(adjusted, spent, Share.by(in.month(), curve), in.preset());
        var forecast = adjusted == null || spent == null
                ? Optional.<Forecast>empty()
                : forecast(spent, curve, earlier -> earlier.money().spent()).map(it -> it.atMost(adjusted.max(spent)));
        var entered = in.entries().money();
        var expected = Optional.ofNullable(entered.expected())
                .map(BigDecimal::new)
                .or(() -> forecast.map(Forecast::expected))
                .orElse(null);
        return new MoneyRow(
                plain(in.readings().amount(0)),
                plain(adjusted),
                plain(spent),
                adjusted == null || spent == null || adjusted.signum() == 0
                        ? null
                        : spent.divide(adjusted, 4, RoundingMode.HALF_UP).toPlainString(),
                forecast.map(ForecastView::of).orElse(null),
                plain(expected),
                adjusted == null || expected == null
                        ? null
                        : plain(adjusted.subtract(expected).max(BigDecimal.ZERO)),
                view(lit),
                entered.causes(),
                entered.reason());
    }

    private IndicatorRow row(Indicator indicator) {
        var entry = in.entries().of(indicator.id());
        var fact = Optional.ofNullable(in.readings().indicators().get(indicator.id()));
        var actual = fact.map(it -> Operator.Actual.of(UnitOfMeasure.inUnitOf(indicator, it)))
                .or(() -> entry.map(FillSheet.IndicatorEntry::actual))
                .orElse(Operator.Actual.NONE);
        var curve = in.curves().of(indicator.id());
        var forecast = grows(indicator) && actual.value() != null
                ? forecast(actual.value(), curve, earlier -> valueOf(earlier, indicator))
                : Optional.<Forecast>empty();
        var suggested = forecast.map(it -> it.likelihood(promise(indicator).value()));
        return new IndicatorRow(
                indicator.id(),
                indicator.kind().label(),
                indicator.group().label(),
                indicator.name(),
                indicator.operator().symbol(),
                indicator.planned(),
                indicator.plannedUpper(),
                indicator.unitOfMeasure(),
                indicator.isBound(),
                text(actual),
                plain(actual.value()),
                entry.map(FillSheet.IndicatorEntry::evidence).orElse(null),
                fact.map(Fact::digest).orElse(null),
                forecast.map(ForecastView::of).orElse(null),
                suggested.orElse(null),
                entry.map(FillSheet.IndicatorEntry::expected)
                        .or(() -> forecast.map(it -> plain(it.expected())))
                        .orElse(null),
                entry.map(FillSheet.IndicatorEntry::likelihood).orElse(null),
                view(lamp(indicator, actual, curve)),
                entry.map(FillSheet.IndicatorEntry::causes).orElse(null),
                entry.map(FillSheet.IndicatorEntry::reason).orElse(null));
    }

    private Lit lamp(Indicator indicator, Operator.Actual actual, List<BigDecimal> curve) {
        var look = KEPT.contains(indicator.group()) ? PaceLamps.Look.KEPT : PaceLamps.Look.PACE;
        return PaceLamps.indicator(
                new PaceLamps.Promised(indicator.operator(), promise(indicator), look, in.cutOff()),
                actual,
                Share.by(in.month(), curve),
                in.preset());
    }

    /** The span of late dates belongs to the score; a lamp does not look at it. */
    private static Operator.Promise promise(Indicator indicator) {
        return indicator.promise(1);
    }

    private static boolean grows(Indicator indicator) {
        var target = promise(indicator).value();
        return GROWING.contains(indicator.operator())
                && !KEPT.contains(indicator.group())
                && target != null
                && target.signum() > 0;
    }

    @FunctionalInterface
    private interface Told {
        String by(SheetResult earlier);
    }

    private Optional<Forecast> forecast(BigDecimal actual, List<BigDecimal> curve, Told told) {
        var readings = new ArrayList<Forecast.Reading>();
        for (var earlier : in.earlier()) {
            var value = told.by(earlier.result());
            if (value != null) {
                readings.add(new Forecast.Reading(new BigDecimal(value), Share.by(earlier.month(), curve)));
            }
        }
        readings.add(new Forecast.Reading(actual, Share.by(in.month(), curve)));
        return Forecast.of(readings);
    }

    private static String valueOf(SheetResult earlier, Indicator indicator) {
        return earlier.indicators().stream()
                .filter(row -> row.indicator().equals(indicator.id()) && row.value() != null)
                .map(IndicatorRow::value)
                .findFirst()
                .orElse(null);
    }

    private List<WarningRow> warnings(List<IndicatorRow> rows) {
        var curve = in.curves().ofMoney();
        var money = new StrictPace.Money(
                in.readings().amount(1),
                in.readings().amount(2),
                in.month(),
                curve == null ? null : Share.by(in.month(), curve));
        var progress = new ArrayList<StrictPace.Progress>();
        for (var position = 0; position < rows.size(); position++) {
            var indicator = in.targets().indicators().get(position);
            var value = rows.get(position).value();
            if (value != null && grows(indicator)) {
                progress.add(
                        new StrictPace.Progress(promise(indicator).value(), new BigDecimal(value), indicator.weight()));
            }
        }
        return StrictPace.warnings(money, progress, in.preset()).stream()
                .map(it -> new WarningRow(
                        it.rule(),
                        it.found().toPlainString(),
                        it.threshold().toPlainString(),
                        it.rule().equals("M10") ? "预算执行率低于当月要求" : "目标实现程度与预算执行率相差过大"))
                .toList();
    }

    private static LampView view(Lit lit) {
        return new LampView(lit.lamp(), lit.lamp().label(), lit.rule(), plain(lit.progress()));
    }

    private static String text(Operator.Actual actual) {
        if (actual.value() != null) {
            return plain(actual.value());
        }
        if (actual.date() != null) {
            return actual.date().toString();
        }
        if (actual.band() != null) {
            return actual.band().label();
        }
        return actual.fulfilled() == null ? null : actual.fulfilled() ? "符合" : "不符合";
    }

    private static String plain(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
