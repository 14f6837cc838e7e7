package org.jixiao.beneficiary.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "一笔发放")
public record DeliveryView(
        UUID id,
        UUID batch,
        UUID programme,
        @Schema(description = "预算项目的标识") UUID project,
        UUID household,
        @Schema(description = "按人发放时的成员") UUID member,
        @Schema(examples = "policy", description = "标准代码") String standard,
        @Schema(examples = "3", description = "受益人数") int persons,
        Money amount,
        LocalDate deliveredOn,
        Period period,

        @Schema(examples = "13010925T000000000001", description = "项目代码")
        String projectCode,

        @Schema(examples = "130109100", description = "乡镇代码")
        String township,

        @Schema(examples = "保单 2025-0001", description = "发放凭证")
        String proof,

        @Schema(examples = "30", description = "服务天数，仅服务类") Integer days,
        Instant recordedAt) {}
