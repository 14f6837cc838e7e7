package org.jixiao.beneficiary.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ResubmitEnrolment", description = "退回后再次申报")
public record Resubmit(
        @NotBlank @Size(max = 128) @Schema(examples = "补充证明 2025-0001", description = "申报材料")
        String proof) {}
