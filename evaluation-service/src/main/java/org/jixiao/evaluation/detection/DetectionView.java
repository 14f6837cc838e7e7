package org.jixiao.evaluation.detection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;

@Schema(name = "Detection", description = "一次疑点筛查的结果，保存后不变")
record DetectionView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        int fiscalYear,
        @Schema(description = "业务截至日期") LocalDate asOf,
        @Schema(description = "取数时点：此后记录的不计") Instant knownAt,
        @Schema(description = "疑点数") int warnings,
        @Schema(description = "提示数") int notices,
        @Schema(description = "结果的摘要（SHA-256）") String digest,
        List<FindingView> findings,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {}
