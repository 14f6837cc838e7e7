package org.jixiao.evaluation.rectification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;

@Schema(name = "Rectification", description = "整改")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RectificationView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        @Schema(description = "往年结转、尚未销号") boolean carried,
        @Schema(examples = "targets-without-numbers") String problem,
        String title,
        String requirement,
        @Schema(examples = "2098-09-30") LocalDate deadline,
        String documentNo,
        UUID project,
        UUID alert,
        @Schema(description = "屡改屡犯：上年同一问题") boolean repeated,
        @Schema(description = "上年的整改") UUID earlier,

        @Schema(
                enumeration = {"issued", "answered", "confirmed", "closed"},
                examples = "issued")
        String status,

        String feedback,
        String feedbackNo,
        List<String> files,
        String returnReason,
        String conclusion,
        @Schema(examples = "0", description = "重新发起次数") int reopened,
        int version,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {}
