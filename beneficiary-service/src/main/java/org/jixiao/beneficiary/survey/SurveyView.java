package org.jixiao.beneficiary.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Rate;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "满意度调查：抽样框、种子与样本可由任何人复核；结果由答卷计数，从不填报。responseRate 回收率，satisfactionRate 满意率（截止后给出），"
                + "rateLow、rateHigh 为其95%置信区间（Wilson）")
public record SurveyView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        UUID programme,
        @Schema(examples = "2025年意外伤害保险满意度调查") String name,
        SurveyStatus status,
        @Schema(examples = "2607", description = "抽样框的发放笔数") int frameSize,

        @Schema(description = "抽样框的摘要：排序后的发放标识，各以换行结尾，其 SHA-256")
        String frameDigest,

        @Schema(description = "抽样框的业务时点") LocalDate frameAsOf,
        @Schema(description = "抽样框的记录时点") Instant frameKnownAt,

        @Schema(examples = "9f2c41d0a7b35e688d1f0c92e4a7b613", description = "随机种子")
        String seed,

        @Schema(examples = "200", description = "样本量") int sample,
        @Schema(examples = "118", description = "答卷份数") int responses,

        @Schema(examples = "109", description = "满意（4、5分）的份数")
        int satisfied,

        Rate responseRate,
        Rate satisfactionRate,
        Rate rateLow,
        Rate rateHigh,

        @Schema(description = "答卷少于30份，结果仅供参考") boolean small,
        @Schema(description = "发布日期") LocalDate publishedOn,
        int version) {}
