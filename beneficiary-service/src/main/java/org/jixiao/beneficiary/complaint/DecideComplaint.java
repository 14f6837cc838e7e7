package org.jixiao.beneficiary.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "投诉的处理结果")
public record DecideComplaint(
        @NotNull ComplaintOutcome outcome,

        @NotBlank @Size(max = 2000) @Schema(examples = "经查银行流水，款项已于5月30日到账", description = "调查结论，加密保存")
        String finding) {}
