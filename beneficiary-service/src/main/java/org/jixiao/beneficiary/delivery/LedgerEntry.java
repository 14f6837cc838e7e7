package org.jixiao.beneficiary.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "以本户名义登记的一笔发放：何时、由谁确认、多少，以及其后的作废、退票与投诉")
public record LedgerEntry(
        @Schema(description = "发放的标识") UUID id,
        UUID batch,

        @Schema(examples = "计生特殊家庭节日慰问", description = "补助项目")
        String programme,

        @Schema(examples = "13010925T000000000001", description = "项目代码")
        String projectCode,

        Period period,
        @Schema(description = "按人发放时的成员") UUID member,
        @Schema(examples = "couple", description = "标准代码") String standard,
        Money amount,
        @Schema(examples = "2025-05-29") LocalDate deliveredOn,
        @Schema(examples = "签收单 2025-05-001") String proof,

        @Schema(examples = "approver-725001", description = "确认人账户")
        String confirmedBy,

        Instant recordedAt,
        @Schema(description = "作废日期与原因，未作废则不出现") String voided,

        @Schema(examples = "账号错误", description = "退票原因，未退票或已重新到账则不出现")
        String returned,

        @Schema(description = "与该笔有关的投诉：种类与状态") List<String> complaints,

        @Schema(description = "目前是否计数") boolean counts) {}
