package org.jixiao.evaluation.trial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "试测：取数指标全部自动取数；填报指标在此给出试测值和佐证")
public record RunTrials(@NotNull @Size(max = 100) List<@NotNull @Valid OfIndicator> indicators) {

    @Schema(name = "IndicatorTrialGiven", description = "一个指标的试测")
    public record OfIndicator(
            @NotNull @Schema(description = "指标标识") UUID indicator,

            @Size(min = 1, max = 200) @Schema(examples = "2588", description = "填报指标的试测值：数值、日期或档次")
            String value,

            @Size(min = 1, max = 1000) @Schema(examples = "上年满意度电话调查", description = "试测值的佐证；填报指标须填写")
            String evidence,

            @Size(min = 1, max = 64) @Schema(examples = "藁计协〔2024〕3号")
            String documentNo,

            @Size(min = 1, max = 500) @Schema(examples = "新设项目，尚无记录", description = "取数指标尚无任何记录时的说明；有说明则视为试测成功")
            String note) {}

    Optional<OfIndicator> of(UUID indicator) {
        return indicators.stream()
                .filter(it -> it.indicator().equals(indicator))
                .findFirst();
    }

    @Schema(name = "Trials", description = "一套绩效目标的试测结果")
    public record Done(UUID targetSet, List<TrialView> indicators) {}

    @Schema(name = "Trial", description = "一个指标的试测结果")
    public record TrialView(
            UUID indicator,
            String name,
            @Schema(description = "是否成功；未试测时为否") boolean succeeded,
            @Schema(examples = "2588") String value,
            @Schema(description = "未成功的原因") String reason,
            String note,
            @Schema(description = "事实的摘要") String factDigest,
            String evidence,
            LocalDate asOf) {}
}
