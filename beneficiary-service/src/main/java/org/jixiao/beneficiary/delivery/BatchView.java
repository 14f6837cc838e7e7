package org.jixiao.beneficiary.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "发放批次")
public record BatchView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        UUID programme,
        @Schema(description = "预算项目的标识") UUID project,
        @Schema(examples = "2025年意外伤害保险投保") String name,
        LocalDate deliveredOn,
        Period period,

        @Schema(examples = "13010925T000000000001", description = "项目代码，确认时由预算服务告知")
        String projectCode,

        BatchStatus status,
        @Schema(examples = "2607", description = "明细条数") long entries,
        @Schema(examples = "7821", description = "受益人数合计") long persons,
        @Schema(description = "金额合计") Money amount,
        @Schema(description = "所关联的支付") List<LinkedPayment> payments,
        @Schema(description = "退回原因") String returnReason,
        int version) {

    static BatchView of(DeliveryBatch batch, EntryTotals totals, List<LinkedPayment> payments) {
        return new BatchView(
                batch.id(),
                batch.regionCode(),
                batch.unitCode(),
                batch.fiscalYear(),
                batch.programmeId(),
                batch.projectId(),
                batch.name(),
                batch.deliveredOn(),
                batch.period(),
                batch.projectCode(),
                batch.status(),
                totals.entries(),
                totals.persons(),
                totals.amount(),
                payments,
                batch.returnReason(),
                batch.version());
    }
}
