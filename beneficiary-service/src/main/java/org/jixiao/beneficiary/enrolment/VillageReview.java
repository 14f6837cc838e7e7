package org.jixiao.beneficiary.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "村（居）评议的结果")
public record VillageReview(
        @NotNull @Schema(description = "评议是否通过；不通过即退回") Boolean supported,

        @NotBlank @Size(max = 500) @Schema(examples = "村民代表会议评议通过", description = "评议意见")
        String opinion,

        @NotNull @Schema(examples = "2025-01-20", description = "评议日期")
        LocalDate on) {}
