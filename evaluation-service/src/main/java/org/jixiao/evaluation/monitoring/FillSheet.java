package org.jixiao.evaluation.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.evaluation.lamp.Forecast.Likelihood;
import org.jixiao.evaluation.scoring.Band;
import org.jixiao.evaluation.scoring.Operator;

@Schema(description = "填报监控表：预计、可能性、偏差原因；不能取数的指标另填完成值和佐证")
public record FillSheet(
        @NotNull @Valid MoneyEntry money,
        @NotNull @Size(max = 100) List<@NotNull @Valid IndicatorEntry> indicators) {

    static final FillSheet EMPTY = new FillSheet(new MoneyEntry(null, null, null), List.of());

    @Schema(description = "资金")
    public record MoneyEntry(
            @Pattern(regexp = "\\d{1,16}(\\.\\d{1,2})?") @Schema(examples = "78210.00", description = "全年预计执行数；不填取测算值")
            String expected,

            @Size(max = 5) @Schema(description = "偏差原因类别") List<@NotNull Cause> causes,

            @Size(max = 1000) @Schema(description = "原因说明") String reason) {}

    @Schema(description = "一个指标")
    public record IndicatorEntry(
            @NotNull @Schema(description = "指标标识") UUID indicator,

            @Pattern(regexp = "-?\\d{1,16}(\\.\\d{1,6})?") @Schema(examples = "1500", description = "当前完成值，取数指标不填")
            String value,

            @Schema(examples = "2025-06-30", description = "完成日期，用于时效指标")
            LocalDate date,

            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    enumeration = {"achieved", "partly-achieved", "not-achieved"},
                    description = "完成情况，用于定性指标")
            Band band,

            @Schema(description = "是否符合，用于是否类指标") Boolean fulfilled,

            @Size(max = 500) @Schema(examples = "1—7月服务台账", description = "佐证，填报完成值时必填")
            String evidence,

            @Pattern(regexp = "-?\\d{1,16}(\\.\\d{1,6})?") @Schema(examples = "2600", description = "全年预计完成值；不填取测算值")
            String expected,

            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    enumeration = {"certain", "possible", "impossible"},
                    description = "完成目标可能性：确定能、有可能、完全不可能")
            Likelihood likelihood,

            @Size(max = 5) @Schema(description = "偏差原因类别") List<@NotNull Cause> causes,

            @Size(max = 1000) @Schema(description = "原因说明") String reason) {

        Operator.Actual actual() {
            return new Operator.Actual(value == null ? null : new BigDecimal(value), date, band, null, fulfilled);
        }

        boolean isTyped() {
            return value != null || date != null || band != null || fulfilled != null;
        }
    }

    Optional<IndicatorEntry> of(UUID indicator) {
        return indicators.stream()
                .filter(entry -> entry.indicator().equals(indicator))
                .findFirst();
    }
}
