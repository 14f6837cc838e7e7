package org.jixiao.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "变更：某单位的某条记录发生了什么；不含个人信息和金额，内容到 link 所指处读取")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        @Schema(examples = "1024", description = "位置：只增不减，编后不变；下次从最后读到的位置之后读起")
        long position,

        @Schema(examples = "130109", description = "财政区划代码") String region,

        @Schema(examples = "725001", description = "预算单位代码；全区划的事项为 *")
        String unit,

        @Schema(examples = "17", description = "在该单位留痕链中的序号，逐一递增")
        long seq,

        @Schema(examples = "budget-approved", description = "做了什么")
        String act,

        @Schema(examples = "budget", description = "记录的类型") String entity,

        @Schema(examples = "0195a0c0-0000-7000-8000-000000000001", description = "所涉记录；其编号本身属个人信息的，只说该单位有此变更，不给编号")
        UUID entityId,

        @Schema(examples = "2025-01-10T01:00:00Z", description = "记录时点")
        Instant recordedAt,

        @Schema(
                examples = "/api/v1/budgets/0195a0c0-0000-7000-8000-000000000001",
                description = "在何处读取该记录；不能单独读取的，指向该单位的留痕链。是否有权读取由该处决定")
        String link) {}
