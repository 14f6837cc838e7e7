package org.jixiao.evaluation.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;
import org.jixiao.evaluation.lamp.MonitoringRules.Consequence;
import org.jixiao.evaluation.lamp.PaceLamp;

@Schema(name = "Alert", description = "预警")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        UUID project,
        @Schema(description = "监控表") UUID sheet,
        @Schema(examples = "M1", description = "规则") String rule,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"red", "yellow"})
        PaceLamp lamp,

        @Schema(examples = "预算执行进度", description = "事项") String subject,
        @Schema(examples = "2025-08-01") LocalDate raisedOn,

        @Schema(examples = "2025-08-15", description = "处置期限")
        LocalDate due,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"hold", "suspend", "none"},
                description = "逾期的后果：暂缓支付、暂停项目、无")
        Consequence consequence,

        @Schema(
                enumeration = {"open", "disposed", "expired", "ended"},
                examples = "open")
        String status,

        @Schema(description = "是否曾逾期") boolean expired,
        Disposal disposal,
        String reason,
        String documentNo,
        String returnReason,
        int version,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {

    /** Its place in the list: by due date, then in the order of raising. */
    String place() {
        return due + " " + id;
    }
}
