package org.jixiao.evaluation.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.evaluation.lamp.Forecast;
import org.jixiao.evaluation.lamp.Forecast.Likelihood;
import org.jixiao.evaluation.lamp.PaceLamp;

/** What a sheet says, row by row; computed, and kept as canonical JSON. */
@Schema(name = "MonitoringResult", description = "监控结果")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SheetResult(
        MoneyRow money,
        List<IndicatorRow> indicators,
        List<WarningRow> warnings,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"red", "yellow", "green", "blue", "none"},
                description = "项目灯：各行中最差的")
        PaceLamp lamp) {

    @Schema(name = "MonitoringLamp", description = "灯、判定规则、完成当期计划的百分比")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LampView(
            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    enumeration = {"red", "yellow", "green", "blue", "none"})
            PaceLamp lamp,

            @Schema(examples = "黄灯") String label,
            @Schema(examples = "M1") String rule,
            @Schema(examples = "75.00") String progress) {}

    @Schema(name = "MonitoringForecast", description = "全年测算：期望及上下限")
    public record ForecastView(
            @Schema(examples = "1200.00") String expected,
            @Schema(examples = "1000.00") String low,
            @Schema(examples = "1400.00") String high) {

        static ForecastView of(Forecast forecast) {
            return new ForecastView(
                    forecast.expected().toPlainString(),
                    forecast.low().toPlainString(),
                    forecast.high().toPlainString());
        }
    }

    @Schema(name = "MonitoredMoney", description = "资金")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MoneyRow(
            @Schema(examples = "78210.00", description = "年初预算数")
            String initial,

            @Schema(examples = "78210.00", description = "调整后预算数")
            String adjusted,

            @Schema(examples = "40000.00", description = "截止日执行数")
            String spent,

            @Schema(examples = "0.5115", description = "执行率")
            String rate,

            ForecastView forecast,

            @Schema(examples = "78210.00", description = "全年预计执行数")
            String expected,

            @Schema(examples = "0.00", description = "预计全年结转结余")
            String carryOver,

            LampView lamp,
            List<Cause> causes,
            String reason) {}

    @Schema(name = "MonitoredIndicator", description = "指标")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IndicatorRow(
            UUID indicator,
            @Schema(examples = "产出指标") String level1,
            @Schema(examples = "数量指标") String level2,
            String name,
            @Schema(examples = "≥") String operator,

            @Schema(examples = "2600", description = "年度指标值")
            String planned,

            String plannedUpper,
            @Schema(examples = "户") String unitOfMeasure,
            @Schema(description = "是否由业务记录取数") boolean bound,
            @Schema(description = "当前完成情况") String actual,
            @Schema(description = "当前完成数值") String value,
            String evidence,
            String factDigest,
            ForecastView forecast,

            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    enumeration = {"certain", "possible", "impossible"},
                    description = "按测算建议的可能性")
            Likelihood suggested,

            @Schema(description = "全年预计完成情况") String expected,

            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    enumeration = {"certain", "possible", "impossible"},
                    description = "完成目标可能性")
            Likelihood likelihood,

            LampView lamp,
            List<Cause> causes,
            String reason) {}

    @Schema(name = "MonitoringWarning", description = "严格方案的提示")
    public record WarningRow(
            @Schema(examples = "M10") String rule,
            @Schema(examples = "0.2000") String found,
            @Schema(examples = "0.40") String threshold,
            String text) {}
}
