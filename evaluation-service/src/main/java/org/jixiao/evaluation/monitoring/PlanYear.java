package org.jixiao.evaluation.monitoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "编制月度计划进度：各月末的累计计划占全年的份额，十二个数，不降，末月为 1")
public record PlanYear(
        @NotNull @Schema(description = "绩效目标标识") UUID targetSet,

        @NotBlank @Size(max = 500) @Schema(examples = "重阳节集中慰问，资金于十月支付", description = "为何不按序时进度")
        String reason,

        @Size(min = 12, max = 12) @Schema(description = "资金；按序时进度的不填")
        List<@NotNull @Pattern(regexp = SHARE) String> money,

        @NotNull @Size(max = 100) List<@NotNull @Valid IndicatorCurve> indicators) {

    static final String SHARE = "0(\\.\\d{1,4})?|1(\\.0{1,4})?";

    @Schema(description = "一个数量指标的计划")
    public record IndicatorCurve(
            @NotNull @Schema(description = "指标标识") UUID indicator,

            @NotNull @Size(min = 12, max = 12) @Schema(description = "累计份额")
            List<@NotNull @Pattern(regexp = SHARE) String> shares) {

        List<BigDecimal> curve() {
            return shares.stream().map(BigDecimal::new).toList();
        }
    }

    /** Kept as canonical JSON beside the target set. */
    record Curves(List<String> money, List<IndicatorCurve> indicators) {

        static final Curves NONE = new Curves(null, List.of());

        List<BigDecimal> ofMoney() {
            return money == null ? null : money.stream().map(BigDecimal::new).toList();
        }

        /** Null where the indicator runs evenly. */
        List<BigDecimal> of(UUID indicator) {
            return indicators.stream()
                    .filter(it -> it.indicator().equals(indicator))
                    .map(IndicatorCurve::curve)
                    .findFirst()
                    .orElse(null);
        }
    }

    Curves curves() {
        return new Curves(money, indicators);
    }
}
