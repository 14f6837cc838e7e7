package org.jixiao.beneficiary.overpayment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@Schema(description = "登记一笔追回，由他人审批后计入")
public record RecordRecovery(
        @NotNull @Schema(description = "多发的那笔发放的标识") UUID delivery,
        @NotNull Money amount,

        @NotNull @Schema(examples = "2025-09-10", description = "追回日期")
        LocalDate recoveredOn,

        @NotBlank @Size(max = 100) @Schema(examples = "缴款书 2025-0001", description = "凭证或文号")
        String documentNo) {}
