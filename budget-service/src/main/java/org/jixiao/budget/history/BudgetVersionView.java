package org.jixiao.budget.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@Schema(description = "预算的一个版本：年初预算为0号，每次批准的调整依次编号，决算为最后一个；前面的版本不被改写")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetVersionView(
        @Schema(examples = "1", description = "版本号，按批准先后") int number,
        Kind kind,

        @Schema(examples = "示例财预〔2025〕12号", description = "文号")
        String documentNo,

        @Schema(description = "预算、预算调整或决算的标识") UUID document,

        @Schema(examples = "2025-06-30", description = "生效日或文件日期")
        LocalDate date,

        @Schema(examples = "2025-06-30T02:11:05.123456Z", description = "批准的记录时间")
        Instant recordedAt,

        @Schema(description = "本版本对预算总额的增减，元；决算没有") Money change,
        @Schema(description = "本版本的预算总额，元") Money adjusted,
        @Schema(description = "支出决算数，元；仅决算有") Money spent) {

    @Schema(name = "BudgetVersionKind", description = "版本类型：年初预算、追加、调减、调剂、上年结转、决算")
    public enum Kind {
        @JsonProperty("initial")
        INITIAL,
        @JsonProperty("supplement")
        SUPPLEMENT,
        @JsonProperty("reduction")
        REDUCTION,
        @JsonProperty("virement")
        VIREMENT,
        @JsonProperty("carry-over")
        CARRY_OVER,
        @JsonProperty("final-account")
        FINAL_ACCOUNT
    }
}
